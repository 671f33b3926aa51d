import CNCurses
import Display

extension CursesTerminal {
  package mutating func show(_ frame: Canvas) {
    guard isOpen, !isGone else { return }
    draw(frame)
    outlet.draw {
      place(frame.cursor)
      refresh()
    }
  }

  package mutating func repaint() {
    shown = nil
    curses_forget()
  }

  /// Hands ncurses the cells that differ from the frame before.
  private mutating func draw(_ frame: Canvas) {
    let former = shown?.size == frame.size ? shown?.cells ?? [] : []
    if former.isEmpty { erase() }
    let (width, height) = (frame.size.width, frame.size.height)
    frame.cells.withUnsafeBufferPointer { cells in
      former.withUnsafeBufferPointer { former in
        for y in 0..<min(height, size.height) {
          for index in y * width..<y * width + min(width, size.width) {
            if former.isEmpty ? isGround(cells[index]) : same(cells, former, at: index) { continue }
            let isWide = index + 1 < (y + 1) * width && cells[index + 1].text.isEmpty
            draw(cells[index], y, index - y * width, isWide)
          }
        }
      }
    }
    shown = frame
  }

  private func draw(_ cell: Cell, _ y: Int, _ x: Int, _ isWide: Bool) {
    // The rest of a wide glyph is drawn with it.
    if cell.text.isEmpty { return }
    let look = colours.look(of: cell.role)
    if isWide { curses_draw(Int32(y), Int32(x + 1), " ", look.style, look.pair) }
    cell.text.withCString { curses_draw(Int32(y), Int32(x), $0, look.style, look.pair) }
  }

  private mutating func place(_ cursor: Point?) {
    curses_rest(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
    let isShown = cursor != nil
    if isCursorShown != isShown { curs_set(isShown ? 1 : 0) }
    isCursorShown = isShown
  }
}

/// Whether a cell looks as the erased screen does.
@inline(__always)
private func isGround(_ cell: Cell) -> Bool { cell.text == " " && cell.role == .text }

/// Whether a cell looks as before; written out, it costs a fraction of `==` on copies of the cells.
@inline(__always)
private func same(
  _ cells: UnsafeBufferPointer<Cell>, _ former: UnsafeBufferPointer<Cell>, at index: Int
) -> Bool {
  cells[index].text == former[index].text
    && cells[index].role.rawValue == former[index].role.rawValue
}

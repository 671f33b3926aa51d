import CNCurses
import Display

extension CursesTerminal {
  package mutating func show(_ frame: Canvas) {
    guard isOpen, !isGone else { return }
    _ = draw(frame)
    outlet.draw {
      place(frame.cursor)
      refresh()
    }
  }

  package mutating func showMovement(_ frame: Canvas) -> Bool {
    guard isOpen, !isGone else { return true }
    let start = Self.uptime
    guard pace.hasRoom(at: start) else { return false }
    let cells = draw(frame)
    outlet.draw {
      place(frame.cursor)
      refresh()
    }
    if pace.sent(cells: cells, from: start, to: Self.uptime) { send("\u{1B}[6n") }
    return true
  }

  package mutating func ring() {
    if isOpen, !isGone { send("\u{7}") }
  }

  package mutating func repaint() {
    shown = nil
    curses_forget()
  }

  /// Hands ncurses the cells that differ from the frame before, and counts them.
  private mutating func draw(_ frame: Canvas) -> Int {
    var count = 0
    let former = shown?.size == frame.size ? shown?.cells ?? [] : []
    if former.isEmpty { erase() }
    let signs = repertoire
    let (width, height) = (frame.size.width, frame.size.height)
    frame.cells.withUnsafeBufferPointer { cells in
      former.withUnsafeBufferPointer { former in
        for y in 0..<min(height, size.height) {
          for index in y * width..<y * width + min(width, size.width) {
            if former.isEmpty ? cells[index] == .blank : cells[index] == former[index] { continue }
            count += 1
            let isWide = index + 1 < (y + 1) * width && cells[index + 1].isRest
            draw(cells[index], y, index - y * width, isWide, in: signs)
          }
        }
      }
    }
    shown = frame
    return count
  }

  private func draw(_ cell: Cell, _ y: Int, _ x: Int, _ isWide: Bool, in signs: Repertoire) {
    // The rest of a wide glyph is drawn with it.
    if cell.isRest { return }
    let look = colours.look(of: cell.role)
    if signs != .unicode {
      let sign = signs.sign(for: cell.base)
      if sign != cell.base {
        for x in x...(isWide ? x + 1 : x) {
          curses_draw(Int32(y), Int32(x), sign, 0, 0, 0, 0, look.style, look.pair)
        }
        return
      }
    }
    if isWide { curses_draw(Int32(y), Int32(x + 1), 0x20, 0, 0, 0, 0, look.style, look.pair) }
    let marks = signs == .ascii ? .zero : cell.marks
    curses_draw(
      Int32(y), Int32(x), cell.base, marks[0], marks[1], marks[2], marks[3], look.style, look.pair)
  }

  private mutating func place(_ cursor: Point?) {
    curses_rest(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
    let isShown = cursor != nil
    if isCursorShown != isShown { curs_set(isShown ? 1 : 0) }
    isCursorShown = isShown
  }
}

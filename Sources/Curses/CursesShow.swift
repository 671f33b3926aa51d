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
    let cells = frame.cells
    let former = shown?.count == cells.count ? shown : nil
    if former == nil { erase() }
    let (width, height) = (frame.size.width, frame.size.height)
    for y in 0..<min(height, size.height) {
      for x in 0..<min(width, size.width) {
        let index = y * width + x
        let cell = cells[index]
        if let former, former[index].role == cell.role, former[index].text == cell.text { continue }
        // The rest of a wide glyph was drawn with it.
        if cell.text.isEmpty { continue }
        let look = colours.look(of: cell.role)
        let isWide = x + 1 < width && cells[index + 1].text.isEmpty
        if isWide { curses_draw(Int32(y), Int32(x + 1), " ", look.style, look.pair) }
        curses_draw(Int32(y), Int32(x), cell.text, look.style, look.pair)
      }
    }
    shown = cells
  }

  private mutating func place(_ cursor: Point?) {
    curses_rest(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
    let isShown = cursor != nil
    if isCursorShown != isShown { curs_set(isShown ? 1 : 0) }
    isCursorShown = isShown
  }
}

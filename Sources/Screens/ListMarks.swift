import Display

extension Menu {
  /// Shows at the right edge whether there is more above or below.
  func drawMarks(in area: Rect, on canvas: inout Canvas) {
    let seen = visibleRange(height: area.height)
    guard seen.count < count else { return }
    canvas.markMore(above: seen.lowerBound > 0, below: seen.upperBound < count, in: area)
  }
}

extension Canvas {
  /// Shows at the right edge of an area what it has no room for.
  mutating func markMore(above: Bool, below: Bool, in area: Rect) {
    guard !area.isEmpty else { return }
    if above { write("↑", at: Point(area.right - 1, area.y), as: .accent) }
    if below { write("↓", at: Point(area.right - 1, area.bottom - 1), as: .accent) }
  }
}

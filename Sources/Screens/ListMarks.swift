import Display

extension Menu {
  /// Shows at the right edge whether there is more above or below.
  func drawMarks(in area: Rect, on canvas: inout Canvas) {
    let seen = visibleRange(height: area.height)
    guard seen.count < count, !area.isEmpty else { return }
    if seen.lowerBound > 0 { canvas.write("↑", at: Point(area.right - 1, area.y), as: .accent) }
    if seen.upperBound < count {
      canvas.write("↓", at: Point(area.right - 1, area.bottom - 1), as: .accent)
    }
  }
}

extension TextArea {
  /// Draws the lines that are seen, what is selected and what is looked for.
  ///
  /// In an area of another size than it was laid out for it is laid out anew for this frame alone.
  package func draw(
    in area: Rect, focused: Bool, as role: Role = .text, placeholder: String = "",
    seeking seeker: Seeker? = nil, on canvas: inout Canvas
  ) {
    guard !area.isEmpty else { return }
    guard area.size == size else {
      var other = self
      other.layOut(width: area.width, height: area.height)
      return other.drawLines(
        in: area, focused: focused, as: role, placeholder: placeholder, seeking: seeker,
        on: &canvas)
    }
    drawLines(
      in: area, focused: focused, as: role, placeholder: placeholder, seeking: seeker, on: &canvas)
  }

  private func drawLines(
    in area: Rect, focused: Bool, as role: Role, placeholder: String, seeking seeker: Seeker?,
    on canvas: inout Canvas
  ) {
    canvas.fill(area, as: role)
    if text.isEmpty { canvas.write(placeholder, at: area.origin, as: .muted, upTo: area.width) }
    canvas.inside(area) { canvas in
      for y in 0..<min(area.height, max(0, lines.count - topLine)) {
        drawLine(topLine + y, in: area.row(y), as: role, on: &canvas)
      }
      if let seeker { paintFound(seeker, in: area, on: &canvas) }
      if let selection = writing.selection {
        paint(selection, in: area, as: .selected, on: &canvas)
      }
    }
    guard focused else { return }
    let y = caretLine - topLine
    guard 0..<area.height ~= y else {
      canvas.cursor = nil
      return
    }
    canvas.showCursor(at: Point(area.x + min(caretColumn, area.width - 1), area.y + y))
  }

  private func drawLine(_ line: Int, in row: Rect, as role: Role, on canvas: inout Canvas) {
    let start = text.index(atByte: lines.starts[line])
    let end = text.index(atByte: end(of: line))
    var seen = start
    var column = 0
    for cluster in Clusters(of: text, from: start) {
      guard cluster.range.lowerBound < end, column < row.width else { break }
      column += cluster.columns
      seen = cluster.range.upperBound
    }
    canvas.write(text[start..<seen], at: row.origin, as: role)
  }

  /// Gives every place that is found on the lines that are seen its role.
  private func paintFound(_ seeker: Seeker, in area: Rect, on canvas: inout Canvas) {
    let last = min(topLine + area.height, lines.count) - 1
    let end = text.index(atByte: upperEnd(of: last))
    var index = text.index(atByte: lines.starts[max(0, topLine - 1)])
    while let found = seeker.first(in: text, from: index..<end) {
      paint(found, in: area, as: .accent, on: &canvas)
      index = found.upperBound
      if index >= end { break }
    }
  }

  /// Gives a part of the text another role, where it is seen.
  private func paint(
    _ range: Range<String.Index>, in area: Rect, as role: Role, on canvas: inout Canvas
  ) {
    let (lower, upper) = (text.byte(of: range.lowerBound), text.byte(of: range.upperBound))
    for y in 0..<min(area.height, max(0, lines.count - topLine)) {
      let line = topLine + y
      let (start, end) = (lines.starts[line], end(of: line))
      guard lower < max(upperEnd(of: line), start + 1), upper > start else { continue }
      let left = column(of: max(lower, start), on: line)
      // A line break that is selected is seen as a space.
      let isBroken = upper > end && end < upperEnd(of: line) && lower <= end
      let right = column(of: min(upper, end), on: line) + (isBroken ? 1 : 0)
      canvas.paint(Rect(area.x + left, area.y + y, right - left, 1), as: role)
    }
  }
}

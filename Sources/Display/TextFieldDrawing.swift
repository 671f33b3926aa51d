extension TextField {
  /// Draws the field on the first row of an area, scrolled so that the caret is visible.
  package func draw(
    in area: Rect, focused: Bool, placeholder: String = "", on canvas: inout Canvas
  ) {
    let area = area.row(0)
    guard !area.isEmpty else { return }
    let role: Role = focused ? .focusedField : .field
    canvas.fill(area, as: role)
    if text.isEmpty {
      canvas.write(placeholder, at: area.origin, as: .muted, upTo: area.width)
    }
    let view = focused ? view(width: area.width) : (start: text.startIndex, caret: 0)
    var x = area.x
    if view.start > text.startIndex, view.caret > 0 {
      x += canvas.write("…", at: area.origin, as: role)
    }
    canvas.write(text[view.start...], at: Point(x, area.y), as: role, upTo: area.right - x)
    guard focused else { return }
    if let selection = writing.selection {
      let left = x + columns(of: text[view.start..<max(view.start, selection.lowerBound)])
      let right = x + columns(of: text[view.start..<max(view.start, selection.upperBound)])
      canvas.paint(Rect(left, area.y, right - left, 1).intersection(area), as: .selected)
    }
    canvas.showCursor(at: Point(area.x + view.caret, area.y))
  }

  /// Puts the caret where a click fell on the field as it is drawn at a width.
  package mutating func click(column: Int, width: Int, focused: Bool) {
    let view = focused ? view(width: width) : (start: text.startIndex, caret: 0)
    var x = view.start > text.startIndex && view.caret > 0 ? 1 : 0
    var index = view.start
    while index < text.endIndex {
      let next = x + columns(of: text[index])
      if next > column { break }
      x = next
      index = text.index(after: index)
    }
    writing.move(to: index)
  }

  /// The first character that is drawn and the caret's column.
  ///
  /// Only what lies near the caret is measured, however long the text is.
  private func view(width: Int) -> (start: String.Index, caret: Int) {
    let rest = right(of: place, within: width)
    let room = width - rest
    var start = place
    var used = 0
    while start > text.startIndex {
      let index = text.index(before: start)
      let columns = columns(of: text[index])
      if used + columns > room { break }
      start = index
      used += columns
    }
    guard start > text.startIndex else { return (start, used) }
    // A column is taken by the sign that something lies to the left.
    while start < place, used + 1 > room {
      used -= columns(of: text[start])
      start = text.index(after: start)
    }
    return (start, room > 0 ? used + 1 : 0)
  }

  /// The columns to keep for the character under the caret and a little of what follows.
  private func right(of index: String.Index, within width: Int) -> Int {
    guard index < text.endIndex else { return min(1, width) }
    var columns = columns(of: text[index])
    let ahead = columns + max(1, width / 4)
    var next = text.index(after: index)
    while next < text.endIndex, columns < ahead {
      columns += Display.columns(of: text[next])
      next = text.index(after: next)
    }
    return min(columns, ahead, width)
  }
}

import Display

extension Form {
  /// Whether answers stand below their labels, and how far they are moved in.
  private func columnsOfAnswers(in width: Int) -> (stacked: Bool, left: Int) {
    let labels = fields.map { columns(of: $0.label) }.max() ?? 0
    let stacked = width < labels + 26
    return (stacked, stacked ? 2 : labels + 2)
  }

  /// The rows that each question takes at a width.
  func heights(width: Int) -> [Int] {
    let (stacked, left) = columnsOfAnswers(in: width)
    return fields.map { (stacked ? 1 : 0) + max(1, $0.rows(width: max(1, width - left)).count) }
  }

  /// Draws the questions, scrolled so that the one with the focus is whole.
  ///
  /// `click` gives what a click on an answer does.
  func draw(
    in area: Rect, on canvas: inout Canvas,
    click: @escaping @Sendable (FormClick) -> any Sendable
  ) {
    let (stacked, left) = columnsOfAnswers(in: area.width)
    var tops: [Int] = []
    var y = 0
    let heights = heights(width: area.width)
    for height in heights {
      tops.append(y)
      y += height
    }
    let end = fields.indices.contains(focus) ? tops[focus] + heights[focus] : 0
    let offset = max(0, min(end - area.height, y - area.height))
    canvas.inside(area) { canvas in
      for (index, field) in fields.enumerated() {
        let box = Rect(area.x, area.y + tops[index] - offset, area.width, heights[index])
        let hasFocus = index == focus
        canvas.write(field.label, at: box.origin, as: hasFocus ? .heading : .muted)
        let answer = box.inset(top: stacked ? 1 : 0, left: left)
        field.draw(in: answer, hasFocus: hasFocus, on: &canvas)
        let width = answer.width
        canvas.target(box, at: { _ in click(FormClick(field: index, width: width, place: nil)) })
        canvas.target(answer, at: { click(FormClick(field: index, width: width, place: $0)) })
      }
    }
  }
}

extension FormField {
  /// A part of an answer's row: its text, and which of the options it is.
  struct Part: Equatable {
    let text: String
    let option: Int?
  }

  /// The rows that the answer takes at a width.
  func rows(width: Int) -> [[Part]] {
    if case .flag = answer {
      return wrap(example, to: max(1, width - 4)).map { [Part(text: String($0), option: nil)] }
    }
    guard case .many(let options, let picked, _) = answer else { return [[]] }
    var rows: [[Part]] = [[]]
    var used = 0
    for (index, option) in options.enumerated() {
      let text = "[\(picked.contains(option) ? "x" : " ")] \(option)"
      let size = columns(of: text) + 2
      if used > 0, used + size - 2 > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(Part(text: text, option: index))
      used += size
    }
    return rows
  }

  func draw(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    let role: Role = hasFocus ? .focusedField : .text
    switch answer {
    case .text(let field):
      field.draw(in: area.row(0), focused: hasFocus, placeholder: example, on: &canvas)
    case .choice(let options, let index):
      let chosen = index.map { options[$0] }
      let text = hasFocus ? "‹ \(chosen ?? unanswered) ›" : chosen ?? unanswered
      canvas.write(text, at: area.origin, as: chosen == nil && !hasFocus ? .rule : role)
      if hasFocus {
        let others = options.filter { $0 != chosen }.joined(separator: " · ")
        let x = area.x + columns(of: text) + 2
        canvas.write(clip(others, to: area.right - x), at: Point(x, area.y), as: .muted)
      }
    case .many(_, let picked, let cursor):
      for (y, row) in rows(width: area.width).enumerated() {
        var x = area.x
        for part in row {
          let isCurrent = hasFocus && part.option == cursor
          let isPicked = part.text.hasPrefix("[x]") && !picked.isEmpty
          let role: Role = isCurrent ? .selected : isPicked ? .accent : .text
          x += canvas.write(part.text, at: Point(x, area.y + y), as: role) + 2
        }
      }
    case .number(let number, let range, _):
      let shown = number.map(String.init) ?? unanswered
      let text = hasFocus ? "‹ \(shown) ›" : shown
      canvas.write(text, at: area.origin, as: number == nil && !hasFocus ? .rule : role)
      let x = area.x + 14
      let bar = meter(
        Double((number ?? range.lowerBound) - range.lowerBound),
        of: Double(range.upperBound - range.lowerBound), width: min(20, area.right - x))
      if number != nil { canvas.write(bar, at: Point(x, area.y), as: .chart) }
    case .flag(let flag):
      canvas.write("[\(flag ? "x" : " ")]", at: area.origin, as: role)
      for (y, row) in rows(width: area.width).enumerated() {
        canvas.write(row.map(\.text).joined(), at: Point(area.x + 4, area.y + y), as: role)
      }
    }
  }
}

import Display
import Domain

extension CheckInScreen {
  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    let pane = focus(in: context)
    if pane == .more { return drawMore(in: area, context, on: &canvas) }
    drawQuestion(in: area, context, on: &canvas)
    if context.isNarrow {
      drawNarrow(pane, in: area.inset(top: 1), on: &canvas)
    } else {
      drawWide(pane, in: area.inset(top: 2), on: &canvas)
    }
  }

  /// The rows of the list of words, as they are drawn.
  func wordRows(in context: Context) -> Int {
    let area = context.body()
    return context.isNarrow ? area.height - 5 : Self.layout(area.inset(top: 2)).words.height - 1
  }

  private func drawQuestion(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let title = editing == nil ? "How is it, right now?" : isResumed ? "Going on" : "How it was"
    let used = canvas.write(title, at: area.origin, as: .heading)
    let hint: String
    if let at = editing?.at {
      hint = at.name(in: context.moment.local.day.civil.year)
    } else {
      hint = context.isNarrow ? "esc leaves" : "no right answer · esc to leave it"
    }
    let x = max(area.x + used + 2, min(area.x + 44, area.right - columns(of: hint)))
    canvas.write(clip(hint, to: area.right - x), at: Point(x, area.y), as: .muted)
  }

  private static func layout(_ area: Rect) -> (grid: Rect, words: Rect, tags: Rect, note: Rect) {
    let grid = Rect(area.x, area.y, MoodGrid.size.width, MoodGrid.size.height)
    // The note keeps the last row of a small window and stays near the grid in a large one.
    let noteRow = min(area.height - 1, 24)
    let side = area.inset(left: MoodGrid.size.width + 6)
    let right = Rect(side.x, side.y, min(side.width, 60), noteRow - 1)
    let tagRows = right.height >= 18 ? 7 : 6
    let words = Rect(right.x, right.y, right.width, right.height - tagRows - 1)
    let tags = Rect(right.x, words.bottom + 1, right.width, tagRows)
    let note = Rect(area.x, area.y + noteRow, min(area.width, 100), 1)
    return (grid, words, tags, note)
  }

  private func drawWide(_ pane: Pane, in area: Rect, on canvas: inout Canvas) {
    let (gridArea, wordArea, tagArea, noteArea) = Self.layout(area)
    canvas.write(grid.summary, at: Point(wordArea.x, gridArea.y - 1), as: .accent)
    grid.draw(in: gridArea, hasFocus: pane == .grid, on: &canvas)
    words.draw(in: wordArea, hasFocus: pane == .words, on: &canvas)
    around.draw(in: tagArea, hasFocus: pane == .around, on: &canvas)
    drawNote(in: noteArea, hasFocus: pane == .note, on: &canvas)
  }

  private func drawNote(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    canvas.write("note", at: area.origin, as: hasFocus ? .heading : .muted)
    let field = area.inset(left: 6)
    let placeholder = hasFocus ? "" : String(repeating: "_", count: field.width)
    note.draw(in: field, focused: hasFocus, placeholder: placeholder, on: &canvas)
    let width = field.width
    canvas.target(area, at: { Action.clickNote(column: $0.x - 6, width: width) })
  }

  /// Two scales and below them the part that has the focus, or the others in a line each.
  private func drawNarrow(_ pane: Pane, in area: Rect, on canvas: inout Canvas) {
    let scale: MoodGrid.Scale? =
      switch pane {
      case .mood: .mood
      case .energy: .energy
      default: nil
      }
    grid.drawScales(in: area, focus: scale, on: &canvas)
    let rest = area.inset(top: 3)
    switch pane {
    case .words: words.draw(in: rest, hasFocus: true, on: &canvas)
    case .around: around.draw(in: rest, hasFocus: true, on: &canvas)
    default:
      let summaries = [
        ("words", words.picked.joined(separator: ", ")),
        ("around it", around.picked.joined(separator: ", ")),
      ]
      for (row, (label, text)) in summaries.enumerated() {
        canvas.write(label, at: Point(rest.x + 2, rest.y + row), as: .muted)
        let shown = clip(text.isEmpty ? "·" : text, to: rest.width - 12)
        canvas.write(shown, at: Point(rest.x + 12, rest.y + row))
      }
      let line = rest.row(2).inset(left: 2)
      drawNote(in: line, hasFocus: pane == .note, on: &canvas)
    }
  }

  private func drawMore(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("A little more, if you like", at: area.origin, as: .heading)
    let top = context.isNarrow ? 1 : 2
    let form = area.inset(top: top, bottom: 1)
    more.draw(in: form, on: &canvas) { Action.clickField($0) }
    guard let typed = more["when"]?.text else { return }
    let moment = When.moment(typed, now: context.moment, in: context.zone)
    let year = context.moment.local.day.civil.year
    let text = moment?.name(in: year) ?? "not a time yet"
    canvas.write(text, at: Point(area.x, area.bottom - 1), as: moment == nil ? .muted : .accent)
  }
}

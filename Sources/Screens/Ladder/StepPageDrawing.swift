import Display
import Domain

extension StepPageScreen {
  /// What stands under the title, a row each; one row where the window is low.
  private func under(_ context: Context) -> [Paragraphs.Line] {
    guard context.isNarrow, step != nil else { return head }
    return [.init(expected)] + (numbers.isEmpty ? [] : [.init(numbers)])
  }

  func list(in area: Rect, _ context: Context) -> Rect {
    let top = min(1 + under(context).count + (context.isNarrow ? 0 : 1), max(0, area.height - 3))
    if context.isWide { return Rect(area.x, area.y + top, 68, area.height - top) }
    // The list takes what it needs, and leaves room for the line of the one it is on.
    let left = max(0, area.height - top)
    let height = context.isNarrow ? left : min(max(attempts.count, 1), max(3, left - 10))
    return Rect(area.x, area.y + top, area.width, min(height, left))
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let list = list(in: area, context)
    let title = step?.content.shownTitle ?? LadderText.formerStep
    canvas.write(clip(title, to: area.width), at: area.origin, as: .heading)
    for (row, line) in under(context).prefix(max(0, list.y - area.y - 1)).enumerated() {
      canvas.write(
        clip(line.text, to: area.width), at: Point(area.x, area.y + 1 + row), as: line.role)
    }
    if attempts.isEmpty {
      return Paragraphs([.init(LadderText.noPractice, as: .muted)]).draw(in: list, on: &canvas)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard attempts.indices.contains(row) else { continue }
      draw(attempts[row], in: list.row(line), isCurrent: row == menu.selection, context, &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let attempt else { return }
    if context.isWide {
      canvas.fill(Rect(area.x + 69, list.y, 1, area.bottom - list.y), with: "│", as: .rule)
      draw(detail: attempt.content, in: area.inset(top: list.y - area.y, left: 71), on: &canvas)
    } else if list.bottom + 2 < area.bottom {
      canvas.fill(Rect(area.x, list.bottom, area.width, 1), with: "─", as: .rule)
      draw(
        detail: attempt.content, in: area.inset(top: list.bottom + 1 - area.y), on: &canvas)
    }
  }

  private func draw(
    _ attempt: Entry<Attempt>, in area: Rect, isCurrent: Bool, _ context: Context,
    _ canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    let width = min(area.width, 100)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let year = context.moment.local.day.civil.year
    canvas.write(attempt.moment?.name(in: year) ?? "", at: Point(area.x + 2, area.y), as: role)
    canvas.write(
      clip(attempt.content.summary, to: width - 20), at: Point(area.x + 20, area.y), as: role)
  }

  /// The story of one practice, and its line below; the line is left out where there is no room.
  private func draw(detail attempt: Attempt, in area: Rect, on canvas: inout Canvas) {
    let text = Paragraphs(attempt.story.map { .init($0) })
    let wanted = text.rows(width: area.width).count
    let hasLine = attempt.ratings.count > 1
    // Four rows of line are worth more than the end of a long text.
    let rows = hasLine && area.height >= 7 ? min(wanted, area.height - 5) : wanted
    let all = text.rows(width: area.width)
    let shown = all.prefix(rows).enumerated().map { index, line in
      let isCut = index == rows - 1 && all.count > rows
      return isCut ? Paragraphs.Line(clip(line.text + " …", to: area.width)) : line
    }
    Paragraphs(Array(shown)).draw(in: area, on: &canvas)
    let room = area.inset(top: rows + (rows > 0 ? 1 : 0))
    guard hasLine, room.height >= 3, let last = attempt.ratings.last else { return }
    let end = max(last.seconds, (attempt.minutesDone ?? 0) * 60)
    DistressLine(ratings: attempt.ratings, now: end, end: end).draw(
      in: Rect(room.x, room.y, min(room.width, 80), min(room.height, 9)), on: &canvas)
  }
}

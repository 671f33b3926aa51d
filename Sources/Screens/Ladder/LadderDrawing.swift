import Display
import Domain

extension LadderScreen {
  static func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : 2
    if context.isWide { return Rect(area.x, area.y + top, 68, area.height - top) }
    let detail = area.height >= 16 ? 7 : 0
    return area.inset(top: top, bottom: detail)
  }

  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    drawHead(in: area, on: &canvas)
    let top = context.isNarrow ? 1 : 2
    if let choosing {
      let fields = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
      return choosing.draw(in: fields, on: &canvas) { Action.clickField($0) }
    }
    let list = Self.list(in: area, context)
    if rows.isEmpty { return drawEmpty(in: area.inset(top: top), on: &canvas) }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard rows.indices.contains(row) else { continue }
      draw(rows[row], in: list.row(line), isCurrent: row == menu.selection, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let step else { return }
    let detail = Paragraphs(lines(of: step, at: context.moment))
    if context.isWide {
      canvas.fill(Rect(area.x + 69, area.y + top, 1, area.height - top), with: "│", as: .rule)
      detail.draw(in: area.inset(top: top, left: 71), on: &canvas)
    } else if list.bottom < area.bottom {
      // Near its last step, while there is room.
      let y = min(list.bottom, list.y + rows.count + 1)
      canvas.fill(Rect(area.x, y, area.width, 1), with: "─", as: .rule)
      detail.draw(in: area.inset(top: y - area.y + 1), on: &canvas)
    }
  }

  private func drawEmpty(in area: Rect, on canvas: inout Canvas) {
    if filter.isOpen {
      canvas.write("No step is like that.", at: area.origin, as: .muted)
    } else if isComplete {
      Paragraphs(LadderText.empty.map { .init($0) }).draw(in: area, on: &canvas)
    } else {
      canvas.write("Reading your pages…", at: area.origin, as: .muted)
    }
  }

  private func drawHead(in area: Rect, on canvas: inout Canvas) {
    var x = area.x + canvas.write("The ladder", at: area.origin, as: .heading)
    let count = rows.count == 1 ? "1 step" : "\(rows.count) steps"
    let parts = [
      isFiltered ? "\(rows.count) of \(ladder.steps.count): \(filter.name)" : count,
      energy.map { "energy today \($0)" } ?? "",
      toRate > 0 && toRate < ladder.steps.count ? "\(toRate) to rate again" : "",
    ]
    let key = suggestions.isEmpty ? "" : "• could be next"
    let text = parts.filter { !$0.isEmpty }.map { " · \($0)" }.joined()
    let right = min(area.right, area.x + 100)
    let isRoomy = x + columns(of: text) + columns(of: key) + 2 <= right
    x += canvas.write(clip(text, to: right - x), at: Point(x, area.y), as: .muted)
    if isRoomy {
      canvas.write(key, at: Point(right - columns(of: key), area.y), as: .accent)
    }
  }

  private func draw(
    _ step: Entry<Rung>, in area: Rect, isCurrent: Bool, on canvas: inout Canvas
  ) {
    let rung = step.content
    let isQuiet = rung.status == .retired || rung.status == .resting
    let role: Role = isCurrent ? .selected : isQuiet ? .muted : .text
    let side: Role = isCurrent ? .selected : .muted
    let width = min(area.width, 100)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let suds = rung.sudsExpected.map(String.init) ?? "–"
    canvas.write(suds, at: Point(area.x + 5 - suds.count, area.y), as: role)
    if suggestion(step.id) != nil {
      canvas.write("•", at: Point(area.x + 6, area.y), as: isCurrent ? .selected : .accent)
    }
    let standing = ladder.standing(of: step, briefly: width < 60)
    let standingWidth = width < 60 ? 10 : 14
    let occasionWidth = width < 66 ? 0 : width < 90 ? 18 : 28
    let left = width - standingWidth
    let room = left - occasionWidth - 9
    canvas.write(clip(rung.shownTitle, to: room), at: Point(area.x + 8, area.y), as: role)
    canvas.write(
      clip(rung.shortOccasion, to: max(0, occasionWidth - 1)),
      at: Point(area.x + left - occasionWidth, area.y), as: side)
    canvas.write(clip(standing, to: standingWidth), at: Point(area.x + left, area.y), as: side)
  }
}

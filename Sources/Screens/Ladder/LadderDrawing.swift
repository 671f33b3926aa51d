import Display
import Domain

extension LadderScreen {
  static func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : 2
    if context.isWide { return Rect(area.x, area.y + top, side(of: area), area.height - top) }
    let detail = area.height >= 16 ? 7 : 0
    return area.inset(top: top, bottom: detail)
  }

  /// The columns of the list where the detail stands beside it.
  private static func side(of area: Rect) -> Int { min(max(68, area.width - 42), 100) }

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
      let isCurrent = row == menu.selection
      draw(rows[row], in: list.row(line), isCurrent: isCurrent, context, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let step else { return }
    let detail = Paragraphs(lines(of: step, at: context.moment))
    if context.isWide {
      let x = Self.side(of: area) + 1
      canvas.fill(Rect(area.x + x, area.y + top, 1, area.height - top), with: "│", as: .rule)
      detail.draw(in: area.inset(top: top, left: x + 2), on: &canvas)
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

  /// Why nothing is marked as next, where the person wished it so.
  private var quietly: String? {
    switch quiet {
    case .noneToday: "none today, that is fine"
    case .weekIsFull: LadderText.fullWeek
    case .nothingOpen, nil: nil
    }
  }

  private var toRateText: String {
    let again = toRate.count { ladder[$0]?.content.sudsExpected != nil }
    let first = toRate.count - again
    return [again > 0 ? "\(again) to rate again" : nil, first > 0 ? "\(first) to rate" : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func drawHead(in area: Rect, on canvas: inout Canvas) {
    var x = area.x + canvas.write("The ladder", at: area.origin, as: .heading)
    let count = rows.count == 1 ? "1 step" : "\(rows.count) steps"
    let parts = [
      isFiltered ? "\(rows.count) of \(ladder.steps.count): \(filter.name)" : count,
      energy.map { "energy today \($0)" } ?? "",
      quietly ?? (toRateText),
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
    _ step: Entry<Rung>, in area: Rect, isCurrent: Bool, _ context: Context,
    on canvas: inout Canvas
  ) {
    let rung = step.content
    let isQuiet = rung.status == .retired || rung.status == .resting
    let role: Role = isCurrent ? .selected : isQuiet ? .muted : .text
    let width = min(area.width, 100)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let suds = rung.sudsExpected.map(String.init) ?? "–"
    canvas.write(suds, at: Point(area.x + 5 - suds.count, area.y), as: role)
    if suggestion(step.id) != nil {
      canvas.write("•", at: Point(area.x + 6, area.y), as: isCurrent ? .selected : .accent)
    }
    let standing = ladder.standing(of: step, at: context.moment, briefly: width < 60)
    let left = width - (width < 60 ? 10 : hasPlannedDay ? 18 : 14)
    canvas.write(
      clip(standing, to: width - left), at: Point(area.x + left, area.y),
      as: isCurrent ? .selected : .muted)
    draw(rung, in: Rect(area.x + 8, area.y, left - 9, 1), as: role, isCurrent, on: &canvas)
  }

  /// The title first; with whom it is stands beside it where there is room for all of both.
  private func draw(
    _ rung: Rung, in area: Rect, as role: Role, _ isCurrent: Bool, on canvas: inout Canvas
  ) {
    let title = clip(rung.shownTitle, to: area.width)
    canvas.write(title, at: area.origin, as: role)
    let occasion = rung.shortOccasion
    // Below each other, where all the titles leave room for that.
    let left = area.width - (area.width < 50 ? 17 : 20)
    let x = columns(of: title) < left ? left : area.width - columns(of: occasion)
    guard area.width >= 34, columns(of: title) + 2 <= x, x + columns(of: occasion) <= area.width
    else { return }
    canvas.write(
      occasion, at: Point(area.x + x, area.y), as: isCurrent ? .selected : .muted)
  }
}

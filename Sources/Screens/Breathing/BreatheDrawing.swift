import Display
import Domain

extension BreatheScreen {
  static func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : area.height >= 24 ? 2 : 1
    if context.isWide { return Rect(area.x, area.y + top, 70, area.height - top) }
    return area.inset(top: top, bottom: area.height >= 18 ? 6 : area.height >= 14 ? 5 : 3)
  }

  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    let title =
      context.isNarrow
      ? "How would you like to breathe?" : "How would you like to breathe? Any of these is fine."
    canvas.write(clip(title, to: area.width), at: area.origin, as: .heading)
    let list = Self.list(in: area, context)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      draw(choices[row], in: list.row(line), isCurrent: row == menu.selection, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let choice else { return }
    if context.isWide {
      canvas.fill(Rect(area.x + 71, list.y, 1, list.height), with: "│", as: .rule)
      drawDetail(choice, in: area.inset(top: list.y - area.y, left: 73), context, on: &canvas)
    } else {
      let hasRule = area.bottom - list.bottom > 3
      if hasRule {
        canvas.fill(Rect(area.x, list.bottom, area.width, 1), with: "─", as: .rule)
      }
      let top = list.bottom - area.y + (hasRule ? 1 : 0)
      drawDetail(choice, in: area.inset(top: top), context, on: &canvas)
    }
  }

  private func draw(
    _ choice: BreathChoice, in area: Rect, isCurrent: Bool, on canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    if isCurrent { canvas.fill(area, as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let length = choice.length(cycles: cycles(of: choice))
    let lengthStart = area.right - 2 - columns(of: length)
    // Where there is little room the detail below says the seconds.
    let showsPhases = area.width >= 56
    let room = showsPhases ? 24 : lengthStart - area.x - 4
    canvas.write(clip(choice.name, to: room), at: Point(area.x + 2, area.y), as: role)
    if showsPhases {
      canvas.write(
        clip(BreathWords.phases(choice.phases), to: lengthStart - area.x - 30),
        at: Point(area.x + 28, area.y),
        as: isCurrent ? role : .muted)
    }
    canvas.write(
      length, at: Point(lengthStart, area.y), as: isCurrent ? role : .accent)
  }

  /// What the choice is for, how it goes, and how it was.
  private func drawDetail(
    _ choice: BreathChoice, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    var lines = [Paragraphs.Line(choice.purpose)]
    if !choice.phases.isEmpty {
      // The seconds come first where the rest may not fit.
      let phases = Paragraphs.Line(BreathWords.phases(choice.phases), as: .muted)
      lines.insert(phases, at: context.isNarrow ? 0 : 1)
    }
    if let pattern = choice.pattern {
      let cycles = cycles(of: choice) ?? pattern.usualCycles
      lines.append(
        .init("\(BreathWords.rate(pattern)) · \(BreathWords.breaths(cycles))", as: .muted))
    } else if case .sequence(let sequence) = choice {
      lines.append(.init("\(sequence.steps.count) steps, at your own pace", as: .muted))
    }
    let year = context.moment.local.day.civil.year
    if let use = uses[choice.id] {
      let last = use.last.map { ", last \($0.name(in: year))" } ?? ""
      let times = use.count == 1 ? "once" : "\(use.count) times"
      lines.append(.init("Used \(times)\(last).", as: .muted))
      if let relief = use.relief { lines += Self.relief(relief, of: use.rated) }
    } else {
      lines.append(.init(isComplete ? "Not used yet." : "Reading your pages…", as: .muted))
    }
    Paragraphs(lines).draw(in: area, on: &canvas)
  }

  private static func relief(_ relief: Double, of count: Int) -> [Paragraphs.Line] {
    let size = written(middle: abs(relief))
    let change =
      relief == 0 ? "stayed the same" : relief > 0 ? "fell by \(size)" : "rose by \(size)"
    let said = "Tension \(change), the middle of \(count)."
    return [.init("\(said) \(BreathTexts.easing)", as: .muted)]
  }
}

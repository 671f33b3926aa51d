import Display
import Domain

extension PracticeScreen {
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    switch stage {
    case .plan: drawPlan(in: area, context, on: &canvas)
    case .busy:
      let title = other.map { Ladder(record).rung(of: $0).shownTitle } ?? ""
      Paragraphs(LadderText.busy(title).map { .init($0) }).draw(in: area, on: &canvas)
    case .running: drawRunning(in: area, context, on: &canvas)
    case .naming:
      let y = drawState(in: area, context, on: &canvas)
      picker.draw(in: area.inset(top: y + 1 - area.y), hasFocus: true, on: &canvas)
    case .after: drawAfter(in: area, context, on: &canvas)
    case .kindness: drawKindness(in: area, on: &canvas)
    }
  }

  private func drawPlan(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(clip(rung.shownTitle, to: area.width), at: area.origin, as: .heading)
    let gap = context.isNarrow ? 0 : 1
    let says = context.isNarrow ? LadderText.planBriefly : LadderText.plan
    canvas.write(clip(says, to: area.width), at: Point(area.x, area.y + 1), as: .muted)
    let fields = area.inset(top: 2 + gap)
    form.draw(
      in: Rect(fields.x, fields.y, min(fields.width, 100), fields.height), on: &canvas
    ) { Action.click($0) }
  }

  private func drawAfter(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    canvas.write(clip(rung.shownTitle, to: area.width), at: area.origin, as: .heading)
    let expected = current.prediction.map { "You thought: \($0)" } ?? LadderText.after
    let rows = write(expected, in: area.inset(top: 1), as: .muted, on: &canvas)
    let fields = area.inset(top: 1 + rows + gap)
    form.draw(
      in: Rect(fields.x, fields.y, min(fields.width, 100), fields.height), on: &canvas
    ) { Action.click($0) }
  }

  /// Where the kind words stand: the questions below them keep their rows.
  func kindnessArea(in area: Rect) -> Rect {
    let questions = form.heights(width: min(area.width, 100)).reduce(0, +)
    let rows = kindness.rows(width: area.width).count
    return Rect(area.x, area.y, area.width, min(rows, max(0, area.height - questions)))
  }

  private func drawKindness(in area: Rect, on canvas: inout Canvas) {
    let words = kindnessArea(in: area)
    kindness.draw(in: words, on: &canvas)
    let rest = area.inset(top: words.height)
    let questions = form.heights(width: min(area.width, 100)).reduce(0, +)
    let fields = rest.inset(top: rest.height > questions ? 1 : 0)
    form.draw(
      in: Rect(fields.x, fields.y, min(fields.width, 100), fields.height), on: &canvas
    ) { Action.click($0) }
  }

  // MARK: While it goes on

  private func drawRunning(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let y = drawState(in: area, context, on: &canvas)
    let seconds = clock.seconds(at: context.milliseconds)
    let end = max((content.plannedMinutes ?? 0) * 60, seconds, 60)
    let chart = area.inset(top: y + 1 - area.y)
    if content.ratings.isEmpty {
      let text = Paragraphs(LadderText.running.map { .init($0, as: .muted) })
      text.draw(in: chart, on: &canvas)
    } else {
      DistressLine(ratings: content.ratings, now: seconds, end: end).draw(
        in: Rect(chart.x, chart.y, min(chart.width, 100), min(chart.height, 13)), on: &canvas)
    }
  }

  /// What is said above the line, and the row after it.
  private func drawState(in area: Rect, _ context: Context, on canvas: inout Canvas) -> Int {
    var y = area.y
    let time = timeLeft(in: context)
    let isOneRow = !context.isNarrow
    let room = isOneRow ? area.width - columns(of: time) - 2 : area.width
    canvas.write(clip(rung.shownTitle, to: room), at: Point(area.x, y), as: .heading)
    if !isOneRow { y += 1 }
    canvas.write(
      clip(time, to: area.width), at: Point(isOneRow ? area.right - columns(of: time) : area.x, y),
      as: .accent)
    y += 1
    if let expectation = content.expectation {
      let likely = content.likelihoodBefore.map { "  (\($0) % likely)" } ?? ""
      y += write(expectation + likely, in: area.inset(top: y - area.y), as: .muted, on: &canvas)
    }
    canvas.write(clip(distress(context), to: area.width), at: Point(area.x, y))
    y += 1
    if !picker.picked.isEmpty, stage == .running {
      let words = "feeling: " + picker.picked.joined(separator: ", ")
      canvas.write(clip(words, to: area.width), at: Point(area.x, y))
      y += 1
    }
    return y
  }

  /// Writes a text over as many rows as it needs and as the rest can spare; gives how many.
  private func write(
    _ text: String, in area: Rect, as role: Role, on canvas: inout Canvas
  ) -> Int {
    let spare = max(1, (area.height - 3) / (stage == .naming ? 4 : 2))
    let rows = wrapped(text, to: min(area.width, 100), upTo: spare)
    for (row, line) in rows.enumerated() {
      canvas.write(line, at: Point(area.x, area.y + row), as: role)
    }
    return rows.count
  }

  private func distress(_ context: Context) -> String {
    let gap = context.isNarrow ? "  " : "   "
    let name = context.isNarrow ? "" : "distress" + gap
    guard let start = content.sudsStart, let end = content.sudsEnd, let peak = content.sudsPeak
    else { return "distress" + gap + "not rated yet" }
    return name + ["start \(start)", "now ▸ \(end)", "peak \(peak)"].joined(separator: gap)
  }

  private func timeLeft(in context: Context) -> String {
    let pause = clock.isPaused ? "paused · " : ""
    guard let left = secondsLeft(in: context) else {
      let seconds = clock.seconds(at: context.milliseconds)
      return pause + "\(BreathWords.clock(seconds)) · leave any time"
    }
    return left > 0
      ? pause + "\(BreathWords.clock(left)) left · leave any time"
      : pause + "the time is over · stay or go"
  }
}

import Display
import Domain

/// A guided sequence, step by step: the breathing space, the senses.
struct SequenceScreen: Screen {
  static let title = "Sequence"

  enum Action: Sendable {
    case goOn, goBack, pause, stop, keep, leave
    case input(Input)
    case next, previous
    case clickField(FormClick)
  }

  private let sequence: GuidedSequence
  private var session: GuidedSession?
  private var answers: BreathAnswers
  private var isAfter = false
  private var ended = "stopped early"

  init(_ sequence: GuidedSequence) {
    self.sequence = sequence
    answers = BreathAnswers(pattern: sequence.id)
  }

  var surroundings: Surroundings { isAfter ? .places : .footer }

  // MARK: Time

  func pace(in context: Context) -> Duration? {
    guard !isAfter else { return nil }
    guard let session else { return .zero }
    return session.nextSecond(after: context.milliseconds).map(context.until)
  }

  mutating func advance(on record: inout Record, in context: Context) -> Move {
    guard !isAfter else { return .stay }
    begin(in: context)
    session?.look(at: context.milliseconds)
    finish()
    return .stay
  }

  private mutating func begin(in context: Context) {
    guard session == nil else { return }
    answers.begin(in: context)
    session = GuidedSession(sequence, at: context.milliseconds)
  }

  private mutating func finish() {
    guard session?.isFinished == true else { return }
    ended = "finished"
    isAfter = true
  }

  mutating func interrupt(wasAway: Bool, in context: Context) {
    guard !isAfter, sequence.secondsPerStep != nil else { return }
    if wasAway {
      session?.leaveOff()
    } else {
      session?.look(at: context.milliseconds)
      session?.pause(at: context.milliseconds)
    }
  }

  // MARK: What it does

  private var entry: Entry<Breathing>? {
    let planned = sequence.secondsPerStep.map { $0 * sequence.steps.count }
    return session.flatMap {
      answers.entry(planned: planned, seconds: $0.secondsSeen, cycles: nil, ended: ended)
    }
  }

  /// A sequence that waits for the person is not written down at each second.
  var draft: Item? { isAfter || session?.isPaused == true ? entry.map(Item.breathing) : nil }

  func keys(in context: Context) -> [Binding<Action>] {
    if isAfter {
      return [
        Binding(.enter, label: "keep", does: .keep),
        Binding(.up, .backTab, label: "question", does: .previous),
        Binding(.down, .tab, label: "question", does: .next),
      ] + answers.after.bindings { .input($0) } + [
        Binding(.escape, label: "keep, go back", does: .leave, inFooter: false)
      ]
    }
    let isPaused = session?.isPaused == true
    let pause = Binding(" ", label: isPaused ? "go on" : "pause", does: Action.pause)
    let stop = Binding(
      .escape, "q", label: context.size.width < 60 ? "stop, fine" : "stop, that is fine",
      does: Action.stop)
    // The way out is named first, so that it is the last to go where there is little room.
    return [stop] + (sequence.secondsPerStep == nil ? [] : [pause]) + [
      Binding(.enter, .right, .down, "n", label: "next step", does: .goOn),
      Binding(.left, .up, "p", label: "step before", does: .goBack),
    ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? { isAfter ? { .input($0) } : nil }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let now = context.milliseconds
    begin(in: context)
    switch action {
    case .goOn:
      session?.goOn(at: now)
      finish()
    case .goBack: session?.goBack(at: now)
    case .pause:
      if session?.isPaused == true { session?.resume(at: now) } else { session?.pause(at: now) }
    case .stop:
      session?.look(at: now)
      session?.pause(at: now)
      guard entry != nil else { return .back }
      isAfter = true
    case .input(let input): answers.after.handle(input)
    case .next: if !answers.after.next() { _ = answers.after.move(to: 0) }
    case .previous:
      if !answers.after.previous() { _ = answers.after.move(to: answers.after.fields.count - 1) }
    case .clickField(let click): answers.after.click(click)
    case .keep, .leave:
      if let entry { record.put(.breathing(entry), at: context.stamp) }
      return .back
    }
    return .stay
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    if isAfter { return drawAfter(in: area, context, on: &canvas) }
    let now = context.milliseconds
    let number = session?.step ?? 0
    guard sequence.steps.indices.contains(number) else { return }
    let step = sequence.steps[number]
    let isTall = area.height >= 15
    let width = min(area.width, 60)
    let left = area.x + (area.width - width) / 2
    let text = Paragraphs(
      [.init(step.title, as: .heading), .init("")] + step.lines.map { .init($0) })
    let rows = text.rows(width: width).count
    let top = area.y + max(0, (area.height - rows - (isTall ? 4 : 2)) / (isTall ? 3 : 2))
    text.draw(in: Rect(left, top, width, rows), on: &canvas)
    let foot = Rect(area.x, top + rows + (isTall ? 2 : 0), area.width, 3)
    let isAway = session?.wasAway == true
    let state =
      isAway
      ? "You were away; it waited for you."
      : session?.isPaused == true
        ? "paused" : "\(sequence.name) · step \(number + 1) of \(sequence.steps.count)"
    BreathingScreen.center(state, in: foot.row(0), as: .muted, on: &canvas)
    if let left = session?.secondsLeft(at: now) ?? sequence.secondsPerStep {
      BreathingScreen.center(
        "\(BreathWords.clock(left)) left here", in: foot.row(1), as: .accent, on: &canvas)
    }
  }

  private func drawAfter(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    canvas.write("You took this time for yourself.", at: area.origin, as: .heading)
    canvas.write(
      "How is it now? Skip what you like.", at: Point(area.x, area.y + 1 + gap), as: .muted)
    let form = area.inset(top: 2 + 2 * gap)
    answers.after.draw(
      in: Rect(form.x, form.y, min(form.width, 100), form.height), on: &canvas
    ) { Action.clickField($0) }
  }
}

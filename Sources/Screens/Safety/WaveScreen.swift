import Display
import Domain

/// The wave timer: some minutes in which an urge is watched, with a shape that rises and falls.
struct WaveScreen: Screen {
  static let title = "Wave"

  enum Action: Sendable {
    case pause, stop, motion
    case lengthen(Int)
    case rate(Int)
    case input(Input)
    case clickField(FormClick)
    case keep
  }

  private var urge: Entry<Urge>
  private var wave: UrgeWave
  /// How strong it is said to be now.
  private(set) var strength: Int
  /// The look that was answered last.
  private var lookedAt = 0
  private(set) var isLanding = false
  private(set) var wasStopped = false
  private var landing = Form([])

  /// Begins at a time in thousandths of a second.
  init(_ urge: Entry<Urge>, at now: Int) {
    self.urge = urge
    wave = UrgeWave(at: now)
    strength = urge.content.after ?? urge.content.before ?? 50
  }

  var surroundings: Surroundings { isLanding ? .places : .footer }
  var needsItsKeys: Bool { true }

  // MARK: Time

  func pace(in context: Context) -> Duration? {
    guard !isLanding else { return nil }
    let now = context.milliseconds
    let next = context.hasMotion ? wave.nextFrame(after: now) : wave.nextSecond(after: now)
    return next.map(context.until) ?? (wave.isOver(at: now) ? .zero : nil)
  }

  mutating func advance(on record: inout Record, in context: Context) -> Move {
    guard !isLanding else { return .stay }
    let now = context.milliseconds
    wave.look(at: now)
    if wave.isOver(at: now) { land() }
    return .stay
  }

  mutating func interrupt(wasAway: Bool, in context: Context) {
    guard !isLanding else { return }
    if wasAway {
      wave.leaveOff()
    } else {
      wave.look(at: context.milliseconds)
      wave.pause(at: context.milliseconds)
    }
  }

  private mutating func land() {
    isLanding = true
    let now = FormField("how strong now", .number(strength, range: 0...100, step: 5))
    landing = Form([now])
  }

  // MARK: What is kept

  private func watched(at now: Int) -> Entry<Urge> {
    var watched = urge
    watched.content.action = "the wave"
    watched.content.minutes = (wave.seconds(at: now) + 30) / 60
    if isLanding { watched.content.after = landing["how strong now"]?.number }
    return watched
  }

  /// The looks are kept as they come, so that none is lost.
  var draft: Item? {
    var draft = urge
    draft.edited = urge.edited.following(urge.edited)
    return .urge(draft)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    if isLanding {
      return [Binding(.enter, .escape, label: "go on", does: .keep)]
        + landing.bindings { .input($0) }
    }
    let isPaused = wave.isPaused
    return [
      Binding(
        .escape, "q", label: context.size.width < 60 ? "stop, fine" : "stop, that is fine",
        does: .stop),
      Binding(.left, label: "how strong", does: .rate(-5)),
      Binding(.right, label: "how strong", does: .rate(5)),
      Binding(" ", label: isPaused ? "go on" : "pause", does: .pause),
      Binding("+", "=", label: "longer", does: .lengthen(1)),
      Binding("-", label: "shorter", does: .lengthen(-1)),
      Binding("m", label: "motion", does: .motion, inFooter: false),
    ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? { isLanding ? { .input($0) } : nil }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let now = context.milliseconds
    switch action {
    case .pause:
      if wave.isPaused { wave.resume(at: now) } else { wave.pause(at: now) }
    case .lengthen(let steps):
      guard wave.lengthen(by: steps, at: now) else {
        let most = UrgeWave.range
        return .say("It lasts \(most.lowerBound) to \(most.upperBound) minutes.")
      }
    case .rate(let steps):
      strength = min(100, max(0, (strength + steps) / 5 * 5))
      urge.content.look(at: wave.seconds(at: now), strength: strength)
      lookedAt = wave.dueLook(at: now)
    case .motion:
      guard record.hasMotion == context.hasMotion else {
        return .say("It was started with no motion.")
      }
      record.set(.motion, to: record.hasMotion ? .flag(false) : nil, at: context.stamp)
    case .stop:
      wave.pause(at: now)
      guard wave.seconds(at: now) > 0 else { return .back }
      wasStopped = true
      land()
    case .input(let input): landing.handle(input)
    case .clickField(let click): landing.click(click)
    case .keep:
      record.putKeepingBoth(.urge(watched(at: now)), from: urge.edited, in: context)
      return .back
    }
    return .stay
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    if isLanding { return drawLanding(in: area, context, on: &canvas) }
    let now = context.milliseconds
    let words = min(6, max(4, area.height / 3))
    let room = area.inset(top: 1, bottom: words + 1)
    let shape = BreathShape(in: room, of: UrgeWave.swell)
    let rows =
      shape.kind == .bar
      ? min(2, room.height) : min(room.height, Int((shape.most / 2).rounded(.up)))
    let top = area.y + max(0, (area.height - rows - 1 - words) / 2)
    let height = context.hasMotion ? wave.height(at: now) : 0.5
    shape.draw(
      at: height, in: Rect(area.x, top, area.width, rows), context.repertoire, on: &canvas)
    drawWords(in: Rect(area.x, top + rows + 1, area.width, words), at: now, on: &canvas)
  }

  private func drawWords(in area: Rect, at now: Int, on canvas: inout Canvas) {
    let left = wave.secondsLeft(at: now)
    let minute = wave.seconds(at: now) / 60
    let isDue = wave.dueLook(at: now) > lookedAt
    var said = UrgeText.wave[minute % UrgeText.wave.count]
    if isDue { said = UrgeText.look }
    if wave.isPaused {
      said = wave.wasAway ? "You were away; it waited for you." : "Paused. It waits."
    }
    let lines = wrap(said, to: area.width).prefix(2)
    for (row, line) in lines.enumerated() {
      BreathingScreen.center(String(line), in: area.row(row), as: .heading, on: &canvas)
    }
    let scale = "‹ \(strength) ›  how strong now"
    BreathingScreen.center(
      scale, in: area.row(2), as: isDue ? .accent : .text, on: &canvas)
    BreathingScreen.center(
      "\(BreathWords.clock(left)) left", in: area.row(area.height - 1), as: .muted, on: &canvas)
  }

  private func drawLanding(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    let said = wasStopped ? UrgeText.stopped : UrgeText.landing
    canvas.write(clip("You watched it.", to: area.width), at: area.origin, as: .heading)
    let text = Paragraphs(said.map { .init($0) })
    let rows = text.rows(width: area.width).count
    text.draw(in: area.inset(top: 1 + gap), on: &canvas)
    let y = area.y + 1 + gap + rows + gap
    landing.draw(
      in: Rect(area.x, y, min(area.width, 100), max(1, min(2, area.bottom - y))), on: &canvas
    ) { Action.clickField($0) }
    let after = Paragraphs(PracticeTimer.landing.map { .init($0, as: .muted) })
    after.draw(
      in: Rect(area.x, y + 2 + gap, area.width, max(0, area.bottom - y - 2 - gap)), on: &canvas)
  }
}

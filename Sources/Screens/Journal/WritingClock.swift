import Display
import Domain

/// A clock for those who want one, and the quiet seconds of staying with something good.
struct WritingClock: Equatable, Sendable {
  /// When the time is over, in thousandths of a second; nil while no clock runs.
  private(set) var end: Int?
  /// Whether it was said that the time is over.
  private(set) var isOver = false
  private(set) var savouring: Savouring?

  /// Staying with something good: it waits while something lies over it, or nobody is there.
  struct Savouring: Equatable, Sendable {
    /// Thousandths of a second up to the last pause.
    var before = 0
    /// When it went on; nil while it waits.
    var since: Int?
    /// When it was looked at last.
    var seen: Int
  }

  mutating func start(minutes: Int, at now: Int) {
    end = now + minutes * 60_000
    isOver = false
  }

  mutating func stop() {
    end = nil
    isOver = false
  }

  /// True once, when the time is over.
  mutating func ends(at now: Int) -> Bool {
    guard let end, now >= end, !isOver else { return false }
    isOver = true
    return true
  }

  func minutesLeft(at now: Int) -> Int? {
    guard let end, !isOver else { return nil }
    return max(0, (end - now + 59_999) / 60_000)
  }

  /// When what is shown of it changes next.
  func next(after now: Int) -> Int? {
    if let savouring {
      // One that waits goes on as soon as it is seen again.
      return savouring.since == nil ? now : now + 1000 - savoured(savouring, at: now) % 1000
    }
    guard let end, !isOver else { return nil }
    let left = max(0, end - now)
    return now + (left % 60_000 == 0 ? 60_000 : left % 60_000)
  }

  /// The seconds so far.
  func savoured(at now: Int) -> Int? {
    savouring.map { min(Practice.savouring.upperBound, savoured($0, at: now) / 1000) }
  }

  private func savoured(_ savouring: Savouring, at now: Int) -> Int {
    savouring.before + (savouring.since.map { max(0, now - $0) } ?? 0)
  }

  mutating func savour(at now: Int) { savouring = Savouring(since: now, seen: now) }

  mutating func stopSavouring() { savouring = nil }

  /// A longer time without a look means that nobody was there, in thousandths of a second.
  private static let longestGap = 3_000

  /// Notes that it is seen, and lets it go on if it waited.
  mutating func seeSavouring(at now: Int) {
    if let savouring, now - savouring.seen > Self.longestGap {
      pauseSavouring(at: now, wasAway: true)
    }
    if savouring?.since == nil { savouring?.since = now }
    savouring?.seen = now
  }

  /// Lets it wait: from now, or from when it was seen last if nobody was there since.
  mutating func pauseSavouring(at now: Int, wasAway: Bool) {
    guard var savouring, savouring.since != nil else { return }
    savouring.before = savoured(savouring, at: wasAway ? savouring.seen : now)
    savouring.since = nil
    self.savouring = savouring
  }
}

extension WritingScreen {
  func pace(in context: Context) -> Duration? {
    guard stage == .steps else { return nil }
    return clock.next(after: context.milliseconds).map(context.until)
  }

  mutating func advance(on record: inout Record, in context: Context) -> Move {
    guard stage == .steps else { return .stay }
    let now = context.milliseconds
    clock.seeSavouring(at: now)
    if let seconds = clock.savoured(at: now), seconds >= Practice.usualSavouring {
      keepSavouring(in: context)
      return .say("That was \(Practice.usualSavouring) seconds. Go on when you like.")
    }
    guard clock.ends(at: now), let timer = practice.timer else { return .stay }
    let more = timer.more > 0 ? ", or ^T for \(timer.more) minutes more" : ""
    return .say("The time has passed. Finish when you like\(more).")
  }

  mutating func interrupt(wasAway: Bool, in context: Context) {
    clock.pauseSavouring(at: context.milliseconds, wasAway: wasAway)
  }

  mutating func startClock(in context: Context) {
    if let timer = practice.timer, timer.runs {
      clock.start(minutes: timer.minutes, at: context.milliseconds)
    }
    startSavouring(in: context)
  }

  /// Starts the clock, stops it, or gives it some minutes more.
  mutating func turnTimer(in context: Context) -> Move {
    guard let timer = practice.timer else { return .stay }
    let now = context.milliseconds
    if clock.isOver {
      guard timer.more > 0 else { return .say("The time has passed. That was enough of it.") }
      clock.start(minutes: timer.more, at: now)
      return .say("\(timer.more) minutes more.")
    }
    if clock.end != nil {
      clock.stop()
      return .say("No clock now. Take the time you want.")
    }
    clock.start(minutes: timer.minutes, at: now)
    return .say("\(timer.minutes) minutes. You can stop before, or go on after.")
  }

  // MARK: Staying with it

  var isSavouring: Bool { currentStep.fields.contains { $0.id == "savourS" } }

  mutating func startSavouring(in context: Context) {
    guard isSavouring, page.answers.number("savourS") == nil else { return }
    clock.savour(at: context.milliseconds)
  }

  /// Keeps how long it was stayed with, once it ends.
  mutating func keepSavouring(in context: Context) {
    guard let seconds = clock.savoured(at: context.milliseconds) else { return }
    clock.stopSavouring()
    guard seconds > 0, isSavouring else { return }
    answers[step]?[0].answer = .scale(ScaleAnswer(Practice.savouring, seconds))
    takeAnswers()
  }
}

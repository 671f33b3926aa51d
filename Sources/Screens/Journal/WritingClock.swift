import Display
import Domain

/// A clock for those who want one, and the quiet seconds of staying with something good.
struct WritingClock: Equatable, Sendable {
  /// When the time is over, in thousandths of a second; nil while no clock runs.
  private(set) var end: Int?
  /// Whether it was said that the time is over.
  private(set) var isOver = false
  /// Since when something good is stayed with.
  var savouringSince: Int?

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
    if let savouringSince { return now + 1000 - (now - savouringSince) % 1000 }
    guard let end, !isOver else { return nil }
    let left = max(0, end - now)
    return now + (left % 60_000 == 0 ? 60_000 : left % 60_000)
  }

  func savoured(at now: Int) -> Int? {
    savouringSince.map { min(Practice.savouring.upperBound, (now - $0) / 1000) }
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
    if let seconds = clock.savoured(at: now), seconds >= Practice.usualSavouring {
      keepSavouring(in: context)
      return .say("That was \(Practice.usualSavouring) seconds. Go on when you like.")
    }
    guard clock.ends(at: now), let timer = practice.timer else { return .stay }
    return .say("The time has passed. Finish when you like, or ^T for \(timer.more) minutes more.")
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
    clock.savouringSince = context.milliseconds
  }

  /// Keeps how long it was stayed with, once it ends.
  mutating func keepSavouring(in context: Context) {
    guard let seconds = clock.savoured(at: context.milliseconds) else { return }
    clock.savouringSince = nil
    guard seconds > 0, isSavouring else { return }
    answers[step]?[0].answer = .scale(ScaleAnswer(Practice.savouring, seconds))
    takeAnswers()
  }
}

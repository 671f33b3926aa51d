/// One sitting, as it runs: settling in, breathing, pauses, and its end after an out-breath.
///
/// Time is always handed in, from a clock that only goes forward.
package struct BreathSession: Equatable, Sendable {
  package enum State: Equatable, Sendable {
    /// Until the first breath: the thousandths of a second that are left.
    case settling(Int)
    case breathing(BreathMoment)
    case paused
    case finished
  }

  package let pattern: BreathPattern
  /// How many breaths are to come in all.
  package private(set) var plannedCycles: Int
  /// Breaths that were finished before the last pause.
  private var finishedCycles = 0
  /// Breathing before the last pause, in thousandths of a second, broken-off breaths included.
  private var former = 0
  /// When the first breath since the last pause began or begins; nil while paused.
  private var start: Int?
  private var lastSeen: Int
  /// Whether the last pause was none of the person's doing: the program or the machine was asleep.
  package private(set) var wasAway = false

  /// Between the 3 and 5 seconds of the rule [D].
  package static let settleIn = 4_000
  /// A longer time without a look means that nobody was watching.
  private static let longestGap = 3_000

  /// Begins to settle in at a time in thousandths of a second.
  package init(_ pattern: BreathPattern, cycles: Int, at now: Int) {
    self.pattern = pattern
    plannedCycles = pattern.limited(cycles)
    start = now + Self.settleIn
    lastSeen = now
  }

  package var isPaused: Bool { start == nil }

  /// Notes the time; after a gap in which nobody can have breathed along, the sitting is paused.
  package mutating func look(at now: Int) {
    if now - lastSeen > Self.longestGap { leaveOff() }
    lastSeen = max(lastSeen, now)
  }

  /// Pauses it since nobody was there: nothing counts that came after the last look.
  package mutating func leaveOff() {
    guard !isPaused, state(at: lastSeen) != .finished else { return }
    pause(at: lastSeen)
    wasAway = true
  }

  package func state(at now: Int) -> State {
    guard let start else { return finishedCycles >= plannedCycles ? .finished : .paused }
    if now < start { return .settling(start - now) }
    if cycles(at: now) >= plannedCycles { return .finished }
    return .breathing(pattern.moment(at: now - start))
  }

  /// Whole breaths so far.
  package func cycles(at now: Int) -> Int {
    guard let start, now > start else { return finishedCycles }
    return min(max(plannedCycles, finishedCycles), finishedCycles + (now - start) / pattern.cycle)
  }

  /// Seconds of breathing so far, broken-off breaths included.
  package func seconds(at now: Int) -> Int {
    guard let start, now > start else { return former / 1000 }
    let left = (plannedCycles - finishedCycles) * pattern.cycle
    return (former + min(now - start, left)) / 1000
  }

  /// Seconds of breathing up to the last whole breath that was looked at, or up to the pause.
  package var wholeSeconds: Int {
    guard start != nil else { return former / 1000 }
    let whole = cycles(at: lastSeen) - finishedCycles
    return (former + whole * pattern.cycle) / 1000
  }

  /// Whole breaths up to the last look.
  package var wholeCycles: Int { cycles(at: lastSeen) }

  /// All of it by plan, in seconds, without the breaths that a pause broke off.
  package var plannedSeconds: Int { plannedCycles * pattern.cycle / 1000 }

  /// How far it is: seconds of whole breaths and of the present one.
  package func progress(at now: Int) -> Int {
    guard let start, now > start else { return finishedCycles * pattern.cycle / 1000 }
    return min(plannedSeconds, (finishedCycles * pattern.cycle + now - start) / 1000)
  }

  package mutating func pause(at now: Int) {
    guard let start, state(at: now) != .finished else { return }
    let cycles = cycles(at: now)
    former += max(0, now - start)
    finishedCycles = cycles
    self.start = nil
    wasAway = false
  }

  /// Goes on with the start of an in-breath.
  package mutating func resume(at now: Int) {
    guard isPaused else { return }
    // A pause while settling in begins that again.
    start = finishedCycles == 0 && former == 0 ? now + Self.settleIn : now
    lastSeen = now
    wasAway = false
  }

  /// Makes it longer or shorter by about a minute, or a breath where breaths are what counts.
  ///
  /// It never ends before the breath that is under way.
  package mutating func lengthen(by steps: Int, at now: Int) {
    guard state(at: now) != .finished else { return }
    let step = pattern.cyclesPerStep
    let least = cycles(at: now) + 1
    plannedCycles = max(least, pattern.limited(plannedCycles + steps * step))
  }
}

extension BreathSession {
  /// When the next frame of the movement is due, thirty a second from the first breath on.
  ///
  /// Every phase that lasts tenths of a second begins with a frame. Nil when nothing moves.
  package func nextFrame(after now: Int) -> Int? {
    guard case .breathing(let moment) = state(at: now), let start else {
      return nextSecond(after: now)
    }
    if moment.phase.kind == .hold || moment.phase.kind == .rest { return nextSecond(after: now) }
    let frame = (now - start) * 30 / 1000 + 1
    return start + (frame * 1000 + 29) / 30
  }

  /// When the words change next, for a second less or another phase; nil when they stay.
  package func nextSecond(after now: Int) -> Int? {
    let left: Int
    switch state(at: now) {
    case .settling(let rest): left = rest
    case .breathing(let moment): left = moment.phase.milliseconds - moment.elapsed
    case .paused, .finished: return nil
    }
    return now + (left - 1) % 1000 + 1
  }
}

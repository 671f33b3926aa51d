/// A guided sequence as it runs, step by step.
///
/// Time is always handed in, from a clock that only goes forward.
package struct GuidedSession: Equatable, Sendable {
  package let sequence: GuidedSequence
  /// Which step it is, from 0; the number of steps when all are done.
  package private(set) var step = 0
  /// In this step and in those before, in thousandths of a second, before the last pause.
  private var inStep = 0
  private var former = 0
  /// Since when time counts; nil while paused.
  private var start: Int?
  private var lastSeen: Int
  /// Whether the last pause was none of the person's doing.
  package private(set) var wasAway = false

  private static let longestGap = 3_000

  package init(_ sequence: GuidedSequence, at now: Int) {
    self.sequence = sequence
    start = now
    lastSeen = now
  }

  package var isFinished: Bool { step >= sequence.steps.count }
  package var isPaused: Bool { start == nil && !isFinished }
  package var present: GuidedSequence.Step? {
    isFinished ? nil : sequence.steps[step]
  }

  /// Notes the time: a timed step that is over leads to the next, a gap pauses.
  ///
  /// A step that waits for the person has no gaps: nobody need look at the screen then.
  package mutating func look(at now: Int) {
    if let length = sequence.secondsPerStep {
      if now - lastSeen > Self.longestGap { leaveOff() }
      while let start, !isFinished, inStep + now - start >= length * 1000 {
        goOn(at: start + length * 1000 - inStep)
      }
    }
    lastSeen = max(lastSeen, now)
  }

  /// Pauses it since nobody was there.
  package mutating func leaveOff() {
    guard start != nil, !isFinished else { return }
    pause(at: lastSeen)
    wasAway = true
  }

  package mutating func pause(at now: Int) {
    guard let start, !isFinished else { return }
    inStep += max(0, now - start)
    former += max(0, now - start)
    self.start = nil
    wasAway = false
  }

  package mutating func resume(at now: Int) {
    guard isPaused else { return }
    start = now
    lastSeen = now
    wasAway = false
  }

  /// Ends this step; the next begins.
  package mutating func goOn(at now: Int) {
    guard !isFinished else { return }
    former += start.map { max(0, now - $0) } ?? 0
    inStep = 0
    step += 1
    start = isFinished ? nil : now
    lastSeen = max(lastSeen, now)
    wasAway = false
  }

  /// Begins the step before again.
  package mutating func goBack(at now: Int) {
    guard step > 0, !isFinished else { return }
    former += start.map { max(0, now - $0) } ?? 0
    inStep = 0
    step -= 1
    start = now
    lastSeen = max(lastSeen, now)
    wasAway = false
  }

  /// Seconds so far, without pauses.
  package func seconds(at now: Int) -> Int {
    (former + (start.map { max(0, now - $0) } ?? 0)) / 1000
  }

  /// Seconds up to the last look.
  package var secondsSeen: Int { seconds(at: lastSeen) }

  /// Seconds that a timed step still has.
  package func secondsLeft(at now: Int) -> Int? {
    guard let length = sequence.secondsPerStep, !isFinished else { return nil }
    let done = inStep + (start.map { max(0, now - $0) } ?? 0)
    return max(0, length * 1000 - done + 999) / 1000
  }

  /// When the words change next; nil when only the person changes them.
  package func nextSecond(after now: Int) -> Int? {
    guard let length = sequence.secondsPerStep, let start, !isFinished else { return nil }
    let left = max(1, length * 1000 - inStep - (now - start))
    return now + (left - 1) % 1000 + 1
  }
}

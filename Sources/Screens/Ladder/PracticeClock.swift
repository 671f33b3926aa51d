/// How long a practice has been going on: monotonic, whatever the wall clock does meanwhile.
struct PracticeClock: Equatable, Sendable {
  /// Thousandths of a second that had passed when it was last set going or paused.
  private var passed: Int
  /// When it was set going, in thousandths; nil while it is paused.
  private var since: Int?

  /// Goes on from where a practice stands.
  init(passed: Int = 0, at now: Int) {
    self.passed = max(0, passed)
    since = now
  }

  var isPaused: Bool { since == nil }

  func milliseconds(at now: Int) -> Int { passed + max(0, now - (since ?? now)) }
  func seconds(at now: Int) -> Int { milliseconds(at: now) / 1000 }

  mutating func toggle(at now: Int) {
    passed = milliseconds(at: now)
    since = isPaused ? now : nil
  }

  /// When its next second is full; nil while it is paused.
  func nextSecond(after now: Int) -> Int? {
    isPaused ? nil : now + 1000 - milliseconds(at: now) % 1000
  }
}

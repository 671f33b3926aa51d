/// The minutes in which an urge is watched and nothing has to be done about it.
///
/// That an urge passes while it is watched comes from practice, not from firm data (Marlatt), so nothing
/// is promised. Time is handed in, in thousandths of a second, from a clock that only goes forward; a pause
/// takes nothing from it.
package struct UrgeWave: Equatable, Sendable {
  package static let usualMinutes = 10
  package static let range = 5...20
  /// How often it is asked how strong it is, in minutes: between the 2 and 3 of the rule [D].
  package static let minutesBetweenLooks = 2
  /// A longer time without a look at the clock means that nobody was watching.
  private static let longestGap = 3_000

  package private(set) var minutes: Int
  /// Time that had passed when it was last paused.
  private var passed = 0
  /// When it was set going; nil while it is paused.
  private var since: Int?
  private var lastSeen: Int
  /// Whether the last pause was none of the person's doing.
  package private(set) var wasAway = false

  package init(minutes: Int = usualMinutes, at now: Int) {
    self.minutes = min(max(minutes, Self.range.lowerBound), Self.range.upperBound)
    since = now
    lastSeen = now
  }

  private var whole: Int { minutes * 60_000 }
  package var isPaused: Bool { since == nil }

  package func milliseconds(at now: Int) -> Int {
    min(whole, passed + max(0, now - (since ?? now)))
  }

  package func seconds(at now: Int) -> Int { milliseconds(at: now) / 1000 }
  /// Whole seconds that are left: 1 in the last one.
  package func secondsLeft(at now: Int) -> Int { (whole - milliseconds(at: now) + 999) / 1000 }
  package func isOver(at now: Int) -> Bool { milliseconds(at: now) == whole }

  /// Notes the time; after a gap in which nobody can have watched, it is paused.
  package mutating func look(at now: Int) {
    if now - lastSeen > Self.longestGap { leaveOff() }
    lastSeen = max(lastSeen, now)
  }

  /// Pauses it since nobody was there: nothing counts that came after the last look.
  package mutating func leaveOff() {
    guard !isPaused, !isOver(at: lastSeen) else { return }
    pause(at: lastSeen)
    wasAway = true
  }

  package mutating func pause(at now: Int) {
    passed = milliseconds(at: now)
    since = nil
    wasAway = false
  }

  package mutating func resume(at now: Int) {
    guard isPaused else { return }
    since = now
    lastSeen = now
    wasAway = false
  }

  /// Makes it longer or shorter by a minute; false where it cannot be, or would be over at once.
  package mutating func lengthen(by steps: Int, at now: Int) -> Bool {
    let wanted = minutes + steps
    guard Self.range ~= wanted, wanted * 60_000 > milliseconds(at: now) else { return false }
    minutes = wanted
    return true
  }

  /// Which look at it this moment belongs to: 0 until the first ones are due.
  package func dueLook(at now: Int) -> Int {
    milliseconds(at: now) / (Self.minutesBetweenLooks * 60_000)
  }
}

extension UrgeWave {
  /// The swell of the shape: ten seconds up, ten seconds down.
  ///
  /// Nobody has to breathe with it.
  package static let swell = BreathPattern(
    id: "swell", name: "Wave", purpose: "", phases: [.init(.inhale, 10), .init(.exhale, 10)],
    length: .seconds(usualMinutes * 60))

  /// How high the wave stands, 0 to 1.
  package func height(at now: Int) -> Double {
    Self.swell.moment(at: milliseconds(at: now)).fullness
  }

  /// When the words change next; nil while nothing moves.
  package func nextSecond(after now: Int) -> Int? {
    guard let since, !isOver(at: now) else { return nil }
    return now + 1000 - (passed + now - since) % 1000
  }

  /// When the shape moves next, thirty times a second.
  package func nextFrame(after now: Int) -> Int? {
    guard let since, !isOver(at: now) else { return nil }
    let time = passed + now - since
    let frame = time * 30 / 1000 + 1
    return now + min((frame * 1000 + 29) / 30, whole) - time
  }
}

/// What is read once before a practice is used for the first time.
package struct Caution: Sendable, Equatable {
  package let lines: [String]
  /// What is said besides while the breakup is recent.
  var whileRecent: [String] = []
}

/// How often a practice does good, and what is said after that.
///
/// It is never a lock.
package struct Dose: Sendable, Equatable {
  package let times: Int
  /// Within so many days.
  package let days: Int
  /// So many days of rest follow; none where only the days count.
  package var rest = 0
  package let words: [String]
  package var offers: [Closing.Offer] = []

  /// What is said before another sitting on this day; nil while there is room for it.
  package func note(after sittings: [Day], on today: Day) -> Closing? {
    guard let last = sittings.filter({ $0 <= today }).max() else { return nil }
    let windowEnd = rest > 0 ? last : today
    let lately = sittings.count {
      $0 <= windowEnd && windowEnd.number - $0.number < days
    }
    guard lately >= times, rest == 0 || today.number - last.number <= rest else { return nil }
    return Closing(lines: words, offers: offers)
  }
}

/// A clock for those who want one: it ends gently, and every sitting ends with a landing.
package struct PracticeTimer: Sendable, Equatable {
  package let minutes: Int
  package let range: ClosedRange<Int>
  /// So many minutes more may be had at the end.
  package var more = 5
  /// Whether it runs unless it is switched off.
  package var runs = true

  package static let landing = [
    "Land softly before you go.",
    "Take three slow breaths, or name three things in the room.",
  ]
}

/// What is said, and what is offered, when a practice ends.
///
/// Nothing of it has to be done.
package struct Closing: Sendable, Equatable {
  package enum Offer: Sendable, Equatable {
    /// Another practice, by its id.
    case practice(String)
    case breathe, people, movement, rest
    /// Only the step with this title.
    case step(String)
    /// Turn what was written into a step of the ladder.
    case ladder
    /// Take out of the notebook what was written.
    case erase

    package var name: String {
      switch self {
      case .practice(let id): Practices.named(id)?.title ?? id
      case .breathe: "Breathe"
      case .people: "Someone to talk to"
      case .movement: "Move a little"
      case .rest: "Stop here for today"
      case .step(let title): "Go to the part “\(title)”"
      case .ladder: "Make it a step"
      case .erase: "Erase it"
      }
    }
  }

  package let lines: [String]
  package var offers: [Offer] = []
}

extension Practice {
  /// What is said before another sitting; nil while there is room for it.
  ///
  /// It is the dose that speaks, or else how the last two sittings felt.
  package func doseNote(_ pages: [Entry<Page>], on today: Day) -> Closing? {
    dose?.note(after: pages.compactMap { $0.at?.day }, on: today) ?? heavyNote(pages, on: today)
  }
}

extension Record {
  /// The pages of a practice, the oldest first.
  package func pages(of practice: String) -> [Entry<Page>] {
    pages.filter { $0.content.practice == practice }
  }

  /// What is read before the first time; the caution of a recent breakup depends on the day.
  package func cautionLines(of practice: Practice, on today: Day) -> [String] {
    guard let caution = practice.caution else { return [] }
    return (isRecent(on: today) ? caution.whileRecent : []) + caution.lines
  }

  /// What is still to be read of it: after the first time, the line for a recent breakup alone.
  package func openCaution(of practice: Practice, on today: Day) -> [String] {
    guard hasReadCaution(of: practice) else { return cautionLines(of: practice, on: today) }
    return isRecent(on: today) ? practice.caution?.whileRecent ?? [] : []
  }

  package func hasReadCaution(of practice: Practice) -> Bool {
    practice.caution == nil || self[setting: .cautionsRead]?.texts?.contains(practice.id) == true
  }

  package mutating func noteCautionRead(of practice: Practice, at now: Stamp) {
    if hasReadCaution(of: practice) { return }
    let read = (self[setting: .cautionsRead]?.texts ?? []) + [practice.id]
    set(.cautionsRead, to: Setting.texts(read), at: now)
  }
}

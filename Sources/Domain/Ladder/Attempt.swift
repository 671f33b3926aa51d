/// One try at a step: what was expected, how it went, what really happened.
///
/// What is said before is never overwritten by what is said after; every answer may be skipped.
package struct Attempt: Kept {
  package static let kind = "attempt"

  package var rung: ID?
  package var plannedAt: Moment?
  package var startedAt: Moment?
  /// 1 to 240 minutes.
  package var plannedMinutes: Int?
  package var companion: String?
  /// One thing that anyone could see happen: "I expect that …".
  package var prediction: String?
  /// How likely that seems before, 0 to 100 %.
  package var likelihoodBefore: Int?
  /// How bad it would be, 0 to 100.
  package var badIf: Int?
  /// The worst distress that is expected, 0 to 100.
  package var sudsPredPeak: Int?
  /// The props to do without this time, the main one first.
  package var propsToDrop: [String] = []
  /// The props that were used; empty for none, nil where it was not said.
  package var propsUsed: [String]?
  /// Distress as it went, 0 to 100.
  package var sudsStart: Int?
  package var sudsPeak: Int?
  package var sudsEnd: Int?
  /// Distress in the course of it; `rate` adds to it.
  package var ratings: [Rating] = []
  /// 0 to 240 minutes.
  package var minutesDone: Int?
  package var didItHappen: Outcome?
  /// How bad it really was, 0 to 100.
  package var howBadReally: Int?
  /// How much of a surprise it was, 0 to 100.
  package var surprise: Int?
  package var learned: String?
  /// How likely it seems for the next time, 0 to 100 %.
  package var likelihoodNext: Int?
  /// Feelings named during it: naming them helped in one study (Kircanski and others, 2012).
  package var feelings: [String] = []
  package var completion: Completion?
  /// 0 empty, 10 full.
  package var energyAfter: Int?
  package var energyNextMorning: Int?

  package init() {}

  package init(rung: ID) { self.rung = rung }

  /// Whether the feared thing happened.
  package enum Outcome: String, CaseIterable, Sendable {
    case no, partly, yes
    case cannotTell = "cannot_tell"

    package var name: String { self == .cannotTell ? "cannot tell" : rawValue }
  }

  /// How far it went; no way of ending is blamed.
  package enum Completion: String, CaseIterable, Sendable {
    case done, partly
    case leftEarly = "left_early"
    case choseNotToday = "chose_not_today"

    package var name: String {
      switch self {
      case .done, .partly: rawValue
      case .leftEarly: "left early"
      case .choseNotToday: "not today"
      }
    }
  }

  /// Distress, 0 to 100, so many seconds after the start.
  package struct Rating: Sendable, Equatable {
    package let seconds: Int
    package let suds: Int

    package init(seconds: Int, suds: Int) {
      self.seconds = seconds
      self.suds = suds
    }
  }

  package enum Stage: Sendable { case planned, running, over, notToday }

  /// What people lean on to get through: fading it is part of the learning.
  package static let props = [
    "rehearse every line", "hide in phone", "avoid eyes", "speak very softly", "stay by one person",
    "drink to cope", "leave-early excuse", "ask only questions", "other",
  ]
}

extension Attempt {
  /// Where it stands: any answer of afterwards means that it is over.
  package var stage: Stage {
    if completion == .choseNotToday { return .notToday }
    let isOver =
      completion != nil || minutesDone != nil || didItHappen != nil || howBadReally != nil
      || surprise != nil || learned != nil || likelihoodNext != nil || propsUsed != nil
      || energyAfter != nil || energyNextMorning != nil
    if isOver { return .over }
    return startedAt == nil ? .planned : .running
  }

  /// As in "I expect that she sighs.", whether or not the beginning was written too.
  package var expectation: String? {
    prediction.map { $0.lowercased().hasPrefix("i expect that") ? $0 : "I expect that \($0)" }
  }

  /// Whether the person went and it is over, however it ended: what is under way is no result yet.
  package var isTaken: Bool { stage == .over }
  package var isUnderWay: Bool { stage == .running }

  /// Whether it is under way and its time ran out.
  package func isTimeOver(at now: Moment) -> Bool {
    guard isUnderWay, let startedAt else { return false }
    let minutes = plannedMinutes ?? LadderNumbers.unplannedMinutes
    return now.seconds - startedAt.seconds > Int64(minutes) * 60
  }

  /// Ends it where it stands, with the minutes that it can have taken.
  package mutating func end(at now: Moment) {
    guard isUnderWay, let startedAt else { return }
    let most = plannedMinutes ?? LadderNumbers.unplannedMinutes
    let passed = (now.seconds - startedAt.seconds + 30) / 60
    minutesDone = Int(min(max(0, passed), Int64(most)))
  }
  package var isCompleted: Bool { completion == .done }
  /// Whether a debrief with kindness comes before any choice, as after a real rejection.
  package var calledForKindness: Bool { didItHappen == .yes }

  /// Notes the distress of now: the first is the start, the highest the peak, the last the end.
  ///
  /// While the value is still being moved, within `LadderNumbers.settling`, it is one rating.
  package mutating func rate(_ suds: Int, afterSeconds seconds: Int) {
    let rating = Rating(seconds: max(0, seconds), suds: min(100, max(0, suds)))
    if let last = ratings.last, rating.seconds - last.seconds < LadderNumbers.settling {
      ratings[ratings.count - 1] = Rating(seconds: last.seconds, suds: rating.suds)
    } else {
      ratings.append(rating)
    }
    sudsStart = ratings.first?.suds
    sudsPeak = ratings.map(\.suds).max()
    sudsEnd = ratings.last?.suds
  }
}

extension Attempt {
  /// Predicted peak minus peak, -100 to 100; above 0 it was easier than feared.
  package var distressGap: Int? {
    guard let sudsPredPeak, let sudsPeak else { return nil }
    return sudsPredPeak - sudsPeak
  }

  /// How much of the expectation did not come true, 0 to 100; nil when nobody can tell.
  package var expectancyGap: Double? {
    guard let likelihoodBefore else { return nil }
    return switch didItHappen {
    case .no: Double(likelihoodBefore)
    case .partly: Double(likelihoodBefore) * (1 - LadderNumbers.half)
    case .yes: 0
    case .cannotTell, nil: nil
    }
  }

  /// How much less likely it seems afterwards, in points of 100.
  package var beliefShift: Int? {
    guard let likelihoodBefore, let likelihoodNext else { return nil }
    return likelihoodBefore - likelihoodNext
  }

  /// How much less bad it was than thought, -100 to 100.
  package var badnessGap: Int? {
    guard let badIf, let howBadReally else { return nil }
    return badIf - howBadReally
  }
}

extension Entry where Content == Attempt {
  /// When it began; the time of the entry where that was not noted.
  package var moment: Moment? { content.startedAt ?? at }
  package var day: Day? { moment?.day }
}

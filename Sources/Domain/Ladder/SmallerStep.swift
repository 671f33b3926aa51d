/// Why something smaller may fit better for now: any one is enough to offer it.
package enum SmallerReason: Hashable, Sendable {
  case leftEarly, veryHigh, higherThanThought, notStarted, drained, saidTooMuch

  package static let sentence = "Let's make it fit you better."

  package var name: String {
    switch self {
    case .leftEarly: "you left early two of the last three times"
    case .veryHigh: "it was very hard the last time"
    case .higherThanThought: "it was harder than you thought, twice"
    case .notStarted: "you planned it three times in two weeks and other things came first"
    case .drained: "the mornings after were low on energy"
    case .saidTooMuch: "you said it is too much"
    }
  }
}

extension Ladder {
  /// Why a smaller version of the step may be offered; none when nothing speaks for it.
  package func reasonsForSmaller(
    _ id: ID, at now: Moment, saidTooMuch: Bool = false
  ) -> [SmallerReason] {
    let taken = taken(on: id).map(\.content)
    let recent = taken.suffix(LadderNumbers.recent)
    var reasons: [SmallerReason] = []
    if recent.count(where: { $0.completion == .leftEarly }) >= LadderNumbers.oftenOfRecent {
      reasons.append(.leftEarly)
    }
    if let peak = taken.last?.sudsPeak, peak >= LadderNumbers.veryHighPeak {
      reasons.append(.veryHigh)
    }
    let lastTwo = taken.suffix(2)
    if lastTwo.count == 2,
      lastTwo.allSatisfy({ -($0.distressGap ?? 0) >= LadderNumbers.abovePrediction })
    {
      reasons.append(.higherThanThought)
    }
    if plannedOnly(id, at: now) >= LadderNumbers.notStarted { reasons.append(.notStarted) }
    let drained = recent.count {
      $0.energyNextMorning.map { $0 <= LadderNumbers.drainedEnergy } ?? false
    }
    if drained >= LadderNumbers.oftenOfRecent { reasons.append(.drained) }
    if saidTooMuch { reasons.append(.saidTooMuch) }
    return reasons
  }

  /// How often it was planned for the last 14 days and not begun.
  private func plannedOnly(_ id: ID, at now: Moment) -> Int {
    attempts(on: id).count { entry in
      guard let planned = entry.content.plannedAt ?? entry.at, planned.seconds <= now.seconds,
        entry.content.stage == .planned || entry.content.stage == .notToday
      else { return false }
      return 0..<LadderNumbers.notStartedDays ~= planned.day.distance(to: now.day)
    }
  }

  /// The steps that lie 10 to 20 points lower, the nearest first.
  package func lowerSteps(than id: ID) -> [Entry<Rung>] {
    guard let suds = self[id]?.content.sudsExpected else { return [] }
    return steps.filter { step in
      guard let other = step.content.sudsExpected, step.content.status != .retired else {
        return false
      }
      return LadderNumbers.lower.contains(suds - other)
    }.reversed()
  }
}

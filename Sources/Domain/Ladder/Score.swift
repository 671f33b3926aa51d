/// How well a step fits now, term by term: each term already has its weight.
package struct Score: Equatable, Sendable {
  package let closeness: Double
  package let importance: Double
  package let novelty: Double
  package let spacing: Double
  package let energyFit: Double
  /// 0, or below it.
  package let fatigue: Double

  package var total: Double { closeness + importance + novelty + spacing + energyFit + fatigue }
}

/// What the score rests on beside the steps: the same for all of them on one day.
struct Footing {
  /// The distress to aim at, 0 to 100.
  let target: Double
  /// The highest distress that may be suggested.
  let cap: Int
  let recent: Set<Occasion>
  /// Whether the target comes from what was met.
  let hasPeaks: Bool
  let isTired: Bool
  let today: Day
  /// 0 to 10; nil without an entry today.
  let energy: Int?

  init(_ ladder: Ladder, on today: Day, energy: Int?, comfort: ComfortRange) {
    let taken = ladder.taken
    let peaks = taken.compactMap(\.content.sudsPeak)
    hasPeaks = !peaks.isEmpty
    let middle = median(peaks.suffix(LadderNumbers.targetPeaks).map(Double.init))
    let limits = LadderNumbers.target
    target =
      middle.map { min(max($0, limits.lowerBound), limits.upperBound) }
      ?? LadderNumbers.firstTarget
    let handled = taken.filter {
      $0.content.completion == .done || $0.content.completion == .partly
    }
    .compactMap(\.content.sudsPeak).max()
    let reach = handled.map { $0 + LadderNumbers.aboveHandled } ?? LadderNumbers.firstCap
    cap = min(reach, comfort.mostDistress ?? 100)
    recent = Set(
      taken.suffix(LadderNumbers.noveltyAttempts).compactMap { ladder.occasion(of: $0) })
    let ofToday = taken.count { $0.day == today }
    isTired = ofToday >= LadderNumbers.attemptsADay || (energy ?? 10) <= LadderNumbers.tiredEnergy
    self.today = today
    self.energy = energy
  }

  func isCandidate(_ step: Entry<Rung>) -> Bool {
    let rung = step.content
    guard rung.safetyOk == true, rung.status.isOpen, let suds = rung.sudsExpected else {
      return false
    }
    return suds <= cap
  }

  func score(_ step: Entry<Rung>, attempts: [Entry<Attempt>]) -> Score {
    let rung = step.content
    let away = abs(Double(rung.sudsExpected ?? 0) - target)
    let isShort = rung.plannedMinutes.map { $0 <= LadderNumbers.shortMinutes } ?? false
    let fits = (energy ?? 10) >= LadderNumbers.enoughEnergy || isShort
    return Score(
      closeness: LadderNumbers.closenessWeight * (1 - away / LadderNumbers.closenessSpan),
      importance: LadderNumbers.importanceWeight * Double(rung.importance ?? 0) / 10,
      novelty: recent.contains(rung.occasion) ? 0 : LadderNumbers.noveltyWeight,
      spacing: isDue(attempts) ? LadderNumbers.spacingWeight : 0,
      energyFit: fits ? LadderNumbers.energyWeight : 0,
      fatigue: isTired ? LadderNumbers.fatigueWeight : 0)
  }

  private func isDue(_ attempts: [Entry<Attempt>]) -> Bool {
    attempts.dueDay.map { $0 <= today } ?? true
  }
}

extension [Entry<Attempt>] {
  /// The day from which on a step is due again, from everything on it; nil before the first attempt.
  package var dueDay: Day? {
    let taken = filter { $0.content.isTaken }
    guard let last = taken.compactMap(\.day).max() else { return nil }
    let completed = taken.count { $0.content.isCompleted }
    guard completed > 0 else { return last }
    let gaps = LadderNumbers.gaps
    return last.advanced(by: gaps[Swift.min(completed, gaps.count) - 1])
  }
}

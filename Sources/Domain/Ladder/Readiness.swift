/// Whether a step may be called ready to move on from: a suggestion, never a lock.
package struct Readiness: Equatable, Sendable {
  package enum Door: Hashable, Sendable {
    /// Distress got low on repeats (Foa and Kozak, 1986).
    case graded
    /// The expectation changed and something was learned (Craske and others, 2014).
    case learning
    /// The person says so: always open.
    case ownChoice
  }

  package let doors: Set<Door>
  /// How many attempts were completed, on how many days.
  package let completed: Int
  package let days: Int

  /// Whether one of the two doors that are worked out is open.
  package var isSuggested: Bool { doors.contains(.graded) || doors.contains(.learning) }

  package static let sentence =
    "You could try the next step, vary this one, or stay. All three are useful."

  /// From everything on one step, the oldest first.
  package init(_ attempts: [Entry<Attempt>]) {
    let completed = attempts.filter { $0.content.isCompleted }
    self.completed = completed.count
    days = Set(completed.compactMap(\.day)).count
    var doors: Set<Door> = [.ownChoice]
    if completed.count >= LadderNumbers.completedForReady, days >= LadderNumbers.completedForReady {
      let taken = attempts.map(\.content).filter(\.isTaken)
      if Self.isGraded(taken) { doors.insert(.graded) }
      if Self.isLearned(taken, plan: attempts.first?.content) { doors.insert(.learning) }
    }
    self.doors = doors
  }

  private static func isGraded(_ taken: [Attempt]) -> Bool {
    let peaks = taken.compactMap(\.sudsPeak)
    guard let first = peaks.first, let last = peaks.last, peaks.count >= 2 else { return false }
    return last * 100 <= first * LadderNumbers.peakShare
      || peaks.suffix(2).allSatisfy { $0 <= LadderNumbers.lowPeak }
  }

  private static func isLearned(_ taken: [Attempt], plan: Attempt?) -> Bool {
    let likelihood = taken.last { $0.likelihoodNext != nil }?.likelihoodNext ?? 100
    let shift = taken.compactMap(\.beliefShift).reduce(0, +)
    let hasLearned = taken.contains { $0.learned?.contains { !$0.isWhitespace } ?? false }
    guard likelihood <= LadderNumbers.lowLikelihood || shift >= LadderNumbers.beliefShift,
      hasLearned
    else { return false }
    guard let prop = plan?.propsToDrop.first else { return true }
    return taken.contains { $0.propsUsed?.contains(prop) == false }
  }
}

extension Ladder {
  package func readiness(of id: ID) -> Readiness { Readiness(attempts(on: id)) }
}

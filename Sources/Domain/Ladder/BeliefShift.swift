/// How belief in what was feared moved on one step.
package struct BeliefShift: Equatable, Sendable {
  package let rung: ID
  /// How likely it seemed before the first attempt and after the last one, 0 to 100 %.
  package let first: Int
  package let last: Int
  /// The shifts of all attempts added up, in points.
  package let sum: Int
  /// How many attempts have both answers.
  package let n: Int

  /// As in "how likely it seems: 80 → 40 % · 3 times".
  package var sentence: String {
    "how likely it seems: \(first) → \(last) % · \(n == 1 ? "once" : "\(n) times")"
  }
}

extension Ladder {
  /// How belief moved on a step; nil before an attempt has both answers.
  package func beliefShift(on id: ID) -> BeliefShift? {
    let both = attempts(on: id).map(\.content).filter { $0.beliefShift != nil }
    guard let first = both.first?.likelihoodBefore, let last = both.last?.likelihoodNext else {
      return nil
    }
    let sum = both.compactMap(\.beliefShift).reduce(0, +)
    return BeliefShift(rung: id, first: first, last: last, sum: sum, n: both.count)
  }

  /// How belief moved on every step that has a shift, in the order of the ladder.
  package var beliefShifts: [BeliefShift] { steps.compactMap { beliefShift(on: $0.id) } }
}

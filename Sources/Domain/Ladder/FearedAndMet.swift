/// What was feared and what was met in one attempt, each 0 to 100.
package struct FearedAndMet: Equatable, Sendable {
  package let attempt: ID
  package let rung: ID?
  package let at: Moment?
  package let feared: Int
  package let met: Int

  /// As in "I guessed 60 · it was 35 at worst".
  package var sentence: String { "I guessed \(feared) · it was \(met) at worst" }
}

extension [Entry<Attempt>] {
  /// The pairs of feared and met, the newest last.
  package var fearedAndMet: [FearedAndMet] {
    compactMap { entry in
      guard let feared = entry.content.sudsPredPeak, let met = entry.content.sudsPeak else {
        return nil
      }
      return FearedAndMet(
        attempt: entry.id, rung: entry.content.rung, at: entry.moment, feared: feared, met: met)
    }
  }
}

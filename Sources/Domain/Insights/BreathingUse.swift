/// How a pattern was used: when last, how often, and what the person said of it.
package struct BreathingUse: Equatable, Sendable {
  package let count: Int
  package let last: Moment?
  /// The middle of before minus after, from three sittings with both; above 0 is less tense.
  package let relief: Double?
  /// How many sittings that rests on.
  package let rated: Int
  /// Whether something lighter is to be offered: it felt bad in two of the last three uses [D].
  package let suggestsLighter: Bool

  package static let leastRated = 3

  /// From the sittings with one pattern, the oldest first.
  package init(_ sittings: [Entry<Breathing>]) {
    count = sittings.count
    last = sittings.last?.at
    let reliefs = sittings.compactMap { $0.content.relief.map(Double.init) }
    rated = reliefs.count
    relief = reliefs.count >= Self.leastRated ? median(reliefs) : nil
    suggestsLighter = sittings.suffix(3).count { $0.content.feltBad } >= 2
  }
}

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

extension Shelf where Content == Breathing {
  /// The pattern that was used most in the last sittings; of several the one used last.
  package var favourite: String? {
    var counts: [String: Int] = [:]
    let lately = suffix(20).map(\.content.pattern)
    for id in lately { counts[id, default: 0] += 1 }
    let most = counts.values.max()
    return lately.last { counts[$0] == most }
  }

  /// The sittings of a day, by the day of their beginning.
  package func sittings(on day: Day) -> [Entry<Breathing>] {
    let earliest = Int64(day.number - 1) * 86_400
    return reversed().prefix { ($0.at?.seconds ?? earliest) >= earliest }
      .filter { $0.at?.day == day }.reversed()
  }
}

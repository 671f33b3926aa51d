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
  /// Whether it is left out where one is offered: that, or it made dizzy the last time.
  package let isLeftOut: Bool

  package static let leastRated = 3

  /// From the sittings with one pattern, the oldest first.
  package init(_ sittings: [Entry<Breathing>]) {
    count = sittings.count
    last = sittings.last?.at
    let reliefs = sittings.compactMap { $0.content.relief.map(Double.init) }
    rated = reliefs.count
    relief = reliefs.count >= Self.leastRated ? median(reliefs) : nil
    suggestsLighter = sittings.suffix(3).count { $0.content.feltBad } >= 2
    isLeftOut = suggestsLighter || sittings.last?.content.felt == "dizzy"
  }
}

extension Shelf where Content == Breathing {
  /// The pattern that was used most in the last sittings; of several the one used last.
  ///
  /// Only what can be breathed counts, and nothing that felt bad of late.
  package func favourite(among ids: Set<String>) -> String? {
    var counts: [String: Int] = [:]
    let lately = suffix(20).map(\.content.pattern).filter(ids.contains)
    for id in lately { counts[id, default: 0] += 1 }
    let shunned = Set(counts.keys.filter(isLeftOut))
    let most = counts.filter { !shunned.contains($0.key) }.values.max()
    return lately.last { counts[$0] == most && !shunned.contains($0) }
  }

  /// What to offer when nothing else is known.
  package func offer(among ids: Set<String>) -> String {
    let usual = [BreathPattern.longOut.id, BreathPattern.soft.id, GuidedSequence.ground.id]
    return favourite(among: ids) ?? usual.first { !isLeftOut($0) } ?? GuidedSequence.ground.id
  }

  /// Whether a pattern felt bad in its last uses.
  private func isLeftOut(_ id: String) -> Bool {
    let last = reversed().lazy.filter { $0.content.pattern == id }.prefix(3)
    return BreathingUse(last.reversed()).isLeftOut
  }

  /// The sittings of a day, by the day of their beginning.
  package func sittings(on day: Day) -> [Entry<Breathing>] {
    let earliest = Int64(day.number - 1) * 86_400
    return reversed().prefix { ($0.at?.seconds ?? earliest) >= earliest }
      .filter { $0.at?.day == day }.reversed()
  }
}

/// What urges say together, a line each: with n, and with no count of days.
package struct UrgeProgress: Sendable, Equatable {
  package let lines: [String]

  /// With so many ratings of one way it has a middle of its own (practices.md 3.11).
  package static let least = 3

  package init(_ urges: some Sequence<Entry<Urge>>) {
    let rated = urges.map(\.content).filter { $0.before != nil && $0.after != nil }
    let pairs = rated.compactMap { urge -> (before: Double, after: Double)? in
      guard let before = urge.before, let after = urge.after else { return nil }
      return (Double(before), Double(after))
    }
    guard let before = median(pairs.map(\.before)), let after = median(pairs.map(\.after)) else {
      lines = []
      return
    }
    var lines = [
      "strength: middle \(Pairs.plain(before)) before, \(Pairs.plain(after)) after (n \(pairs.count))"
    ]
    let ways = Dictionary(grouping: rated) { $0.action?.lowercased().trimmed ?? "" }
    for (way, urges) in ways.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
    where !way.isEmpty && urges.count >= Self.least {
      let eased = median(urges.map { Double(($0.before ?? 0) - ($0.after ?? 0)) }) ?? 0
      let words =
        eased > 0
        ? "middle \(Pairs.plain(eased)) less"
        : eased < 0
          ? "middle \(Pairs.plain(-eased)) more" : "much the same"
      lines.append("\(way): \(words) (n \(urges.count))")
    }
    self.lines = lines + ["An urge also eases by itself. This is no proof of what helped."]
  }
}

/// The middle of predicted peak minus peak, and how many attempts that rests on.
package struct DistressGap: Equatable, Sendable {
  /// In points of 100; above 0 it was easier than feared.
  package let middle: Double
  package let n: Int

  /// Nil below three attempts.
  package init?(_ attempts: [Entry<Attempt>]) {
    let gaps = attempts.compactMap { $0.content.distressGap.map(Double.init) }
    guard gaps.count >= LadderNumbers.leastShown, let middle = median(gaps) else { return nil }
    self.middle = middle
    n = gaps.count
  }

  /// As in "25 points easier than feared in the middle of 3 attempts".
  package var sentence: String {
    let points = written(middle: abs(middle))
    let what =
      middle == 0
      ? "as hard as feared" : "\(points) points \(middle > 0 ? "easier" : "harder") than feared"
    return "\(what), in the middle of \(n) attempts"
  }
}

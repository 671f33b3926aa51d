/// How plans with someone turn out, in words: nobody is ever called unreliable.
package struct Reliability: Equatable, Sendable {
  package let kept: Int
  package let moved: Int
  package let missed: Int

  package init(kept: Int, moved: Int, missed: Int) {
    self.kept = kept
    self.moved = moved
    self.missed = missed
  }

  package init(_ contacts: some Sequence<Entry<Contact>>) {
    let promises = contacts.compactMap(\.content.promise)
    self.init(
      kept: promises.count { $0 == .kept }, moved: promises.count { $0 == .moved },
      missed: promises.count { $0 == .missed })
  }

  package var promises: Int { kept + moved + missed }

  /// (kept + half of moved + 1) / (promises + 2), so that a few promises say little.
  package var share: Double {
    (Double(kept) + LadderNumbers.half * Double(moved) + 1) / Double(promises + 2)
  }

  /// Words for it with how many promises they rest on; nil below three.
  package var sentence: String? {
    guard promises >= LadderNumbers.leastShown else { return nil }
    let words =
      share >= LadderNumbers.mostlyKept
      ? "mostly keeps plans"
      : share >= LadderNumbers.mixedKept ? "mixed so far" : "plans often change"
    return "\(words) · \(promises) plans"
  }
}

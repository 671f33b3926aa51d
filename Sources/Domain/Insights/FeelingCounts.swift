/// How often each feeling word came up in some days: counts, not judgements.
package struct FeelingCounts: Equatable, Sendable {
  /// The words, the most frequent first, then by alphabet.
  package let top: [Count]
  /// How many check-ins of those days have a word.
  package let checkIns: Int

  package struct Count: Equatable, Sendable {
    package let word: String
    package let count: Int
  }

  /// Looks back from the newest check-in and no further than the first of the days.
  package init(_ shelf: Shelf<CheckIn>, days: ClosedRange<Day>) {
    var counts: [String: Int] = [:]
    var checkIns = 0
    for entry in shelf.newest(since: days.lowerBound) {
      guard let day = entry.at?.day, days.contains(day), !entry.content.feelings.isEmpty else {
        continue
      }
      checkIns += 1
      for word in entry.content.feelings { counts[word, default: 0] += 1 }
    }
    self.checkIns = checkIns
    top = counts.map { Count(word: $0.key, count: $0.value) }.sorted { a, b in
      (-a.count, a.word) < (-b.count, b.word)
    }
  }
}

/// The moods of some days in a row, one figure a day.
package struct MoodDays: Equatable, Sendable {
  package let days: ClosedRange<Day>
  /// The middle of each day's moods, 0 to 10; nil for a day without one, and nothing is filled in.
  package let medians: [Double?]
  /// On how many of the days there is a check-in, with a mood or without.
  package let daysWithEntry: Int

  /// Looks back from the newest check-in and no further than the first of the days.
  package init(_ checkIns: Shelf<CheckIn>, days: ClosedRange<Day>) {
    self.days = days
    var moods = Array(repeating: [Int](), count: days.count)
    var hasEntry = Array(repeating: false, count: days.count)
    for entry in checkIns.newest(since: days.lowerBound) {
      guard let at = entry.at, days.contains(at.day) else { continue }
      let index = days.lowerBound.distance(to: at.day)
      hasEntry[index] = true
      if let mood = entry.content.mood { moods[index].append(mood) }
    }
    medians = moods.map { median($0.map(Double.init)) }
    daysWithEntry = hasEntry.count { $0 }
  }

  /// The middle of the last seven days' middles; nil with fewer than four of them [D].
  package var sevenDayMiddle: Double? {
    let known = medians.suffix(7).compactMap { $0 }
    return known.count >= 4 ? median(known) : nil
  }
}

extension Shelf where Content == CheckIn {
  /// The newest first, back to a day and a little further.
  ///
  /// A day's offset can move a check-in by a day against the order of instants.
  func newest(since day: Day) -> some Sequence<Entry<CheckIn>> {
    let earliest = Int64(day.number - 1) * 86_400
    return reversed().prefix { ($0.at?.seconds ?? earliest) >= earliest }
  }
}

/// A middle value, which is whole or a half, as in "6" or "6.5".
package func written(middle: Double) -> String {
  let halves = Int((middle * 2).rounded())
  return "\(halves / 2)\(halves % 2 == 0 ? "" : ".5")"
}

/// The middle value, or the mean of the two in the middle; nil for none.
package func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

import Domain

/// A list that `/` looks through.
package struct SearchableList: Sendable {
  package let count: Int
  /// The row that the cursor is on.
  package let selected: Int
  /// The words of a row.
  package let words: @Sendable (Int) -> [String]

  package init(
    count: Int, selected: Int, words: @escaping @Sendable (Int) -> [String]
  ) {
    self.count = count
    self.selected = selected
    self.words = words
  }

  /// The nearest row with what is searched for, from a row on and round the end.
  func row(with needle: Needle, from start: Int, forward: Bool = true) -> Int? {
    guard count > 0 else { return nil }
    for step in 0..<count {
      let row = ((start + (forward ? step : -step)) % count + count) % count
      if words(row).contains(where: { needle.isFound(in: $0) }) { return row }
    }
    return nil
  }
}

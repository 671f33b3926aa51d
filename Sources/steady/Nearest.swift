/// The known words that are nearest to one that is not known: at most two letters off.
func nearest(to word: String, in known: [String]) -> [String] {
  let distances = known.map { ($0, distance(word.lowercased(), $0.lowercased())) }
  guard let least = distances.map(\.1).min(), least <= 2 else { return [] }
  return Array(Set(distances.filter { $0.1 == least }.map(\.0))).sorted()
}

/// How many letters must be changed, added or taken away (Levenshtein, 1966).
private func distance(_ a: String, _ b: String) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let cost = min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[b.count]
}

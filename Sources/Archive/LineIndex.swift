import Domain

/// Where a line lies, and what joining needs to know of it.
struct IndexEntry: Sendable, Equatable {
  let id: ID
  let edited: Stamp
  var offset: Int64
  /// The checksum that the line ought to have: of equal lines it is equal.
  let sum: UInt32
  var length: UInt32
  var source: UInt8
  let rank: UInt8
  var isSumRight: Bool

  init(_ line: Line, source: UInt8, offset: Int64, length: Int) {
    id = line.id
    edited = line.edited
    sum = line.sum
    rank = line.rank
    isSumRight = line.isSumRight
    self.source = source
    self.offset = offset
    self.length = UInt32(length)
  }

  /// The order of the file: history by id, then one standing kind after the other by id.
  static func precedes(_ a: IndexEntry, _ b: IndexEntry) -> Bool {
    a.rank == b.rank ? a.id < b.id : a.rank < b.rank
  }

  func isSameLine(as other: IndexEntry) -> Bool {
    id == other.id && edited == other.edited && sum == other.sum
  }
}

/// All lines of a state in their order: where they lie, not what they say.
struct LineIndex: Sendable {
  /// Where lines lie: in a file, or in memory before they are written.
  enum Source: Sendable {
    case file(OpenFile, Fingerprint)
    case memory([UInt8])
  }

  var header = Layout.newHeader
  var entries: [IndexEntry] = []
  var sources: [Source] = []

  /// Whether the files still hold what was read from them; a file can be changed in place.
  func isIntact() throws(Trouble) -> Bool {
    for case .file(let file, let print) in sources where try file.status().print != print {
      return false
    }
    return true
  }

  /// Puts lines as they were found in order; of two with one id the winner stays.
  ///
  /// Answers how many lost.
  mutating func settle(_ files: any FileOps) throws(Trouble) -> Int {
    let found = entries.count
    let isOrdered = zip(entries, entries.dropFirst()).allSatisfy { IndexEntry.precedes($0, $1) }
    if !isOrdered {
      entries.sort(by: IndexEntry.precedes)
      var settled: [IndexEntry] = []
      settled.reserveCapacity(entries.count)
      var comparison = Comparison(self, files)
      for entry in entries {
        if let last = settled.last, last.id == entry.id, last.rank == entry.rank {
          settled[settled.count - 1] = try comparison.winner(last, entry)
        } else {
          settled.append(entry)
        }
      }
      entries = settled
    }
    try settleAcrossKinds(files)
    return found - entries.count
  }

  /// The join of two states: of each id the later edit, of equal times the greater line.
  func joined(with other: LineIndex, _ files: any FileOps) throws(Trouble) -> LineIndex {
    var joined = LineIndex()
    joined.header = header
    joined.sources = sources + other.sources
    joined.entries.reserveCapacity(entries.count + other.entries.count)
    let shift = UInt8(sources.count)
    var comparison = Comparison(joined, files)
    var mine = 0
    for their in other.entries {
      var their = their
      their.source += shift
      let next = firstIndex(from: mine) { !IndexEntry.precedes($0, their) }
      joined.entries += entries[mine..<next]
      mine = next
      if mine < entries.count, !IndexEntry.precedes(their, entries[mine]) {
        their = try comparison.winner(their, entries[mine])
        mine += 1
      }
      joined.entries.append(their)
    }
    joined.entries += entries[mine...]
    try joined.settleAcrossKinds(files)
    return joined
  }

  func holdsSameLines(as other: LineIndex) -> Bool {
    entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy { $0.isSameLine(as: $1) }
  }

  func entry(of id: ID) -> IndexEntry? {
    for rank in 0...UInt8(Kind.standing.count) {
      let place = place(of: id, rank: rank)
      if place < entries.count, entries[place].id == id, entries[place].rank == rank {
        return entries[place]
      }
    }
    return nil
  }

  /// One id can stand under two kinds: a person here, and their deletion in the history.
  private mutating func settleAcrossKinds(_ files: any FileOps) throws(Trouble) {
    let standing = partition(rank: 1)
    guard standing < entries.count else { return }
    var losers: [Int] = []
    var comparison = Comparison(self, files)
    // Those with one id come after each other; a dictionary would cost more at every start.
    let order = (standing..<entries.count).sorted { (entries[$0].id, $0) < (entries[$1].id, $1) }
    var winner: Int?
    for index in order {
      let id = entries[index].id
      var rival = winner
      if rival.map({ entries[$0].id == id }) != true {
        let place = place(of: id, rank: 0)
        rival = place < standing && entries[place].id == id ? place : nil
      }
      winner = index
      guard let rival else { continue }
      let isRivalFirst = try comparison.winner(entries[rival], entries[index]) == entries[rival]
      losers.append(isRivalFirst ? index : rival)
      if isRivalFirst { winner = rival }
    }
    if losers.isEmpty { return }
    let lost = Set(losers)
    entries = entries.indices.filter { !lost.contains($0) }.map { entries[$0] }
  }

  private func partition(rank: UInt8) -> Int {
    firstIndex { $0.rank >= rank }
  }

  private func place(of id: ID, rank: UInt8) -> Int {
    firstIndex { $0.rank > rank || $0.rank == rank && $0.id >= id }
  }

  /// The first entry from the place on for which this holds; it holds for all after it.
  private func firstIndex(from start: Int = 0, where holds: (IndexEntry) -> Bool) -> Int {
    // Steps that double: what is looked for is often the next one.
    var step = 1
    while start + step < entries.count, !holds(entries[start + step - 1]) { step *= 2 }
    var low = start + step / 2
    var high = min(start + step, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Compares lines that were edited at the same time by what they say.
private struct Comparison {
  private var lines: LineFetch

  init(_ index: LineIndex, _ files: any FileOps) { lines = LineFetch(index.sources, files) }

  mutating func winner(_ a: IndexEntry, _ b: IndexEntry) throws(Trouble) -> IndexEntry {
    if a.edited != b.edited { return a.edited > b.edited ? a : b }
    if a.sum == b.sum { return a.isSumRight ? a : b }
    let first = try lines.line(a)
    let second = try lines.line(b)
    return first.lexicographicallyPrecedes(second) ? b : a
  }
}

import Domain

/// The edits that make a state say exactly what another one says.
///
/// Each is newer than what it replaces, so it wins every merge: with another process that has the state
/// open, or another machine.
struct Replacement {
  let lines: LineIndex

  init(
    of index: LineIndex, by other: LineIndex, at now: Stamp, _ files: any FileOps
  ) throws(Trouble) {
    var bytes: [[UInt8]] = []
    var mine: [ID: IndexEntry] = [:]
    for entry in index.entries { mine[entry.id] = entry }
    var theirs = LineFetch(other.sources, files)
    for entry in other.entries {
      let former = mine.removeValue(forKey: entry.id)
      if let former, former.isSameLine(as: entry) { continue }
      let edited = now.following(former?.edited).following(entry.edited)
      bytes.append(
        try theirs.withBytes(entry) { line, reader throws(Trouble) in
          reader.restamped(line, edited) ?? Array(line)
        })
    }
    var rest = LineFetch(index.sources, files)
    for entry in index.entries where mine[entry.id] != nil {
      if try rest.isDeletion(entry) { continue }
      bytes.append(LineWriter.tombstone(of: entry.id, edited: now.following(entry.edited)))
    }
    lines = try LineIndex(bytes, files)
  }
}

extension LineFetch {
  /// Whether the line is what a deletion left behind.
  mutating func isDeletion(_ entry: IndexEntry) throws(Trouble) -> Bool {
    try withBytes(entry) { line, reader throws(Trouble) in
      (try? reader.identity(of: line))?.kind == .deleted
    }
  }
}

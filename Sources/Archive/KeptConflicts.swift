import Domain

/// The pages that keep what loses when lines are joined with a state that others have changed.
struct KeptConflicts {
  /// What each change was made to, by the id: the base that both sides are known to have had.
  let bases: [ID: Item]

  init(_ changes: some Sequence<Change>) {
    var bases: [ID: Item] = [:]
    for change in changes where change.after != nil { bases[change.id] = change.before }
    self.bases = bases
  }

  /// For two versions of a state that both come from an earlier one.
  init(
    of lines: LineIndex, and others: LineIndex, since base: LineIndex, _ files: any FileOps
  ) throws(Trouble) {
    var bases: [ID: Item] = [:]
    var former = LineFetch(base.sources, files)
    for entry in lines.entries {
      guard let other = others.entry(of: entry.id), !other.isSameLine(as: entry),
        let common = base.entry(of: entry.id)
      else { continue }
      bases[entry.id] = Self.item(try former.line(common))
    }
    self.bases = bases
  }

  /// The lines of these pages; none where nothing long is lost.
  func lines(
    joining lines: LineIndex, with state: LineIndex, _ files: any FileOps
  ) throws(Trouble) -> LineIndex? {
    var kept: [[UInt8]] = []
    var mine = LineFetch(lines.sources, files)
    var theirs = LineFetch(state.sources, files)
    for entry in lines.entries {
      guard let base = bases[entry.id], let other = state.entry(of: entry.id),
        other.edited != base.edited, !other.isSameLine(as: entry)
      else { continue }
      let page = try Self.page(base, mine.line(entry), theirs.line(other))
      if let page { kept.append(LineWriter.line(of: .page(page))) }
    }
    return kept.isEmpty ? nil : try LineIndex(kept, files)
  }

  /// The later edit wins, of equal times the greater line: the same as when lines are joined.
  static func page(_ base: Item, _ mine: [UInt8], _ theirs: [UInt8]) -> Entry<Page>? {
    guard let my = item(mine), let their = item(theirs) else { return nil }
    let isMineLater =
      my.edited == their.edited
      ? theirs.lexicographicallyPrecedes(mine) : my.edited > their.edited
    return isMineLater
      ? Conflict.page(base: base, winner: my, loser: their, line: theirs)
      : Conflict.page(base: base, winner: their, loser: my, line: mine)
  }

  private static func item(_ line: [UInt8]) -> Item? {
    var reader = LineReader()
    var gathering = Gathering()
    return line.withUnsafeBufferPointer { bytes in
      _ = try? gathering.take(bytes, &reader, number: 0)
      return gathering.item
    }
  }
}

import Domain

/// What was read of a state.
package struct Reading: Sendable {
  package let record: Record
  /// There is no file yet.
  package let isFirstRun: Bool
  package let damage: DamageReport?
  /// The newest whole backup, when the file is damaged.
  package let backup: Backup?
  /// Why nothing may be written; reading is fine.
  package let refusal: Trouble?
  package let notices: [Notice]
}

/// All at once, for the command line.
extension StateFile {
  /// Reads everything.
  package mutating func read() throws(Trouble) -> Reading { try read(into: Gathering()) }

  /// Reads what may hold what is searched for, and looks at every line for damage all the same.
  ///
  /// There can be more in it: whoever searches looks at what each item says.
  package mutating func read(mayHold needle: Needle) throws(Trouble) -> Reading {
    try read(into: Gathering(through: Sieve(needle)))
  }

  private mutating func read(into empty: Gathering) throws(Trouble) -> Reading {
    var gathering: Gathering? = empty
    let isNew = try look(gathering: &gathering)
    let known = self.known ?? Known()
    if !isNew { gathering = try known.index.gathered(files) }
    let gathered = gathering ?? Gathering()
    if !gathered.oddities.isEmpty { note(.odd(gathered.oddities)) }
    return Reading(
      record: gathered.record(isComplete: empty.sieve == nil), isFirstRun: known.isFirstRun,
      damage: known.damage, backup: known.damage == nil ? nil : bestBackup(),
      refusal: known.refusal, notices: takeNotices())
  }

  /// Reads the end only: everything standing, and the history made on the days from the given one.
  ///
  /// Damage before that is not met, and nothing is copied aside.
  package mutating func readRecent(since day: Day) throws(Trouble) -> Reading {
    let tail = try whenSteady { state throws(Trouble) in
      // A day more, so that no time zone hides an entry.
      try Tail(&state, since: Int64(day.number - 1) * 86_400_000)
    }
    // Where there is no file, it takes a look around to say whether there was one.
    guard let tail else { return try read() }
    return Reading(
      record: tail.record, isFirstRun: false, damage: tail.damage,
      backup: tail.damage == nil ? nil : bestBackup(), refusal: tail.refusal,
      notices: takeNotices())
  }

  /// Writes changes, joined with whatever the file holds by then; they are certain when this returns.
  package mutating func write(_ changes: [Change]) throws(Trouble) {
    try write(LineIndex(changes, files), keeping: KeptConflicts(changes))
  }

  /// Writes a change if what it changes is still as it was; else throws `overtaken`.
  ///
  /// A long text that another program wrote since the person saw the thing as it was `earlier`, and
  /// that this takes the place of, is kept as a page.
  package mutating func replace(_ change: Change, made earlier: Item) throws(Trouble) {
    var former: [ID: Stamp] = [:]
    former[change.id] = change.before?.edited
    let origin = Change(id: change.id, before: earlier, after: change.after, edited: change.edited)
    try write(
      LineIndex([change], files), expecting: former, keeping: KeptConflicts([origin]))
  }

  /// Writes what was recovered of a damaged file in its place, once a copy of it is kept.
  package mutating func acceptDamage() throws(Trouble) {
    try write(LineIndex(), for: .acceptance)
  }

  /// A whole, valid state file of everything that is whole.
  package mutating func exported() throws(Trouble) -> [UInt8] {
    var none: Gathering?
    try look(gathering: &none)
    let index = known?.index ?? LineIndex()
    var lines = LineFetch(index.sources, files)
    var bytes = Layout.newHeader + [newline]
    for (place, entry) in index.entries.enumerated() {
      bytes += try lines.line(entry)
      bytes += place + 1 < index.entries.count ? [comma, newline] : [newline]
    }
    return bytes + Layout.end + [newline]
  }

  /// The line with this id as it is kept: one JSON object.
  package mutating func line(of id: ID) throws(Trouble) -> [UInt8]? {
    var none: Gathering?
    try look(gathering: &none)
    guard let index = known?.index, let entry = index.entry(of: id) else { return nil }
    var lines = LineFetch(index.sources, files)
    return try lines.line(entry)
  }
}

extension LineIndex {
  /// The lines that changes leave, before they are written; of several with one id the last edit.
  init(_ changes: [Change], _ files: any FileOps) throws(Trouble) {
    try self.init(changes.map(LineWriter.line(of:)), files)
  }

  /// Lines that are whole, before they are written.
  init(_ lines: [[UInt8]], _ files: any FileOps) throws(Trouble) {
    var bytes: [UInt8] = []
    var reader = LineReader()
    for line in lines {
      line.withUnsafeBufferPointer { text in
        guard let read = try? reader.read(text) else { return }
        entries.append(
          IndexEntry(read, source: 0, offset: Int64(bytes.count), length: line.count))
      }
      bytes += line
    }
    sources = [.memory(bytes)]
    _ = try settle(files)
  }
}

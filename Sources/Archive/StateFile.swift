import Domain
import Glibc

/// The state as it is kept in one file: reading, joining and writing.
///
/// The command line uses it at once, the store from its own thread. It remembers where lines lie, not
/// what they say, and what the file was like when it was read.
package struct StateFile: Sendable {
  package let place: Location
  let files: any FileOps
  /// What is known of the state; nil before anything was read.
  var known: Known?
  /// The file held something that was not known here.
  var hasNews = false
  /// How often a lock is tried, 20 ms apart, before another writer counts as stuck.
  var patience = 500
  private var notices: [Notice] = []
  private var random: Random
  private var hasSwept = false
  /// The time of a backup that is there, so that nothing is looked for in its hour.
  var backedUp: Int64?
  var hasMissedBackup = false
  var holdsLock = false
  /// The backup of what the last restoring replaced.
  var former: BackupName?
  var hasSettled = false
  /// What the state is sealed with; nil for a plain one, and for one that was not opened yet.
  var vault: Vault?

  /// The state as this process knows it.
  struct Known {
    var index = LineIndex()
    /// Of the file when it was read or written; nil when there is none.
    var print: Fingerprint?
    /// Why nothing may be written.
    var refusal: Trouble?
    var damage: DamageReport?
    var changedOutside = 0
    /// There are lines here that the file lacks: another version of it has taken its place.
    var isAhead = false
    /// The disk has not confirmed the last writing.
    var isUncertain = false
    var isFirstRun: Bool { print == nil && !isAhead && refusal == nil }
  }

  /// Why the state is written: what a person has agreed to.
  enum Occasion { case save, acceptance, restoration, merging, sealing }

  /// The seed makes the names of temporary files: it should be random.
  package init(
    path: String, files: any FileOps = SystemFiles(), seed: UInt64
  ) throws(Trouble) {
    self.files = files
    random = Random(state: seed)
    place = try Location(path: path, files)
  }

  package mutating func takeNotices() -> [Notice] {
    defer { notices = [] }
    return notices
  }

  mutating func note(_ notice: Notice) { notices.append(notice) }

  // MARK: Looking

  /// Reads the file again if it is not as it was last known, and joins it with what is known here.
  ///
  /// Answers whether it was read. What lines say is gathered then, if there is somewhere to gather it.
  @discardableResult
  mutating func look(gathering: inout Gathering?) throws(Trouble) -> Bool {
    let print = try status()?.print
    if let known, known.print == print { return false }
    guard let survey = try surveyed(&gathering) else { return missing(&gathering) }
    var next = try knowledge(of: survey)
    if let known, try known.index.isIntact() {
      let joined = try known.index.joined(with: survey.index, files)
      next.isUncertain = known.isUncertain
      if !joined.holdsSameLines(as: survey.index) {
        next.isAhead = true
        next.index = joined
        next.index.header = survey.index.header
        if gathering != nil { gathering = try joined.gathered(files) }
      }
    }
    if !next.index.holdsSameLines(as: known?.index ?? LineIndex()) { hasNews = true }
    known = next
    return true
  }

  /// The file is not there: a first run, or it was removed while its lines are still held here.
  private mutating func missing(_ gathering: inout Gathering?) -> Bool {
    guard var known else {
      self.known = Known(refusal: missing())
      return false
    }
    if known.print != nil { note(.gone(path: place.state)) }
    known.print = nil
    known.damage = nil
    known.isAhead = true
    self.known = known
    return false
  }

  private mutating func surveyed(_ gathering: inout Gathering?) throws(Trouble) -> Survey? {
    try whenSteady { state throws(Trouble) in
      guard let file = try state.openState() else { return nil }
      let opened = try state.openedState(file)
      if let former = gathering { gathering = Gathering(through: former.sieve) }
      return try Survey(opened, gathering: &gathering)
    }
  }

  /// Reads something, and again if the file changed meanwhile.
  mutating func whenSteady<Result>(
    _ read: (inout StateFile) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    for _ in 0..<3 {
      do {
        return try read(&self)
      } catch .unsteady {
        files.pause(milliseconds: 50)
      }
    }
    throw .unsteady(path: place.state)
  }

  private mutating func knowledge(of survey: Survey) throws(Trouble) -> Known {
    var next = Known(index: survey.index, print: survey.print)
    next.refusal = try refusal(survey, survey.layout)
    if survey.layout.isNewer { return next }
    next.changedOutside = survey.changedOutside
    if survey.changedOutside > 0 {
      note(.changedOutside(lines: survey.changedOutside, copy: nil))
    }
    if survey.repeated > 0 { note(.repeated(lines: survey.repeated)) }
    if !survey.layout.flaws.isEmpty {
      next.damage = DamageReport(
        path: place.state, whole: survey.index.entries.count, flaws: survey.layout.flaws,
        isComplete: true, copy: try? setAside(survey.file, survey.print, "damaged"))
    }
    return next
  }

  /// Why the file must not be written, though it can be read.
  func refusal(_ survey: Survey, _ header: Layout) throws(Trouble) -> Trouble? {
    if header.isNewer { return .newer(path: place.state, version: header.version) }
    let status = try survey.file.status()
    if status.owner != files.user { return .notOurs(path: place.state) }
    if status.permissions & 0o200 == 0 { return .protected(path: place.state) }
    return nil
  }

  // MARK: Writing

  /// Joins lines with the state and writes it, unless it holds them already.
  ///
  /// The file is whole at every moment: the old one, or the new one.
  mutating func write(
    _ lines: LineIndex, for occasion: Occasion = .save, expecting former: [ID: Stamp] = [:],
    keeping conflicts: KeptConflicts? = nil
  ) throws(Trouble) {
    if try isFirst() {
      if lines.entries.isEmpty { return }
      try makeFolder(place.folder)
    }
    let lock = try FileLock(place, files, tries: patience)
    holdsLock = true
    defer {
      lock.release()
      holdsLock = false
    }
    if !lock.isHeld { note(.lockless(path: place.state)) }
    var none: Gathering?
    for _ in 0..<3 {
      try look(gathering: &none)
      guard var next = known else { return }
      if occasion == .restoration, case .missing = next.refusal { next.refusal = nil }
      if let refusal = next.refusal { throw refusal }
      if next.damage != nil {
        guard occasion != .save, occasion != .merging else {
          throw .damaged(path: place.state)
        }
        try keepDamaged(next)
      }
      for (id, edited) in former where next.index.entry(of: id)?.edited != edited {
        throw .overtaken(path: place.state)
      }
      var joined = try next.index.joined(with: lines, files)
      if let kept = try conflicts?.lines(joining: lines, with: next.index, files) {
        joined = try joined.joined(with: kept, files)
      }
      let isDone =
        joined.holdsSameLines(as: next.index) && next.damage == nil && !next.isAhead
        && !next.isUncertain
      if isDone { return }
      if next.changedOutside > 0 { try keepChanged(next) }
      guard let (index, print) = try write(joined, over: next, for: occasion) else { continue }
      next = Known(index: index, print: print, isUncertain: true)
      known = next
      try place.syncFolder(files)
      known?.isUncertain = false
      return
    }
    throw .unsteady(path: place.state)
  }

  /// Whether there is no file and never was one, as far as is known.
  func isFirst() throws(Trouble) -> Bool {
    if let known { return known.print == nil && !known.isAhead }
    return try status() == nil
  }

  /// Writes the lines to a new file that takes the place of the old one.
  ///
  /// Nil if the old one is not the one that was read any more: then nothing was changed.
  mutating func write(
    _ lines: consuming LineIndex, over former: Known, for occasion: Occasion
  ) throws(Trouble) -> (LineIndex, Fingerprint)? {
    var index = lines
    let sealed = try sealed(&index)
    let temporary = try makeTemporary(for: place.state, holding: sealed?.content)
    var backup: BackupName?
    do {
      var output = Output(temporary.file)
      if let sealed { try output.write(sealed.bytes) } else { try output.write(&index, files) }
      try attempt(.write, place.state) { () throws(SystemError) in
        try files.sync(temporary.file.number)
      }
      let written = try temporary.file.status().print
      backup = try makeBackup(of: former, for: occasion)
      guard try status()?.print == former.print else {
        temporary.remove()
        return nil
      }
      try attempt(.write, place.state) { () throws(SystemError) in try temporary.rename() }
      index.sources = [.file(temporary.file, written)]
      sweep(before: written)
      if let backup, occasion == .save { pruneBackups(at: backup.seconds) }
      return (index, written)
    } catch {
      temporary.remove()
      if let backup { forgetBackup(backup) }
      throw error
    }
  }

  mutating func makeTemporary(
    for path: String, holding content: Secret? = nil
  ) throws(Trouble) -> Temporary {
    try place.makeTemporary(for: path, files, &random, holding: content)
  }

  /// Removes temporary files of ours that a crash has left, once, when they are an hour old.
  private mutating func sweep(before print: Fingerprint) {
    guard !hasSwept, let names = try? files.names(inFolder: place.folder) else { return }
    hasSwept = true
    finishSealing(names)
    for name in names where place.isTemporary(name) {
      let path = "\(place.folder)/\(name)"
      guard let status = try? files.status(at: path), status.kind == .file,
        status.print.seconds < print.seconds - 3600
      else { continue }
      try? files.remove(path)
    }
  }
}

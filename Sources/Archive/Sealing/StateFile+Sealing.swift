import Domain
import Glibc

/// What setting, changing or removing a passphrase could not do.
package struct Resealing: Sendable, Equatable {
  /// Copies that lie there as they were: still plain, or sealed with another passphrase.
  package var left: [String] = []
}

/// Sealing a state with everything beside it, and taking the seal off.
///
/// Of every copy a new form is written first, under a name of its own. Then the state takes its new
/// form in one step, and after that the copies do. Whoever is killed before that step has the old form
/// of everything; after it, what is missing is done at the next opening or save.
extension StateFile {
  /// Seals everything with another key, or with none; the state must be open and whole.
  package mutating func reseal(with new: Vault?) throws(Trouble) -> Resealing {
    if try isFirst() { try makeFolder(place.folder) }
    let lock = try FileLock(place, files, tries: patience)
    holdsLock = true
    defer {
      lock.release()
      holdsLock = false
    }
    var none: Gathering?
    for _ in 0..<3 {
      try look(gathering: &none)
      let former = known ?? Known()
      if let refusal = former.refusal { throw refusal }
      if former.damage != nil { throw .damaged(path: place.state) }
      if let result = try reseal(former, with: new) { return result }
    }
    throw .unsteady(path: place.state)
  }

  /// Nil if the state was changed meanwhile: then nothing was done.
  private mutating func reseal(_ former: Known, with new: Vault?) throws(Trouble) -> Resealing? {
    let draft = try draftAlone()
    defer { if let draft { try? files.lock(draft.number, .none) } }
    finishSealing(try copyNames())
    var result = Resealing()
    var prepared: [String] = []
    let old = vault
    do {
      for path in try copies() {
        try prepare(path, with: new, &prepared, &result)
      }
      if !prepared.isEmpty { try syncFolders() }
      vault = new
      guard let (index, print) = try write(former.index, over: former, for: .sealing) else {
        vault = old
        discard(prepared)
        return nil
      }
      known = Known(index: index, print: print, isUncertain: true)
    } catch {
      vault = old
      discard(prepared)
      throw error
    }
    // From here on the new form counts.
    hasMissedBackup = false
    for path in prepared where !replace(path) { result.left.append(path) }
    if new != nil { removeTemporaries() }
    try syncFolders()
    known?.isUncertain = false
    if new != nil { result.left += plainStrangers() }
    return result
  }

  /// Makes sure that nobody else has half-typed text; nil where there is none.
  private func draftAlone() throws(Trouble) -> OpenFile? {
    guard try hasDraft() else { return nil }
    let file = try FileLock.open(place.draft, files)
    do {
      try files.lock(file.number, .alone)
    } catch {
      if error.code == EWOULDBLOCK { throw .openElsewhere(path: place.draft) }
    }
    return file
  }

  private func hasDraft() throws(Trouble) -> Bool {
    do {
      _ = try files.status(at: place.draft)
      return true
    } catch {
      if error.code == ENOENT { return false }
      throw .failed(.read, path: place.draft, error: error)
    }
  }

  // MARK: The copies

  private func path(of name: String) -> String {
    place.folder == "/" ? "/\(name)" : "\(place.folder)/\(name)"
  }

  private func copyNames() throws(Trouble) -> [String] {
    try attempt(.read, place.folder) { () throws(SystemError) in
      try files.names(inFolder: place.folder)
    }
  }

  /// Everything beside the state that holds what it holds, the draft first.
  private func copies() throws(Trouble) -> [String] {
    let names = try copyNames().filter { place.isCopy($0) || place.isConflict($0) }
    let draft = try hasDraft() ? [place.draft] : []
    return try draft + names.map(path) + backupNames().map(place.backup)
  }

  /// Writes the new form of a copy beside it, unless it has that form.
  private mutating func prepare(
    _ path: String, with new: Vault?, _ prepared: inout [String], _ result: inout Resealing
  ) throws(Trouble) {
    let status = try attempt(.read, path) { () throws(SystemError) in
      try files.status(at: path)
    }
    guard status.kind == .file else { return result.left.append(path) }
    let number = try attempt(.read, path) { () throws(SystemError) in
      try files.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    }
    var bytes = try OpenFile(number, path: path, files).whole()
    defer { wipe(&bytes) }
    let isSealed = bytes.withUnsafeBufferPointer { !SealHeader.form(of: $0).isPlain }
    if !isSealed, new == nil, !path.hasPrefix(place.draft) { return }
    var plain: [UInt8]
    do throws(Trouble) {
      plain = try place.plainCopy(bytes, at: path, vault)
    } catch {
      if case .noMemory = error { throw error }
      return result.left.append(path)
    }
    defer { wipe(&plain) }
    let form = try new.map { vault throws(Trouble) in try vault.sealed(plain, for: path) } ?? plain
    prepared.append(path)
    try writeWhole(form, to: place.resealed(path))
  }

  /// What is cut off by a crash never has the name of a new form.
  private func writeWhole(_ bytes: [UInt8], to path: String) throws(Trouble) {
    let draft = place.unfinished(path)
    let flags = O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW
    let number = try attempt(.create, path) { () throws(SystemError) in
      try files.open(draft, flags)
    }
    do {
      let file = OpenFile(number, path: path, files)
      var output = Output(file)
      try output.write(bytes)
      try attempt(.write, path) { () throws(SystemError) in
        try files.setMode(file.number, 0o600)
        try files.sync(file.number)
        try files.rename(draft, to: path)
      }
    } catch {
      try? files.remove(draft)
      throw error
    }
  }

  private func discard(_ prepared: [String]) {
    for path in prepared { try? files.remove(place.resealed(path)) }
  }

  /// Whether the copy has its new form now; the save itself may have seen to that already.
  private func replace(_ path: String) -> Bool {
    do {
      try files.rename(place.resealed(path), to: path)
      return true
    } catch {
      return error.code == ENOENT
    }
  }

  private func syncFolders() throws(Trouble) {
    try place.syncFolder(files)
    if (try? files.status(at: place.backups)) != nil {
      try place.syncFolder(files, at: place.backups)
    }
  }

  private func removeTemporaries() {
    for name in (try? copyNames()) ?? [] where place.isTemporary(name) {
      try? files.remove(path(of: name))
    }
  }

  /// Other files in the folder that are plain notebooks, such as somebody's own copies.
  private func plainStrangers() -> [String] {
    ((try? copyNames()) ?? []).map(path).sorted().filter { path in
      guard path != place.state, (try? files.status(at: path))?.kind == .file,
        let number = try? files.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      else { return false }
      let file = OpenFile(number, path: path, files)
      return file.isNotebook && (try? file.form().isPlain) == true
    }
  }

  // MARK: What a crash has left

  /// Gives copies the form that the state has, where a crash came between.
  func finishSealing(_ names: [String]) {
    let inFolder = names.map(path)
    let inBackups = ((try? files.names(inFolder: place.backups)) ?? []).map {
      "\(place.backups)/\($0)"
    }
    for path in inFolder + inBackups {
      if place.isResealed(path) { place.finishSealing(path, vault, files) }
      if place.isUnfinished(path) { try? files.remove(path) }
    }
  }

  /// The same before anything is read, if there is something to be done.
  package func finishSealing() {
    guard let names = try? files.names(inFolder: place.folder),
      let lock = try? FileLock(place, files, tries: 1)
    else { return }
    finishSealing(names)
    lock.release()
  }
}

extension Location {
  private static let mark = ".reseal"

  /// Where the new form of a copy is written.
  func resealed(_ path: String) -> String { path + Self.mark }

  /// Where a new form is before it is whole.
  func unfinished(_ path: String) -> String { path + "~" }

  /// Whether a path in one of the folders is that of such a new form.
  func isResealed(_ path: String) -> Bool {
    guard path.hasSuffix(Self.mark) else { return false }
    let former = Self.split(path).name.dropped(Self.mark)
    return former == Self.split(draft).name || isCopy(former) || isConflict(former)
      || BackupName(former, of: name) != nil
  }

  func isUnfinished(_ path: String) -> Bool {
    path.hasSuffix(Self.mark + "~") && isResealed(path.dropped("~"))
  }

  /// Whether a name in the folder is that of a copy which is kept beside the state.
  func isCopy(_ other: String) -> Bool {
    let reasons = ["damaged-", "changed-", "merged-", "draft-damaged-"]
    return reasons.contains { other.hasPrefix("\(name).\($0)") } && !other.hasSuffix(Self.mark)
  }

  /// Lets a new form take its place if the state has that form too; else it goes.
  func finishSealing(_ path: String, _ vault: Vault?, _ files: any FileOps) {
    guard let number = try? files.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW),
      let form = try? OpenFile(number, path: path, files).form()
    else { return }
    let isWanted =
      switch form {
      case .plain: vault == nil
      case .sealed(let header): vault.map { header.hasKey(of: $0.header) } ?? false
      default: false
      }
    if isWanted {
      try? files.rename(path, to: path.dropped(Self.mark))
    } else {
      try? files.remove(path)
    }
  }

  /// What a copy says, however it is sealed now; a draft can hold many sealed lines.
  fileprivate func plainCopy(
    _ bytes: [UInt8], at path: String, _ vault: Vault?
  ) throws(Trouble) -> [UInt8] {
    if path.hasPrefix(draft) { return Drafts.plain(bytes, vault, path: path) }
    return try bytes.withUnsafeBufferPointer { bytes throws(Trouble) in
      if SealHeader.form(of: bytes).isPlain { return Array(bytes) }
      guard let vault else { throw .sealed(path: path) }
      return try vault.opened(bytes, of: path).copied()
    }
  }
}

extension String {
  fileprivate func dropped(_ end: String) -> String { String(dropLast(end.count)) }
}

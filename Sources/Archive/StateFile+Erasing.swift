import Glibc

/// Removing a notebook with everything beside it.
extension StateFile {
  /// Removes the state, and then half-typed text, backups, copies, other versions and the lock.
  ///
  /// Whatever it is in, it can be removed. Answers what could not be; if that is the state itself
  /// nothing is removed. What the disk keeps of it, and copies elsewhere, are out of reach.
  package mutating func erase() throws(Trouble) -> [String] {
    guard (try? files.status(at: place.folder)) != nil else { return [] }
    let lock = try FileLock(place, files, tries: patience)
    defer { lock.release() }
    if try status() != nil {
      try attempt(.write, place.state) { () throws(SystemError) in try files.remove(place.state) }
    }
    var left: [String] = []
    for path in remains() where !isRemoved(path) { left.append(path) }
    // Backups of another notebook may lie there too.
    try? files.remove(place.backups)
    if !isRemoved(place.lock) { left.append(place.lock) }
    try place.syncFolder(files)
    forget()
    hasSettled = false
    backedUp = nil
    return left
  }

  /// Everything besides the state that holds what it holds, or did.
  private func remains() -> [String] {
    let names = ((try? files.names(inFolder: place.folder)) ?? []).filter {
      place.isTemporary($0) || place.isCopy($0) || place.isConflict($0)
        || $0.hasPrefix("\(place.name).draft")
    }
    let beside = names.map { place.folder == "/" ? "/\($0)" : "\(place.folder)/\($0)" }
    let backups = ((try? backupNames()) ?? []).map(place.backup)
    let unfinished = ((try? files.names(inFolder: place.backups)) ?? [])
      .map { "\(place.backups)/\($0)" }
      .filter { place.isResealed($0) || place.isUnfinished($0) }
    return beside + backups + unfinished
  }

  private func isRemoved(_ path: String) -> Bool {
    do {
      try files.remove(path)
      return true
    } catch {
      return error.code == ENOENT
    }
  }
}

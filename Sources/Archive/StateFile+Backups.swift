import Domain
import Glibc

/// Backups: versions of the state as they were before they were replaced.
extension StateFile {
  private static let hour: Int64 = 3600

  /// Keeps the version that is about to be replaced: always where another version is brought in.
  ///
  /// Of a damaged file there is a copy already, and it must not push out a whole backup.
  mutating func makeBackup(
    of known: Known, for occasion: Occasion
  ) throws(Trouble) -> BackupName? {
    guard let print = known.print, known.damage == nil, occasion != .sealing else { return nil }
    guard occasion == .restoration || occasion == .merging else { return keepBackup(of: print) }
    let name = try makeBackup(of: print)
    former = name
    return name
  }

  /// Keeps the version that is about to be replaced, unless one of the same hour is kept already.
  ///
  /// One that cannot be made stops nothing, and is said once.
  private mutating func keepBackup(of print: Fingerprint) -> BackupName? {
    if let near = backedUp, Self.isSameHour(near, print.seconds) { return nil }
    do throws(Trouble) {
      let near = try backupNames().first { Self.isSameHour($0.seconds, print.seconds) }
      backedUp = near?.seconds
      return near == nil ? try makeBackup(of: print) : nil
    } catch {
      if !hasMissedBackup { note(.noBackup(error)) }
      hasMissedBackup = true
      return nil
    }
  }

  /// Keeps a version under a name of its own, and answers when that is certain to last.
  private mutating func makeBackup(of print: Fingerprint) throws(Trouble) -> BackupName {
    try makeBackupFolder()
    if let status = try status(), status.permissions & 0o077 != 0, status.owner == files.user {
      // It is the same file under two names, so it must be private under both.
      try? files.setMode(at: place.state, status.permissions & 0o700)
    }
    var name = BackupName(seconds: print.seconds)
    while try !link(to: name, print) { name.number += 1 }
    do {
      try place.syncFolder(files, at: place.backups)
    } catch {
      forgetBackup(name)
      throw error
    }
    backedUp = name.seconds
    return name
  }

  /// Gives the state a second name; false when that name is taken by another version.
  private mutating func link(
    to name: BackupName, _ print: Fingerprint
  ) throws(Trouble) -> Bool {
    let path = place.backup(name)
    let code: Int32
    do {
      try files.link(place.state, to: path)
      return true
    } catch {
      code = error.code
    }
    switch code {
    case EEXIST:
      let other = try? files.status(at: path)
      return other?.print.isSameFile(as: print) == true
    case EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS, EINVAL:
      // There are no hard links on this disk.
      if (try? files.status(at: path)) != nil { return false }
      guard let file = try openState() else { throw .unsteady(path: place.state) }
      try copy(file, to: path)
      return true
    default: throw .failed(.create, path: path, error: SystemError(code))
    }
  }

  private mutating func makeBackupFolder() throws(Trouble) {
    guard let status = try? files.status(at: place.backups) else {
      return try makeFolder(place.backups)
    }
    // In a folder of somebody else's making other things may lie; the backups are private anyway.
    guard place.isOwnFolder, status.kind == .folder, status.owner == files.user,
      status.permissions & 0o077 != 0, (try? files.setMode(at: place.backups, 0o700)) != nil
    else { return }
    note(.tightened(path: place.backups))
  }

  /// Takes back a backup of a version that was not replaced after all.
  mutating func forgetBackup(_ name: BackupName) {
    try? files.remove(place.backup(name))
    backedUp = nil
  }

  /// Removes the backups that are more than enough; the newest ones always stay.
  func pruneBackups(at seconds: Int64) {
    guard let names = try? backupNames() else { return }
    for name in Retention.surplus(of: names, at: seconds) { try? files.remove(place.backup(name)) }
  }

  /// The names of all backups of this state; none when there is no folder of them.
  func backupNames() throws(Trouble) -> [BackupName] {
    do {
      return try files.names(inFolder: place.backups).compactMap { BackupName($0, of: place.name) }
    } catch {
      if error.code == ENOENT { return [] }
      throw .failed(.read, path: place.backups, error: error)
    }
  }

  private static func isSameHour(_ a: Int64, _ b: Int64) -> Bool {
    let difference = a.subtractingReportingOverflow(b)
    return !difference.overflow && difference.partialValue.magnitude < UInt64(hour)
  }
}

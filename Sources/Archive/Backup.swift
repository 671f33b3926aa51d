import Domain
import Glibc

/// A version of the state under another name, and what is in it.
package struct Backup: Sendable, Equatable {
  package let name: String
  package let path: String
  /// When that version was written, in seconds since 1970.
  package let seconds: Int64
  package let size: Int64
  /// What is in it besides settings and deletions.
  package let entries: Int
  /// Why not all of it can be read.
  package let problem: Problem?

  package enum Problem: Sendable, Equatable {
    case damaged(DamageReport)
    case unreadable(Trouble)

    package var sentence: String {
      switch self {
      case .damaged(let report): report.sentence
      case .unreadable(let trouble): trouble.sentence
      }
    }
  }

  package var isWhole: Bool { problem == nil }
}

extension StateFile {
  /// Where a version of the state lies, before it is read.
  struct Version {
    let name: String
    let path: String
    let seconds: Int64
  }

  /// All backups, the newest first; of a state that is gone also what was to take its place.
  package func backups() throws(Trouble) -> [Backup] {
    var backups: [Backup] = []
    for version in try versions() { backups.append(backup(version)) }
    return backups
  }

  /// The names of all backups, the newest first.
  package func restorableNames() throws(Trouble) -> [String] { try versions().map(\.name) }

  /// Whether the state is not there.
  package var isGone: Bool { (try? status()) == .some(nil) }

  /// The one to bring back: the newest that is whole and not empty.
  package func bestBackup() -> Backup? {
    var second: Backup?
    for version in (try? versions()) ?? [] {
      let backup = backup(version)
      if backup.isWhole, backup.entries > 0 { return backup }
      // Better an empty one than a damaged one, and a damaged one than nothing.
      if second == nil || second?.isWhole == false && backup.isWhole { second = backup }
    }
    return second
  }

  /// Why a state that is not there is no first run: versions of it are.
  func missing() -> Trouble? {
    guard let versions = try? versions(), !versions.isEmpty else { return nil }
    return .missing(path: place.state, backups: versions.count)
  }

  func versions() throws(Trouble) -> [Version] {
    var versions = try backupNames().map { name in
      Version(name: name.text(of: place.name), path: place.backup(name), seconds: name.seconds)
    }
    versions.sort { ($0.seconds, $0.name.count, $0.name) > ($1.seconds, $1.name.count, $1.name) }
    return isGone ? versions + unfinished() : versions
  }

  /// Files that were to take the place of a state that is not there, and hold something.
  private func unfinished() -> [Version] {
    let names = ((try? files.names(inFolder: place.folder)) ?? []).filter(place.isTemporary)
    // Whoever is writing just now will give them their place.
    if names.isEmpty || !holdsLock && isBeingWritten { return [] }
    return names.compactMap { name in
      let path = place.folder == "/" ? "/\(name)" : "\(place.folder)/\(name)"
      guard let status = try? files.status(at: path), status.kind == .file else { return nil }
      let version = Version(name: name, path: path, seconds: status.print.seconds)
      return backup(version).entries > 0 ? version : nil
    }.sorted { ($0.seconds, $0.name) > ($1.seconds, $1.name) }
  }

  /// Whether anybody holds the lock just now; nothing is made to find out.
  package var isBeingWritten: Bool {
    guard let number = try? files.open(place.lock, O_RDWR | O_NOFOLLOW | O_NONBLOCK) else {
      return false
    }
    let lock = OpenFile(number, path: place.lock, files)
    do {
      try files.lock(lock.number, .shared)
    } catch {
      return error.code == EWOULDBLOCK
    }
    try? files.lock(lock.number, .none)
    return false
  }

  private func backup(_ version: Version) -> Backup {
    func backup(_ size: Int64, _ entries: Int, _ problem: Backup.Problem?) -> Backup {
      Backup(
        name: version.name, path: version.path, seconds: version.seconds, size: size,
        entries: entries, problem: problem)
    }
    do {
      let survey = try survey(of: version)
      let flaws = survey.layout.flaws
      let problem: Backup.Problem? =
        survey.layout.isNewer
        ? .unreadable(.newer(path: version.path, version: survey.layout.version))
        : flaws.isEmpty ? nil : .damaged(survey.damage(of: version.path))
      return backup(survey.print.size, survey.kept, problem)
    } catch {
      return backup((try? files.status(at: version.path))?.print.size ?? 0, 0, .unreadable(error))
    }
  }

  func survey(of version: Version) throws(Trouble) -> Survey {
    let number = try attempt(.read, version.path) { () throws(SystemError) in
      try files.open(version.path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    }
    let file = OpenFile(number, path: version.path, files)
    if try file.status().kind != .file { throw .notAFile(path: version.path) }
    var none: Gathering?
    return try Survey(opened(file), gathering: &none)
  }
}

extension Survey {
  /// What is damaged in it; nothing is copied.
  func damage(of path: String) -> DamageReport {
    DamageReport(
      path: path, whole: index.entries.count, flaws: layout.flaws, isComplete: true, copy: nil)
  }
}

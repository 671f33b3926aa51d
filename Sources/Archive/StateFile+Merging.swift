import Domain
import Glibc

/// What joining other versions with the state did.
package struct Merging: Sendable, Equatable {
  package struct Refused: Sendable, Equatable {
    package let path: String
    package let trouble: Trouble
  }

  /// The files that were joined, by the names that were given.
  package var joined: [String] = []
  /// Those that could not be, and why; nothing of them was used.
  package var refused: [Refused] = []
  /// What changed here, and what the others have as it was before.
  package var counts = Restoration()
  /// Where versions lie now that a sync program had left beside the state.
  package var moved: [String] = []
}

/// Joining versions of the notebook that others have written: another machine, or a sync program.
extension StateFile {
  /// Joins other files with the state: of each thing the later edit stays.
  ///
  /// What was there before is backed up. Files that are sealed need the state's own key or one of the
  /// passphrases, and a state that is sealed. Without a whole file among them nothing is written.
  package mutating func merge(
    _ paths: [String], opening passphrases: [Passphrase] = []
  ) throws(Trouble) -> Merging {
    var none: Gathering?
    try look(gathering: &none)
    var merging = Merging()
    var keys = Keys(passphrases, and: vault)
    var versions: [OtherVersion] = []
    for path in paths {
      do {
        versions.append(try version(at: path, opening: &keys))
        merging.joined.append(path)
      } catch {
        merging.refused.append(Merging.Refused(path: path, trouble: error))
      }
    }
    guard let first = versions.first else {
      if let refused = merging.refused.first { throw refused.trouble }
      return merging
    }
    var lines = first.survey.index
    for version in versions.dropFirst() {
      lines = try lines.joined(with: version.survey.index, files)
    }
    let before = known?.index ?? LineIndex()
    former = nil
    try write(lines, for: .merging)
    let after = known?.index ?? LineIndex()
    merging.counts = try after.changes(since: before, files)
    try after.count(laterThan: lines, files, in: &merging.counts)
    merging.counts.former = former?.text(of: place.name)
    for version in versions {
      if let path = try putAway(version) { merging.moved.append(path) }
    }
    return merging
  }

  private func version(
    at path: String, opening keys: inout Keys
  ) throws(Trouble) -> OtherVersion {
    let version = try OtherVersion(at: path, opening: &keys, files)
    if let print = known?.print, version.survey.print.isSameFile(as: print) {
      throw .joinedWithItself(path: path)
    }
    if version.vault != nil, vault == nil { throw .sealedVersion(path: path) }
    return version
  }

  /// Gives what a sync program left a name under which it is no conflict any more.
  ///
  /// Nil for any other file: it stays where it is. Beside a sealed state it is sealed.
  private mutating func putAway(_ version: OtherVersion) throws(Trouble) -> String? {
    guard place.isConflict(version.place.name), isBeside(version.place) else { return nil }
    var path = place.aside("merged", version.survey.print)
    var number = 1
    while (try? files.status(at: path)) != nil {
      number += 1
      path = "\(place.aside("merged", version.survey.print))-\(number)"
    }
    let former = version.place.state
    if let vault, version.vault !== vault {
      try keepSealed(version.survey.file, with: vault, at: path)
      try attempt(.write, former) { () throws(SystemError) in try files.remove(former) }
    } else {
      try attempt(.write, former) { () throws(SystemError) in
        try files.rename(former, to: path)
      }
    }
    try place.syncFolder(files)
    return path
  }

  private mutating func keepSealed(
    _ file: OpenFile, with vault: Vault, at path: String
  ) throws(Trouble) {
    var plain: [UInt8]
    if let content = file.content { plain = content.copied() } else { plain = try file.whole() }
    defer { wipe(&plain) }
    let temporary = try makeTemporary(for: path)
    do {
      var output = Output(temporary.file)
      try output.write(vault.sealed(plain, for: path))
      try attempt(.write, path) { () throws(SystemError) in
        try files.sync(temporary.file.number)
        try temporary.rename()
      }
    } catch {
      temporary.remove()
      throw error
    }
    try place.syncFolder(files)
  }

  private func isBeside(_ other: Location) -> Bool {
    guard let mine = try? files.status(at: place.folder).print,
      let theirs = try? files.status(at: other.folder).print
    else { return false }
    return mine.isSameFile(as: theirs)
  }
}

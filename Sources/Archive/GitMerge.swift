import Domain
import Glibc

/// Joining two versions of a notebook that both come from a third, as git asks a merge driver to.
///
/// The result takes the place of our version, whole or not at all.
package struct GitMerge: Sendable {
  private let paths: (base: String, ours: String, theirs: String)
  private let files: any FileOps
  private var random: Random

  package init(
    base: String, ours: String, theirs: String, files: any FileOps = SystemFiles(), seed: UInt64
  ) {
    paths = (base, ours, theirs)
    self.files = files
    random = Random(state: seed)
  }

  /// The first of the two versions that is sealed.
  package func sealedPath() throws(Trouble) -> String? {
    for path in [paths.ours, paths.theirs] {
      let file = try OtherVersion.open(Location(path: path, files), files)
      if try !file.form().isPlain { return path }
    }
    return nil
  }

  /// Writes the join into our version; it is sealed if either of them is.
  ///
  /// Answers why the base could not be read, if it is not empty: then of two edits of a long text only
  /// the later one is in the result.
  package mutating func join(opening passphrases: [Passphrase]) throws(Trouble) -> Trouble? {
    var keys = Keys(passphrases)
    let ours = try OtherVersion(at: paths.ours, opening: &keys, files)
    let theirs = try OtherVersion(at: paths.theirs, opening: &keys, files)
    var joined = try ours.survey.index.joined(with: theirs.survey.index, files)
    joined.header = ours.survey.index.header
    var baseTrouble: Trouble?
    do {
      if let base = try base(opening: &keys) {
        let conflicts = try KeptConflicts(
          of: ours.survey.index, and: theirs.survey.index, since: base, files)
        let kept = try conflicts.lines(
          joining: ours.survey.index, with: theirs.survey.index, files)
        if let kept { joined = try joined.joined(with: kept, files) }
      }
    } catch {
      baseTrouble = error
    }
    try write(&joined, to: ours.place, ours.vault ?? theirs.vault)
    return baseTrouble
  }

  /// The lines of the base; nil where there is none, as when both sides have added the file.
  private func base(opening keys: inout Keys) throws(Trouble) -> LineIndex? {
    let file = try OtherVersion.open(Location(path: paths.base, files), files)
    if try file.status().print.size == 0 { return nil }
    // What is whole in it will do: it only says what both sides began with.
    var none: Gathering?
    return try Survey(keys.opened(file).0, gathering: &none).index
  }

  private mutating func write(
    _ lines: inout LineIndex, to place: Location, _ vault: Vault?
  ) throws(Trouble) {
    let temporary = try place.makeTemporary(for: place.state, files, &random)
    do {
      var output = Output(vault == nil ? temporary.file : nil)
      try output.write(&lines, files)
      if let vault {
        var plain = output.taken()
        defer { wipe(&plain) }
        var sealed = Output(temporary.file)
        try sealed.write(vault.sealed(plain, for: place.state))
      }
      try attempt(.write, place.state) { () throws(SystemError) in
        try files.sync(temporary.file.number)
        try temporary.rename()
      }
    } catch {
      temporary.remove()
      throw error
    }
  }
}

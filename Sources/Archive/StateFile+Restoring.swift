import Domain

/// How a backup comes back.
package enum Restoring: Sendable {
  /// Joined with what is there: the later edit of each thing wins.
  case merging
  /// Everything becomes as it was then.
  case replacing
}

/// What restoring a backup did.
package struct Restoration: Sendable, Equatable {
  /// Things that came back or changed.
  package let changed: Int
  package let removed: Int
  /// The backup of what was there before; nil when there was nothing, or nothing changed.
  package let former: String?
  /// What is damaged in the backup: it was left out.
  package let damage: DamageReport?
}

extension StateFile {
  /// Brings a backup back; what is there before is backed up itself.
  ///
  /// Of a damaged state it is what could be read, and a copy of the file is kept beside it.
  package mutating func restore(
    _ name: String, _ way: Restoring, at now: Stamp
  ) throws(Trouble) -> Restoration {
    guard let version = try versions().first(where: { $0.name == name }) else {
      throw .noSuchBackup(name: name)
    }
    let survey = try survey(of: version)
    if survey.layout.isNewer {
      throw .newer(path: version.path, version: survey.layout.version)
    }
    let damage = survey.layout.flaws.isEmpty ? nil : survey.damage(of: version.path)
    if way == .replacing, damage != nil {
      throw .damagedBackup(path: version.path, whole: survey.index.entries.count)
    }
    var none: Gathering?
    try look(gathering: &none)
    let before = known?.index ?? LineIndex()
    let lines =
      switch way {
      case .merging: survey.index
      case .replacing: try Replacement(of: before, by: survey.index, at: now, files).lines
      }
    former = nil
    try write(lines, for: .restoration)
    let (changed, removed) = try (known?.index ?? LineIndex()).changes(since: before, files)
    return Restoration(
      changed: changed, removed: removed, former: former?.text(of: place.name), damage: damage)
  }

  /// Lets a state that is gone be begun anew; its backups stay.
  mutating func beginAnew() {
    if case .missing = known?.refusal { known?.refusal = nil }
  }
}

extension LineIndex {
  /// How many things are here that another version lacks or has otherwise, and how many are deleted.
  fileprivate func changes(
    since other: LineIndex, _ files: any FileOps
  ) throws(Trouble) -> (changed: Int, removed: Int) {
    var former: [ID: IndexEntry] = [:]
    for entry in other.entries { former[entry.id] = entry }
    var mine = LineFetch(sources, files)
    var theirs = LineFetch(other.sources, files)
    var counts = (changed: 0, removed: 0)
    for entry in entries {
      let before = former[entry.id]
      if let before, before.isSameLine(as: entry) { continue }
      if try !mine.isDeletion(entry) {
        counts.changed += 1
      } else if let before, try !theirs.isDeletion(before) {
        counts.removed += 1
      }
    }
    return counts
  }
}

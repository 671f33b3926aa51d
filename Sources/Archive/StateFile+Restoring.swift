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
  /// Things that came back or changed, without settings.
  package var changed = 0
  package var removed = 0
  /// Settings that are as they were then.
  package var settings = 0
  /// Notes of the program itself that came back or went.
  package var notes = 0
  /// Things in the backup that were deleted or changed since and stay so in a merge.
  package var deletedSince = 0
  package var changedSince = 0
  /// The backup of what was there before; nil when there was nothing, or nothing changed.
  package var former: String?
  /// What is damaged in the backup: it was left out.
  package var damage: DamageReport?
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
    let after = known?.index ?? LineIndex()
    var restoration = try after.changes(since: before, files)
    if way == .merging { try after.count(laterThan: survey.index, files, in: &restoration) }
    restoration.former = former?.text(of: place.name)
    restoration.damage = damage
    return restoration
  }

  /// Lets a state that is gone be begun anew; its backups stay.
  mutating func beginAnew() {
    if case .missing = known?.refusal { known?.refusal = nil }
  }
}

extension LineIndex {
  /// How many things are here that another version lacks or has otherwise, and how many are deleted.
  func changes(
    since other: LineIndex, _ files: any FileOps
  ) throws(Trouble) -> Restoration {
    let former = other.byID
    var mine = LineFetch(sources, files)
    var theirs = LineFetch(other.sources, files)
    var counts = Restoration()
    for entry in entries {
      let before = former[entry.id]
      if let before, before.isSameLine(as: entry) { continue }
      let isHere = try !mine.isDeletion(entry)
      let wasHere = if let before { try !theirs.isDeletion(before) } else { false }
      if SettingKey.internalIDs.contains(entry.id) {
        counts.notes += isHere || wasHere ? 1 : 0
      } else if entry.isSetting || before?.isSetting == true {
        counts.settings += isHere || wasHere ? 1 : 0
      } else if isHere {
        counts.changed += 1
      } else if wasHere {
        counts.removed += 1
      }
    }
    return counts
  }

  /// Counts the things of a backup that are not here as it has them: what was done since has won.
  func count(
    laterThan backup: LineIndex, _ files: any FileOps, in counts: inout Restoration
  ) throws(Trouble) {
    let present = byID
    var mine = LineFetch(sources, files)
    var theirs = LineFetch(backup.sources, files)
    for entry in backup.entries where !SettingKey.internalIDs.contains(entry.id) {
      guard let now = present[entry.id], !now.isSameLine(as: entry),
        try !theirs.isDeletion(entry)
      else { continue }
      if try mine.isDeletion(now) { counts.deletedSince += 1 } else { counts.changedSince += 1 }
    }
  }

  private var byID: [ID: IndexEntry] {
    Dictionary(entries.map { ($0.id, $0) }) { _, last in last }
  }
}

extension IndexEntry {
  fileprivate var isSetting: Bool { rank == Kind.rank(of: Setting.kind) }
}

import Domain

/// Where changes go to be kept, and where news of other writers comes from.
package protocol Keeper {
  /// Takes changes over at once and saves them in its own time; returns their number in the row.
  mutating func save(_ changes: [Change]) -> Int
  /// Keeps what is half done; an empty list means that nothing is.
  mutating func keepDrafts(_ items: [Item])
  /// Tries again what failed.
  mutating func retry()
  /// Goes on with what could be read of a damaged file.
  mutating func acceptDamage()
  /// Joins a backup with what is there, also if that is damaged or gone.
  mutating func restore(_ backup: String)
  /// Lets a notebook that is gone be begun anew; its backups stay.
  mutating func beginAnew()
  /// Tries a passphrase on a notebook that is locked; news says whether it was the right one.
  mutating func unlock(_ passphrase: String)
  /// Forgets the key and everything that was read, before it returns; what is half done is on disk.
  mutating func lock()
  /// Sets, changes or removes the passphrase.
  mutating func seal(_ order: SealOrder)
  /// Removes the notebook with everything beside it; news says when that is done.
  mutating func erase()
  /// What happened since the last call.
  mutating func takeNews() -> [News]
  /// What was left half done last time has been handed over: it need not be kept beside any more.
  mutating func withdrawOrphans()
  /// Waits until everything handed over is on disk; false when that cannot be had.
  mutating func settle() -> Bool
  /// Ends for good: saves what can be saved, and leaves the rest as drafts.
  mutating func end()
}

/// What the keeper reports.
package enum News: Sendable {
  /// The whole record as it stands in the file, with all changes up to the number.
  case arrived(Record, upTo: Int)
  /// All changes up to the number are safely on disk.
  case saved(upTo: Int)
  /// Could not save; the sentence says what, why and what to do.
  case failed(String)
  /// What is half done is on disk.
  case draftsKept
  /// One line for the person.
  case notice(String)
  /// Nothing can be changed, for the reason given.
  case readOnly(String)
  case damaged(Damage)
  /// The damage was accepted; changes can be made again.
  case mended
  /// The notebook is gone, but there are backups of it.
  case missing(Missing)
  /// A backup was brought back, as the sentence says; changes can be made again.
  case restored(String)
  /// The passphrase was right: what was half done follows, and then the record.
  case unlocked([Item])
  case notUnlocked(String)
  /// Another program has sealed the notebook, or changed its passphrase.
  case needsPassphrase(String)
  /// The notebook is sealed from now on, or not any more.
  case sealed(Bool, String)
  /// The passphrase is as it was, for the reason given.
  case notSealed(String)
  /// Everything is gone, but for these files.
  case erased([String])
  /// Nothing is gone, for the reason given.
  case notErased(String)
}

/// What is wrong with the file, for the person to decide about.
package struct Damage: Equatable, Sendable {
  /// What happened and what could be read, a sentence a line.
  package let sentences: [String]
  /// The newest backup that is whole.
  package let backup: BackupOffer?

  package init(sentences: [String], backup: BackupOffer? = nil) {
    self.sentences = sentences
    self.backup = backup
  }
}

/// A notebook that is not where it was.
package enum Missing: Equatable, Sendable {
  /// Its backups are being read.
  case looking
  case found(BackupOffer)
  /// There are backups, but none can be read.
  case unreadable
}

/// A backup that could be brought back.
package struct BackupOffer: Equatable, Sendable {
  package let name: String
  /// When it was made, as in "Mon 23 Nov 09:41".
  package let when: String
  package let entries: Int
  package let isWhole: Bool

  package init(name: String, when: String, entries: Int, isWhole: Bool = true) {
    self.name = name
    self.when = when
    self.entries = entries
    self.isWhole = isWhole
  }

  var count: String { entries == 1 ? "one entry" : "\(entries) entries" }
}

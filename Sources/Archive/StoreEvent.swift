import Domain

/// What the store has to say.
package enum StoreEvent: Sendable, Equatable {
  /// The whole record as it is now: the rest of the history was read, or another writer changed
  /// something. It holds the changes of all calls of `save` up to the generation; later ones are to be
  /// applied to it again.
  case arrived(Record, upTo: Int)
  /// Everything up to this call of `save` is certain to last.
  case saved(upTo: Int)
  /// Nothing was saved; the changes are kept and tried again with the next ones or by `retry`.
  case failed(Trouble)
  /// The file could not be read just now; what is here stays.
  case unread(Trouble)
  /// Half-typed text is not safe on disk.
  case draftsFailed(Trouble)
  /// Half-typed text is on disk: the answer to `flushDrafts`.
  case draftsKept
  case notice(Notice)
  /// The file is damaged; and the backup to bring back, if one is whole.
  case damaged(DamageReport, Backup?)
  /// The file is not there, but versions of it are: the one to bring back.
  case missing(Backup?)
  /// What was damaged or missing is whole again by another program's doing.
  case returned
  /// A backup was brought back.
  case restored(Restoration)
  /// The damaged file was replaced by what was recovered.
  case mended
  /// Why nothing can be written.
  case readOnly(Trouble)
  /// The passphrase was right: what others left half done; then everything is read.
  case unlocked([Item])
  /// It was not, or could not be tried.
  case notUnlocked(Trouble)
  /// The key is gone, and everything that was read with it.
  case locked
  /// Another program has sealed the state, or changed its passphrase.
  case needsPassphrase
  /// It is sealed from now on, or not any more; and the copies that were left as they were.
  case resealed(isSealed: Bool, Resealing)
  /// It is as it was.
  case notResealed(Trouble)
  /// Everything is gone, but for what these paths name.
  case erased(left: [String])
  /// Nothing is gone.
  case notErased(Trouble)
}

/// What is to be done with the passphrase.
package enum SealChange: Sendable {
  case set(Passphrase)
  case change(old: Passphrase, new: Passphrase)
  case remove(Passphrase)
}

/// What is known at once when the state is opened.
package struct Opening: Sendable {
  package let store: Store
  /// Everything standing and the newest history; all there is if it `isComplete`.
  package let record: Record
  /// There is no file yet.
  package let isFirstRun: Bool
  /// Drafts that another process left behind.
  ///
  /// Hand them to `Store.save` as changes with the time at which they were edited, so that whatever is
  /// newer stays, and then say `Store.withdrawOrphans`.
  package let orphans: [Item]
  package let damage: DamageReport?
  /// Why nothing can be written; `missing` if the file is gone and versions of it are there.
  package let readOnly: Trouble?
  package let notices: [Notice]
  /// It is sealed: nothing was read, and `Store.unlock` comes first.
  package var isSealed = false
}

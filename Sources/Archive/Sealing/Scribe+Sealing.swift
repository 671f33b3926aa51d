import Domain

/// Locking, unlocking and sealing on the store's thread.
extension Scribe {
  /// Forgets the key and everything that was read with it.
  mutating func lock() -> [StoreEvent] {
    guard state.vault != nil, pending.isEmpty else { return [.locked] }
    state.forget()
    drafts = Drafts(state.place, state.files, seed: drafts.nextSeed())
    shown = .none
    isLocked = true
    return [.locked]
  }

  /// Makes the key, and reads everything if it is the right one.
  mutating func unlock(_ passphrase: Passphrase) -> [StoreEvent] {
    var orphans: [Item] = []
    do {
      try state.unlock(passphrase)
      state.finishSealing()
      let hadDrafts = !isLocked
      isLocked = false
      if hadDrafts {
        drafts.change(to: state.vault)
      } else {
        drafts.vault = state.vault
        orphans = try drafts.takeOrphans()
      }
    } catch .wrongPassphrase {
      return [.notUnlocked(.wrongPassphrase(path: state.place.state))]
    } catch {
      // What is half done can wait; the notebook is open if its key is here.
      if isLocked { return [.notUnlocked(error)] }
    }
    return [.unlocked(orphans)] + begin() + (pending.isEmpty ? [] : save())
  }

  /// Says that another program has sealed the state meanwhile; what is not saved stays here.
  mutating func needsPassphrase() -> [StoreEvent] {
    shown = .none
    return [.needsPassphrase]
  }

  /// Sets, changes or removes the passphrase; the one there is has to be given first.
  mutating func seal(_ change: SealChange, keeping items: [Item]) -> [StoreEvent] {
    do throws(Trouble) {
      let new: Passphrase?
      switch change {
      case .set(let passphrase):
        new = passphrase
        // Somebody else may have set one meanwhile.
        if try state.isSealed() { throw Trouble.sealed(path: state.place.state) }
      case .change(let old, let passphrase):
        try state.unlock(old)
        new = passphrase
      case .remove(let old):
        try state.unlock(old)
        new = nil
      }
      let vault = try new.map { passphrase throws(Trouble) in try Vault.new(passphrase) }
      drafts.letGo()
      let result = try state.reseal(with: vault)
      drafts.change(to: state.vault)
      return [.resealed(isSealed: new != nil, result)] + keepDrafts(items)
    } catch {
      return [.notResealed(error)] + keepDrafts(items)
    }
  }
}

import Domain

/// What the store's thread does: one task after the other, each answered by events.
struct Scribe: Sendable {
  var state: StateFile
  var drafts: Drafts
  /// It is sealed and not open: nothing is read or written.
  var isLocked = false
  /// Changes that are not saved yet, the last of each id.
  private(set) var pending: [ID: Change] = [:]
  private var generation = 0
  /// The file that the opening has shown already, if it was all of it; there may have been none.
  var shown: Fingerprint??
  private var wantsOrphansWithdrawn = false
  private var saidDamage: DamageReport?
  private var saidRefusal: Trouble?
  /// The version of the file that could not be given its lines back: it is not tried again by itself.
  private var leftAsItIs: Fingerprint??

  init(_ state: StateFile, _ drafts: Drafts, shown: Fingerprint??) {
    self.state = state
    self.drafts = drafts
    self.shown = shown
  }

  /// For a state that is sealed and not open.
  init(locked state: StateFile, _ drafts: Drafts) {
    self.init(state, drafts, shown: .none)
    isLocked = true
  }

  /// Reads everything.
  mutating func begin() -> [StoreEvent] {
    if isLocked { return [] }
    var gathering: Gathering? = shown == nil ? Gathering() : nil
    var trouble: Trouble?
    do {
      try state.look(gathering: &gathering)
      state.hasNews = shown.map { $0 != state.known?.print } ?? true
      if let oddities = gathering?.oddities, !oddities.isEmpty { state.note(.odd(oddities)) }
    } catch {
      trouble = error
    }
    return (trouble.map { [.unread($0)] } ?? []) + answer(nil, gathering)
  }

  mutating func save(_ changes: [Change], upTo generation: Int) -> [StoreEvent] {
    for change in changes {
      if let earlier = pending[change.id], earlier.edited > change.edited { continue }
      // What the first of them was made to is what others may have changed meanwhile.
      pending[change.id] = Change(
        id: change.id, before: pending[change.id]?.before ?? change.before, after: change.after,
        edited: change.edited)
    }
    self.generation = generation
    return save()
  }

  /// Writes what is not saved yet.
  mutating func save() -> [StoreEvent] {
    if isLocked { return [] }
    do {
      let lines = try LineIndex(Array(pending.values), state.files)
      try state.write(lines, keeping: KeptConflicts(pending.values))
      // A change that lost against a newer one must not stay on the screen.
      let index = state.known?.index
      if lines.entries.contains(where: { index?.entry(of: $0.id)?.sum != $0.sum }) {
        state.hasNews = true
      }
      pending = [:]
    } catch .sealed {
      return needsPassphrase()
    } catch {
      return answer(error)
    }
    return answer(nil) + [.saved(upTo: generation)] + withdrawOrphansIfWanted()
  }

  /// The folder watch says that something may have changed.
  mutating func lookAgain() -> [StoreEvent] {
    if isLocked { return [] }
    var gathering: Gathering? = Gathering()
    var events: [StoreEvent] = []
    do {
      let wasRead = try state.look(gathering: &gathering)
      events = answer(nil, wasRead ? gathering : nil)
    } catch .sealed {
      return needsPassphrase()
    } catch {
      return [.unread(error)] + answer(nil)
    }
    if let known = state.known, known.isAhead, known.refusal == nil, known.damage == nil,
      leftAsItIs == nil || leftAsItIs != .some(known.print)
    {
      // Another version without our lines has taken the place of the file: it gets them back. Trying
      // to write is itself something that the folder watch notices, so it is tried once.
      leftAsItIs = .some(known.print)
      events += save()
    }
    return events
  }

  mutating func acceptDamage() -> [StoreEvent] {
    do {
      try state.write(LineIndex(Array(pending.values), state.files), for: .acceptance)
      pending = [:]
    } catch {
      return answer(error)
    }
    saidDamage = nil
    return answer(nil) + [.mended, .saved(upTo: generation)]
  }

  /// Joins a backup with what is there; what is not saved yet follows.
  mutating func restore(_ name: String) -> [StoreEvent] {
    let restoration: Restoration
    do {
      restoration = try state.restore(name, .merging, at: Stamp(milliseconds: 0))
    } catch {
      return answer(error)
    }
    saidDamage = nil
    saidRefusal = nil
    state.hasNews = true
    return answer(nil) + [.restored(restoration)] + save()
  }

  mutating func beginAnew() {
    state.beginAnew()
    saidRefusal = nil
  }

  /// Removes everything; what is not saved yet goes too.
  mutating func erase() -> [StoreEvent] {
    drafts.letGo()
    do {
      let left = try state.erase()
      pending = [:]
      drafts = Drafts(state.place, state.files, seed: drafts.nextSeed())
      (shown, isLocked, wantsOrphansWithdrawn) = (.none, false, false)
      (saidDamage, saidRefusal) = (nil, nil)
      return [.erased(left: left)]
    } catch {
      return [.notErased(error)]
    }
  }

  mutating func keepDrafts(_ items: [Item]) -> [StoreEvent] {
    if isLocked { return [] }
    do {
      drafts.vault = state.vault
      try drafts.keep(items, withdrawing: pending.isEmpty)
      return []
    } catch .sealed {
      return needsPassphrase()
    } catch {
      return [.draftsFailed(error)]
    }
  }

  mutating func withdrawOrphans() -> [StoreEvent] {
    wantsOrphansWithdrawn = true
    return withdrawOrphansIfWanted()
  }

  /// Lets go of the files; what could not be saved is left as drafts, so that the next start has it.
  mutating func finish(_ items: [Item]) -> [StoreEvent] {
    state.patience = 50
    var events = pending.isEmpty ? [] : save()
    let ids = Set(items.map(\.id))
    let unsaved = pending.values.compactMap(\.after).filter { !ids.contains($0.id) }
    events += keepDrafts(items + unsaved)
    drafts.close()
    return events
  }

  private mutating func withdrawOrphansIfWanted() -> [StoreEvent] {
    guard wantsOrphansWithdrawn, pending.isEmpty else { return [] }
    do {
      try drafts.withdrawOrphans()
      wantsOrphansWithdrawn = false
      return []
    } catch {
      return [.draftsFailed(error)]
    }
  }

  /// Everything that there is to say after something was done.
  mutating func answer(
    _ trouble: Trouble?, _ gathering: consuming Gathering? = nil
  ) -> [StoreEvent] {
    let hasReturned = hasReturned
    if hasReturned { (saidDamage, saidRefusal) = (nil, nil) }
    return news(trouble, gathering) + (hasReturned ? [.returned] : [])
  }

  /// Whether a file that was said to be damaged or missing is there and whole.
  private var hasReturned: Bool {
    guard let known = state.known, known.print != nil, known.refusal == nil, known.damage == nil
    else { return false }
    if case .missing = saidRefusal { return true }
    return saidDamage != nil
  }

  private mutating func news(
    _ trouble: Trouble?, _ gathering: consuming Gathering?
  ) -> [StoreEvent] {
    var events = state.takeNotices().map(StoreEvent.notice)
    if let damage = state.known?.damage, damage != saidDamage {
      saidDamage = damage
      let backup = state.bestBackup()
      events.append(.damaged(damage, backup?.isWhole == true ? backup : nil))
    }
    if let refusal = state.known?.refusal, refusal != saidRefusal {
      saidRefusal = refusal
      if case .missing = refusal {
        events.append(.missing(state.bestBackup()))
      } else {
        events.append(.readOnly(refusal))
      }
    }
    if let trouble { events.append(.failed(trouble)) }
    guard state.hasNews, let index = state.known?.index else { return events }
    do {
      let found: Gathering
      if let gathering, pending.isEmpty {
        found = gathering
      } else {
        let lines = try LineIndex(Array(pending.values), state.files)
        found = try index.joined(with: lines, state.files).gathered(state.files)
      }
      state.hasNews = false
      events.append(.arrived(found.record(isComplete: true), upTo: generation))
    } catch {
      events.append(.failed(error))
    }
    return events
  }
}

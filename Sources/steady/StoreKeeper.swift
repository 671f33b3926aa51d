import Archive
import Curses
import Domain
import Glibc
import Screens

/// The store, as the loop of the screens sees it.
struct StoreKeeper: Keeper {
  private let store: Store
  private let wearer: Wearer
  private var watch: FolderWatch?
  /// What was known when the state was opened, told with the first news.
  private var first: [News]
  private var newest = 0
  private var saved = 0
  private var hasFailed = false
  private var drafts: [Item] = []
  private var draftsAreKept = true
  private var isReading: Bool
  private var isMending = false
  private var isLocking = false

  /// How long leaving may wait for the disk: longer than another writer may hold the lock.
  private static let patience: Int32 = 12

  init(_ opening: Opening, path: String, wearer: Wearer) {
    store = opening.store
    self.wearer = wearer
    watch = FolderWatch(of: path)
    isReading = !opening.record.isComplete
    first = opening.notices.map { .notice($0.sentence) }
    switch opening.readOnly {
    case .missing: first.append(.missing(.looking))
    case let trouble?: first.append(.readOnly(trouble.sentence))
    case nil: break
    }
    if let damage = opening.damage { first.append(Self.news(of: damage, nil)) }
  }

  /// What ends the loop's wait when it can be read.
  var descriptors: [Int32] { [store.news] + [watch?.descriptor].compactMap { $0 } }

  mutating func save(_ changes: [Change]) -> Int {
    newest = store.save(changes)
    return newest
  }

  mutating func keepDrafts(_ items: [Item]) {
    drafts = items
    draftsAreKept = false
    store.keepDrafts(items)
  }

  mutating func withdrawOrphans() { store.withdrawOrphans() }

  mutating func retry() {
    hasFailed = false
    store.retry()
  }

  mutating func acceptDamage() {
    isMending = true
    store.acceptDamage()
  }

  mutating func restore(_ backup: String) {
    isMending = true
    store.restore(backup)
  }

  mutating func beginAnew() { store.beginAnew() }

  mutating func unlock(_ passphrase: String) {
    guard let passphrase = Passphrase(passphrase) else { return }
    CursesTerminal.leaveNoCore()
    store.unlock(passphrase)
  }

  mutating func lock() {
    drafts = []
    isLocking = true
    store.lock()
    while isLocking {
      var wait = pollfd(fd: store.news, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Self.patience * 1000) != 0 else { return }
      first += store.takeEvents().compactMap { note($0) }
    }
  }

  mutating func erase() {
    drafts = []
    draftsAreKept = true
    saved = newest
    store.erase()
  }

  mutating func seal(_ order: SealOrder) {
    CursesTerminal.leaveNoCore()
    let change: SealChange? =
      switch order {
      case .set(let new): Passphrase(new).map { .set($0) }
      case .change(let old, let new):
        Passphrase(old).flatMap { old in Passphrase(new).map { .change(old: old, new: $0) } }
      case .remove(let old): Passphrase(old).map { .remove($0) }
      }
    if let change { store.seal(change) }
  }

  mutating func takeNews() -> [News] {
    if watch?.drain() == true { store.lookAgain() }
    defer { first = [] }
    let trouble = wearer.takeTrouble().map { [News.notice($0)] } ?? []
    return first + store.takeEvents().compactMap { note($0) } + trouble
  }

  mutating func settle() -> Bool {
    if !draftsAreKept { store.flushDrafts() }
    var draftsHaveFailed = false
    while saved < newest || !draftsAreKept || isMending {
      if hasFailed || draftsHaveFailed { return false }
      var wait = pollfd(fd: store.news, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Self.patience * 1000) != 0 else { return false }
      for event in store.takeEvents() {
        if case .draftsFailed(let trouble) = event {
          draftsHaveFailed = true
          first.append(.failed(trouble.sentence))
        } else if let news = note(event) {
          first.append(news)
        }
      }
    }
    return true
  }

  mutating func end() {
    // A look that changed nothing need not wait for the rest of the history to be read.
    if isReading, newest == 0, drafts.isEmpty { return }
    _ = store.finish(within: Int(Self.patience))
  }

  /// Nil for what only the wait for it has to know.
  private mutating func note(_ event: StoreEvent) -> News? {
    switch event {
    case .arrived(let record, let number):
      isReading = false
      return .arrived(record, upTo: number)
    case .saved(let number):
      saved = max(saved, number)
      hasFailed = false
      watch?.arm()
      return .saved(upTo: number)
    case .failed(let trouble):
      hasFailed = true
      isMending = false
      return .failed(trouble.sentence)
    case .unread(let trouble), .draftsFailed(let trouble): return .notice(trouble.sentence)
    case .draftsKept:
      draftsAreKept = true
      return .draftsKept
    case .notice(let notice): return .notice(notice.sentence)
    case .damaged(let report, let backup): return Self.news(of: report, backup)
    case .missing(let backup):
      guard let backup, backup.isWhole || backup.entries > 0 else { return .missing(.unreadable) }
      return .missing(.found(Self.offer(backup)))
    case .returned: return .restored("Your notebook is back.")
    case .restored(let restoration):
      isMending = false
      return .restored(Self.sentence(for: restoration))
    case .mended:
      isMending = false
      return .mended
    case .readOnly(let trouble): return .readOnly(trouble.sentence)
    case .locked:
      isLocking = false
      return nil
    case .erased(let left): return .erased(left)
    case .notErased(let trouble): return .notErased(trouble.sentence)
    case .unlocked(let items):
      isReading = true
      return .unlocked(items)
    case .notUnlocked(.wrongPassphrase):
      return .notUnlocked("That was not it, or the file is damaged. Try again when you like.")
    case .notUnlocked(let trouble): return .notUnlocked(trouble.sentence)
    case .needsPassphrase:
      return .needsPassphrase("It was sealed somewhere else. What you wrote here is kept.")
    case .resealed(let isSealed, let result): return Self.news(isSealed, result)
    case .notResealed(.wrongPassphrase):
      return .notSealed("That was not your passphrase. Nothing was changed.")
    case .notResealed(let trouble): return .notSealed(trouble.sentence)
    }
  }

  private static func news(_ isSealed: Bool, _ result: Resealing) -> News {
    let done = isSealed ? "Your notebook is sealed now." : "Your notebook has no passphrase now."
    let left = result.left.map { " Left as it was: \($0)." }.joined()
    return .sealed(isSealed, done + left)
  }

  private static func news(of report: DamageReport, _ backup: Backup?) -> News {
    .damaged(Damage(sentences: [report.sentence], backup: backup.map(offer)))
  }

  private static func offer(_ backup: Backup) -> BackupOffer {
    let when = Moment(seconds: backup.seconds, in: Clock.zone)
    return BackupOffer(
      name: backup.name, when: when.name(in: Clock.moment.local.day.civil.year),
      entries: backup.entries, isWhole: backup.isWhole)
  }

  private static func sentence(for restoration: Restoration) -> String {
    restoration.damage == nil
      ? "Your backup is back." : "What could be read of your backup is back."
  }
}

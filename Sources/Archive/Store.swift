import Domain
import Glibc
import Synchronization

/// Keeps the state in its file, from a thread of its own: it is handed values and reports events.
///
/// Nothing here blocks but `finish`. When nothing happens, nothing wakes.
package final class Store: Sendable {
  private struct Inbox {
    /// Everything the thread works with, until it starts.
    var scribe: Scribe?
    var thread: pthread_t?
    var prepare: (@Sendable () -> Void)?
    var changes: [Change] = []
    var generation = 0
    /// The drafts there are now, until they are written.
    var drafts: [Item]?
    var requests: Requests = []
    /// The backup to bring back.
    var wanted: String?
    var passphrase: Passphrase?
    var sealing: SealChange?
  }

  /// What the thread is asked to do.
  private struct Requests: OptionSet {
    let rawValue: UInt16
    static let save = Requests(rawValue: 1)
    static let lookAgain = Requests(rawValue: 2)
    static let acceptDamage = Requests(rawValue: 4)
    static let beginAnew = Requests(rawValue: 8)
    static let withdrawOrphans = Requests(rawValue: 16)
    static let flushDrafts = Requests(rawValue: 32)
    static let finish = Requests(rawValue: 64)
    static let lock = Requests(rawValue: 128)
    static let erase = Requests(rawValue: 256)
  }

  private let inbox: Mutex<Inbox>
  private let events = Mutex<[StoreEvent]>([])
  private let wake: Pipe
  private let waiting: Pipe
  private let done: Pipe

  /// Drafts are written when they have waited for this many pauses.
  private static let pauses = 4
  private let pause: Int32

  private init(_ scribe: Scribe, path: String, pause: Int32) throws(Trouble) {
    self.pause = pause
    inbox = Mutex(Inbox(scribe: scribe))
    wake = try Pipe(path: path)
    waiting = try Pipe(path: path)
    done = try Pipe(path: path)
  }

  deinit {
    for pipe in [wake, waiting, done] { pipe.close() }
  }

  /// Reads the end of the state: everything standing, and the history of the days from the given one.
  package static func open(
    path: String, recent: Day, files: any FileOps = SystemFiles(), seed: UInt64,
    draftDelay milliseconds: Int32 = 1800
  ) throws(Trouble) -> Opening {
    var state = try StateFile(path: path, files: files, seed: seed)
    if try state.isSealed() {
      let drafts = Drafts(state.place, files, seed: seed &+ 1)
      return Opening(
        store: try Store(
          Scribe(locked: state, drafts), path: path, pause: milliseconds / Int32(pauses)),
        record: Record(), isFirstRun: false, orphans: [], damage: nil, readOnly: nil, notices: [],
        isSealed: true)
    }
    // A day more, so that no time zone hides an entry.
    let tail = try state.whenSteady { state throws(Trouble) in
      try Tail(&state, since: Int64(recent.number - 1) * 86_400_000)
    }
    var drafts = Drafts(state.place, files, seed: seed &+ 1)
    var orphans: [Item] = []
    var readOnly = tail == nil ? state.missing() : tail?.refusal
    do { orphans = try drafts.takeOrphans() } catch { readOnly = readOnly ?? error }
    if tail != nil, readOnly == nil {
      do {
        try files.mayWrite(state.place.folder)
      } catch {
        readOnly = .failed(.write, path: state.place.state, error: error)
      }
    }
    let record = tail?.record ?? Record()
    let notices = state.takeNotices()
    let scribe = Scribe(
      state, drafts, shown: record.isComplete ? .some(tail?.print) : .none)
    return Opening(
      store: try Store(scribe, path: path, pause: milliseconds / Int32(pauses)), record: record,
      isFirstRun: tail == nil && readOnly == nil,
      orphans: orphans, damage: tail?.damage, readOnly: readOnly, notices: notices)
  }

  /// Starts the thread; it is prepared for what the program wants of its threads, then reads everything.
  package func start(preparing prepare: @escaping @Sendable () -> Void = {}) throws(Trouble) {
    let error = inbox.withLock { inbox in
      inbox.prepare = prepare
      var thread = pthread_t()
      let error = pthread_create(
        &thread, nil,
        { store in
          guard let store else { return nil }
          Unmanaged<Store>.fromOpaque(store).takeRetainedValue().run()
          return nil
        }, Unmanaged.passRetained(self).toOpaque())
      if error == 0 { inbox.thread = thread }
      return error
    }
    if error != 0 {
      Unmanaged.passUnretained(self).release()
      throw .failed(.create, path: "the thread that saves", error: SystemError(error))
    }
  }

  /// Hands changes over to be saved, and says which generation they are.
  @discardableResult
  package func save(_ changes: [Change]) -> Int {
    let generation = inbox.withLock { inbox in
      inbox.changes += changes
      inbox.generation += 1
      inbox.requests.insert(.save)
      return inbox.generation
    }
    wake.signal()
    return generation
  }

  /// Tries again what could not be saved.
  package func retry() { ask(.save) }

  /// Says that something in the folder may have changed.
  package func lookAgain() { ask(.lookAgain) }

  /// Lets what was recovered of a damaged file take its place; a copy of it is kept.
  package func acceptDamage() { ask(.acceptDamage) }

  /// Joins a backup with what is there, also if that is damaged or gone.
  package func restore(_ name: String) {
    inbox.withLock { $0.wanted = name }
    wake.signal()
  }

  /// Tries a passphrase; events tell how that went.
  package func unlock(_ passphrase: Passphrase) {
    inbox.withLock { $0.passphrase = passphrase }
    wake.signal()
  }

  /// Forgets the key and everything that was read with it; what is unsaved has to be saved first.
  package func lock() { ask(.lock) }

  /// Sets, changes or removes the passphrase.
  package func seal(_ change: SealChange) {
    inbox.withLock { $0.sealing = change }
    wake.signal()
  }

  /// Removes the state and everything beside it that holds what it holds.
  package func erase() { ask(.erase) }

  /// Lets a file that is gone be begun anew; its backups stay.
  package func beginAnew() { ask(.beginAnew) }

  /// Says that the orphans have been handed to `save`: they go when they are saved.
  package func withdrawOrphans() { ask(.withdrawOrphans) }

  /// All half-typed items of this process as they are now; they are on disk two seconds later.
  package func keepDrafts(_ items: [Item]) {
    let isFirst = inbox.withLock { inbox in
      defer { inbox.drafts = items }
      return inbox.drafts == nil
    }
    if isFirst { wake.signal() }
  }

  /// Writes half-typed text at once and says how that went.
  package func flushDrafts() { ask(.flushDrafts) }

  /// Becomes readable when there are events.
  package var news: Int32 { waiting.reading }

  package func takeEvents() -> [StoreEvent] {
    events.withLock { events in
      waiting.drain()
      defer { events = [] }
      return events
    }
  }

  /// Saves what is unsaved and ends the thread; false if that took too long.
  package func finish(within seconds: Int) -> Bool {
    guard let thread = inbox.withLock({ $0.thread }) else { return true }
    ask(.finish)
    guard done.waitUndisturbed(milliseconds: Int32(seconds * 1000)) else { return false }
    inbox.withLock { $0.thread = nil }
    return pthread_join(thread, nil) == 0
  }

  private func ask(_ request: Requests) {
    inbox.withLock { _ = $0.requests.insert(request) }
    wake.signal()
  }
}

// MARK: - The thread

extension Store {
  private func run() {
    leaveSignalsToOthers()
    inbox.withLock { $0.prepare.take() }?()
    guard var scribe = inbox.withLock({ $0.scribe.take() }) else { return }
    post(scribe.begin())
    var drafts: [Item] = []
    var pausesLeft = 0
    while true {
      wake.wait(milliseconds: pausesLeft > 0 ? pause : -1)
      wake.drain()
      let (passphrase, sealing) = inbox.withLock { inbox in
        defer { (inbox.passphrase, inbox.sealing) = (nil, nil) }
        return (inbox.passphrase, inbox.sealing)
      }
      let (requests, changes, generation, hasDrafts, wanted) = inbox.withLock { inbox in
        defer {
          inbox.requests = []
          inbox.changes = []
          inbox.wanted = nil
        }
        return (
          inbox.requests, inbox.changes, inbox.generation, inbox.drafts != nil, inbox.wanted
        )
      }
      if requests.contains(.beginAnew) { scribe.beginAnew() }
      if requests.contains(.save) { post(scribe.save(changes, upTo: generation)) }
      if requests.contains(.acceptDamage) { post(scribe.acceptDamage()) }
      if let wanted { post(scribe.restore(wanted)) }
      if requests.contains(.lock) {
        post(scribe.lock())
        drafts = []
      }
      if requests.contains(.erase) {
        drafts = []
        inbox.withLock { $0.drafts = nil }
        post(scribe.erase())
      }
      if let passphrase { post(scribe.unlock(passphrase)) }
      if let sealing { post(scribe.seal(sealing, keeping: drafts)) }
      if requests.contains(.lookAgain) { post(scribe.lookAgain()) }
      if requests.contains(.withdrawOrphans) { post(scribe.withdrawOrphans()) }
      // Each waking counts as a whole pause, so drafts never wait longer than all of them.
      pausesLeft = !hasDrafts ? 0 : pausesLeft == 0 ? Self.pauses : pausesLeft - 1
      // After a save they may be withdrawn; and what failed before is tried again.
      let isAsked = !requests.isDisjoint(with: [.save, .flushDrafts, .finish])
      guard isAsked || hasDrafts && pausesLeft == 0 else { continue }
      pausesLeft = 0
      drafts = inbox.withLock { $0.drafts.take() } ?? drafts
      if requests.contains(.finish) {
        post(scribe.finish(drafts))
        break
      }
      let trouble = scribe.keepDrafts(drafts)
      post(trouble.isEmpty && requests.contains(.flushDrafts) ? [.draftsKept] : trouble)
    }
    done.signal()
  }

  private func post(_ more: consuming [StoreEvent]) {
    if more.isEmpty { return }
    events.withLock { $0 += more }
    waiting.signal()
  }

  /// Signals that are sent to the program go to its main thread.
  private func leaveSignalsToOthers() {
    var signals = sigset_t()
    sigfillset(&signals)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] {
      sigdelset(&signals, fault)
    }
    pthread_sigmask(SIG_SETMASK, &signals, nil)
  }
}

import Display
import Domain

/// Locking a sealed notebook: by a key, after a while without one, and when the program was stopped.
extension Session {
  package var isLocked: Bool { lock != nil }

  /// How long it may lie untouched.
  var idleLimit: Duration { .seconds(60 * record.lockMinutes) }

  /// Whether something goes on by itself that the person wants to go on.
  private func isSitting(in context: Context) -> Bool {
    movement(in: context) != nil && top.draft != nil
  }

  /// How long until it is to be locked; nil when it never is.
  func idleLeft(in context: Context) -> Duration? {
    guard options.isSealed, !isLocked, !isSitting(in: context) else { return nil }
    return max(.zero, idleLimit - (context.uptime - lastTouch))
  }

  /// Notes that somebody is there, or locks when nobody is.
  mutating func watchIdleness(_ event: Event, in context: Context) {
    switch event {
    case .key, .paste, .click, .wheel: lastTouch = context.uptime
    case .suspending, .continued: if options.isSealed { askToLock() }
    case .resized, .tick, .woken, .stopping:
      if isSitting(in: context) { lastTouch = context.uptime }
      if idleLeft(in: context) == .zero { askToLock() }
    }
  }

  /// Asks the loop to lock: what is half done has to be on disk first.
  mutating func askToLock() {
    guard options.isSealed else {
      notice = "There is no passphrase to lock it with. Settings has one."
      return
    }
    if !isLocked { saving.wantsLock = true }
  }

  /// Forgets everything that was read: all is on disk, and the key is gone.
  package mutating func drop(in context: Context) {
    let look = look
    empty()
    record.isComplete = false
    lock = Lock(look: look)
    refresh(in: context.with(options, record))
  }

  /// Nothing that was read or typed stays in memory.
  private mutating func empty() {
    record = Record()
    stacks = places.map { _ in [] }
    trail = []
    covers = []
    overlay = nil
    history = History()
    saving = Saving()
    orphans = []
    searched = ""
    notice = nil
    current = Self.index(of: TodayScreen.self)
    wantsRepaint = true
    markStale()
  }

  /// Everything is erased: nothing of it stays here either, and nothing is written any more.
  mutating func forgetEverything(leaving paths: [String]) {
    empty()
    options.isSealed = false
    readOnly = "Everything is erased. The next start begins a new notebook."
    covers = [Shown(ErasedScreen(leaving: paths))]
  }

  var isErased: Bool { covers.first is Shown<ErasedScreen> }

  mutating func notErased(_ sentence: String) {
    replaceScreens(EraseScreen.self, by: EraseScreen(saying: sentence))
  }

  /// Stays open to the eye: what was half done could not be written.
  package mutating func stayUnlocked() {
    saving.wantsLock = false
    notice = "It could not be locked: the last words are not on disk yet."
  }

  mutating func actOnLock(_ event: Event, in context: Context) {
    guard var lock else { return }
    let answer = lock.handle(event, in: context)
    self.lock = lock
    switch answer {
    case .nothing: break
    case .unlock(let typed): saving.passphrase = typed
    case .leave: isOver = true
    }
    if event == .key(.control("l")) { wantsRepaint = true }
    if event == .key(.function(2)) { hide() }
  }

  /// The notebook is open; what was half done comes back with it.
  mutating func open(with items: [Item], in context: Context) {
    lock = nil
    isHidden = false
    lastTouch = context.uptime
    orphans = items
    wantsRepaint = true
  }

  /// Somebody sealed it anew meanwhile: what is here stays, and waits for the passphrase.
  mutating func needPassphrase(_ sentence: String) {
    options.isSealed = true
    if lock == nil { lock = Lock(saying: sentence, look: look) }
    wantsRepaint = true
  }

  mutating func sealed(_ isSealed: Bool, _ sentence: String) {
    options.isSealed = isSealed
    notice = sentence
    if let place = covers.lastIndex(where: { $0 is Shown<PassphraseScreen> }) {
      covers.remove(at: place)
    }
    for place in stacks.indices {
      stacks[place].removeAll { $0 is Shown<PassphraseScreen> }
    }
    markStale()
  }

  mutating func notSealed(_ sentence: String) {
    replaceScreens(
      PassphraseScreen.self, by: PassphraseScreen(isSealed: options.isSealed, saying: sentence))
    notice = nil
  }

  private mutating func replaceScreens<Content: Screen>(_ kind: Content.Type, by screen: Content) {
    for place in stacks.indices {
      for row in stacks[place].indices where stacks[place][row] is Shown<Content> {
        stacks[place][row] = Shown(screen)
      }
    }
  }
}

/// What is to be done with the passphrase.
package enum SealOrder: Equatable, Sendable {
  case set(String)
  case change(old: String, new: String)
  case remove(String)
}

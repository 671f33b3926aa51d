import Display
import Domain
import Screens
import Testing

/// A terminal whose events are known beforehand.
private struct Script: Terminal {
  let size = Size(80, 24)
  let repertoire = Repertoire.unicode
  var look = Look()
  var mouse = true
  var events: [Event]
  var frames: [Canvas] = []
  /// How often it was stopped, and what the session was like then.
  var stops = 0

  mutating func show(_ frame: Canvas) { frames.append(frame) }
  mutating func repaint() {}
  mutating func suspend() { stops += 1 }
  mutating func next(within time: Duration?) -> Event {
    events.isEmpty ? .stopping(.closed) : events.removeFirst()
  }
}

/// A keeper that notes what it is asked, and whose disk can refuse.
private struct Notebook: Keeper {
  var refuses = false
  var saved: [Change] = []
  var drafts: [Item] = []
  var hasEnded = false
  var retries = 0
  var unlocking: [String] = []
  var locks = 0
  var erasures = 0

  mutating func save(_ changes: [Change]) -> Int {
    saved += changes
    return saved.count
  }
  mutating func keepDrafts(_ items: [Item]) { drafts = items }
  mutating func withdrawOrphans() {}
  mutating func retry() {
    retries += 1
    refuses = false
  }
  mutating func acceptDamage() {}
  mutating func restore(_ backup: String) {}
  mutating func beginAnew() {}
  mutating func unlock(_ passphrase: String) { unlocking.append(passphrase) }
  mutating func lock() { locks += 1 }
  mutating func seal(_ order: SealOrder) {}
  mutating func erase() { erasures += 1 }
  mutating func takeNews() -> [News] { [] }
  mutating func settle() -> Bool { !refuses }
  mutating func end() { hasEnded = true }
}

struct RunTests {
  private func play(
    _ events: [Event], _ keeper: inout Notebook
  ) -> (reason: Interruption?, last: String) {
    var session = Play().session
    var terminal = Script(events: events)
    let reason = run(&session, on: &terminal, keeper: &keeper) { size, _ in
      Play.context(seconds: 1_795_423_267, size: size, random: 1)
    }
    return (reason, terminal.frames.last?.lines.joined(separator: "\n") ?? "")
  }

  @Test func aChangeReachesTheKeeperBeforeTheNextFrame() {
    var keeper = Notebook()
    let end = play([.key("2"), .key(.right), .key(.enter), .key(.control("q"))], &keeper)
    #expect(end.reason == nil)
    #expect(keeper.saved.count == 1)
    #expect(keeper.hasEnded)
  }

  @Test func halfDoneTextReachesTheKeeperAndGoesWhenItIsSaved() {
    var keeper = Notebook()
    _ = play([.key("2"), .key(.right), .stopping(.hungUp)], &keeper)
    #expect(keeper.drafts.count == 1)
    _ = play([.key("2"), .key(.right), .key(.enter), .stopping(.hungUp)], &keeper)
    #expect(keeper.drafts.isEmpty)
  }

  @Test(arguments: [Interruption.interrupted, .terminated, .hungUp, .closed])
  func anInterruptionEndsAtOnceAndTheKeeperHearsOfIt(reason: Interruption) {
    var keeper = Notebook(refuses: true)
    let end = play([.key("2"), .stopping(reason)], &keeper)
    #expect(end.reason == reason)
    #expect(keeper.hasEnded)
  }

  @Test func aDiskThatRefusesAtTheEndIsAskedAbout() {
    var keeper = Notebook(refuses: true)
    let stayed = play([.key(.control("q")), .key(.escape), .stopping(.closed)], &keeper)
    #expect(stayed.reason == .closed)
    keeper = Notebook(refuses: true)
    let retried = play([.key(.control("q")), .key("r"), .key(.control("q"))], &keeper)
    #expect(retried.reason == nil)
    #expect(keeper.retries == 1)
    keeper = Notebook(refuses: true)
    let left = play([.key(.control("q")), .key("X")], &keeper)
    #expect(left.reason == nil)
    #expect(left.last.contains("X leaves"))
    #expect(keeper.hasEnded)
  }

  @Test(arguments: [true, false])
  func aSealedNotebookIsLockedBeforeTheProgramStops(refuses: Bool) {
    var session = Play(Play.lived).session
    session.options.isSealed = true
    var terminal = Script(events: [.key("2"), .key(.right), .suspending, .stopping(.closed)])
    var keeper = Notebook(refuses: refuses)
    _ = run(&session, on: &terminal, keeper: &keeper) { size, _ in
      Play.context(seconds: 1_795_423_267, size: size, random: 1)
    }
    #expect(terminal.stops == 1)
    #expect(keeper.locks == (refuses ? 0 : 1))
    // Nothing is drawn between the lock and the stop; afterwards it is locked, or says why not.
    #expect(terminal.frames.count == 4)
    let last = terminal.frames[3].lines.joined(separator: "\n")
    #expect(last.contains(refuses ? "could not be locked" : "Type your passphrase."))
    #expect(keeper.drafts.count == 1)
  }

  @Test func anOpenNotebookStopsAsItIs() {
    var session = Play(Play.lived).session
    var terminal = Script(events: [.suspending, .stopping(.closed)])
    var keeper = Notebook()
    _ = run(&session, on: &terminal, keeper: &keeper) { size, _ in
      Play.context(seconds: 1_795_423_267, size: size, random: 1)
    }
    #expect(terminal.stops == 1)
    #expect(keeper.locks == 0)
  }

  @Test func theTypedWordReachesTheKeeper() {
    var keeper = Notebook()
    let keys: [Key] = [",", "G", .up, .enter, .enter] + "erase".map(Key.character) + [.enter]
    _ = play(keys.map(Event.key), &keeper)
    #expect(keeper.erasures == 1)
    keeper = Notebook()
    _ = play([.key("2"), .key(.right), .key(.escape)], &keeper)
    #expect(keeper.erasures == 0)
  }
}

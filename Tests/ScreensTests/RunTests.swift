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

  mutating func show(_ frame: Canvas) { frames.append(frame) }
  mutating func repaint() {}
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
}

import Display
import Domain
import Testing

@testable import Screens

/// A notebook with a passphrase: what is seen while it is locked, and when it locks.
@Suite struct LockTests {
  private func sealed(_ record: Record = Play.lived, size: Size = Size(80, 24)) -> Play {
    var play = Play(record, size: size)
    play.session.options.isSealed = true
    return play
  }

  private func locked(size: Size = Size(80, 24)) -> Play {
    var play = sealed(size: size)
    play.session.drop(in: play.context)
    return play
  }

  @Test(arguments: sizes)
  func theLockScreenShowsNothingPrivate(size: Size) throws {
    var play = locked(size: size)
    play.type("secret")
    try expectFrame(play, is: "lock")
    #expect(!play.text.contains("secret"))
    #expect(play.session.record.items.isEmpty)
    #expect(play.session.drafts.isEmpty)
  }

  @Test func helpIsNeverBehindTheLock() {
    var play = locked(size: Size(40, 12))
    play.press(.control("g"))
    #expect(play.text.contains("In danger now?"))
    #expect(!play.text.contains("Ana"))
    play.press(.pageDown)
    #expect(!play.text.contains("In danger now?"))
    play.press(.escape)
    #expect(play.text.contains("Locked"))
    play.press(.function(1))
    #expect(play.text.contains("In danger now?"))
  }

  @Test func thePassphraseIsHandedOverOnceAndTriedCalmly() {
    var play = locked()
    play.press(.enter)
    #expect(play.session.takeOrders().passphrase == nil)
    play.type("four words")
    play.press(.backspace, .enter)
    #expect(play.text.contains("One moment."))
    #expect(play.session.takeOrders().passphrase == "four word")
    #expect(play.session.takeOrders().passphrase == nil)
    play.type("more")
    #expect(!play.text.contains("•"))
    play.take(.notUnlocked("That was not it. Try again when you like."))
    #expect(play.text.contains("That was not it."))
    play.send(.paste("four words\r\n"))
    play.press(.enter)
    #expect(play.session.takeOrders().passphrase == "four words")
    play.take(.unlocked([]))
    play.take(.arrived(Play.lived, upTo: 0))
    #expect(!play.session.isLocked)
    #expect(play.text.contains("Good to see you."))
  }

  @Test func itLocksAfterThreeMinutesWithoutAKey() {
    var play = sealed()
    play.press(.down)
    play.wait(179_000)
    #expect(!play.session.takeOrders().locks)
    play.press(.down)
    play.wait(179_000)
    #expect(!play.session.takeOrders().locks)
    play.wait(2000)
    #expect(play.session.takeOrders().locks)
  }

  @Test func theMinutesCanBeChosen() {
    var record = Play.lived
    record.set(.lockAfter, to: .text("10 minutes"), at: Stamp(milliseconds: 9))
    _ = record.takeChanges()
    var play = sealed(record)
    play.press(.down)
    play.wait(599_000)
    #expect(!play.session.takeOrders().locks)
    play.wait(2000)
    #expect(play.session.takeOrders().locks)
    for (word, minutes) in [("0 minutes", 1), ("99 minutes", 30), ("x", 3)] {
      record.set(.lockAfter, to: .text(word), at: Stamp(milliseconds: 10))
      #expect(record.lockMinutes == minutes)
    }
  }

  @Test func withoutAPassphraseNothingLocksAndNothingWakes() {
    var play = Play(Play.lived)
    #expect(play.session.pace(in: play.context) == nil)
    play.press(.function(4))
    #expect(!play.session.takeOrders().locks)
    #expect(play.text.contains("There is no passphrase"))
  }

  @Test func keysHidingAndComingBackLock() {
    for event in [Event.key(.function(4)), .key(.function(2)), .suspending, .continued] {
      var play = sealed()
      play.send(event)
      #expect(play.session.takeOrders().locks, "\(event)")
    }
    var play = sealed()
    play.press(.function(2))
    play.session.drop(in: play.context)
    #expect(play.text.contains("Mo Tu We"))
    play.press(.function(2))
    #expect(play.text.contains("Locked"))
  }

  @Test func aPassphraseIsTypedTwiceInSettings() {
    var play = Play(Play.lived)
    play.press(",", "G", .up, .up, .enter, .enter)
    play.type("four words of mine")
    play.press(.enter)
    play.type("four words of mime")
    play.press(.enter)
    #expect(play.text.contains("not the same"))
    for _ in 0..<2 {
      play.type("four words of mine")
      play.press(.enter)
    }
    #expect(play.session.takeOrders().seal == .set("four words of mine"))
    #expect(!play.text.contains("four words of"))
    play.take(.sealed(true, "Your notebook is sealed now."))
    #expect(play.text.contains("set"))
    #expect(play.session.options.isSealed)
    play.press(.enter, "r")
    play.type("four words of mine")
    play.press(.enter)
    #expect(play.session.takeOrders().seal == .remove("four words of mine"))
    play.take(.notSealed("That was not your passphrase. Nothing was changed."))
    #expect(play.text.contains("That was not your passphrase."))
  }

  @Test func aNotebookThatWasSealedElsewhereKeepsWhatIsUnsaved() {
    var play = Play(Play.lived)
    play.take(.needsPassphrase("It was sealed somewhere else. What you wrote here is kept."))
    #expect(play.text.contains("sealed somewhere else"))
    #expect(play.session.record.items == Play.lived.items)
  }
}

import Display
import Domain
import Testing

@testable import Screens

/// Erasing everything: said plainly, and only after a word was typed.
@Suite struct EraseTests {
  private func asked(_ size: Size = Size(80, 24)) -> Play {
    var play = Play(Play.lived, size: size)
    play.press(",", "G", .up, .enter)
    return play
  }

  @Test(arguments: sizes)
  func itSaysWhatGoesAndWhatItCannotReach(size: Size) throws {
    try expectFrame(asked(size), is: "erase")
    var play = asked(size)
    play.press(.enter)
    play.type("ERAS")
    try expectFrame(play, is: "erase-word")
    play.type("E")
    play.press(.enter)
    #expect(play.session.takeOrders().erases)
    #expect(play.text.contains("One moment."))
    play.take(.erased(["/home/a/steady.json.lock"]))
    try expectFrame(play, is: "erased")
  }

  @Test func allOfItCanBeReadInASmallWindow() {
    var play = asked(Size(40, 12))
    var seen = play.text
    for _ in 0..<40 {
      play.press(.down)
      seen += play.text
    }
    for words in ["It cannot be undone.", "Your own themes stay.", "snapshots", "scroll up"] {
      #expect(seen.contains(words), "\(words)")
    }
  }

  @Test(arguments: ["", "no", "ERASED", "ERAS E", "EREASE", "yes"])
  func anotherWordErasesNothing(word: String) {
    var play = asked()
    play.press(.enter)
    play.type(word)
    play.press(.enter)
    #expect(!play.session.takeOrders().erases)
    #expect(play.text.contains("Nothing was erased.") == !word.isEmpty)
    play.press(.escape)
    #expect(!play.session.takeOrders().erases)
    #expect(play.session.record.items == Play.lived.items)
  }

  @Test func escLeavesAllAsItIsAtEveryStep() {
    for steps in [0, 1] {
      var play = asked()
      for _ in 0..<steps { play.press(.enter) }
      play.press(.escape)
      #expect(play.text.contains("Nothing was erased."))
      #expect(play.text.contains("Settings"))
      #expect(!play.session.takeOrders().erases)
    }
  }

  @Test func itIsFoundByItsName() {
    var play = Play(Play.lived)
    play.press(.control("p"))
    play.type("erase every")
    play.press(.enter)
    #expect(play.text.contains("It cannot be undone."))
  }

  @Test func afterwardsNothingIsThereAndNothingIsWritten() {
    var play = asked()
    play.press(.enter)
    play.type("ERASE")
    play.press(.enter)
    _ = play.session.takeOrders()
    play.take(.erased([]))
    #expect(play.session.record.items.isEmpty)
    #expect(play.session.drafts.isEmpty)
    play.press("2", .right, .enter, "u", .control("r"), .function(4))
    let orders = play.session.takeOrders()
    #expect(orders.changes.isEmpty && !orders.locks)
    #expect(!play.text.contains("Ana"))
    play.press(.control("g"))
    #expect(play.text.contains("In danger now?"))
    #expect(!play.text.contains("Ana"))
    play.press(.escape, .enter)
    #expect(play.session.isOver)
    #expect(play.session.takeOrders().changes.isEmpty)
  }

  @Test func whatCouldNotBeErasedIsSaidAndTheWordCanBeTypedAgain() {
    var play = asked()
    play.press(.enter)
    play.type("ERASE")
    play.press(.enter)
    _ = play.session.takeOrders()
    play.take(.notErased("The file belongs to another user; it can be read but not changed."))
    #expect(play.text.contains("belongs to another user"))
    #expect(play.session.record.items == Play.lived.items)
    play.type("ERASE")
    play.press(.enter)
    #expect(play.session.takeOrders().erases)
  }
}

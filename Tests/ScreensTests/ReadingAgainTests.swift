import Display
import Domain
import Screens
import Testing

/// What a step shows of another one, and words that are no answers yet.
struct ReadingAgainTests {
  /// Whether a row begins with these words.
  private func shows(_ words: String, _ play: Play) -> Bool {
    play.frame.lines.contains {
      $0.split(separator: " ").prefix(2).joined(separator: " ") == words
    }
  }

  @Test(arguments: sizes) func theLetterIsThereToReadBack(size: Size) {
    var play = writing("kind-letter", Play.begun, size)
    play.press(.tab)
    for line in 1...40 {
      play.type("line \(line)")
      play.press(.enter)
    }
    play.press(.tab)
    #expect(play.text.contains("Read it back slowly."))
    #expect(shows("line 1", play) && !shows("line 40", play), "\(play.text)")
    for _ in 0..<12 { play.press(.pageDown) }
    #expect(shows("line 40", play) && !shows("line 1", play), "\(play.text)")
    for _ in 0..<12 { play.press(.pageUp) }
    #expect(shows("line 1", play))
    play.type("a kind line")
    #expect(play.text.contains("a kind line"))
  }

  @Test func theCausesAndTheirSumStandByTheOwnShare() {
    var play = writing("pie", Play.begun, Size(80, 24))
    play.type("It ended")
    play.press(.tab, .tab)
    for (cause, share) in [("bad timing", "30"), ("chance", "25")] {
      play.type(cause)
      play.press(.tab)
      play.type(share)
      play.press(.tab)
    }
    for _ in 0..<3 where !play.text.contains("your own share?") { play.press(.tab) }
    #expect(play.text.contains("your own share?"), "\(play.text)")
    #expect(play.text.contains("bad timing  30 %") && play.text.contains("chance  25 %"))
    #expect(play.text.contains("together 55 %"))
  }

  @Test func anExampleSaysThatItIsOne() {
    let play = writing("thought-record", Play.begun, Size(80, 24), .enter)
    #expect(play.text.contains("for example: Tuesday, my desk."), "\(play.text)")
  }

  @Test func nothingIsOfferedTwiceAtTheEnd() {
    let play = finished("three-endings", Size(80, 24))
    #expect(play.text.contains("Done") && !play.text.contains("Stop here for today"))
    #expect(Closing.Offer.step("Smaller").name == "Go to the part “Smaller”")
  }

  @Test func theFilterSaysAnyAndTellsItsKeys() {
    var play = journal(Size(80, 24), "f")
    #expect(play.text.contains("any") && !play.text.contains("skipped"))
    #expect(play.text.contains("person"))
    play.press("?")
    #expect(play.text.contains("show them"), "\(play.text)")
  }

  @Test func thePagesThatNameAPersonAreShown() {
    var play = journal(Size(80, 24), "f", .down, .down, .down, .right)
    #expect(play.text.contains("‹ Ana ›"), "\(play.text)")
    play.press(.enter)
    #expect(play.text.contains("Kept the plan with Ana"), "\(play.text)")
    #expect(!play.text.contains("always be alone"))
  }

  @Test func aPurposeIsNotCutInASmallWindow() {
    var play = journal(Size(40, 12), "n")
    for _ in Practices.all {
      if play.text.contains("› Kind words in five") { break }
      play.press(.down)
    }
    let words = play.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Answer pain the way you would answer a friend."), "\(play.text)")
  }
}

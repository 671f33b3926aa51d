import Display
import Domain
import Screens
import Testing

/// The editor of a page: finding, the list of keys, and lists of lines.
struct WritingEditorTests {
  private let factsFor = Practice.thoughtRecord.steps.firstIndex {
    $0.fields.contains { $0.id == "factsFor" }
  }

  private func freePage(_ lines: String...) -> Play {
    var play = writing("free", Play.begun, Size(80, 24))
    for line in lines {
      play.type(line)
      play.press(.enter)
    }
    return play
  }

  @Test func wordsAreFoundInALongTextWithoutLeavingIt() {
    var play = freePage("The café was full.", "Nothing much.", "A cafe again.")
    play.press(.control("f"))
    play.type("cafe")
    #expect(play.text.contains("find cafe"))
    play.press(.enter)
    play.type("x")
    #expect(play.text.contains("The xcafé was full."))
    play.press(.control("f"))
    play.type("CAFÉ")
    play.press(.down, .enter)
    play.type("y")
    #expect(play.text.contains("The xycafé") || play.text.contains("A ycafe again."))
  }

  @Test func whatIsNotThereIsSaidAndEscGoesBackToWhereTheCaretWas() {
    var play = freePage("One two three.")
    play.press(.control("f"))
    play.type("seven")
    #expect(play.text.contains("not in this text"))
    play.press(.escape)
    play.type("end")
    play.press(.control("s"))
    #expect(
      play.session.record.pages.last?.content.answers.text("text") == "One two three.\nend")
  }

  @Test func theListOfKeysNamesTheKeysOfTheEditor() {
    var play = writing("free", Play.begun, Size(120, 40))
    play.press(.control("p"))
    play.type("the keys of this screen")
    play.press(.enter)
    #expect(play.text.contains("cut to the end of the line") && play.text.contains("^F"))
  }

  @Test func aQuestionMarkShowsTheKeysWhereNothingIsTyped() throws {
    let patterns = Practice.thoughtRecord.steps.firstIndex {
      $0.fields.contains { $0.id == "patterns" }
    }
    var play = atStep(try #require(patterns), of: .thoughtRecord, Size(80, 24))
    play.press("?")
    #expect(play.text.contains("Keys here") && play.text.contains("pick"))
  }

  @Test func aLineThatWasTakenOutComesBack() throws {
    var play = atStep(try #require(factsFor), of: .thoughtRecord, Size(80, 24))
    play.type("Sam hugged me")
    play.press(.enter)
    play.type("Mo called me")
    play.press(.up, .alt("d"))
    #expect(!play.text.contains("Sam hugged me") && play.text.contains("Mo called me"))
    play.press(.control("_"))
    #expect(play.text.contains("Sam hugged me") && play.text.contains("Mo called me"))
    play.press(.control("r"))
    #expect(!play.text.contains("Sam hugged me"))
    play.press(.control("_"), .down)
    play.type("!")
    play.press(.control("_"))
    #expect(play.text.contains("Mo called me") && !play.text.contains("Mo called me!"))
  }

  @Test func aLongLineIsSeenWhole() throws {
    var play = atStep(try #require(factsFor), of: .thoughtRecord, Size(40, 12))
    play.type("This line is longer than the window is wide, and its end is seen too.")
    #expect(play.text.contains("This line") && play.text.contains("seen too."))
    play.press(.enter)
    play.type("Another")
    #expect(play.text.contains("This line") && play.text.contains("seen too."))
  }

  @Test func helpKeepsTheThoughtInSight() throws {
    var play = atStep(try #require(factsFor), of: .thoughtRecord, Size(80, 24))
    play.press(.control("n"))
    #expect(play.text.contains("Nobody wants me."))
  }

  @Test func aPageThatIsChangedIsKeptWithoutAFarewell() {
    var play = journal(Size(80, 24))
    play.press("e", .control("s"))
    #expect(!play.text.contains("Thank you for writing."))
  }

  @Test func whatIsTypedWhileTheWindowIsTooSmallIsThere() {
    var play = writing("free", Play.begun, Size(80, 24))
    play.type("Before. ")
    play.resize(to: Size(20, 5))
    play.type("Meanwhile. ")
    play.resize(to: Size(80, 24))
    play.type("After.")
    #expect(play.text.contains("Before. Meanwhile. After."))
  }

  @Test func aDateTypedBeforeAProofIsItsDate() {
    var play = writing("self-statement", Play.begun, Size(80, 24))
    play.type("keeps a promise.")
    play.press(.enter)
    play.type("2026-11-20 I called Mo")
    play.press(.enter, .control("s"), .control("s"), .control("s"))
    let page = play.session.record.pages.last?.content
    #expect(
      page?.answers.proofs("evidence") == [Proof(day: Day(iso: "2026-11-20"), text: "I called Mo")])
  }
}

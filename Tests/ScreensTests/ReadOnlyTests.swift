import Display
import Domain
import Screens
import Testing

/// A notebook that cannot be written now: what is typed stays in sight, and nobody is locked in.
struct ReadOnlyTests {
  private func readOnly(_ play: Play) -> Play {
    var play = play
    play.take(.readOnly("It is open to read only."))
    return play
  }

  @Test func aFormKeepsWhatIsTypedAndEscLeavesIt() {
    var play = readOnly(Play(Play.begun, size: Size(80, 24)))
    play.press("0", "o", "n")
    play.type("Mo")
    play.press(.tab)
    play.type("0151 2")
    play.press(.enter, .enter, .enter)
    #expect(play.text.contains("Mo") && play.text.contains("0151 2"))
    #expect(play.text.contains("read only"))
    play.press(.escape)
    #expect(!play.text.contains("0151 2"))
    #expect(play.session.record.people.allSatisfy { $0.content.label != "Mo" })
  }

  @Test func aPageCanBeLeft() {
    var play = readOnly(writing("free", Play.begun, Size(80, 24)))
    play.type("some words")
    play.press(.control("s"))
    #expect(play.text.contains("some words"))
    play.press(.escape)
    #expect(!play.text.contains("some words"))
    #expect(play.session.record.pages.isEmpty)
  }

  @Test func aSmallWindowNamesTheWayOnAtTheEndOfAPage() {
    var play = writing("friend-voice", Play.begun, Size(40, 12))
    play.type("They said no.")
    play.press(.tab)
    #expect(play.text.contains("^S keep it"))
  }
}

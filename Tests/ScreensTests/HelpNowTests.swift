import Display
import Domain
import Foundation
import Screens
import Testing

struct HelpNowTests {
  @Test func itIsTheSameWhateverWasWritten() {
    var play = Play(at: HelpNowScreen.self)
    let before = play.text
    play.press("2", .left, .left, .left, .left, .left, .tab)
    play.type("hopeless")
    play.press(" ", .tab, .tab)
    play.type("I want to die")
    play.press(.enter, .control("g"))
    let body = { (text: String) in text.split(separator: "\n").dropLast().joined() }
    #expect(body(play.text) == body(before))
  }

  @Test func theChosenCountryShowsItsOwnNumbers() {
    var play = Play(at: HelpNowScreen.self, size: Size(80, 200))
    #expect(play.text.contains("Call 112 or 911."))
    #expect(play.text.contains("Tele-MANAS"))
    play.press("c")
    play.type("irel")
    play.press(.enter)
    #expect(play.text.contains("Call 112 or 999."))
    #expect(play.text.contains("Samaritans: 116 123"))
    #expect(!play.text.contains("Tele-MANAS"))
    #expect(play.session.record.country?.code == "IE")
    play.press("c", .enter)
    #expect(play.session.record.country == nil)
  }

  @Test func uncertainNumbersSaySo() {
    let play = Play(at: HelpNowScreen.self, size: Size(80, 300))
    #expect(play.text.contains("text HOME to 741741 (please check)"))
    #expect(!play.text.contains("02 2327 2327"))
  }

  @Test func itsPartsStandInTheirFixedOrder() throws {
    let text = Play(at: HelpNowScreen.self, size: Size(80, 300)).text
    let parts = [
      "In danger now?", "Someone to talk to", "My people", "Two calm minutes",
      "If a partner or former partner scares you", "Other lines", "When to ask for more help",
      "What Steady is",
    ]
    var rest = text[...]
    for part in parts {
      let range = try #require(rest.range(of: part), "\(part)")
      rest = rest[range.upperBound...]
    }
  }

  @Test func tabGoesFromPartToPart() {
    var play = Play(at: HelpNowScreen.self)
    play.press(.tab)
    #expect(play.frame.lines[4].contains("Someone to talk to"))
    play.press(.tab)
    #expect(play.frame.lines[4].contains("My people"))
    play.press(.backTab, .backTab)
    #expect(play.frame.lines[4].contains("In danger now?"))
  }
}

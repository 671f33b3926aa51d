import Display
import Domain
import Screens
import Testing

struct PeopleTests {
  @Test func someoneIsAddedFromHelpNowAndShownThere() throws {
    var play = Play(at: HelpNowScreen.self)
    play.press("p", "n")
    play.type("Ana")
    play.press(.down, .right, .right, .down, " ", .right, .right, " ", .down)
    play.type("555 0102")
    play.press(.down)
    play.type("evenings")
    play.press(.down, " ", .enter)
    let person = try #require(play.session.record.people.first).content
    #expect(person.label == "Ana")
    #expect(person.tie == "friend")
    #expect(person.goodFor == ["listening", "fun"])
    #expect(person.howToReach == "555 0102")
    #expect(person.okTimes == "evenings")
    #expect(person.safeInCrisis)
    play.press(.escape)
    play.resize(to: Size(80, 200))
    #expect(play.text.contains("Ana · 555 0102 · evenings"))
  }

  @Test func whatWasTypedIsKeptHoweverTheFormIsLeft() {
    var play = people(Play.begun, Size(80, 24))
    play.press("n")
    play.type("M.")
    play.press(.escape)
    #expect(play.session.record.people.first?.content.label == "M.")
    play.press("n", .escape)
    #expect(play.session.record.people.count == 1)
  }
}

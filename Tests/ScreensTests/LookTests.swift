import Display
import Domain
import Screens
import Testing

@Suite struct LookTests {
  private func look(_ theme: Value?, asked: String? = nil) -> Look {
    var record = Play.begun
    record.set(.theme, to: theme, at: Stamp(milliseconds: 2))
    _ = record.takeChanges()
    var play = Play(record)
    play.session.options.theme = asked
    return play.session.look
  }

  @Test func theThemeIsTheOneAskedForElseTheOneChosenElseTheUsualOne() {
    #expect(look(nil).theme == "dusk")
    #expect(look(.text("paper")).theme == "paper")
    #expect(look(.text("paper"), asked: "mono").theme == "mono")
  }

  @Test(arguments: [Value.integer(3), .flag(true), .null, .list([.text("paper")])])
  func aChoiceThatIsNoNameIsAsGoodAsNone(value: Value) {
    #expect(look(value).theme == "dusk")
  }
}

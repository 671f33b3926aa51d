import Display
import Domain
import Testing

@testable import Screens

struct LadderTests {
  private func titles(_ play: Play) -> [String] {
    Ladder(play.session.record).steps.map(\.content.title)
  }

  @Test func aStepIsMadeFromNothingAndKeptByEscape() {
    var play = Play(at: LadderScreen.self)
    play.press("n", .enter)
    play.type("Wave to the baker")
    play.press(.tab)
    play.type("35")
    play.press(.escape, .escape)
    let step = play.session.record.rungs.first?.content
    #expect(step?.title == "Wave to the baker")
    #expect(step?.sudsExpected == 35)
    #expect(step?.sudsHistory.count == 1)
    #expect(play.text.contains("Wave to the baker"))
    play.press("u")
    #expect(play.session.record.rungs.isEmpty)
  }

  @Test func nothingIsKeptOfAStepThatWasNeverBegun() {
    var play = Play(at: LadderScreen.self)
    play.press("n", .enter, .escape)
    #expect(play.session.record.rungs.isEmpty)
  }

  @Test func stepsMoveWithTheCursorAndGoBackToTheirOrder() {
    var play = Play(Play.ladder(9), at: LadderScreen.self)
    let before = titles(play)
    play.press(.end, "K")
    #expect(titles(play) == [before[1], before[0]] + before[2...])
    play.press(.shiftUp)
    #expect(titles(play)[2] == before[0])
    play.press(.shiftDown, .shiftDown)
    #expect(titles(play) == before)
    play.press("K", "o")
    #expect(titles(play) == before)
    play.press("u")
    #expect(titles(play)[1] == before[0])
  }

  @Test func aRatingIsChangedWithItsHistory() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press("+", "+")
    let step = play.session.record.rungs.first?.content
    #expect(step?.sudsExpected == 25)
    #expect(step?.sudsHistory.map(\.suds) == [15, 25])
  }

  @Test func aStepRestsAndComesBack() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press("r")
    #expect(play.session.record.rungs.first?.content.status == .resting)
    play.press("r")
    #expect(play.session.record.rungs.first?.content.status == .ready)
    play.press("d")
    #expect(play.session.record.rungs.isEmpty)
    play.press("u")
    #expect(play.session.record.rungs.count == 1)
  }

  @Test func aWideGapIsSplit() {
    var play = Play(Play.ladder(2), at: LadderScreen.self)
    play.press(.up, "+", "+", "+", "+", "+", "s", .enter, .enter)
    #expect(Ladder(play.session.record).steps.map(\.content.sudsExpected) == [15, 30, 45])
  }

  @Test func theFilterShowsSomeAndSearchFindsOne() {
    var play = Play(Play.ladder(9), at: LadderScreen.self)
    play.press("f", .down)
    play.press("r", "r", .enter)
    #expect(play.text.contains("of 9: "))
    play.press("f", .down, .backspace, .enter, "/")
    play.type("compliment")
    play.press(.enter)
    #expect(play.text.contains("› 35") || play.text.contains("›  35"))
  }
}

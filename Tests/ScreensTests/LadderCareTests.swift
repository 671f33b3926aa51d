import Display
import Domain
import Testing

@testable import Screens

/// What a practice keeps, what it counts for, and what the ladder says of it.
struct LadderCareTests {
  private func attempts(_ play: Play) -> [Attempt] {
    play.session.record.attempts.map(\.content)
  }

  @Test func theLetterThatLeavesKeepsWhatEscapeKeeps() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter)
    play.wait(10_000)
    play.press(.right, "f")
    play.type("nerv")
    play.press(.enter, .escape, "q")
    #expect(attempts(play).last?.ratings.count == 1)
    #expect(attempts(play).last?.feelings == ["nervous"])
    #expect(play.text.contains("The ladder"))
  }

  @Test(arguments: sizes)
  func aLongPredictionIsWrapped(size: Size) {
    var play = Play(Play.ladder(1), at: LadderScreen.self, size: size)
    play.press(.enter)
    play.type("nobody will look up from their book or say a word to me all along")
    play.press(.enter)
    func says(_ end: String) -> Bool {
      let text = play.text.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
      return text.joined(separator: " ").contains("say a word to me all along" + end)
    }
    #expect(says(""), "\(play.text)")
    play.press(.enter)
    #expect(play.text.contains("You thought:"))
    #expect(says(""), "\(play.text)")
  }

  @Test func thePlannedDayIsSeenEverywhere() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter)
    play.type("nobody looks up")
    play.press(.backTab, .right, .right, .escape)
    #expect(play.text.contains("planned Tue 24 Nov"), "\(play.text)")
    #expect(play.text.contains("Planned for Tue 24 Nov. I expect that nobody looks up"))
    play.press(.enter, .backTab)
    #expect(play.text.contains("‹ tomorrow ›"))
    play.press(.escape, "1")
    #expect(!play.text.contains("planned for"))
    play.press("4", .enter, .backTab, .left, .escape, "1")
    #expect(play.text.contains("planned for today · Sit 10 min"), "\(play.text)")
  }

  @Test func eachVisitLeavesARatingOfItsOwn() {
    var play = Play(Play.ladder(2), at: LadderScreen.self)
    play.press(.end, "-", "-", .up, .down, "-")
    let step = Ladder(play.session.record).steps.first?.content
    #expect(step?.sudsHistory.map(\.suds) == [15, 5, 0])
  }

  @Test func onlyOnePracticeRuns() {
    var play = Play(Play.ladder(2), at: LadderScreen.self)
    play.press(.end, .enter, .enter, .escape, .up, .enter)
    play.type("a nod")
    play.press(.enter)
    #expect(play.text.contains("is under way."), "\(play.text)")
    #expect(play.text.contains("Finish it first, or end it here."))
    var gone = play
    gone.press(.enter)
    #expect(gone.text.contains("Sit 10 min") && gone.text.contains("leave any time"))
    #expect(attempts(gone).contains { $0.stage == .planned && $0.prediction == "a nod" })
    play.wait(120_000)
    play.press("e")
    #expect(play.text.contains("leave any time"))
    #expect(attempts(play).filter(\.isUnderWay).map(\.prediction) == ["a nod"])
    #expect(attempts(play).first { !$0.isUnderWay }?.minutesDone == 2)
  }

  @Test func aPracticeWhoseStepIsGoneIsOnToday() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter, .escape, "d")
    #expect(play.text.contains("Its practice goes on: Today has it."))
    play.press("1")
    #expect(play.text.contains("under way since"))
    #expect(play.text.contains("a former step"))
    play.press(.down, .down, .enter)
    #expect(play.text.contains("leave any time"), "\(play.text)")
  }

  @Test func whatRanOutWhileClosedAsksHowItWent() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter, .escape)
    var later = Play(play.session.record, at: LadderScreen.self)
    later.seconds += 7200
    #expect(later.text.contains("how did it go?"))
    later.press("1")
    #expect(later.text.contains("how did it go? · Sit 10 min"), "\(later.text)")
  }

  @Test(arguments: sizes)
  func theSafetyTickIsSaidInFull(size: Size) {
    var play = Play(Play.ladder(1), at: LadderScreen.self, size: size)
    play.press("e", .up, .up)
    let text = play.text.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
    #expect(text.joined(separator: " ").contains("my own choice"), "\(play.text)")
  }

  @Test func anOfferThatIsOnlyLookedAtAddsNothing() {
    var play = Play(Play.ladder(2), at: LadderScreen.self)
    play.press(.up, "+", "+", "+", "+", "+", "s", .enter, .escape)
    #expect(play.session.record.rungs.count == 2)
    play.press("s", .enter, .enter)
    #expect(play.session.record.rungs.count == 3)
    #expect(play.text.contains("On your ladder: 3 steps."))
    #expect(play.session.record.rungs.contains { $0.content.title.hasSuffix(" min") })
  }

  @Test func keysAreNamedWhereTheyAreNeeded() {
    var play = Play(Play.ladder(2), at: LadderScreen.self)
    #expect(play.text.contains("t none today"))
    play.press(.up, "+", "+", "+", "+", "+")
    #expect(play.text.contains("There is room for one between: s."))
  }

  @Test func nothingUntrueIsSaidOfAFreshLadder() {
    let play = Play(Play.ladder(1), at: LadderScreen.self)
    #expect(!play.text.contains("different from the last times"))
    #expect(!play.text.contains("what you practise"))
  }

  @Test func stepsWithoutARatingStandBelowAndAreToBeRated() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press("n", .enter)
    play.type("Wave")
    play.press(.escape, .escape, .end)
    #expect(play.text.contains("1 to rate again, 1 to rate"))
    #expect(play.text.contains("›   – "), "\(play.text)")
    #expect(play.text.contains("How hard does it seem? + and - rate it."))
  }

  @Test func escapeClearsTheFilterFirst() {
    var play = Play(Play.ladder(3), at: LadderScreen.self)
    play.press("f")
    play.type("nothing like it")
    play.press(.enter)
    #expect(play.text.contains("No step is like that."))
    #expect(play.text.contains("esc show all"))
    play.press(.escape)
    #expect(play.text.contains("3 steps"))
  }

  @Test(arguments: [Size(80, 24), Size(120, 40)])
  func titlesOfStartersAreNotCut(size: Size) {
    var play = Play(Play.ladder(28), at: LadderScreen.self, size: size)
    for key in [Key.end, .home] {
      play.press(key)
      #expect(!play.text.contains("…"), "\(play.text)")
    }
    var empty = Play(at: LadderScreen.self, size: size)
    empty.press("n", .end)
    #expect(!empty.text.contains("…"), "\(empty.text)")
  }

  @Test func whatIsCutHasTwoDotsWhereSignsAreFew() {
    var play = Play(Play.ladder(9), at: LadderScreen.self, size: Size(40, 12))
    play.repertoire = .ascii
    #expect(play.text.contains(".. "), "\(play.text)")
    #expect(!play.text.contains("…"))
  }

  @Test func theKindWordsTakeAnAnswerAndAChoice() {
    var play = Play.practising(Size(80, 24))
    play.press(.enter, "y", .enter)
    #expect(play.text.contains("It happened, and you were there for it."))
    play.type("I stayed")
    play.press(.down, .right, .enter)
    #expect(attempts(play).last?.learned == "I stayed")
    #expect(play.text.contains("leave it as it is"), "\(play.text)")
  }

  @Test func theStepPageTellsHowHardAndWithWhom() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press("e")
    for _ in 0..<7 { play.press(.down) }
    play.press(.down)
    play.type("Mo")
    play.press(.escape, .right)
    #expect(play.text.contains("expected distress 15"))
    #expect(play.text.contains("with Mo"), "\(play.text)")
  }
}

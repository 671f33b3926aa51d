import Display
import Domain
import Testing

@testable import Screens

/// A page made into a step of the ladder, and a strength that a win shows.
struct StepOfPageTests {
  private func play(_ practice: String, _ answers: [(String, Value)]) -> Play {
    var record = Play.ladder(5)
    var page = Page(practice: practice)
    for (name, value) in answers { page.answers[name] = value }
    let entry = Entry(
      id: ID(milliseconds: 1_795_423_000_000, random: 77),
      at: Moment(seconds: 1_795_423_000, offset: 60), edited: Stamp(milliseconds: 2), content: page)
    record.put(.page(entry), at: Stamp(milliseconds: 2))
    _ = record.takeChanges()
    return Play(record, at: JournalScreen.self)
  }

  private let thought: [(String, Value)] = [
    ("thought", .text("Nobody likes me.")), ("beliefBefore", .integer(80)),
  ]

  /// The row that the cursor is on.
  private func row(_ play: Play) -> String {
    play.frame.lines.first { $0.contains("›") } ?? ""
  }

  @Test func whatToTryIsTheStepAndTheThoughtItsPrediction() throws {
    var play = play("thought-record", thought + [("nextStep", .text("Ask Ana how she is"))])
    let before = play.session.record.rungs.count
    play.press("i", .enter)
    let record = play.session.record
    #expect(record.rungs.count == before + 1)
    let step = try #require(record.rungs.first { $0.content.title == "Ask Ana how she is" })
    let attempt = try #require(record.attempts.last?.content)
    #expect(attempt.rung == step.id && attempt.prediction == "Nobody likes me.")
    #expect(attempt.expectation == "I expect that Nobody likes me.")
    #expect(row(play).contains("Ask Ana how she is"), "\(play.text)")
  }

  @Test func aPageThatIsAStepAlreadyMakesNoSecondOne() throws {
    var play = play("thought-record", thought + [("nextStep", .text("Ask Ana how she is"))])
    play.press("i", .enter)
    let rungs = play.session.record.rungs.count
    let attempts = play.session.record.attempts.count
    play.press("5", "i")
    #expect(play.text.contains("Is a step already: Ask Ana how she is"), "\(play.text)")
    play.press(.enter)
    #expect(row(play).contains("Ask Ana how she is"))
    #expect(play.session.record.rungs.count == rungs)
    #expect(play.session.record.attempts.count == attempts)
  }

  @Test func aThoughtAloneAsksForTheNameOfTheStep() throws {
    var play = play("quick-catch", thought)
    let before = play.session.record.rungs.count
    play.press("i", .enter)
    #expect(play.text.contains("A new step") && play.text.contains("“Nobody likes me.”"))
    #expect(play.session.record.rungs.count == before)
    play.type("Say hello at the shop")
    play.press(.enter)
    let record = play.session.record
    let step = try #require(record.rungs.last)
    #expect(step.content.title == "Say hello at the shop")
    #expect(!record.rungs.contains { $0.content.title.contains("Nobody") })
    #expect(record.attempts.last?.content.prediction == "Nobody likes me.")
    #expect(record.attempts.last?.content.likelihoodBefore == 80)
    #expect(record.pages.last?.content.links == [step.id])
    #expect(row(play).contains("Say hello at the shop"), "\(play.text)")
    play.press("u")
    #expect(play.session.record.rungs.count == before)
  }

  @Test func aStepWithoutANameIsNotMade() {
    var play = play("quick-catch", thought)
    let before = play.session.record.rungs.count
    play.press("i", .enter, .escape)
    #expect(play.session.record.rungs.count == before)
    #expect(play.session.record.pages.last?.content.links == [])
  }

  @Test func aStrengthBegunFromAWinIsTiedToIt() throws {
    var play = play("win", [("what", .text("I helped Sam"))])
    play.press("i", .enter)
    play.type("brave")
    play.press(.escape)
    #expect(play.text.contains("[x] proof of: brave"), "\(play.text)")
    let strength = try #require(
      play.session.record.pages.first { $0.content.practice == "strength" })
    let win = try #require(play.session.record.pages(of: "win").last)
    #expect(play.session.record.isPinned(.page(win), to: strength))
  }

  @Test func nothingIsKeptOfAStrengthThatWasNotWritten() {
    var play = play("win", [("what", .text("I helped Sam"))])
    play.press("i", .enter, .control("s"))
    #expect(!play.session.record.pages.contains { $0.content.practice == "strength" })
  }
}

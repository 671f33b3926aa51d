import Display
import Domain
import Screens
import Testing

struct IdeaTests {
  private func pages(_ play: Play) -> Shelf<Page> { play.session.record.pages }

  @Test(arguments: Practices.all.map(\.id))
  func everyIdeaIsTakenWithOneKeyAndCanBeChanged(id: String) throws {
    let practice = try #require(Practices.named(id))
    for (step, place) in practice.steps.enumerated().map({ ($1, $0) }) {
      for (index, field) in step.fields.enumerated() where !field.ideas.isEmpty {
        #expect(field.form == .line)
        var play = atStep(place, of: practice, Size(80, 24))
        for _ in 0..<index { play.press(.tab) }
        play.press(.control("u"), .down)
        let idea = try #require(field.ideas.first { play.text.contains($0) }, "\(field.id)")
        play.type(" now")
        #expect(play.text.contains("\(idea) now"))
      }
    }
  }

  @Test func whatWasTypedComesRoundAgain() {
    var play = writing("common-humanity", Play.begun, Size(80, 24))
    play.type("My own line")
    play.press(.down)
    #expect(play.text.contains(CommonHumanity.lines[0]) && !play.text.contains("My own line"))
    play.press(.up)
    #expect(play.text.contains("My own line"))
    for _ in 0...CommonHumanity.lines.count { play.press(.down) }
    #expect(play.text.contains("My own line"))
  }

  @Test func whatWasUsedBeforeComesLast() throws {
    var record = Play.begun
    for (number, line) in CommonHumanity.lines.dropLast().enumerated() {
      var page = Page(practice: "common-humanity")
      page.answers["shared"] = .text(line)
      let entry = Entry(
        id: ID(milliseconds: 1, random: UInt128(number)), at: Moment(seconds: 0, offset: 0),
        edited: Stamp(milliseconds: 1), content: page)
      record.put(.page(entry), at: Stamp(milliseconds: 1))
    }
    let play = writing("common-humanity", record, Size(80, 24), .down)
    #expect(play.text.contains(try #require(CommonHumanity.lines.last)))
  }

  @Test(arguments: ["curious-card", "who-am-i"])
  func anotherQuestionLeavesTheAnswer(id: String) throws {
    var play = writing(id, Play.begun, Size(80, 24))
    let questions = try #require(Practices.named(id)?.field("question")?.ideas)
    let first = try #require(questions.first { play.text.contains($0) })
    play.press(.down)
    let second = try #require(questions.first { play.text.contains($0) })
    #expect(second != first)
    play.press(.tab)
    play.type("Half an answer")
    play.press(.alt("n"))
    let third = try #require(questions.first { play.text.contains($0) })
    #expect(third != second && play.text.contains("Half an answer"))
    play.press(.control("s"))
    let page = try #require(pages(play).last?.content)
    #expect(page.answers.text("question") == third)
    #expect(page.answers.text("text") == "Half an answer")
  }

  @Test func anOwnQuestionStaysWithinReach() {
    var play = writing("who-am-i", Play.begun, Size(80, 24), .control("u"))
    play.type("What is my favourite tree?")
    play.press(.tab)
    for _ in 0...WhoAmI.questions.count { play.press(.alt("n")) }
    #expect(play.text.contains("What is my favourite tree?"))
  }

  // MARK: A goal that shrinks

  @Test func aGoalShrinksWithOneKeyUntilItStartsInTwoMinutes() throws {
    var play = shrunk(Size(80, 24), times: 0)
    var presses = 0
    while play.text.contains("smaller"), play.text.contains("alt-s"), presses < 20 {
      play.press(.alt("s"))
      presses += 1
    }
    #expect(presses == 6)
    #expect(play.text.contains("That one starts in 2 minutes."))
    play.press(.control("s"))
    let page = try #require(pages(play).last?.content)
    #expect(Goal.start(of: page)?.minutes == 2)
    #expect(page.answers.texts("smaller").count == 6)
  }

  @Test func aKeptGoalShrinksAndBeginsWhereItIsRead() {
    var play = goalPage(Size(80, 24))
    play.press("s", "s")
    #expect(pages(play).last?.content.answers.texts("smaller").count == 2)
    play.press("x")
    #expect(pages(play).last?.content.answers.text("standing") == "started")
    #expect(play.text.contains("It has begun."))
    play.press("u")
    #expect(pages(play).last?.content.answers.text("standing") == nil)
  }

  @Test func aPlanThatWasUsedIsMarkedWithOneKey() {
    var play = reread("i", "p", .control("s"), .escape, at: Size(80, 24))
    play.press(.escape, "5", .home, .enter, "x")
    #expect(pages(play).last?.content.answers.text("usedOn") == "2026-11-23")
  }

  // MARK: Kindness first

  @Test func kindnessIsOfferedBeforeAThoughtIsWeighed() {
    var play = ashamed(Size(80, 24))
    #expect(play.text.contains("Shame asks for kindness first. The rest can wait."))
    #expect(play.text.contains("Go on all the same") && play.text.contains("One kind line"))
    play.press(.enter)
    #expect(play.text.contains("Thought record · 3 of 10"))
    play.press(.backTab, .tab)
    #expect(play.text.contains("3 of 10"))
  }

  @Test func whatWasWrittenWaitsWhileKindnessComes() {
    var play = ashamed(Size(80, 24))
    play.press(.down, .enter)
    #expect(play.text.contains("One kind line to yourself"))
    let page = play.session.record.pages.first { $0.content.answers.text("situation") != nil }
    #expect(pages(play).last?.content.answers.rated("feelings") == [Rated("ashamed", nil)])
    #expect(page != nil)
  }

  @Test func otherFeelingsGoOnAtOnceAndSoDoKindPractices() {
    #expect(atStep(2, of: .thoughtRecord, Size(80, 24)).text.contains("3 of 10"))
    var kind = atStep(1, of: .kindFive, Size(80, 24))
    kind.press(.tab)
    kind.type("ashamed")
    kind.press(.enter, .tab)
    #expect(kind.text.contains("3 of 6"))
  }

  @Test func heavyBlameIsMetWithKindness() {
    var play = writing("pie", written, Size(80, 24))
    play.type("It is all my doing.")
    play.press(.tab)
    play.type("95")
    play.press(.tab)
    #expect(play.text.contains("That is a lot to carry alone."))
  }

  @Test func aHardMomentIsLookedAtInFourStepsAndBecomesAPlan() {
    var play = finished("setback", Size(80, 24))
    #expect(play.text.contains("It was one moment, and you looked at it."))
    play.press(.down, .enter)
    #expect(play.text.contains("If-then plan · 1 of 4"))
    play.press(.tab)
    #expect(play.text.contains("Some words."))
  }
}

import Display
import Domain
import Screens
import Testing

/// From what is written to a plan, a step or a lesson.
struct TurningTests {
  private let size = Size(80, 24)

  /// The list of pages with one page in it.
  private func reader(_ practice: Practice) -> Play {
    var play = writing(practice.id, Play.begun, size)
    if practice.caution != nil { play.press(.enter) }
    for step in practice.steps { answer(step, in: &play) }
    play.press(.control("s"))
    for _ in 0..<3 { play.press(.escape) }
    play.press("5", .home)
    return play
  }

  @Test(arguments: Practices.all.filter { $0.fields.contains { $0.form.isWriting } }.map(\.id))
  func everyWrittenPageBecomesAPlanInTwoKeys(id: String) throws {
    let practice = try #require(Practices.named(id))
    var play = reader(practice)
    let source = try #require(play.session.record.pages.last)
    play.press("i", "p")
    #expect(play.text.contains("If-then plan · 1 of 4"), "\(id)")
    // A trigger is what the plan is for; of anything else it is what to do.
    guard id != "trigger" else { return #expect(play.text.contains("If this comes: Some words.")) }
    play.type("it is late")
    play.press(.tab)
    #expect(source.content.insight.map { play.text.contains($0.prefix(40)) } == true)
    play.press(.control("s"))
    let plan = try #require(play.session.record.pages.last?.content)
    #expect(plan.practice == "if-then" && plan.links == [source.id])
    #expect(plan.answers.text("ifCue") == "it is late")
  }

  @Test(arguments: Practices.all.filter { $0.fields.contains { $0.form.isWriting } }.map(\.id))
  func onlyWhatMayLeadThereBecomesAStep(id: String) throws {
    let practice = try #require(Practices.named(id))
    var play = reader(practice)
    let source = try #require(play.session.record.pages.last?.id)
    let before = play.session.record.rungs.count
    play.press("i")
    #expect(play.text.contains("step of the ladder") == practice.leadsToLadder, "\(id)")
    play.press("s")
    // A thought makes a step with its guess at once, anything else by its form.
    if play.session.record.rungs.count == before { play.press(.enter) }
    guard practice.leadsToLadder else {
      return #expect(play.session.record.rungs.count == before)
    }
    guard play.session.record.rungs.count > before else { return }
    let rung = try #require(play.session.record.rungs.last?.id)
    #expect(play.session.record.pages[id: source]?.content.links.contains(rung) == true)
    play.press("u")
    #expect(play.session.record.rungs.count == before)
    #expect(play.session.record.pages[id: source]?.content.links.contains(rung) == false)
  }

  @Test func aLessonKeepsWhereItIsFrom() throws {
    var play = reader(.learned)
    let source = try #require(play.session.record.pages.last?.id)
    play.press("i", "e", .tab, .right, .control("s"))
    let lesson = try #require(play.session.record.pages.last?.content)
    #expect(lesson.practice == "lesson" && lesson.links == [source])
    #expect(lesson.answers.text("kind") == "preference")
  }

  @Test func lookingAtAFormKeepsNothing() {
    var play = reader(.free)
    let count = play.session.record.pages.count
    play.press("i", "p", .escape)
    #expect(play.session.record.pages.count == count)
    play.press("i", "s", .escape)
    #expect(play.session.record.rungs.isEmpty)
  }

  @Test func aCheckInBecomesAPlanButNoStepWhereItRemindsOfAnEx() throws {
    let source = try #require(Play.lived.checkIns.last?.id)
    var play = checkIn(size, "i", "p")
    play.type("I see her")
    play.press(.tab)
    #expect(play.text.contains("Coffee with Ana. I talked about it."))
    play.press(.control("s"))
    #expect(play.session.record.pages.last?.content.links == [source])
    var record = Play.lived
    var entry = try #require(record.checkIns.last)
    entry.content.context = ["reminder of ex"]
    record.put(.checkIn(entry), at: Stamp(milliseconds: 2_000_000_000_000))
    var reminded = Play(record, size: size)
    reminded.press(.down, .enter, "i")
    #expect(reminded.text.contains("if-then plan"))
    #expect(!reminded.text.contains("step of the ladder"))
  }

  @Test func whatAPageIsTiedToIsReadBelowIt() {
    var play = reader(.free)
    play.press("i", "p")
    play.type("it is late")
    play.press(.control("s"), .escape, .escape, "5", .home, .down, .enter)
    #expect(play.text.contains("Tied to") && play.text.contains("If-then plan"))
  }

  @Test func aWinIsProofOfALineOnOneself() throws {
    var play = reread(at: size)
    for _ in months.pages where !play.text.contains("› 20 Nov") { play.press(.down) }
    play.press("i", .down)
    #expect(play.text.contains("› [ ] proof of: I am someone who keeps a promise."))
    play.press(.enter)
    let line = try #require(
      play.session.record.pages.last { $0.content.practice == "self-statement" })
    #expect(play.session.record.proofs(of: line) == 3)
    play.press(.enter)
    #expect(play.session.record.pages[id: line.id]?.content.links.count == 1)
  }

  @Test func aTryIsProofAndBecomesAPlanButNoStep() throws {
    var play = Play.onLadder(9, size, [.end, .up, .up, .up, .up, .right, "i"])
    #expect(play.text.contains("“she asked me things too”"))
    #expect(!play.text.contains("step of the ladder"))
    let attempt = try #require(play.session.record.attempts.last?.id)
    play.press("p")
    play.type("we meet again")
    play.press(.control("s"))
    #expect(play.session.record.pages.last?.content.links == [attempt])
    var record = Play.ladder(9)
    var strength = Page(practice: "strength")
    strength.answers["strength"] = .text("open")
    let id = ID(milliseconds: 1, random: 1)
    record.put(
      .page(Entry(id: id, edited: Stamp(milliseconds: 1), content: strength)),
      at: Stamp(milliseconds: 1))
    var pinned = Play(record, at: LadderScreen.self, size: size)
    pinned.press(.end, .up, .up, .up, .up, .right, "i", .enter)
    #expect(pinned.session.record.pages[id: id]?.content.links == [attempt])
  }

  @Test func aGoalBecomesAPlanWithItsSmallestSize() {
    var play = shrunk(size)
    play.press(.escape, "5", .enter, "i", "p", .tab)
    #expect(play.text.contains("Get the flat in order, only the first 30 minutes"))
    #expect(!play.text.contains("= 30"))
  }

  @Test func nothingIsMadeOfAPageWithoutWords() {
    var play = reader(.weekly)
    play.press("i")
    #expect(play.text.contains("There is nothing to make of it yet."))
    play.press("p", "s", "e")
    #expect(play.session.record.rungs.isEmpty)
  }
}

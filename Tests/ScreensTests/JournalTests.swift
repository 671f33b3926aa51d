import Display
import Domain
import Screens
import Testing

struct JournalTests {
  private func pages(_ play: Play) -> Shelf<Page> { play.session.record.pages }

  @Test func aThoughtRecordIsWrittenByKeysAndKept() throws {
    let play = finished("thought-record", Size(80, 24))
    let page = try #require(pages(play).last?.content)
    #expect(page.practice == "thought-record" && page.minutes == 0)
    #expect(page.answers.text("thought") == "Nobody wants me.")
    #expect(page.answers.number("beliefBefore") == 40 && page.answers.number("beliefAfter") == 40)
    #expect(page.answers.rated("feelings") == [Rated("sad", 70)])
    #expect(page.answers.rated("after") == [Rated("sad", 50)])
    #expect(page.answers.texts("factsFor") == ["One thing"])
    #expect(play.text.contains("Kept. Thank you for writing."))
  }

  @Test(arguments: Practices.all.map(\.id))
  func everyPracticeCanBeWrittenAndSkipped(id: String) throws {
    let practice = try #require(Practices.named(id))
    let full = finished(id, Size(80, 24))
    #expect(full.session.record.pages.last?.content.practice == id)
    var empty = writing(id, Play.begun, Size(80, 24))
    if practice.caution != nil { empty.press(.enter) }
    for _ in practice.fields { empty.press(.tab, .tab) }
    empty.press(.control("s"))
    #expect(pages(empty).isEmpty)
    #expect(empty.text.contains("so nothing is kept."))
  }

  @Test func aPageBeginsAsItsPracticeSays() throws {
    let card = writing("curious-card", Play.begun, Size(80, 24))
    #expect(CuriousCard.questions.contains { card.text.contains($0) })
    let letter = try #require(pages(finished("unsent-letter", Size(80, 24))).last?.content)
    #expect(letter.isPrivate)
  }

  @Test func aPageThatIsLeftInPeaceOffersNothing() {
    let play = finished("let-it-be", Size(80, 24))
    #expect(play.text.contains("Done"))
    #expect(!play.text.contains("step of the ladder") && !play.text.contains("reath"))
  }

  @Test func goingBackAndForthLosesNothing() {
    var play = atStep(9, of: .thoughtRecord, Size(80, 24))
    for _ in 0..<40 { play.press(.backTab) }
    #expect(play.text.contains("1 of 10") && play.text.contains("Some words."))
    for _ in 0..<40 { play.press(.tab) }
    play.press(.control("s"))
    let page = pages(play).last?.content
    #expect(page?.answers.text("situation") == "Some words.")
    #expect(page?.answers.rated("feelings") == [Rated("sad", 70)])
    #expect(page?.answers.text("balanced") == "Some words.")
  }

  @Test func enterIsANewLineWhereTextIsWritten() {
    var play = writing("free", Play.begun, Size(80, 24))
    play.type("one")
    play.press(.enter)
    play.type("two")
    play.press(.control("s"))
    #expect(pages(play).last?.content.answers.text("text") == "one\ntwo")
  }

  @Test func escLeavesAndThePageIsADraftInTheList() {
    var play = atStep(3, of: .thoughtRecord, Size(80, 24))
    play.press(.escape, "5")
    #expect(play.text.contains("draft, 3 of 10 parts"))
    play.press(.enter)
    #expect(play.text.contains("Thought record · 4 of 10"))
  }

  @Test func whatIsHalfTypedIsADraftUntilItIsKept() throws {
    var play = writing("free", Play.begun, Size(80, 24))
    #expect(play.session.drafts.isEmpty)
    play.type("a line")
    guard case .page(let draft)? = play.session.drafts.first else {
      Issue.record("no draft")
      return
    }
    #expect(draft.content.answers.text("text") == "a line")
    play.press(.control("s"))
    #expect(play.session.drafts.isEmpty && pages(play).count == 1)
  }

  @Test func aKeptPageOfAKilledProgramIsOffered() {
    var before = writing("kind-letter", Play.begun, Size(80, 24))
    before.press(.tab)
    before.type("Dear me")
    var play = Play()
    play.session.adopt(before.session.drafts, in: play.context)
    #expect(play.text.contains("Go on writing") && play.text.contains("is kept, half written"))
    play.press("5")
    #expect(play.text.contains("Kind letter"))
    play.press(.tab, .backTab)
    #expect(pages(play).last?.content.answers.text("text") == "Dear me")
  }

  @Test func theListFindsWordsAsTheyAreTyped() {
    var play = journal(Size(80, 24), "/")
    #expect(play.text.contains("6 pages"))
    play.type("ána")
    #expect(play.text.contains("Kept the plan with Ana"))
    #expect(!play.text.contains("always be alone"))
    play.type("zzz")
    #expect(play.text.contains("No page is like that."))
    play.press(.escape)
    #expect(play.text.contains("6 pages") && play.text.contains("always be alone"))
  }

  @Test func aLongJournalIsSearchedInParts() {
    var record = Play.begun
    let filler = String(repeating: "ä word and more ", count: 60)
    let pages = (0..<6000).map { number in
      var page = Page(practice: "free")
      page.answers["text"] = .text(number == 0 ? "the needle" : filler)
      return Entry(
        id: ID(milliseconds: Int64(number + 1), random: 1),
        at: Moment(seconds: Int64(number), offset: 0), edited: Stamp(milliseconds: 1),
        content: page)
    }
    record.fill(checkIns: [], pages: pages, people: [], settings: [])
    var play = Play(record, at: JournalScreen.self)
    play.press("/")
    play.type("need")
    #expect(play.text.contains("looking…"))
    play.wait(100)
    #expect(play.text.contains("1 page") && play.text.contains("the needle"))
  }

  @Test func aFilterShowsSomeOfThePages() {
    var play = journal(Size(80, 24), "f", .right)
    play.press(.enter)
    #expect(play.text.contains("of 6:"))
    play.press(.escape)
    #expect(play.text.contains("6 pages"))
  }

  @Test func aPageCanBeCopiedMadePrivateAndDeletedAndAllOfItTakenBack() {
    var play = journal(Size(80, 24), .down, "c")
    #expect(pages(play).count == 7)
    play.press("u", "p")
    #expect(play.text.contains("private"))
    play.press("d")
    #expect(pages(play).count == 5)
    play.press("u")
    #expect(pages(play).count == 6)
  }

  @Test func aWinIsPinnedToAStrengthInThreeKeys() throws {
    var play = journal(Size(80, 24), .down, .down)
    play.press("i", .enter)
    let strength = try #require(pages(play).first { $0.content.practice == "strength" })
    #expect(play.session.record.proofsPinned(to: strength).count == 1)
  }

  @Test func aThoughtBecomesAStepInThreeKeys() {
    var play = journal(Size(80, 24), .down)
    play.press("i", .enter)
    #expect(play.session.record.rungs.last?.content.title == "Ask Ana on Friday how she is.")
    #expect(play.text.contains("The ladder"))
  }

  @Test func aCaughtThoughtIsLookedAtLater() {
    var play = journal(Size(80, 24), .end, "t", .enter)
    play.press(.tab, .tab)
    #expect(play.text.contains("I will always be alone."))
    play.press(.escape)
    #expect(play.session.record.openCatches.count == 1)
    play.press("t")
    play.type("At home.")
    play.press(.escape)
    #expect(play.session.record.openCatches.isEmpty)
  }

  @Test func aLineWithoutProofIsNotBuilt() {
    let play = writing("affirmation", Play.begun, Size(80, 24))
    #expect(play.text.contains("There is no proof yet."))
    var proven = writing("affirmation", written, Size(80, 24))
    proven.press(" ", .tab)
    #expect(
      proven.text.contains("I helped Sam move a shelf on 20 Nov, which shows I can be caring."))
    proven.press(.tab)
    proven.type("30")
    proven.press(.tab)
    #expect(proven.text.contains("try a smaller line"))
    proven.press(.down)
    #expect(proven.text.contains("Sometimes I am caring."))
  }

  @Test func aWinIsStayedWithForAWhile() {
    var play = writing("win", Play.begun, Size(80, 24))
    play.type("I rested")
    play.press(.enter, .enter, .enter, .enter)
    #expect(play.text.contains("Stay with it"))
    play.wait(21_000)
    #expect(play.text.contains("That was 20 seconds."))
    play.press(.enter, .control("s"))
    #expect(pages(play).last?.content.answers.number("savourS") == 20)
  }

  @Test func theClockEndsGentlyAndGivesMore() {
    var play = writing("kind-letter", Play.begun, Size(80, 24))
    play.press("4", .tab)
    play.type("Dear me")
    #expect(play.text.contains("10 min left"))
    play.wait(601_000)
    #expect(play.text.contains("The time has passed."))
    play.press(.control("t"))
    #expect(play.text.contains("5 min left"))
    play.type(", go on")
    play.press(.tab, .tab, .control("s"))
    #expect(play.text.contains("Land softly before you go."))
    #expect(pages(play).last?.content.minutes == 10)
  }

  @Test func theEditorIsAskedForOnceItIsKnownWhatItKeeps() {
    var play = writing("free", Play.begun, Size(80, 24))
    play.session.options.editorWarning = "Your editor may keep parts."
    play.type("mine")
    play.press(.control("o"))
    #expect(play.text.contains("Your editor may keep parts."))
    var orders = play.session.takeOrders()
    #expect(orders.outside == nil)
    play.press(.control("o"))
    orders = play.session.takeOrders()
    #expect(orders.outside == "mine")
    play.session.take(.unchanged("The editor ended."), in: play.context)
    #expect(play.text.contains("mine") && play.text.contains("The editor ended."))
    play.session.take(.changed("theirs"), in: play.context)
    #expect(play.text.contains("theirs"))
    play.press(.control("_"))
    #expect(play.text.contains("mine"))
  }
}

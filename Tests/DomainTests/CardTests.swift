import Testing

@testable import Domain

/// The cards, the reframe and the lists of practices.md 3.5 to 3.9 and 9.
struct CardTests {
  @Test func aNoIsReadAsNewsAboutFit() throws {
    #expect(
      Practice.reframe.fields.map(\.id) == [
        "event", "verdictThought", "beliefBefore", "stance", "readings", "information",
        "notInformation", "redirect", "beliefAfter",
      ])
    #expect(Reframe.stances.map(\.id) == ["own-eyes", "observer", "future-me", "wise-friend"])
    let entry = page(.reframe) {
      $0.answers["event"] = .text("I asked, and the answer was no.")
      $0.answers["verdictThought"] = .text("Nobody wants me")
      $0.answers["beliefBefore"] = .integer(80)
      $0.answers["beliefAfter"] = .integer(50)
      $0.answers["readings"] = .list([.text("one"), .text("two")])
      $0.answers["information"] = .text("I need slow weekends.")
      $0.answers["redirect"] = .text("The board game night")
    }
    let closing = Practice.reframe.closing(entry.content, [])
    #expect(
      closing.map(\.offers) == [
        [.step("Readings"), .rest], [.ladder, .practice("if-then"), .rest],
      ])
    var three = entry.content
    three.answers["readings"] = .list(["a", "b", "c"].map(Value.text))
    #expect(Practice.reframe.closing(three, []).count == 1)
    let test = try #require(ThoughtTest(entry.content))
    #expect(test.rung.title == "The board game night")
    #expect(test.prediction == nil)
    #expect(
      Practice.reframe.progress([entry], record([entry])) == [
        "1 no looked at", "belief: 80→50 (n 1)",
        "what you know now about fit: 1 to read again", "1 place to try, tried 0",
      ])
  }

  @Test func aPlaceIsTriedByItsStepOrItsPlan() {
    var setup = Setup()
    let step = setup.step(1)
    setup.attempt(1, on: 1)
    let first = page(.reframe, on: 0) { $0.link(step) }
    let second = page(.reframe, on: 0, 1)
    var all = record([first, second])
    all.put(.rung(setup.rungs[0]), at: Stamp(milliseconds: 1))
    #expect(!all.hasTried(first))
    all.put(.attempt(setup.attempts[0]), at: Stamp(milliseconds: 1))
    #expect(all.hasTried(first) && !all.hasTried(second))
    let plan = page(.ifThen, on: 2) {
      $0.link(second.id)
      $0.answers["usedOn"] = .text(firstDay.iso)
    }
    all.put(.page(plan), at: Stamp(milliseconds: 2))
    #expect(all.hasTried(second))
  }

  @Test func somethingPleasantFollowsTheList() {
    let entry = page(.rosyReplay) {
      $0.answers["scenes"] = .list([.text("a"), .text("b")])
      $0.answers["pleasant"] = .text("Bake bread")
    }
    let closing = Practice.rosyReplay.closing(entry.content, [])
    #expect(closing[0].lines.last == "Now it is time for this: Bake bread")
    #expect(closing[0].offers.contains(.movement))
    #expect(Practice.rosyReplay.timer?.more == 0)
    #expect(Practice.rosyReplay.progress([entry], Record()) == ["2 notes (n 1)"])
  }

  @Test func aCuriousQuestionAsksForNoWord() {
    let pages = (0..<48).map { Practice.curiousCard.newPage(after: [], at: $0) }
    #expect(Set(pages.compactMap { $0.answers.text("question") }).count == 24)
    #expect(pages[0] == pages[24])
    #expect(Practice.curiousCard.stays?.shown(of: pages[0])?.text == CuriousCard.questions[0])
    let asked = page(.curiousCard) { $0 = pages[0] }
    let answered = page(.curiousCard, on: 1) { $0.answers["text"] = .text("Maybe") }
    #expect(Practice.curiousCard.progress([asked, answered], Record()) == ["1 answered (n 2)"])
  }

  @Test func oneCardAWeekGrowsAPageOnOneself() {
    func card(_ day: Int, _ question: String, _ answer: String?) -> Entry<Page> {
      page(.whoAmI, on: day, day) {
        $0.answers["question"] = .text(question)
        $0.answers["text"] = answer.map(Value.text)
      }
    }
    let pages = [card(0, "food", "rice"), card(7, "music", nil), card(14, "food", "soup")]
    #expect(WhoAmI.selfPage(pages).map(\.answer) == ["soup"])
    #expect(Practice.whoAmI.progress(pages, Record()) == ["your own page: 1 answer"])
    #expect(!Practice.whoAmI.isDue(pages, on: midday(20).day))
    #expect(Practice.whoAmI.isDue(pages, on: midday(21).day))
    #expect(Practice.whoAmI.isDue([], on: midday(0).day))
    #expect(Practice.whoAmI.doseNote(pages, on: midday(20).day) != nil)
    #expect(Practice.whoAmI.doseNote(pages, on: midday(21).day) == nil)
    let most = WhoAmI.questions.dropLast().enumerated().map { card($0.offset, $0.element, "x") }
    #expect(WhoAmI.question(after: most, at: 99) == WhoAmI.questions.last)
    #expect(
      WhoAmI.question(after: most + [card(50, WhoAmI.questions[23], "x")], at: 25)
        == WhoAmI.questions[1])
  }

  @Test func wordsForAFriendAndForAllAreKept() {
    let friend = page(.friendVoice) {
      $0.answers["toFriend"] = .text("You loved well.")
      $0.answers["toSelf"] = .text("I loved well.")
    }
    let shared = page(.commonHumanity, on: 1) {
      $0.answers["shared"] = .text(CommonHumanity.lines[0])
    }
    let all = record([friend, shared])
    #expect(all.keptWords.map(\.text) == [CommonHumanity.lines[0], "I loved well."])
    #expect(Practice.friendVoice.stays?.shown(of: friend.content)?.text == "You loved well.")
    #expect(Practice.commonHumanity.field("shared")?.ideas.count == 12)
    #expect(
      Practice.friendVoice.progress([friend], all) == ["kind words to read again: 1 (n 1)"])
  }

  @Test func aLineOnOneselfStandsOnProof() throws {
    let win = page(.win, on: 1) { $0.answers["what"] = .text("I called Mo") }
    let bare = Practice.selfStatement.newPage(after: [], at: 0)
    #expect(Practice.selfStatement.closing(bare, []).isEmpty)
    var early = page(.selfStatement, on: 0) {
      $0.answers["text"] = .text("I am someone who tries.")
      $0.answers["truth"] = .integer(40)
    }
    #expect(Practice.selfStatement.closing(early.content, []).count == 1)
    early.content.link(win.id)
    let late = page(.selfStatement, on: 30) {
      $0.answers["text"] = .text("I am someone who keeps a promise.")
      $0.answers["evidence"] = .proofs([
        Proof(day: firstDay, text: "I called"), Proof(day: nil, text: "b"),
      ])
    }
    let all = record([win, early, late])
    #expect(
      Practice.selfStatement.progress([early, late], all) == [
        "1 Jun: I am someone who tries. (1 proof)",
        "1 Jul: I am someone who keeps a promise. (2 proofs)",
      ])
    let pair = try #require(Practice.selfStatement.thenAndNow([early, late]))
    #expect(pair.lines[0].then == "I am someone who tries.")
    #expect(
      pair.lines[1]
        == ThenAndNow.Line(label: "how true it feels", then: "40", later: nil, isRating: true))
  }

  @Test func lessonsAreReadByKind() {
    let pages = ["preference", "boundary", "preference"].enumerated().map { number, kind in
      page(.lesson, on: number, number) {
        $0.answers["text"] = .text("lesson \(number)")
        $0.answers["kind"] = .text(kind)
      }
    }
    let all = record(pages)
    #expect(all.lessons("preference").map(\.id) == [pages[0].id, pages[2].id])
    #expect(Practice.lesson.progress(pages, all) == ["what I like 2, my limits 1 (n 3)"])
    #expect(Lessons.kinds.map(\.id) == ["preference", "boundary", "direction"])
  }

  @Test func worthAndTheWeekAreLinesOfNumbers() {
    let pages = [7, 5].enumerated().map { number, depends in
      page(.worthSources, on: number * 30, number) {
        $0.answers["mine"] = .list([.text("I bake")])
        $0.answers["worthDependsOnOthers"] = .integer(depends)
      }
    }
    #expect(
      Practice.worthSources.progress(pages, Record())
        == ["worth hangs on others, 0 to 10: 1 Jun 7, 1 Jul 5 (n 2)"])
    let next = Practice.worthSources.newPage(after: pages, at: 0)
    #expect(next.answers.texts("mine") == ["I bake"])
    #expect(next.answers["worthDependsOnOthers"] == nil)
    let weeks = [40, 60].enumerated().map { number, agency in
      page(.weekly, on: number * 7, number) { $0.answers["agency"] = .integer(agency) }
    }
    #expect(Practice.weekly.progress(weeks, Record()) == ["I could steer my week: 40, 60 (n 2)"])
    let month = page(.monthly) { $0.answers["selfEfficacy"] = .integer(55) }
    #expect(Practice.monthly.progress([month], Record()) == ["how sure I am: 55 (n 1)"])
    #expect(Practice.weekly.isDue(weeks, on: midday(14).day))
    #expect(!Practice.weekly.isDue(weeks, on: midday(13).day))
  }

  @Test func aGoalShrinksUntilItStartsInTwoMinutes() throws {
    #expect(Goal.Level(line: "a = b = 5") == Goal.Level("a = b", 5))
    #expect(Goal.Level(line: "a = soon") == Goal.Level("a = soon", nil))
    var content = Page(practice: "goal")
    #expect(Goal.smaller(than: content) == nil)
    content.answers["goal"] = .text("Tidy up = 15")
    #expect(Practice.goal.closing(content, []).map(\.offers) == [[.step("Smaller"), .rest]])
    var minutes: [Int?] = []
    while let level = Goal.smaller(than: content), minutes.count < 20 {
      minutes.append(level.minutes)
      content = Goal.shrunk(content, to: level)
    }
    #expect(minutes == [8, 4, 2])
    #expect(Goal.start(of: content) == Goal.Level("Tidy up, only the first 2 minutes", 2))
    #expect(Practice.goal.closing(content, []).isEmpty)
    content.answers["smaller"] = .list([.text("Desk = 20"), .text("One cup = 1")])
    #expect(Goal.start(of: content)?.text == "One cup")
    #expect(content.insight == "One cup")
    content.answers["smaller"] = .list([.text("Desk")])
    #expect(Goal.smaller(than: content)?.minutes == 10)
    let pages = ["done", "resting", "done"].enumerated().map { number, standing in
      page(.goal, on: number, number) { $0.answers["standing"] = .text(standing) }
    }
    #expect(Practice.goal.progress(pages, Record()) == ["done 2, resting 1 (n 3)"])
  }
}

import Testing

@testable import Domain

private let modes = Practice.writingModes

private func sitting(
  _ practice: Practice, on day: Int, _ before: Int?, _ after: Int?, next: Int? = nil
) -> Entry<Page> {
  page(practice, on: day, day) {
    $0.answers["moodBefore"] = before.map(Value.integer)
    $0.answers["moodAfter"] = after.map(Value.integer)
    $0.answers["moodNextDay"] = next.map(Value.integer)
  }
}

/// The ways of writing of practices.md 3.6.
struct WritingTests {
  @Test(
    arguments: [
      ("day-log", 5, 2...15, nil, nil, nil), ("story", 15, 10...20, 3, 7, 7),
      ("learned", 15, 10...20, 3, 7, 0), ("observer", 10, 5...15, 3, 7, 0),
      ("kind-letter", 10, 5...15, 7, 7, 0), ("unsent-letter", 15, 10...20, 2, 7, 0),
      ("free-feelings", 15, 10...20, 3, 14, 14), ("grief-window", 15, 10...20, 1, 1, 0),
      ("rosy-replay", 5, 2...5, 1, 1, 0),
    ] as [(String, Int, ClosedRange<Int>, Int?, Int?, Int?)])
  func eachHasItsLengthAndLimit(
    id: String, minutes: Int, range: ClosedRange<Int>, times: Int?, days: Int?, rest: Int?
  ) throws {
    let practice = try #require(Practices.named(id))
    #expect(practice.timer?.minutes == minutes)
    #expect(practice.timer?.range == range)
    #expect(practice.timer?.runs == true)
    #expect(practice.dose?.times == times)
    #expect(practice.dose?.days == days)
    #expect(practice.dose?.rest == rest)
  }

  @Test func everySittingHasItsMoodsAndALanding() {
    for practice in modes + [.griefWindow] {
      let now = practice.steps.flatMap(\.fields).map(\.id)
      #expect(now.contains("moodBefore") && now.last == "moodAfter", "\(practice.id)")
      #expect(!now.contains("moodNextDay"))
      #expect(practice.field("moodNextDay")?.form == .scale(0...10))
      #expect(practice.timer?.more == 5)
    }
    #expect(modes.count == 7 && modes.first?.id == "story")
    #expect(PracticeTimer.landing.count == 2)
    #expect(Practices.all.filter { $0.caution != nil }.map(\.id).contains("free-feelings"))
    #expect(modes.filter { $0.caution != nil }.map(\.id) == ["unsent-letter", "free-feelings"])
  }

  @Test func theNextMorningAsksForTheMoodOfYesterdayAlone() {
    let pages = [
      sitting(.dayLog, on: 0, 5, 4), sitting(.dayLog, on: 1, 5, 4),
      sitting(.story, on: 1, nil, 3), sitting(.learned, on: 1, nil, nil),
      sitting(.observer, on: 1, 5, 5, next: 6), sitting(.thoughtRecord, on: 1, 5, 5),
      sitting(.dayLog, on: 2, 5, 4),
    ]
    #expect(Practice.openNextDay(pages, on: midday(2).day).map(\.id) == [pages[1].id, pages[2].id])
    #expect(Practice.openNextDay(pages, on: midday(4).day).isEmpty)
    #expect(Practice.openNextDay(record(pages).pages, on: midday(1).day).map(\.id) == [pages[0].id])
  }

  @Test(arguments: [(5, 3, 6, 4, true), (5, 3, 6, 5, false), (5, 4, 6, 4, false)])
  func twoHeavySittingsInARowLeadToSomethingPlainer(
    _ before: Int, _ after: Int, _ again: Int, _ last: Int, isSaid: Bool
  ) {
    let pages = [sitting(.observer, on: 0, before, after), sitting(.observer, on: 1, again, last)]
    let closing = Practice.observer.closing(pages[1].content, [pages[0]])
    #expect(closing.isEmpty != isSaid)
    if isSaid {
      #expect(closing[0].offers.prefix(2) == [.practice("day-log"), .movement])
    }
    #expect((Practice.observer.doseNote(pages, on: midday(2).day) != nil) == isSaid)
    #expect(Practice.observer.doseNote(pages, on: midday(16).day) == nil)
    #expect(Practice.observer.doseNote([pages[1]], on: midday(2).day) == nil)
  }

  @Test(arguments: [(4, 4, true), (5, 4, false)])
  func twoLowerMorningsLeadToSomethingPlainer(_ first: Int, _ second: Int, isSaid: Bool) {
    let pages = [
      sitting(.learned, on: 0, 5, 6, next: first), sitting(.learned, on: 2, 5, 6, next: second),
    ]
    #expect((Practice.learned.doseNote(pages, on: midday(3).day) != nil) == isSaid)
    let log = [sitting(.dayLog, on: 0, 6, 3), sitting(.dayLog, on: 1, 6, 3)]
    let note = Practice.dayLog.doseNote(log, on: midday(2).day)
    #expect(note?.offers == [.people, .movement, .rest])
  }

  @Test func theStoryGoesOnFromItsLastVersion() throws {
    var first = page(.story, on: 0) {
      $0.answers["before"] = .text("We lived by the sea.")
      $0.answers["now"] = .text(" ")
      $0.answers["chapter"] = .text("The quiet winter")
      $0.answers["moodBefore"] = .integer(4)
    }
    first.content.tags = ["sea"]
    #expect(Story.gaps(in: first.content) == ["good", "strain", "end", "now", "next"])
    let next = Practice.story.newPage(after: [first], at: 0)
    #expect(next.answers.text("before") == "We lived by the sea.")
    #expect(next.answers["moodBefore"] == nil)
    #expect(next.links == [first.id])
    #expect(next.tags == ["sea"])
    #expect(Practice.story.newPage(after: [], at: 0).isEmpty)
    let again = page(.story, on: 9, 1) {
      $0 = next
      $0.answers["end"] = .text("In June.")
    }
    let spring = page(.story, on: 20, 2) { $0.answers["chapter"] = .text("Spring") }
    let all = record([first, again, spring])
    #expect(all.chapters.map(\.name) == ["The quiet winter", "Spring"])
    #expect(all.chapters.map(\.since) == [midday(0).day, midday(20).day])
    #expect(
      Practice.story.progress([first, again], all) == [
        "2 of 6 parts written (n 2)", "this chapter: The quiet winter",
      ])
    let pair = try #require(Practice.story.thenAndNow([first, again]))
    #expect(pair.days.then == midday(0).day)
    #expect(pair.lines.last?.label == "this chapter")
    #expect(pair.lines.first { $0.label == "the end" }?.then == nil)
    #expect(pair.lines.first { $0.label == "the end" }?.later == "In June.")
    #expect(Practice.story.thenAndNow([first]) == nil)
    #expect(
      Practice.story.changes([first, again, spring]).map(\.later.id) == [spring.id, again.id])
    #expect(Practice.free.thenAndNow([first, again]) == nil)
  }

  @Test func anUnsentLetterIsSealedForADayAndPrivate() {
    let letter = page(.unsentLetter) { $0.answers["text"] = .text("Dear you") }
    let sent = midday(0)
    #expect(letter.isSealed(at: Moment(seconds: sent.seconds + 86_399, offset: 0)))
    #expect(!letter.isSealed(at: Moment(seconds: sent.seconds + 86_400, offset: 0)))
    #expect(!page(.free).isSealed(at: sent))
    #expect(Practice.unsentLetter.newPage(after: [], at: 0).isPrivate)
    #expect(Practice.rosyReplay.newPage(after: [], at: 0).isPrivate)
    #expect(!Practice.story.newPage(after: [], at: 0).isPrivate)
    #expect(PageLine(letter.content).text == "")
  }

  @Test func freeFeelingsSayMoreWhileTheBreakupIsRecent() {
    var all = Record()
    let caution = Practice.freeFeelings.caution
    #expect(all.cautionLines(of: .freeFeelings, on: firstDay) == caution?.lines)
    all.setSince(firstDay, at: Stamp(milliseconds: 1))
    #expect(all.since == firstDay)
    let early = all.cautionLines(of: .freeFeelings, on: Day(number: firstDay.number + 90))
    #expect(early.count == (caution?.lines.count ?? 0) + 1)
    #expect(
      all.cautionLines(of: .freeFeelings, on: Day(number: firstDay.number + 91)) == caution?.lines)
    #expect(all.cautionLines(of: .free, on: firstDay).isEmpty)
    let sittings = (0..<3).map { page(.freeFeelings, on: $0, $0) }
    #expect(Practice.freeFeelings.doseNote(sittings, on: midday(16).day) != nil)
    #expect(Practice.freeFeelings.doseNote(sittings, on: midday(17).day) == nil)
    #expect(Practice.freeFeelings.doseNote(Array(sittings.prefix(2)), on: midday(2).day) == nil)
  }

  @Test func aTimeForSadnessKeepsItsHourAndCountsCalmerOnes() {
    let pages = [(3, 5), (4, 4), (2, 3)].enumerated().map { number, moods in
      page(.griefWindow, on: number, number) {
        $0.answers["start"] = .text("20:00")
        $0.answers["moodBefore"] = .integer(moods.0)
        $0.answers["moodAfter"] = .integer(moods.1)
      }
    }
    #expect(
      Practice.griefWindow.progress(pages, Record()) == [
        "mood was higher after 2 of 3 (n 3)", "mood: middle 3 before, 4 after (n 3)",
      ])
    #expect(Practice.griefWindow.newPage(after: pages, at: 0).answers.text("start") == "20:00")
  }

  @Test func nothingFollowsAPageThatIsLetBe() {
    let entry = page(.letItBe) { $0.answers["text"] = .text("It hurts.") }
    #expect(Practice.letItBe.isQuiet)
    #expect(Practice.letItBe.closing(entry.content, [entry, entry]).isEmpty)
    #expect(Practice.letItBe.progress([entry], Record()).isEmpty)
    #expect(Practice.letItBe.timer == nil)
    #expect(Practices.all.filter(\.isQuiet).map(\.id) == ["let-it-be"])
  }
}

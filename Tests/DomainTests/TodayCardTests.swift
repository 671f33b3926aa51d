import Testing

@testable import Domain

/// What Today asks and when: practices.md 3.6, 6.3 and row 16 of section 9.
struct TodayCardTests {
  private let now = Stamp(milliseconds: 9_000_000_000_000)

  private func log(on day: Int, _ number: Int = 0, mood: Int? = 4) -> Entry<Page> {
    page(.dayLog, on: day, number) { page in
      page.answers["moodBefore"] = mood.map(Value.integer)
    }
  }

  @Test func theMorningAfterAPageIsAskedForOnThatDayAlone() {
    let entry = log(on: 2)
    let all = record([entry])
    #expect(all.card(on: midday(2).day) == nil)
    #expect(all.card(on: midday(3).day) == .nextMorning(entry))
    #expect(all.card(on: midday(4).day) == nil)
    #expect(record([log(on: 2, mood: nil)]).card(on: midday(3).day) == nil)
    #expect(record([page(.free, on: 2)]).card(on: midday(3).day) == nil)
  }

  @Test func theAnswerIsKeptWithItsPageAndTheNextOneFollows() {
    let (first, second) = (log(on: 2, 0), log(on: 2, 1))
    var all = record([first, second])
    let today = midday(3).day
    #expect(all.card(on: today) == .nextMorning(first))
    all.note(nextMorning: 3, of: first.id, at: now)
    #expect(all.pages[id: first.id]?.content.answers.number("moodNextDay") == 3)
    #expect(all.pages[id: first.id]?.content.wasLowerNextDay == true)
    #expect(all.card(on: today) == .nextMorning(second))
  }

  @Test func afterNotNowNothingIsAskedOnThatDay() throws {
    var all = record([log(on: 0), log(on: 9)])
    let today = midday(10).day
    let card = try #require(all.card(on: today))
    #expect(card.name == "next-morning")
    all.putOff(card, on: today, at: now)
    #expect(all.card(on: today) == nil)
    #expect(all.card(on: today.advanced(by: 1)) == .due("weekly"))
  }

  @Test func aWeekIsAskedForOnceANotebookIsAWeekOld() {
    let young = record([page(.free, on: 0)])
    #expect(young.card(on: midday(6).day) == nil)
    #expect(young.card(on: midday(7).day) == .due("weekly"))
    var partly = young
    partly.isComplete = false
    #expect(partly.card(on: midday(7).day) == nil)
    #expect(Record().card(on: midday(7).day) == nil)
    let answered = record([
      page(.free, on: 0), page(.weekly, on: 7) { $0.answers["agency"] = .integer(40) },
    ])
    #expect(answered.card(on: midday(13).day) == nil)
    #expect(answered.card(on: midday(14).day) == .due("weekly"))
  }

  @Test func notNowHidesAWeekForAWeekAndAMonthForAMonth() {
    var all = record([page(.free, on: 0)])
    all.putOff(.due("weekly"), on: midday(30).day, at: now)
    #expect(all.card(on: midday(30).day) == nil)
    #expect((31..<37).allSatisfy { all.card(on: midday($0).day) == .due("monthly") })
    all.putOff(.due("monthly"), on: midday(31).day, at: now)
    #expect((31..<37).allSatisfy { all.card(on: midday($0).day) == nil })
    #expect(all.card(on: midday(37).day) == .due("weekly"))
    all.putOff(.due("weekly"), on: midday(58).day, at: now)
    #expect(all.card(on: midday(59).day) == .due("monthly"))
    // A clock that goes back asks again rather than never.
    #expect(all.card(on: midday(40).day) == .due("weekly"))
  }

  @Test func whatIsSwitchedOffNeverAsks() {
    var all = record([log(on: 0), log(on: 9)])
    all.set(.cards, to: .flag(false), at: now)
    #expect((0..<60).allSatisfy { all.card(on: midday($0).day) == nil })
  }

  @Test func strangeWordsInTheSettingAreNoRefusals() {
    var all = record([page(.free, on: 0)])
    all.set(
      .notNow, to: .list([.text("weekly"), .text("weekly 2026-13-40"), .text("x 2026-06-08")]),
      at: now)
    #expect(all.card(on: midday(9).day) == .due("weekly"))
  }
}

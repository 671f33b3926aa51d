import Testing

@testable import Domain

/// A letter that is never sent rests for a day (practices.md 3.6).
struct RestingTests {
  private let letter = page(.unsentLetter, on: 0) {
    $0.title = "To M."
    $0.answers["text"] = .text("Dear you, the yellow coat")
    $0.tags = ["coat"]
    $0.isPrivate = true
    $0.minutes = 12
  }

  @Test func itsWordsAreOutOfSightForADay() throws {
    let soon = Moment(seconds: midday(1).seconds - 1, offset: 60)
    let shown = letter.shown(at: soon)
    #expect(shown.content.title == nil && shown.content.answers.isEmpty)
    #expect(shown.content.tags.isEmpty)
    #expect(shown.content.isPrivate && shown.content.minutes == 12 && shown.id == letter.id)
    #expect(shown.foreign.map(\.name) == ["restsUntil"])
    #expect(letter.shown(at: midday(1)) == letter)
    #expect(letter.restSentence(at: soon) == "It rests until Tue 2 Jun 12:00.")
    #expect(letter.restSentence(at: midday(1)) == nil)
    let other = page(.free) { $0.answers["text"] = .text("yellow") }
    #expect(other.shown(at: midday(0)) == other && other.restsUntil == nil)
  }

  @Test func aSearchDoesNotFindIt() throws {
    let item = Item.page(letter)
    for typed in ["yellow", "To M", "coat"] {
      let query = try #require(Query(typed))
      #expect(item.hit(query, at: midday(0)) == nil)
    }
    let query = try #require(Query("yellow"))
    #expect(item.hit(query, at: midday(1))?.match == "yellow")
    let page = Item.page(page(.free) { $0.answers["text"] = .text("yellow") })
    #expect(page.hit(query, at: midday(0))?.match == "yellow")
  }

  /// Such views show words without looking at a time.
  @Test func whatRestsIsNeverComparedAndNeverKeptToReadAgain() {
    let resting = Practices.all.filter { $0.sealHours != nil }
    #expect(resting.map(\.id) == ["unsent-letter"])
    for practice in resting {
      #expect(practice.compares.isEmpty && practice.kept == nil && !practice.leadsToLadder)
      #expect(PageLine(letter.content).text == "To M.")
      #expect(practice.burns && practice.startsPrivate)
    }
  }
}

import Testing

@testable import Domain

struct RereadingTests {
  @Test func everyPracticeIsReadInOnePlaceAndEveryReadingHasItsOwn() {
    #expect(Set(Rereadings.all.map(\.id)).count == Rereadings.all.count)
    for reading in Rereadings.all {
      #expect(Rereadings.named(reading.id)?.title == reading.title)
      #expect(reading.text(of: Record()).isEmpty)
      for id in reading.practices { #expect(Practices.named(id) != nil, "\(id)") }
    }
    // What is kept can be read again, wherever it was kept.
    for practice in Practices.all where practice.kept != nil {
      #expect(Rereadings.of(practice.id) != nil, "\(practice.id)")
    }
  }

  @Test func lessonsStandByKindAndNoneIsLost() {
    let pages = ["preference", "boundary", nil, "direction"].enumerated().map { number, kind in
      page(.lesson, on: number, number) {
        $0.answers["text"] = .text("lesson \(number)")
        $0.answers["kind"] = kind.map(Value.text)
      }
    }
    let parts = Rereading.lessons.text(of: record(pages))
    #expect(
      parts.map(\.heading) == ["What I like", "My limits", "Where I am going", "Of no kind yet"])
    #expect(parts.flatMap(\.lines).map(\.page) == [0, 1, 3, 2].map { pages[$0].id })
  }

  @Test func winsAreGatheredByMonthWithWhatWasHard() {
    let days = [0, 10, 40]
    let pages = days.enumerated().map { number, day in
      page(.win, on: day, number) {
        $0.answers["what"] = .text("win \(number)")
        $0.answers["alsoHard"] = number == 1 ? .text("I cried") : nil
      }
    }
    let parts = Rereading.wins.text(of: record(pages))
    #expect(parts.map(\.heading) == ["Jul 2026", "Jun 2026"])
    #expect(parts[1].lines.map(\.text) == ["win 1", "win 0"])
    #expect(parts[1].lines[0].notes == ["11 Jun 2026", "also hard: I cried"])
  }

  @Test func wordsThatHelpStandUnderTheirPracticeTheNewestFirst() {
    let pages = [0, 1].map { number in
      page(.kindLine, on: number, number) { $0.answers["kindWords"] = .text("line \(number)") }
    }
    let blank = page(.kindLine, on: 2, 2) { $0.answers["kindWords"] = .text(" ") }
    let parts = Rereading.keptWords.text(of: record(pages + [blank]))
    #expect(parts.map(\.heading) == ["One kind line"])
    #expect(parts[0].lines.map(\.text) == ["line 1", "line 0"])
  }

  @Test func aPlaceToTryIsMarkedOnceItWasTried() {
    let no = page(.reframe, on: 0) { $0.answers["redirect"] = .text("The game night") }
    var plan = page(.ifThen, on: 1, 1) { $0.answers["usedOn"] = .text("2026-06-02") }
    #expect(
      Rereading.fit.text(of: record([no])).last?.lines.first?.notes.contains("tried") == false)
    plan.content.link(no.id)
    #expect(
      Rereading.fit.text(of: record([no, plan])).last?.lines.first?.notes.contains("tried") == true)
  }

  @Test func pairsOfVersionsBeginWithTheFirstAndTheLast() {
    let pages = [10, 40, 70].enumerated().map { number, truth in
      page(.selfStatement, on: number * 30, number) {
        $0.answers["text"] = .text("I am someone who tries. \(number)")
        $0.answers["truth"] = .integer(truth)
      }
    }
    let pairs = Practice.selfStatement.pairs(pages)
    #expect(pairs.map(\.then.id) == [0, 1, 0].map { pages[$0].id })
    #expect(pairs.map(\.later.id) == [2, 2, 1].map { pages[$0].id })
    #expect(Practice.selfStatement.pairs([pages[0], pages[1]]).count == 1)
    #expect(Practice.selfStatement.pairs([pages[0]]).isEmpty)
    let rating = pairs[0].lines.first { $0.isRating }
    #expect(rating?.then == "10" && rating?.later == "70")
    #expect(rating.map { Practice.selfStatement.ratings(of: $0, in: pages) } == 3)
  }
}

import Display
import Domain
import Screens
import Testing

/// The page of a day, opened from the list.
private func journalPage(_ day: String) -> Play {
  var play = reread(at: Size(80, 24))
  for _ in months.pages where !play.text.contains("›  \(day)") && !play.text.contains("› \(day)") {
    play.press(.down)
  }
  play.press(.enter)
  return play
}

struct ReadingTests {
  @Test(arguments: Rereadings.all.map(\.id))
  func everyReadingShowsItsTextsAndLeadsToTheirPages(id: String) throws {
    let reading = try #require(Rereadings.named(id))
    let texts = reading.text(of: months).flatMap(\.lines)
    #expect(!texts.isEmpty)
    var play = found("read: \(reading.title)", in: months, Size(120, 60))
    for text in texts { #expect(play.text.contains(text.text.prefix(60)), "\(text.text)") }
    play.press(.enter)
    #expect(!play.text.contains(reading.empty))
    play.press(.escape)
    #expect(play.text.contains(reading.title))
    let empty = found("read: \(reading.title)", in: Play.begun, Size(80, 24))
    #expect(empty.text.contains(reading.empty))
  }

  @Test func theOwnPageIsTwoKeysFromTheJournal() {
    var play = reread("r", .enter, at: Size(80, 24))
    #expect(play.text.contains("Which music is yours now?") && play.text.contains("Old soul"))
    play.press(.down, .enter)
    #expect(play.text.contains("Who am I now · "))
  }

  @Test func whereAnAnswerIsReadItsOwnPageIsOneKeyAway() {
    var play = finished("who-am-i", Size(80, 24))
    #expect(play.text.contains("Read: Who I am now"))
    play.press(.down, .enter)
    #expect(play.text.contains("Some words."))
    var page = journalPage("17 Nov")
    page.press("r")
    #expect(page.text.contains("Chapters of my story"))
  }

  @Test func aLineOnOneselfStandsWithItsProof() {
    let play = found("read: i am someone", in: months, Size(80, 24))
    #expect(play.text.contains("proof: I called Mo · 14 Oct 2026"))
    #expect(play.text.contains("proof: I came though it rained · 9 Nov 2026"))
    #expect(play.text.contains("how true it felt: 70"))
  }

  @Test func chaptersStandInOrderWithTheNextAndTheGaps() throws {
    let text = found("read: chapters", in: months, Size(80, 24)).text
    let places = try ["The quiet winter", "A room of my own", "Guests", "the good, now, next"].map {
      try #require(text.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.ranges(of: "The quiet winter").count == 1)
  }

  @Test func aLongTextIsReadRowByRow() {
    var record = Play.begun
    var page = Page(practice: "kind-line")
    page.answers["kindWords"] = .text((1...40).map { "line \($0)" }.joined(separator: "\n"))
    let entry = Entry(
      id: ID(milliseconds: 1, random: 1), at: Moment(seconds: 0, offset: 0),
      edited: Stamp(milliseconds: 1), content: page)
    record.put(.page(entry), at: Stamp(milliseconds: 1))
    var play = found("read: words", in: record, Size(80, 24))
    #expect(play.text.contains("line 5") && !play.text.contains("line 40"))
    for _ in 0..<60 { play.press(.down) }
    #expect(play.text.contains("line 40") && !play.text.contains("line 5\n"))
    for _ in 0..<60 { play.press("k") }
    #expect(play.text.contains("One kind line"))
  }

  @Test func everyTextCanBeReached() {
    for size in [Size(80, 24), Size(40, 12)] {
      var play = found("read: words", in: months, size)
      var seen = play.text
      for _ in 0..<60 {
        play.press(.down)
        seen += play.text
      }
      for line in Rereading.keptWords.text(of: months).flatMap(\.lines) {
        #expect(seen.contains(line.text.prefix(20)), "\(line.text)")
      }
    }
  }

  @Test func twoVersionsAreReadOnlyWhereSomeoneAsks() {
    var play = journalPage("17 Nov")
    #expect(!play.text.contains("Then and now ·"))
    play.press("v")
    #expect(play.text.contains("Then and now · 1 of 3 · Story in six parts"))
    #expect(play.text.contains("25 Aug 2026") && play.text.contains("17 Nov 2026"))
    play.press(.tab)
    #expect(play.text.contains("2 of 3") && play.text.contains("4 Oct 2026"))
    play.press(.escape)
    #expect(play.text.contains("Story in six parts · "))
  }

  @Test func ratingsAreSaidWithHowManyThereAre() {
    let line = found("then and now: i am", in: months, Size(80, 24)).text
    #expect(line.contains("How true it feels: before 40 → 70 (n 2)"))
    let worth = found("then and now: what lifts", in: months, Size(40, 12))
    #expect(worth.text.contains("24 Sep 2026"))
    #expect(!found("then and now: what lifts", in: months, Size(80, 24)).text.contains("score"))
  }

  @Test func aPageWithOneVersionOffersNone() {
    let play = journalPage("8 Nov")
    #expect(play.text.contains("What a no tells you · "))
    #expect(!play.text.contains("then and now"))
  }
}

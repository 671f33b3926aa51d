import Display
import Domain
import Testing

@testable import Screens

/// Choice everywhere: two ways at least and “not now” wherever something is offered (practices.md 9, row 16).
struct ChoiceTests {
  /// The ways on that a frame shows, below what is read.
  private func ways(_ play: Play) -> [String] {
    let names = Set(Self.names)
    let rows = play.frame.lines.filter { $0.hasPrefix(" › ") || $0.hasPrefix("   ") }
    return rows.map { String($0.dropFirst(3)).trimmed }.filter(names.contains)
  }

  private static let names: [String] = {
    let own: [WritingOffer] = [
      .done, .goOn, .notNow, .begin, .others, .landed, .breaths, .things, .burn, .lookAtIt, .ladder,
      .pin,
    ]
    let steps = Practices.all.flatMap(\.steps).map { Closing.Offer.step($0.title) }
    let others: [Closing.Offer] =
      [.breathe, .people, .movement, .rest, .ladder, .erase]
      + Practices.all.map { .practice($0.id) }
    let readings = Practices.all.compactMap { Rereadings.of($0.id) }.map(WritingOffer.read)
    return (own + readings).map(\.name) + (others + steps).map(\.name)
  }()

  /// Where anything but the end is offered.
  private func expectChoice(_ play: Play, _ comment: Comment) {
    let ways = ways(play)
    guard ways.contains(where: { $0 != "Done" }) else {
      #expect(ways == ["Done"], comment)
      return
    }
    let options = ways.filter { $0 != "Done" && $0 != "Not now" }
    #expect(options.count >= 2, "\(comment): \(ways)")
    #expect(ways.last == "Not now", "\(comment): \(ways)")
    #expect(Set(ways).count == ways.count, "\(comment): \(ways)")
  }

  @Test(arguments: Practices.all.map(\.id))
  func everyPracticeLeavesAChoiceBeforeAndAfter(id: String) throws {
    let practice = try #require(Practices.named(id))
    if practice.caution != nil {
      expectChoice(writing(id, Play.begun, Size(80, 60)), "caution")
    }
    let daily = often(id)
    if practice.doseNote(daily.pages(of: id), on: Play().context.moment.day) != nil {
      expectChoice(writing(id, daily, Size(80, 60)), "dose")
    }
    var play = finished(id, Size(80, 60))
    expectChoice(play, "end")
    if practice.timer != nil {
      play.press(.enter)
      expectChoice(play, "closing")
    }
    #expect(play.text.contains("Done") || play.text.contains("Not now"))
  }

  /// The same practice, written every day of two weeks and heavy each time.
  private func often(_ id: String) -> Record {
    var record = Play.begun
    let practice = Practices.named(id)
    if let practice { record.noteCautionRead(of: practice, at: Stamp(milliseconds: 2)) }
    for day in 0..<14 {
      let seconds = 1_795_423_267 - Int64(day) * 86_400
      var page = Page(practice: id)
      page.answers["moodBefore"] = .integer(8)
      page.answers["moodAfter"] = .integer(1)
      page.answers["text"] = .text("x")
      let entry = Entry(
        id: ID(milliseconds: seconds * 1000, random: 9), at: Moment(seconds: seconds, offset: 60),
        edited: Stamp(milliseconds: seconds * 1000), content: page)
      record.put(.page(entry), at: entry.edited)
    }
    _ = record.takeChanges()
    return record
  }

  @Test func aPracticeThatWasDoneOftenSaysSoWithAChoice() {
    let play = writing("kind-letter", often("kind-letter"), Size(80, 40))
    #expect(ways(play).first == "Go on all the same" && ways(play).count >= 4)
  }

  @Test func notNowLeavesEachOfThem() {
    var caution = writing("unsent-letter", Play.begun, Size(80, 24))
    caution.press("G", .enter)
    #expect(caution.text.contains("Good to see you."))
    #expect(!caution.session.record.hasReadCaution(of: .unsentLetter))
    var landing = finished("kind-letter", Size(80, 24))
    landing.press("G", .enter)
    #expect(landing.text.contains("Good to see you."))
    #expect(landing.session.record.pages.count == 1)
  }

  @Test func anotherWayToWriteIsOneOfThem() {
    var play = writing("free-feelings", Play.begun, Size(80, 24))
    play.press(.down, .enter)
    #expect(play.text.contains("What would you like to write?"))
    #expect(!play.session.record.hasReadCaution(of: .freeFeelings))
  }

  @Test(arguments: [1, 2])
  func aLandingIsHelpedByTheScreen(row: Int) {
    var play = finished("kind-letter", Size(80, 24))
    for _ in 0..<row { play.press(.down) }
    play.press(.enter)
    #expect(!play.text.contains("Land softly"))
    play.press(.escape, .escape)
    #expect(play.session.record.pages.count == 1)
  }

  @Test(arguments: [TodayCard.due("weekly"), .due("monthly")])
  func everyQuestionOfTodayLeavesAChoice(card: TodayCard) {
    let options = TodayCardScreen.options(of: card)
    #expect(options.contains(.notNow) && options.count { $0 != .notNow } >= 2)
  }

  @Test func theCautionCanBeReadToItsEndInASmallWindow() {
    var record = Play.begun
    record.setSince(Day(iso: "2026-11-01"), at: Stamp(milliseconds: 2))
    var play = writing("free-feelings", record, Size(40, 12))
    #expect(play.text.contains("› Go on"))
    var seen = play.text
    for _ in 0..<4 {
      play.press(.pageDown)
      seen += play.text
    }
    let words = seen.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("Ctrl-G") && words.contains("A plainer way may be kinder"))
    for _ in 0..<9 { play.press(.pageUp) }
    #expect(play.text.contains("Writing this way"))
  }
}

import Display
import Domain
import Screens
import Testing

/// A letter that is never sent: it rests for a day, and can be burned.
struct LetterTests {
  /// With a letter that was written an hour ago.
  static func record(hoursAgo: Int64 = 1) -> Record {
    var record = written
    var page = Page(practice: "unsent-letter")
    page.answers["text"] = .text("Dear you, the yellow coat is still here.")
    page.answers["moodBefore"] = .integer(3)
    page.answers["moodAfter"] = .integer(4)
    page.isPrivate = true
    let seconds = 1_795_423_267 - hoursAgo * 3600
    let entry = Entry(
      id: ID(milliseconds: seconds * 1000, random: 77), at: Moment(seconds: seconds, offset: 60),
      edited: Stamp(milliseconds: seconds * 1000), content: page)
    record.put(.page(entry), at: entry.edited)
    _ = record.takeChanges()
    return record
  }

  private func journal(_ record: Record = record(), _ size: Size = Size(80, 24)) -> Play {
    Play(record, at: JournalScreen.self, size: size)
  }

  private static let id = ID(milliseconds: (1_795_423_267 - 3600) * 1000, random: 77)

  @Test(arguments: sizes)
  func itsWordsAreShownNowhereWhileItRests(size: Size) {
    var play = journal(Self.record(), size)
    #expect(play.text.contains("It rests") && !play.text.contains("yellow"))
    play.press(.enter)
    #expect(play.text.contains("It rests until Tue 24 Nov 08:41.") && !play.text.contains("yellow"))
    play.press(.escape, "e")
    #expect(play.text.contains("It rests until") && !play.text.contains("yellow"))
    play.press(.escape, "/")
    play.type("yellow")
    #expect(play.text.contains("No page is like that."))
    play.press(.escape)
    play.seconds += 23 * 3600
    play.press("/")
    play.type("yellow")
    play.press(.escape)
    #expect(play.session.record.pages.count == 7)
  }

  @Test func afterADayItIsReadLikeAnyPage() {
    var play = journal(Self.record(hoursAgo: 24), Size(120, 40))
    play.press(.down)
    #expect(play.text.contains("yellow coat") && !play.text.contains("rests until"))
    play.press("/")
    play.type("yellow")
    #expect(play.text.contains("1 page"))
  }

  @Test func itIsOpenedEarlyByWhoeverAsks() {
    var play = journal()
    play.press(.enter, "o")
    #expect(play.text.contains("yellow coat"))
    play.press("e")
    #expect(play.text.contains("Unsent letter · 1 of 3"))
    // Opening it once opens it for nobody else.
    play.press(.escape, .escape, .enter)
    #expect(!play.text.contains("yellow coat"))
  }

  @Test func burningAsksOnceAndThenNothingBringsItBack() throws {
    var play = journal()
    play.press(.enter, "b")
    #expect(play.text.contains("Burn this letter?"))
    play.press(.enter)
    #expect(play.session.record.pages[id: Self.id] != nil)
    play.press("b", .down, .enter)
    #expect(play.session.record.pages[id: Self.id] != nil)
    play.press("b", .down, .down, .enter)
    #expect(play.session.record.pages[id: Self.id] == nil)
    #expect(play.text.contains("It is burned.") && play.text.contains("6 pages"))
    let orders = play.session.takeOrders()
    #expect(orders.changes.contains { $0.id == Self.id && $0.after == nil })
    play.press("u", "u", .control("r"), .control("r"))
    #expect(play.session.record.pages[id: Self.id] == nil)
  }

  @Test func whatWasUndoneOrDoneBeforeCannotBringItBack() {
    var play = journal()
    // An edit, a deletion that was taken back, and an unrelated change.
    play.press(.enter, "o", "p", "d", "u", .enter, "o")
    #expect(play.session.record.pages[id: Self.id] != nil)
    play.press("b", .down, .down, .enter, "5", .down, "p")
    let others = play.session.record.pages
    for _ in 0..<8 { play.press("u") }
    #expect(play.session.record.pages[id: Self.id] == nil)
    #expect(play.session.record.pages != others)
    for _ in 0..<8 { play.press(.control("r")) }
    #expect(play.session.record.pages[id: Self.id] == nil)
  }

  @Test func itIsBurnedAsSoonAsItIsWrittenAndNoDraftHasIt() throws {
    var play = finished("unsent-letter", Size(80, 24), .enter)
    let id = try #require(play.session.record.pages.last?.id)
    #expect(play.text.contains("It rests until") && play.text.contains("Burn it"))
    play.press(.down, .enter)
    #expect(play.text.contains("Burn this letter?"))
    play.press(.down, .down, .enter)
    #expect(play.session.record.pages[id: id] == nil)
    #expect(play.session.drafts.isEmpty)
    for key in ["1", "2", "5", "u", "u"] as [Key] {
      play.press(key)
      #expect(!play.text.contains("Some words."))
    }
    #expect(play.session.record.pages[id: id] == nil)
  }

  @Test func aHalfEditedLetterElsewhereIsClosedWhenItIsBurned() {
    var play = journal()
    play.press(.enter, "o", "e", .tab)
    play.type("more")
    #expect(!play.session.drafts.isEmpty)
    // The same letter, come to from another place.
    play.press(.control("p"))
    play.type("journal")
    play.press(.enter)
    play.press(.escape, .escape)
    play.press(.enter, "b", .down, .down, .enter)
    #expect(play.session.record.pages[id: Self.id] == nil && play.session.drafts.isEmpty)
  }

  @Test func nothingIsBurnedWhereNothingCanBeSaved() {
    var play = journal()
    play.take(.readOnly("This file cannot be written."))
    play.press(.enter, "b", .down, .down, .enter)
    #expect(play.session.record.pages[id: Self.id] != nil)
    #expect(play.text.contains("cannot be written"))
  }
}

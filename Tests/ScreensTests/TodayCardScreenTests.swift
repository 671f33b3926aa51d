import Display
import Domain
import Screens
import Testing

/// The questions of Today: offered quietly, answered in a few keys, and put off with one.
struct TodayCardScreenTests {
  /// A day log of yesterday, with a mood.
  static var record: Record {
    var record = Play.begun
    var page = Page(practice: "day-log")
    page.answers["text"] = .text("I walked to work.")
    page.answers["moodBefore"] = .integer(5)
    page.answers["moodAfter"] = .integer(5)
    let seconds = 1_795_423_267 - Int64(86_400)
    let entry = Entry(
      id: ID(milliseconds: seconds * 1000, random: 5), at: Moment(seconds: seconds, offset: 60),
      edited: Stamp(milliseconds: seconds * 1000), content: page)
    record.put(.page(entry), at: entry.edited)
    _ = record.takeChanges()
    return record
  }

  private func mood(_ play: Play) -> Int? {
    play.session.record.pages.last?.content.answers.number("moodNextDay")
  }

  @Test(arguments: sizes)
  func theMorningAfterIsAnsweredInAFewKeys(size: Size) {
    var play = Play(Self.record, size: size)
    #expect(play.text.contains("This morning"))
    play.press("a")
    #expect(play.text.contains("How is your mood"))
    play.press("6", .enter)
    #expect(mood(play) == 6)
    #expect(play.text.contains("Kept with the page.") && !play.text.contains("This morning"))
    play.press("u")
    #expect(mood(play) == nil)
  }

  @Test func itIsOpenedByItsRowAndTenIsANumberToo() {
    var play = Play(Self.record)
    play.press("G", .enter, "1", "0", .enter)
    #expect(mood(play) == 10)
  }

  @Test func withoutANumberNothingIsKept() {
    var play = Play(Self.record)
    play.press("a", .enter)
    #expect(play.text.contains("A number from 0 to 10"))
    play.press(.escape)
    #expect(mood(play) == nil && play.text.contains("This morning"))
  }

  @Test func notNowIsOneKeyAndLastsForTheDay() {
    var play = Play(Self.record)
    play.press("x")
    #expect(!play.text.contains("This morning") && mood(play) == nil)
    play.press("u")
    #expect(play.text.contains("This morning"))
    play.press("a", .down, .down, .enter)
    #expect(!play.text.contains("This morning"))
    play.seconds += 86_400
    play.press("2", "1")
    #expect(!play.text.contains("This morning"))
  }

  @Test func thePageCanBeReadFirst() {
    var play = Play(Self.record)
    play.press("a", .down, .enter)
    #expect(play.text.contains("I walked to work."))
    play.press(.escape, .up, "4", .enter)
    #expect(mood(play) == 4)
  }

  @Test func neverIsOneChoiceAndSettingsHasTheWayBack() {
    var play = Play(Self.record)
    play.press("a", .down, .down, .down, .enter)
    #expect(!play.text.contains("This morning") && !play.session.record.showsCards)
    play.press(",", "/")
    play.type("questions")
    play.press(.enter, .enter, "1")
    #expect(play.text.contains("This morning"))
  }

  @Test func aWeekIsAskedForWhenItIsDue() {
    var play = Play(Play.lived)
    #expect(play.text.contains("My week") && !play.text.contains("My month"))
    play.press("a", .enter)
    #expect(play.text.contains("“I could steer my week.”"))
    play.type("40")
    play.press(.enter)
    let page = play.session.record.pages.last?.content
    #expect(page?.practice == "weekly" && page?.answers.number("agency") == 40)
    play.press(.enter)
    #expect(!play.text.contains("My week"))
  }

  @Test func whereNothingIsAskedNoKeyAnswers() {
    var play = Play()
    let before = play.text
    play.press("a", "x")
    #expect(play.text == before)
  }
}

import Display
import Domain
import Testing

@testable import Screens

struct UrgeScreenTests {
  private func kept(_ play: Play) throws -> Urge {
    try #require(play.session.record.urges.last?.content)
  }

  @Test func itIsNotedInAFewKeys() throws {
    var play = urge(Size(80, 24), Play.begun)
    play.press(.enter)
    #expect(try kept(play).before == 70)
    #expect(try kept(play).note == "to write to her")
    #expect(play.session.record.urges.count == 1)
    #expect(play.text.contains("Not now"))
    play.press(.escape)
    #expect(play.text.contains("In danger now?"))
  }

  @Test func itCanBeLeftEmptyAndIsKeptHoweverItIsLeft() throws {
    var play = Play(at: HelpNowScreen.self)
    play.press("w", .escape)
    #expect(play.session.record.urges.isEmpty)
    play.press("w", .enter, .escape)
    #expect(play.session.record.urges.isEmpty)
    play.press("w")
    play.type("40")
    play.press(.escape)
    #expect(try kept(play).before == 40)
  }

  @Test func theWaveKeepsItsLooksAndHowItEnded() throws {
    var play = wave(Size(80, 24), 121_000, .right, .right)
    #expect(!play.text.contains(UrgeText.look))
    play.wait(120_000)
    #expect(play.text.contains("Look again"))
    play.press(.left)
    play.wait(359_000)
    #expect(play.text.contains("You watched it."))
    play.press(.left, .enter)
    let urge = try kept(play)
    #expect(urge.ratings.map(\.strength) == [80, 75])
    #expect(urge.ratings.map(\.seconds) == [121, 241])
    #expect(urge.after == 70)
    #expect(urge.minutes == 10)
    #expect(urge.action == "the wave")
    #expect(urge.note == "to write to her")
    #expect(play.text.contains("Watch it pass"))
    play.press(.escape)
    #expect(play.session.record.urges.count == 4)
  }

  @Test func helpPausesIt() {
    var play = wave(Size(80, 24), 60_000, .control("g"))
    #expect(play.text.contains("In danger now?"))
    play.wait(300_000)
    play.press(.escape)
    #expect(play.text.contains("Paused. It waits."))
    #expect(play.text.contains("9:00 left"))
    play.press(" ")
    play.wait(60_000)
    #expect(play.text.contains("8:00 left"))
  }

  @Test func thePlanOfItsTriggerComesFirst() throws {
    for key in [Key.enter, .control("n")] {
      var play = urge(Size(80, 24))
      play.press(.tab, .right, key)
      #expect(play.text.contains("› If it comes on, I step outside and call Ana"))
      play.press(.enter)
      #expect(play.text.contains("If-then plan"))
      play.press(.escape, .escape)
      let trigger = play.session.record.pages.first { $0.content.practice == "trigger" }?.id
      #expect(try kept(play).trigger == trigger)
      #expect(try kept(play).action == "my plan")
    }
  }

  @Test func stoppingIsFine() throws {
    var play = wave(Size(80, 24), 90_000, .escape)
    #expect(play.text.contains("You stopped here. That is fine."))
    play.press(.enter)
    #expect(try kept(play).minutes == 2)
    #expect(try kept(play).actedOnUrge == nil)
  }

  @Test func withoutMotionOnlyTheWordsChange() {
    var play = wave(Size(80, 24), 5_000, "m")
    let before = play.frame.lines.prefix(14)
    play.wait(3_000)
    #expect(play.frame.lines.prefix(14) == before)
    let pace = play.session.pace(in: play.context)
    #expect(pace.map { $0 > .milliseconds(100) } == true)
  }

  @Test func itsLooksSurviveAKill() throws {
    let play = wave(Size(80, 24), 30_000, .right)
    var later = Play(play.session.record)
    later.session.adopt(play.session.drafts, in: later.context)
    #expect(later.session.record.urges.count == play.session.record.urges.count)
    #expect(try kept(later).ratings.map(\.strength) == [75])
  }

  @Test func itIsFoundInTheJournalAndThePalette() {
    var play = Play(at: JournalScreen.self)
    play.press("n", .end, .enter)
    #expect(play.text.contains("An urge, right now"))
    var found = Play()
    found.press(":")
    found.type("urge: note")
    found.press(.enter)
    #expect(found.text.contains("An urge, right now"))
  }

  @Test func earlierOnesAreChangedAndDeleted() throws {
    var play = Play(safe)
    play.press(":")
    play.type("urges noted")
    play.press(.enter)
    #expect(play.text.contains("middle 75 before, 35 after (n 3)"))
    play.press(.enter, .down, .down, .down, .down, .down, .right, .enter)
    #expect(try kept(play).actedOnUrge == .no)
    play.press("d")
    #expect(play.session.record.urges.count == 2)
    play.press("u")
    #expect(play.session.record.urges.count == 3)
  }

  @Test func lookingBackSaysHowManyAndEndsWithWhereHelpIs() {
    var play = Play(safe, at: JournalScreen.self, size: Size(100, 80))
    play.press("o")
    #expect(play.text.contains("strength: middle 75 before, 35 after (n 3)"))
    #expect(play.text.contains(OutsideHelp.title))
    var empty = Play(at: JournalScreen.self)
    empty.press(":")
    empty.type("look back")
    empty.press(.enter)
    #expect(empty.text.contains("Nothing here yet."))
  }
}

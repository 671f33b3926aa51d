import Display
import Domain
import Testing

@testable import Screens

struct PracticeTests {
  private func attempt(_ play: Play) throws -> Attempt {
    try #require(play.session.record.attempts.last?.content)
  }

  @Test func aPracticeIsKeptFromItsFirstMoment() throws {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter)
    #expect(try attempt(play).startedAt != nil)
    #expect(try attempt(play).stage == .running)
    #expect(play.session.record.rungs.first?.content.status == .practising)
    play.wait(120_000)
    #expect(play.text.contains("8:00 left"))
  }

  @Test func itGoesOnWhileTheProgramIsClosed() throws {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter)
    let record = play.session.record
    var later = Play(record, at: LadderScreen.self)
    later.seconds += 180
    later.press(.enter)
    #expect(later.text.contains("7:00 left"))
    var muchLater = Play(record, at: LadderScreen.self)
    muchLater.seconds += 7200
    muchLater.press(.enter)
    #expect(muchLater.text.contains("How did it go?"))
    muchLater.press(.enter)
    #expect(try attempt(muchLater).stage == .running)
    muchLater.press("y", .enter)
    #expect(try attempt(muchLater).didItHappen == .yes)
    #expect(muchLater.text.contains("It happened, and you were there for it."))
  }

  @Test func distressIsRatedAtAnyMoment() throws {
    var play = Play.practising(Size(80, 24))
    play.press(.enter)
    let attempt = try attempt(play)
    #expect(attempt.ratings.map(\.suds) == [60, 65, 45, 40])
    #expect(attempt.sudsStart == 60)
    #expect(attempt.sudsPeak == 65)
    #expect(attempt.sudsEnd == 40)
    #expect(attempt.feelings == ["nervous"])
    #expect(attempt.completion == .done)
    #expect(attempt.minutesDone == 12)
  }

  @Test func aPauseDoesNotCount() throws {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter)
    play.wait(60_000)
    play.press(" ")
    play.wait(300_000)
    play.press(" ")
    play.wait(60_000)
    #expect(play.text.contains("8:00 left"))
    play.press("+")
    #expect(play.text.contains("13:00 left"))
    play.press("x", .escape)
    #expect(try attempt(play).completion == .leftEarly)
    #expect(try attempt(play).minutesDone == 2)
  }

  @Test func aSetWallClockChangesNothing() {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .enter)
    play.wait(60_000)
    play.clockShift = 86_400
    play.wait(60_000)
    #expect(play.text.contains("8:00 left"))
  }

  @Test func aPlanIsKeptAndTakenUp() throws {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .escape)
    #expect(play.session.record.attempts.isEmpty)
    play.press(.enter)
    play.type("nobody looks up")
    play.press(.escape)
    #expect(try attempt(play).stage == .planned)
    #expect(play.text.contains("planned"))
    play.press(.enter)
    #expect(play.text.contains("nobody looks up"))
    play.press(.enter)
    #expect(play.session.record.attempts.count == 1)
    #expect(try attempt(play).stage == .running)
  }

  @Test func notTodayIsFine() throws {
    var play = Play(Play.ladder(1), at: LadderScreen.self)
    play.press(.enter, .control("n"))
    #expect(try attempt(play).completion == .choseNotToday)
    #expect(play.session.record.attempts.count == 1)
  }
}

import Domain
import Testing

/// Berlin in 2026: one hour east, two from 29 March 01:00 UTC to 25 October 01:00 UTC.
let berlin: Zone = { 1_774_746_000..<1_792_890_000 ~= $0 ? 120 : 60 }

func moment(_ text: String) throws -> Moment { try #require(Moment(utf8: text.utf8)) }

struct MomentTests {
  @Test(arguments: [
    "2026-11-23T09:41:07+01:00", "1969-12-31T23:59:59-11:30", "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59+14:00", "2024-02-29T12:00:00+05:45",
  ])
  func writesWhatItReads(text: String) throws {
    #expect(try moment(text).description == text)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T09:41:07Z", "2023-02-29T12:00:00+01:00",
    "2026-13-01T00:00:00+00:00", "2026-11-23T24:00:00+00:00", "2026-11-23T23:59:60+00:00",
    "0000-01-01T00:00:00+00:00", "2026-11-23 09:41:07+01:00", "2026-11-23T09:41:07+01:60",
    "2026-1a-23T09:41:07+01:00",
  ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(Moment(utf8: text.utf8) == nil)
  }

  @Test func stampsAreUTCWithMilliseconds() throws {
    let stamp = Stamp(milliseconds: 1_795_423_267_118)
    #expect(stamp.description == "2026-11-23T08:41:07.118Z")
    #expect(Stamp(utf8: stamp.description.utf8) == stamp)
    #expect(Stamp(utf8: "2026-11-23T08:41:07Z".utf8) == nil)
    #expect(Stamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test func aDayRunsFromFourToFour() throws {
    #expect(try moment("2026-11-23T03:59:59+01:00").day.iso == "2026-11-22")
    #expect(try moment("2026-11-23T04:00:00+01:00").day.iso == "2026-11-23")
  }

  @Test func anEntryStaysOnItsDayWhereverItIsReadLater() throws {
    let made = try moment("2026-11-22T23:30:00-08:00")
    #expect(made.day.iso == "2026-11-22")
  }

  @Test func daysKnowTheirNames() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    #expect(day.name == "Mon 23 Nov")
    #expect(Day(number: 0).name == "Thu 1 Jan")
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
  }

  @Test func everyDateOfFourHundredYearsIsTheDayAfterTheOneBefore() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    while day.civil.year < 2300 {
      let (year, month, date) = day.civil
      #expect(Day(year: year, month: month, day: date) == day)
      day = day.advanced(by: 37)
    }
  }

  @Test func aWallClockFindsItsInstantAcrossClockChanges() throws {
    let spring = try #require(Day(year: 2026, month: 3, day: 29))
    let autumn = try #require(Day(year: 2026, month: 10, day: 25))
    func clock(_ day: Day, _ hour: Int, _ minute: Int) -> String {
      Moment(day: day, minuteOfDay: hour * 60 + minute, in: berlin).description
    }
    #expect(clock(spring, 1, 30) == "2026-03-29T01:30:00+01:00")
    #expect(clock(spring, 2, 30) == "2026-03-29T03:30:00+02:00")
    #expect(clock(spring, 3, 30) == "2026-03-29T03:30:00+02:00")
    #expect(clock(autumn, 2, 30) == "2026-10-25T02:30:00+02:00")
    #expect(clock(autumn, 12, 0) == "2026-10-25T12:00:00+01:00")
  }
}

import Domain
import Testing

struct WhenTests {
  @Test(arguments: [
    ("2026-11-20 21:30", "2026-11-20T21:30:00+01:00"),
    ("2026-11-20T21:30", "2026-11-20T21:30:00+01:00"),
    ("2026-07-01 21:30", "2026-07-01T21:30:00+02:00"),
    ("2026-11-20", "2026-11-20T12:00:00+01:00"),
    ("today", "2026-11-23T09:41:07+01:00"),
    ("Today 00:01", "2026-11-23T00:01:00+01:00"),
    ("yesterday", "2026-11-22T12:00:00+01:00"),
    ("yesterday 21:30", "2026-11-22T21:30:00+01:00"),
    ("7:05", "2026-11-23T07:05:00+01:00"),
    ("-2h", "2026-11-23T07:41:07+01:00"),
    ("-90m", "2026-11-23T08:11:07+01:00"),
    ("-3d", "2026-11-20T09:41:07+01:00"),
  ])
  func readsWhatPeopleType(typed: String, expected: String) throws {
    let now = try moment("2026-11-23T09:41:07+01:00")
    #expect(When.moment(typed, now: now, in: berlin)?.description == expected)
  }

  @Test func aClockTimeAfterMidnightIsLastNights() throws {
    let now = try moment("2026-11-23T01:00:00+01:00")
    let late = When.moment("23:30", now: now, in: berlin)
    #expect(late?.description == "2026-11-22T23:30:00+01:00")
    let early = When.moment("00:30", now: now, in: berlin)
    #expect(early?.description == "2026-11-23T00:30:00+01:00")
  }

  @Test(arguments: [
    "", "soon", "25:00", "12:60", "2026-02-30", "2026-11-20 21", "-h", "-2y", "--2h",
    "2026-11-20 21:30 x", "٣:٠٠", "1:2:3", "-9999999999999999999h",
  ])
  func refusesWhatItCannotRead(typed: String) throws {
    let now = try moment("2026-11-23T09:41:07+01:00")
    #expect(When.moment(typed, now: now, in: berlin) == nil)
  }

  @Test(arguments: ["1899-12-31", "-7000w", "-999999999d", "-9999999999999999h"])
  func whatIsTooLongAgoIsATimeAllTheSame(typed: String) throws {
    let now = try moment("2026-11-23T09:41:07+01:00")
    #expect(When.moment(typed, now: now, in: berlin).map(When.isTooEarly) == true)
    let first = When.moment("1900-01-01", now: now, in: berlin)
    #expect(first.map(When.isTooEarly) == false)
  }
}

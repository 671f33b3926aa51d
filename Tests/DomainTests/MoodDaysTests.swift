import Domain
import Testing

struct MoodDaysTests {
  func shelf(_ entries: [Entry<CheckIn>]) -> Shelf<CheckIn> {
    var shelf = Shelf<CheckIn>()
    shelf.fill(with: entries)
    return shelf
  }

  @Test func gapsStayGapsAndTheMiddleNeedsFourDays() throws {
    let last = try #require(Day(year: 2026, month: 11, day: 23))
    var entries = [
      try checkIn(1, at: "2026-11-23T09:00:00+01:00", mood: 4),
      try checkIn(2, at: "2026-11-23T21:00:00+01:00", mood: 7),
      try checkIn(3, at: "2026-11-24T03:00:00+01:00", mood: 6),
      try checkIn(4, at: "2026-11-21T09:00:00+01:00"),
      try checkIn(5, at: "2026-11-19T09:00:00+01:00", mood: 3),
      try checkIn(6, at: "2026-11-17T09:00:00+01:00", mood: 2),
    ]
    let span = last.advanced(by: -13)...last
    let three = MoodDays(shelf(entries), days: span)
    #expect(three.medians.suffix(7) == [2, nil, 3, nil, nil, nil, 6])
    #expect(three.daysWithEntry == 4)
    #expect(three.sevenDayMiddle == nil)
    entries.append(try checkIn(7, at: "2026-11-18T09:00:00+01:00", mood: 9))
    #expect(MoodDays(shelf(entries), days: span).sevenDayMiddle == 4.5)
  }

  @Test func theMiddleOfAnEvenNumberIsTheMeanOfTwo() {
    #expect(median([]) == nil)
    #expect(median([3]) == 3)
    #expect(median([1, 9, 4, 6]) == 5)
  }
}

import Domain
import Testing

struct FeelingCountsTests {
  @Test func wordsAreCountedWithinTheDaysAndNothingMoreIsSaid() throws {
    var shelf = Shelf<CheckIn>()
    let words = [["sad", "tender"], ["tender"], [], ["calm"]]
    for (number, feelings) in words.enumerated() {
      var entry = try checkIn(number, at: "2026-11-\(20 + number)T09:00:00+01:00")
      entry.content.feelings = feelings
      shelf.put(entry)
    }
    let last = try #require(Day(year: 2026, month: 11, day: 22))
    let counts = FeelingCounts(shelf, days: last.advanced(by: -27)...last)
    #expect(counts.top.map(\.word) == ["tender", "sad"])
    #expect(counts.top.map(\.count) == [2, 1])
    #expect(counts.checkIns == 2)
  }
}

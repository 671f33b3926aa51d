import Domain
import Histories
import Testing

@testable import Archive

@Suite struct RetentionTests {
  /// What a program keeps that backs up versions of these times, one after the other.
  private func kept(of times: [Int64]) -> [BackupName] {
    var kept: Set<BackupName> = []
    for time in times {
      if kept.contains(where: { abs($0.seconds - time) < 3600 }) { continue }
      kept.insert(BackupName(seconds: time))
      kept.subtract(Retention.surplus(of: Array(kept), at: time))
    }
    return kept.sorted()
  }

  private func day(_ name: BackupName) -> Int64 { name.seconds / 86_400 }

  private func month(_ name: BackupName) -> Int64 {
    let civil = Day(number: Int(day(name))).civil
    return Int64(civil.year * 12 + civil.month)
  }

  @Test func thirtyDaysOfFiftySavesLeaveFewBackupsSpreadOverTime() {
    let start: Int64 = 1_795_392_000
    // From eight in the morning on, every seventeen minutes.
    let times = (0..<30 as Range<Int64>).flatMap { day in
      (0..<50 as Range<Int64>).map { start + day * 86_400 + 8 * 3600 + $0 * 17 * 60 }
    }
    let kept = kept(of: times)
    #expect(kept.count <= Retention.newest + Retention.days + Retention.months)
    #expect(kept.count >= 20)
    let newest = kept.suffix(10)
    #expect(newest.allSatisfy { day($0) == day(newest.last ?? $0) })
    let days = Set(kept.map(day))
    #expect(days.isSuperset(of: (16...29).map { start / 86_400 + $0 }))
    // The month before has its last one.
    #expect(days.contains(start / 86_400 + 7))
  }

  @Test func threeYearsLeaveOneOfEachOfTheLastTwelveMonths() {
    let start: Int64 = 1_700_000_000
    let kept = kept(of: (0..<1100).map { start + $0 * 86_400 })
    #expect(kept.count <= 36)
    let months = Set(kept.map(month))
    #expect(months.count == 12)
    #expect(months.max().map { $0 - 11 } == months.min())
  }

  @Test(arguments: 0..<200)
  func whateverTheClockDoesTheNewestStayAndTheNumberIsBounded(seed: UInt64) {
    var random = SplitMix(state: seed)
    var time: Int64 = 1_800_000_000
    var kept: Set<BackupName> = []
    for _ in 0..<300 {
      // Mostly hours pass; now and then the clock jumps, by years or to the beginning of time.
      switch Int.random(in: 0..<40, using: &random) {
      case 0: time += Int64.random(in: -3_000_000_000...3_000_000_000, using: &random)
      case 1: time = 0
      default: time += Int64.random(in: 0..<90_000, using: &random)
      }
      time = max(0, time)
      let name = BackupName(seconds: time)
      kept.insert(name)
      let surplus = Retention.surplus(of: Array(kept).shuffled(using: &random), at: time)
      let rest = kept.subtracting(surplus)
      #expect(rest.contains(name))
      #expect(rest.count <= Retention.limit)
      for side in [kept.filter { $0.seconds <= time }, kept.filter { $0.seconds > time }] {
        #expect(rest.isSuperset(of: side.sorted().suffix(Retention.newest)))
        // A day or a month that is lost is older than enough others.
        for (period, enough) in [(day, Retention.days), (month, Retention.months)] {
          let periods = Set(side.intersection(rest).map(period))
          let lost = Set(side.intersection(surplus).map(period)).subtracting(periods)
          #expect(lost.allSatisfy { lost in periods.count { $0 > lost } >= enough })
        }
      }
      #expect(Retention.surplus(of: Array(rest), at: time).isEmpty)
      kept = rest
    }
  }

  @Test func aClockThatWasYearsAheadPushesNothingOut() {
    let right = (0..<40 as Range<Int64>).map { 1_800_000_000 + $0 * 86_400 }
    let wrong = (0..<200 as Range<Int64>).map { 4_000_000_000 + $0 * 7200 }
    let before = Set(kept(of: right))
    let after = Set(kept(of: right + wrong))
    // The last month of the right time, though the wrong one counts months too.
    #expect(after.contains { before.contains($0) })
    let again = kept(of: right + wrong + right.map { $0 + 40 * 86_400 })
    #expect(again.filter { $0.seconds < 2_000_000_000 }.count >= 14)
  }

  @Test func namesAreReadAsTheyAreWritten() throws {
    for (seconds, number) in [(0, 1), (1_795_423_267, 1), (951_782_400, 2), (253_402_300_799, 99)] {
      let name = BackupName(seconds: Int64(seconds), number: number)
      #expect(BackupName(name.text(of: "steady.json"), of: "steady.json") == name)
    }
    #expect(BackupName(seconds: 1_795_423_267).text(of: "x") == "x-20261123T084107Z")
    let strange = [
      "", "-", "x", "x-", "x-20261123T084107", "x-20261123T084107Z-", "x-20261123T084107Z-1",
      "x-20261123T084107Z-02", "x-20261323T084107Z", "x-20260229T000000Z", "x-20261123T246000Z",
      "x-20261123t084107Z", "y-20261123T084107Z", "x-20261123T084107Z-2-3", "x-+0261123T084107Z",
      "x-20261123T084107Z.tmp", "x-é0261123T08410Z",
    ]
    for name in strange { #expect(BackupName(name, of: "x") == nil, "\(name)") }
    #expect(BackupName(seconds: .max) < BackupName(seconds: .max, number: 2))
    #expect(BackupName(seconds: .min).seconds == 0)
  }
}

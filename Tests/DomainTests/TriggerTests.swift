import Testing

@testable import Domain

struct TriggerTests {
  private func trigger(_ dates: [(String, String)], tells: Bool = true) -> Entry<Page> {
    page(.trigger) {
      $0.answers["name"] = .text("the song")
      $0.answers["dates"] = .proofs(dates.map { Proof(day: Day(iso: $0.0), text: $0.1) })
      if tells { $0.answers["lookAhead"] = .flag(true) }
    }
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func aDayIsToldSevenDaysAndOneDayBefore() throws {
    let all = record([trigger([("2019-12-24", "our evening")])])
    let told = try (0...10).filter { days in
      !all.triggersAhead(on: try day("2026-12-24").advanced(by: -days)).isEmpty
    }
    #expect(told == [1, 7])
    let ahead = try #require(all.triggersAhead(on: try day("2026-12-17")).first)
    #expect(ahead.when == "in 7 days" && ahead.occasion == "our evening" && ahead.plan == nil)
    #expect(ahead.day.iso == "2026-12-24")
    #expect(all.triggersAhead(on: try day("2026-12-23")).first?.when == "tomorrow")
  }

  @Test func itIsToldOnlyToWhoAskedForIt() throws {
    let all = record([trigger([("2026-12-24", "x")], tells: false)])
    #expect(all.triggersAhead(on: try day("2026-12-17")).isEmpty)
  }

  @Test func aPlanIsToldWithIt() throws {
    let song = trigger([("2026-12-24", "x")])
    let first = page(.ifThen, on: 1) {
      $0.link(song.id)
      $0.answers["thenAction"] = .text("call Mo")
    }
    let second = page(.ifThen, on: 2) {
      $0.link(song.id)
      $0.answers["ifCue"] = .text("If it plays")
      $0.answers["thenAction"] = .text("step outside")
    }
    var all = record([song, first])
    #expect(all.triggersAhead(on: try day("2026-12-23")).first?.plan == "then I will call Mo")
    all.put(.page(second), at: Stamp(milliseconds: 5))
    let ahead = try #require(all.triggersAhead(on: try day("2026-12-23")).first)
    #expect(ahead.plan == "If it plays, then I will step outside")
    #expect(ahead.planID == second.id)
  }

  @Test func datesComeRoundAlsoOnALeapDayAndOverNewYear() throws {
    let leap = try day("2024-02-29")
    #expect(leap.anniversary(from: try day("2026-02-21")).iso == "2026-02-28")
    #expect(leap.anniversary(from: try day("2028-02-22")).iso == "2028-02-29")
    let first = try day("2020-01-02")
    #expect(first.anniversary(from: try day("2026-12-26")).iso == "2027-01-02")
    #expect(first.anniversary(from: try day("2026-01-02")).iso == "2026-01-02")
    // A day that is still to come has no anniversary before it.
    let future = try day("2027-06-05")
    #expect(future.anniversary(from: try day("2026-05-29")).iso == "2027-06-05")
  }

  @Test func notNowHoldsForTheDay() throws {
    var record = Record()
    let today = try day("2026-12-17")
    #expect(!record.hasPutAside(on: today))
    record.putAhead(asideOn: today, at: Stamp(milliseconds: 1))
    #expect(record.hasPutAside(on: today))
    #expect(!record.hasPutAside(on: today.advanced(by: 1)))
    #expect(SettingKey.internals.contains(.aheadAsideOn))
  }

  @Test func aPlanBeginsWithItsTrigger() {
    let entry = trigger([])
    let plan = entry.asPlan
    #expect(plan?.answers.text("ifCue") == "If this comes: the song")
    #expect(plan?.answers.text("thenAction") == nil)
    #expect(plan?.links == [entry.id])
    #expect(entry.asRung == nil)
  }

  @Test func lookingBackNamesKindsWithHowMany() {
    let songs = [0, 1].map { number in
      page(.trigger, on: 0, number) { $0.answers["kind"] = .text("song") }
    }
    let plan = page(.ifThen, on: 1) { $0.link(songs[0].id) }
    #expect(Practice.trigger.progress([], Record()).isEmpty)
    #expect(
      Practice.trigger.progress(songs, record(songs + [plan])) == [
        "kinds: song 2 (n 2)", "with a plan: 1 of 2",
      ])
  }
}

import Foundation
import Testing

/// Clocks that are wrong and zones that change: every entry stays on its day, every edit counts.
@Suite struct ClockTests {
  @Test func entriesStayOnTheirDayWhereverTheyAreRead() throws {
    let program = try Program()
    let zones = [
      "Pacific/Auckland", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia",
      "Asia/Kathmandu", "UTC",
    ]
    for (number, zone) in zones.enumerated() {
      try program.run(
        "checkin", "\(number)", "--at", "2025-11-20 23:3\(number)", environment: ["TZ": zone])
    }
    for zone in zones {
      let list = try program.run("list", "checkin", environment: ["TZ": zone]).output
      #expect(list.split(separator: "\n").allSatisfy { $0.contains("2025-11-20 23:3") }, "\(list)")
      #expect(list.split(separator: "\n").count == zones.count)
    }
  }

  @Test func anEditAfterTheClockWentBackStillCounts() throws {
    let program = try Program()
    let id = try program.checkIn("3", "--note", "one")
    // As if it had been written while the clock was far ahead.
    let ahead = try program.text().replacing(
      #/"edited":"20[^"]*"/#, with: "\"edited\":\"2099-01-01T00:00:00.000Z\"")
    try ahead.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try program.run("edit", id, "--set", "note=two").code == 0)
    let entry = try program.checkIn(id: id)
    #expect(entry["note"] as? String == "two")
    #expect(entry["edited"] as? String == "2099-01-01T00:00:00.001Z")
    #expect(try program.run("delete", id).code == 0)
    #expect(try program.records().contains { $0["kind"] as? String == "deleted" })
    #expect(try program.run("list", "checkin").output == "")
  }

  @Test func backupsOutliveAClockThatIsYearsOff() throws {
    let program = try Program()
    for (mood, year) in [(1, 2040), (2, 1975), (3, 2026)] {
      try program.run("checkin", "\(mood)")
      try shell("touch -d '\(year)-05-05' '\(program.state.path)'")
    }
    try program.run("checkin", "4")
    let backups = try shell("ls '\(program.folder.path)/data/backups'").split(separator: "\n")
    for year in ["20400505", "19750505", "20260505"] {
      #expect(backups.contains { $0.contains(year) }, "\(backups)")
    }
  }
}

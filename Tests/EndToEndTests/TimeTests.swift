import Foundation
import Testing

/// Every form of a time that the program takes, through the program.
@Suite(.timeLimit(.minutes(10))) struct TimeTests {
  @Test(arguments: [
    (["--at", "2025-11-20"], "2025-11-20 12:00"),
    (["--at", "2025-11-20 21:30"], "2025-11-20 21:30"),
    (["--at=2025-11-20 21:30"], "2025-11-20 21:30"),
    (["--at", "yesterday"], "yesterday 12:00"),
    (["--at", "yesterday 21:30"], "yesterday 21:30"),
    (["--at", "today 00:00"], "today 00:00"),
    (["--at", "today"], "now"),
    (["--at", "-2h"], "2 hours ago"),
    (["--at=-2h"], "2 hours ago"),
    (["--at", "-90m"], "90 minutes ago"),
    (["--at", "-3d"], "3 days ago"),
    (["--at", "-1w"], "7 days ago"),
    (["--at", "1900-01-01 21:30"], "1900-01-01 21:30"),
    (["--at=-3d"], "3 days ago"),
  ])
  func aCheckInIsAtTheTimeThatIsSaid(option: [String], date: String) throws {
    let program = try Program()
    let format = "date -u -d '\(date)' '+%F %H:%M'"
    let before = try shell(format).trimmed
    let run = try program.launch(["checkin", "5"] + option)()
    let after = try shell(format).trimmed
    #expect(run.code == 0, "\(run.errors)")
    #expect([before, after].contains(String(run.output.dropFirst(28).prefix(16))))
  }

  @Test(arguments: [
    (["--at", "+2h"], "is no time"), (["--at", "-2"], "is no time"), (["--at", "-"], "is no time"),
    (["--at", ""], "is no time"), (["--at", "2025-02-30"], "is no time"),
    (["--at", "yesterday 25:00"], "is no time"), (["--at", "-9999999999h"], "before 1900"),
    (["--at", "1899-12-31"], "before 1900"), (["--at", "0001-01-01 10:00"], "before 1900"),
    (["--at", "-9999w"], "before 1900"),
    (["--at", "2999-01-01 10:00"], "still to come"), (["--at"], "Missing value"),
  ])
  func whatIsNoTimeIsOneLine(option: [String], sentence: String) throws {
    let program = try Program()
    let run = try program.launch(["checkin", "5"] + option)()
    #expect(run.code == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
  }

  @Test(arguments: [
    // The clock went from 02:00 to 03:00; the time that never was moves on by the hour.
    ("2025-03-30 02:30", "2025-03-30T03:30:00+02:00"),
    ("2025-03-30 01:59", "2025-03-30T01:59:00+01:00"),
    // 02:30 was there twice; the first is meant.
    ("2025-10-26 02:30", "2025-10-26T02:30:00+02:00"),
  ])
  func aClockChangeIsNoTrouble(typed: String, moment: String) throws {
    let program = try Program()
    let run = try program.run(
      "checkin", "5", "--at", typed, environment: ["TZ": "CET-1CEST,M3.5.0,M10.5.0/3"])
    #expect(run.code == 0)
    #expect(try program.checkIns().first?["at"] as? String == moment)
  }

  @Test func aListGoesFromAndToATime() throws {
    let program = try Program()
    for time in ["-40d", "-3d", "-2h"] { try program.run("checkin", "5", "--at", time) }
    func count(_ options: String...) throws -> Int {
      try program.launch(["list", "checkin"] + options)().output.split(separator: "\n").count
    }
    #expect(try count("--since", "-4d") == 2)
    #expect(try count("--since=-4d") == 2)
    #expect(try count("--since", "-3h") == 1)
    #expect(try count("--until", "-3h") == 2)
    #expect(try count("--until", "2020-01-01") == 0)
    #expect(try count("--since", "2020-01-01 00:00", "--until", "-30d") == 1)
    #expect(try program.run("list", "checkin", "--since", "-1h", "--until", "-2h").code == 64)
  }
}

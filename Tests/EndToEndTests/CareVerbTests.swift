import Foundation
import Testing

/// From the shell: the question of Today, a letter that rests, and the day of the break-up.
@Suite(.timeLimit(.minutes(10))) struct CareVerbTests {
  private let program: Program

  init() throws { program = try Program() }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // MARK: The question of Today

  @Test func todayAsksHowTheMorningAfterAPageIs() throws {
    try program.run("write", "day-log", "I walked", "--set", "moodBefore=5", "--at", "-24h")
    let id = try #require(try program.pages().last?["id"] as? String)
    let today = try program.run("today").output
    #expect(today.contains("after yesterday's day log: how is your mood this morning, 0 to 10?"))
    #expect(today.contains("answer: steady edit \(id) --set moodNextDay="))
    let asked = try object(try program.run("today", "--json").output)["question"]
    #expect((asked as? [String: Any])?["page"] as? String == id)
    #expect(try program.run("edit", id, "--set", "moodNextDay=6").code == 0)
    let answers = try program.pages().last?["answers"] as? [String: Any]
    #expect(answers?["moodNextDay"] as? Int == 6)
    #expect(try !program.run("today").output.contains("answer:"))
  }

  @Test func notNowPutsItOff() throws {
    try program.run("write", "day-log", "I walked", "--set", "moodBefore=5", "--at", "-24h")
    let run = try program.run("today", "--not-now")
    #expect(run.code == 0 && run.output == "Not now, then. That is fine.\n")
    #expect(try !program.run("today").output.contains("answer:"))
    let asked = try object(try program.run("today", "--json").output)["question"]
    #expect(asked is NSNull)
    #expect(try program.run("today", "--not-now").errors.contains("Nothing is asked today."))
    #expect(try program.run("today", "--not-now", "--short").code == 64)
  }

  @Test func aWeekIsOfferedWhenItIsDue() throws {
    try program.run("checkin", "5", "--at", "-8d")
    let today = try program.run("today").output
    #expect(today.contains("my week, when you like: steady write weekly"))
    try program.run("write", "weekly", "--set", "agency=40")
    #expect(try !program.run("today").output.contains("when you like"))
    #expect(try program.run("today", "--short").output == "nothing yet today\n")
  }

  // MARK: A letter that rests

  @Test func aLetterRestsForADay() throws {
    try program.run("write", "unsent-letter", "Dear you, the yellow coat", "--set", "title=To M.")
    let page = try #require(try program.pages().last)
    let id = try #require(page["id"] as? String)
    #expect(page["private"] as? Bool == true)
    let list = try program.run("list", "page").output
    #expect(list.contains("It rests until") && !list.contains("yellow") && !list.contains("To M."))
    let json = try program.run("list", "page", "--json").output
    #expect(json.contains("\"restsUntil\":\"") && !json.contains("yellow"))
    let show = try program.run("show", id)
    #expect(!show.output.contains("yellow") && show.errors.contains("steady show \(id) --open"))
    #expect(try !program.run("show", id, "--json").output.contains("yellow"))
    #expect(
      try program.run("show", id, "--open").output.contains("text: Dear you, the yellow coat"))
    #expect(try program.run("show", id, "--open", "--json").output.contains("yellow"))
    #expect(try program.run("search", "yellow").code == 1)
    // An export is complete, and nothing of it was lost.
    #expect(try program.run("export", "json").output.contains("yellow coat"))
    #expect(try program.text().contains("yellow coat"))
  }

  @Test func afterADayItIsAPageLikeOthers() throws {
    try program.run("write", "unsent-letter", "Dear you, the yellow coat", "--at", "-24h")
    let id = try #require(try program.pages().last?["id"] as? String)
    #expect(try program.run("search", "yellow").output.contains(id))
    #expect(try program.run("show", id).output.contains("yellow"))
    #expect(try !program.run("list", "page").output.contains("rests"))
    #expect(try program.run("delete", id).output.contains("yellow"))
  }

  @Test func whatIsBurnedIsGoneFromTheNotebookAndItsDraft() throws {
    try program.run("write", "unsent-letter", "Dear you, the yellow coat")
    let window = try Window(program, arguments: "journal")
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "rests until")
    try window.press("Enter", "o")
    window.wait(for: "yellow coat")
    try window.press("b")
    window.wait(for: "Burn this letter?")
    try window.press("Down", "Down", "Enter")
    window.wait(for: "It is burned.")
    window.wait(for: "saved ✓")
    try window.press("u")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let kinds = try program.records().compactMap { $0["kind"] as? String }
    #expect(kinds.contains("deleted") && !kinds.contains("page"))
    let data = program.folder.appending(path: "data").path
    #expect(try shell("grep -rl yellow '\(data)' | grep -v /backups/").isEmpty)
  }

  // MARK: The day of the break-up

  @Test func theDayOfTheBreakUpIsADateOrNone() throws {
    #expect(try program.run("settings", "get", "since").output == "none\n")
    #expect(
      try program.run("settings", "set", "since", "2026-08-01").output == "since = 2026-08-01\n")
    #expect(try program.run("settings", "get", "since").output == "2026-08-01\n")
    #expect(try program.run("settings", "list").output.contains("since = 2026-08-01  (chosen)"))
    let yesterday = try program.script("date -u -d yesterday +%F").output.trimmed
    #expect(
      try program.run("settings", "set", "since", "yesterday").output == "since = \(yesterday)\n")
    for (typed, said) in [
      ("soon", "a date like 2026-11-20"), ("2999-01-01", "between 1900 and today"),
      ("1812-01-01", "between 1900 and today"),
    ] {
      let run = try program.run("settings", "set", "since", typed)
      #expect(run.code == 64 && run.errors.contains(said), "\(run.errors)")
    }
    for none in ["none", "default"] {
      try program.run("settings", "set", "since", "2026-08-01")
      #expect(try program.run("settings", "set", "since", none).output == "since = none\n")
    }
    let list = try program.run("settings", "list", "--json").output
    #expect(list.contains(#"{"key":"since","value":null,"state":"default"}"#))
  }

  @Test func aRecentBreakUpAddsALineOfCare() throws {
    func setSince(_ ago: String) throws {
      let day = try program.script("date -u -d '\(ago) ago' +%F").output.trimmed
      #expect(try program.run("settings", "set", "since", day).code == 0)
    }
    try setSince("3 weeks")
    let run = try program.script("\"$STEADY\" write free-feelings --linear </dev/null")
    #expect(run.errors.contains("Your breakup is less than three months ago."))
    try setSince("14 weeks")
    let later = try program.script("\"$STEADY\" write free-feelings --linear </dev/null")
    #expect(later.errors.contains("Writing this way can hurt more"))
    #expect(!later.errors.contains("three months ago"))
  }
}

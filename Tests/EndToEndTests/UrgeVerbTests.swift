import Foundation
import Testing

/// An urge from the shell, a plan that grows, and the days ahead.
@Suite(.timeLimit(.minutes(10))) struct UrgeVerbTests {
  private let program: Program

  init() throws { program = try Program() }

  private func urges() throws -> [[String: Any]] {
    let json = try program.run("list", "urge", "--json").output
    return try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]] ?? []
  }

  @Test func anUrgeIsNotedListedChangedAndDeleted() throws {
    let run = try program.run("urge", "to write", "to her", "--before", "70", "--at", "-2h")
    #expect(run.code == 0)
    #expect(run.output.contains("before 70 · to write to her"))
    #expect(run.errors.contains("usually eases"))
    try program.script("printf 'her page' | \"$STEADY\" urge")
    try program.run("urge", "--before", "0")
    #expect(try urges().compactMap { $0["before"] as? Int } == [70, 0])
    #expect(try program.run("search", "HER page").output.contains("urge · note: her page"))
    let id = try #require(try urges().first?["id"] as? String)
    try program.run("edit", id, "--set", "after=30", "--set", "actedOnUrge=no")
    let shown = try program.run("show", id).output
    #expect(shown.contains("after: 30") && shown.contains("actedOnUrge: no"))
    try program.run("delete", id)
    #expect(try urges().count == 2)
    #expect(try program.run("today").output.contains("urge") == false)
  }

  @Test(arguments: [
    ("urge ''", 65, "no text"), ("urge </dev/null", 65, "no text"),
    ("urge x --before 101", 64, "from 0 to 100"), ("urge x --at 2999-01-01", 64, "still to come"),
  ])
  func whatCannotBeNotedSaysSo(arguments: String, code: Int, sentence: String) throws {
    let run = try program.script("\"$STEADY\" \(arguments)")
    #expect(Int(run.code) == code)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(try program.run("list", "urge", "--json").output == "[]\n")
  }

  @Test func aPlanFromTheShellGrowsFromTheLast() throws {
    try program.run("write", "safety-plan", "--set", "helpers=Mo", "--set", "reviewOn=2030-01-01")
    try program.run("write", "safety-plan", "--set", "alone=a shower")
    try program.script("printf 'I go quiet\\n\\n' | \"$STEADY\" write safety-plan --linear")
    let plan = try #require(try program.pages().last?["answers"] as? [String: Any])
    #expect(plan["helpers"] as? [String] == ["Mo"])
    #expect(plan["alone"] as? [String] == ["a shower"])
    #expect(plan["warningSigns"] as? [String] == ["I go quiet"])
    #expect(plan["reviewOn"] == nil)
    #expect(try program.pages().allSatisfy { $0["private"] as? Bool == true })
  }

  @Test func aDayAheadIsTold() throws {
    let day = try program.script("date -u -d '+7 days -4 hours' +%F").output.trimmed
    try program.run(
      "write", "trigger", "--set", "name=the song", "--set", "dates=\(day) our evening",
      "--set", "lookAhead=yes")
    #expect(try program.run("today").output.contains("in 7 days: our evening · the song"))
    let json = try program.run("today", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let ahead = try #require(object?["ahead"] as? [[String: Any]])
    #expect(ahead.first?["days"] as? Int == 7)
    #expect(ahead.first?["date"] as? String == day)
  }
}

import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct LadderTests {
  private func records(_ program: Program, _ kind: String) throws -> [[String: Any]] {
    try program.records().filter { $0["kind"] as? String == kind }
  }

  /// Three steps of one's own, each with its distress, safe to try.
  private func ladder(_ window: Window) throws {
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter", "4")
    window.wait(for: "Nothing is on your ladder yet.")
    for (title, suds) in [("Wave to the baker", "20"), ("Tea with Sam", "30"), ("Choir", "40")] {
      try window.press("n")
      window.wait(for: "A step of my own")
      try window.press("Enter")
      window.wait(for: "A new step")
      try window.type(title)
      try window.press("Tab")
      try window.type(suds)
      window.wait(for: suds)
      try window.press("Escape")
      window.wait(for: "A step of my own")
      try window.press("Escape")
      window.wait(for: "The ladder")
      window.wait(for: title)
    }
  }

  @Test func threeStepsAPracticeAKillAndThePair() throws {
    let program = try Program()
    var window = try Window(program)
    try ladder(window)
    // The easiest goes up twice by the arrows, and is the one to practise.
    try window.press("End", "S-Up", "S-Up")
    window.wait(for: "›  20")
    #expect(
      eventually {
        let rows = window.text.split(separator: "\n").filter {
          $0.contains("Wave to the baker") || $0.contains("Choir")
        }
        return rows.first?.contains("Wave to the baker") == true
      }, "\(window.text)")
    try window.press("Enter")
    window.wait(for: "I expect that")
    try window.type("nobody looks up")
    try window.press("Tab", "Tab", "Tab")
    try window.type("60")
    try window.press("Enter")
    window.wait(for: "leave any time")
    try window.press("Right")
    window.wait(for: "now ▸")
    let isOnDisk = try eventually {
      try records(program, "attempt").first?["startedAt"] != nil
    }
    #expect(isOnDisk)
    kill(try window.processID(), SIGKILL)
    window.wait(for: "left with 137")
    window = try Window(program)
    window.wait(for: "under way since")
    try window.press("4")
    window.wait(for: "under way")
    try window.press("Enter")
    window.wait(for: "leave any time")
    try window.press("Enter")
    window.wait(for: "You thought: nobody looks up")
    try window.press("n", "Down", "Down")
    try window.type("35")
    try window.press("Enter")
    window.wait(for: "I guessed 60 · it was 35 at worst")
    try window.press("p")
    window.wait(for: "60   35")
    window.wait(for: "saved ✓")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let attempt = try #require(records(program, "attempt").first)
    #expect(attempt["didItHappen"] as? String == "no")
    #expect(attempt["sudsPredPeak"] as? Int == 60)
    #expect(attempt["sudsPeak"] as? Int == 35)
    let run = try program.run("ladder")
    #expect(run.code == 0)
    #expect(run.output.contains("feared 60, met 35"))
    #expect(run.output.split(separator: "\n").first?.contains("Wave to the baker") == true)
    let json = try program.run("ladder", "--json")
    let steps = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(steps?.compactMap { $0["met"] as? Int } == [35])
    let id = try #require(steps?.first?["id"] as? String)
    #expect(try program.run("edit", id, "--set", "sudsExpected=25").code == 0)
    let rung = try records(program, "rung").first { $0["id"] as? String == id }
    #expect((rung?["sudsHistory"] as? [Any])?.isEmpty == false)
    #expect(rung?["sudsExpected"] as? Int == 25)
    #expect(try program.run("delete", id).output.contains("deleted: \(id)"))
    #expect(try program.run("list", "rung").output.split(separator: "\n").count == 2)
  }

  @Test func anEmptyLadderSaysSo() throws {
    let program = try Program()
    let run = try program.run("ladder")
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.errors.contains("Nothing is on the ladder yet."))
    #expect(try program.run("ladder", "--json").output == "[]\n")
  }
}

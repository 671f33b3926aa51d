import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct WritingTests {
  private func pages(_ program: Program) throws -> [[String: Any]] {
    try program.records().filter { $0["kind"] as? String == "page" }
  }

  private func answers(_ program: Program) throws -> [String: Any] {
    try #require(pages(program).first?["answers"] as? [String: Any])
  }

  /// A window at the journal of a new notebook, with a practice found by its name.
  private func begin(_ program: Program, _ practice: String, _ more: String = "") throws -> Window {
    let window = try Window(program, before: more.isEmpty ? "true" : more)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter", "5")
    window.wait(for: "n begins a page")
    try window.press(":")
    try window.type("write: \(practice)")
    window.wait(for: "› Write: \(practice)")
    try window.press("Enter")
    window.wait(for: practice)
    return window
  }

  @Test func aWholeThoughtRecordByKeys() throws {
    let program = try Program()
    let window = try begin(program, "Thought record")
    window.wait(for: "thoughts that may be guesses")
    try window.press("Enter")
    window.wait(for: "1 of 10")
    try window.type("Tuesday, my desk.")
    try window.press("Enter")
    try window.type("No answer, 悲しい.")
    try window.press("Tab")
    window.wait(for: "2 of 10")
    try window.type("sad")
    try window.press("Enter")
    try window.type("70")
    try window.press("Tab")
    window.wait(for: "3 of 10")
    try window.type("Nobody wants me.")
    try window.press("Tab")
    try window.type("80")
    try window.press("Tab")
    window.wait(for: "“Nobody wants me.”  80")
    try window.press("Down", "Space", "Enter")
    window.wait(for: "5 of 10")
    try window.type("No answer for two days")
    try window.press("Enter", "Enter")
    window.wait(for: "6 of 10")
    try window.type("Mo called me")
    try window.press("Enter")
    try window.type("She wrote last week")
    try window.press("Enter", "Enter")
    window.wait(for: "7 of 10")
    try window.type("She is busy")
    try window.press("Tab")
    try window.type("60")
    try window.press("Tab", "Tab")
    window.wait(for: "8 of 10")
    try window.type("Some people want me near.")
    try window.press("Tab")
    try window.type("55")
    try window.press("Tab")
    window.wait(for: "9 of 10")
    try window.type("40")
    try window.press("Tab")
    try window.type("35")
    try window.press("Tab")
    window.wait(for: "10 of 10")
    try window.type("Ask Ana.")
    window.wait(for: "Ask Ana.")
    try window.press("C-s")
    window.wait(for: "Kept. Thank you for writing.")
    try window.press("Enter")
    window.wait(for: "80→35")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let answers = try answers(program)
    #expect(answers["situation"] as? String == "Tuesday, my desk.\nNo answer, 悲しい.")
    #expect(answers["beliefBefore"] as? Int == 80 && answers["beliefAfter"] as? Int == 35)
    #expect(answers["factsAgainst"] as? [String] == ["Mo called me", "She wrote last week"])
    #expect(answers["patterns"] as? [String] == ["overgeneral"])
    #expect(answers["nextStep"] as? String == "Ask Ana.")
    #expect(!FileManager.default.fileExists(atPath: program.state.path + ".draft"))
  }

  @Test func aKindLetterThatIsKilledIsOfferedAgain() throws {
    let program = try Program()
    var window = try begin(program, "Kind letter")
    window.wait(for: "1 of 4")
    try window.type("3")
    try window.press("Tab")
    window.wait(for: "10 min left")
    try window.type("You did the hard thing, and then")
    let draft = program.state.path + ".draft"
    let isOnDisk = eventually {
      (try? String(contentsOfFile: draft, encoding: .utf8))?.contains("and then") == true
    }
    #expect(isOnDisk)
    kill(try window.processID(), SIGKILL)
    window.wait(for: "left with 137")
    window = try Window(program)
    window.wait(for: "Go on writing")
    try window.press("5")
    window.wait(for: "Kind letter · 3 of 4")
    try window.press("BTab")
    window.wait(for: "You did the hard thing, and then")
    try window.type(" you rested.")
    try window.press("Tab")
    try window.type("You rested.")
    try window.press("Enter")
    window.wait(for: "4 of 4")
    try window.type("5")
    try window.press("Enter")
    window.wait(for: "Land softly before you go.")
    try window.press("Enter")
    window.wait(for: "Kept. Thank you for writing.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let answers = try answers(program)
    #expect(answers["text"] as? String == "You did the hard thing, and then you rested.")
    #expect(answers["moodBefore"] as? Int == 3 && answers["moodAfter"] as? Int == 5)
    #expect(try pages(program).count == 1)
    #expect(!FileManager.default.fileExists(atPath: draft))
  }

  @Test func thePersonsOwnEditorTakesTheText() throws {
    let program = try Program()
    let folder = program.folder.path
    let editor = "\(folder)/ed"
    try Data("#!/bin/sh\nprintf ' and more' >>\"$1\"\n".utf8).write(to: URL(filePath: editor))
    _ = try shell("chmod +x \(editor)")
    let window = try begin(program, "Free page", "export EDITOR=\(editor); unset VISUAL")
    try window.type("My words")
    try window.press("C-o")
    window.wait(for: "Your editor may keep parts")
    try window.press("C-o")
    window.wait(for: "and more")
    _ = try shell("rm \(editor)")
    try window.press("C-o")
    window.wait(for: "could not be started")
    window.wait(for: "and more")
    try window.press("C-s", "Enter")
    window.wait(for: "Kept. Thank you for writing.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let text = try answers(program)["text"] as? String
    #expect(text == "My words\n and more")
  }
}

import Foundation
import Testing

/// What is half answered in plain lines is as safe as on the full screen.
@Suite(.serialized, .timeLimit(.minutes(10))) struct LinearDraftTests {
  private let program: Program

  init() throws { program = try Program() }

  private var draft: String {
    (try? String(contentsOfFile: program.state.path + ".draft", encoding: .utf8)) ?? ""
  }

  private func answers() throws -> [String: Any] {
    try #require(try program.pages().last?["answers"] as? [String: Any])
  }

  /// A sitting with a letter whose second line was typed, killed.
  private func killed() throws {
    let line = try PseudoTerminal(program, arguments: ["write", "kind-letter", "--linear"])
    line.wait(for: "mood (")
    line.type("3\r")
    line.wait(for: "letter (")
    line.type("Dear me,\ryou rested\r")
    #expect(eventually { draft.contains("you rested") })
    kill(line.process, SIGKILL)
    #expect(line.wait() == 137)
  }

  @Test func aKilledSittingIsTakenUpByTheFullScreen() throws {
    try killed()
    #expect(draft.hasPrefix("{\"format\":\"steady\""))
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "Go on writing")
    try window.press("5")
    window.wait(for: "Kind letter · 3 of 4")
    try window.press("BTab")
    window.wait(for: "you rested")
    try window.press("Escape")
    window.wait(for: "Dear me, you rested")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try answers()["text"] as? String == "Dear me,\nyou rested")
    #expect(try answers()["moodBefore"] as? Int == 3)
    #expect(try program.pages().count == 1 && draft.isEmpty)
  }

  @Test func aSealedNotebookHasSealedDrafts() throws {
    let secret = program.folder.appending(path: "secret").path
    try "a long quiet phrase".write(toFile: secret, atomically: true, encoding: .utf8)
    let variables = ["STEADY_PASSPHRASE_FILE": secret]
    try program.run("win", "first")
    #expect(try program.run("passphrase", "set", environment: variables).code == 0)
    let line = try PseudoTerminal(
      program, arguments: ["write", "win", "--linear"], variables: variables)
    line.wait(for: "what:")
    line.type("a quiet secret\r")
    line.wait(for: "size (")
    #expect(eventually { draft.contains("steady-sealed") })
    #expect(!draft.contains("quiet secret"))
    kill(line.process, SIGKILL)
    #expect(line.wait() == 137)
  }

  @Test func whatIsKeptOrTakenBackLeavesNoDraft() throws {
    let line = try PseudoTerminal(program, arguments: ["write", "kind-letter", "--linear"])
    line.wait(for: "mood (")
    line.type("3\r")
    #expect(eventually { draft.contains("\"moodBefore\":3") })
    line.type("\u{3}")
    #expect(line.wait() == 130)
    #expect(draft.isEmpty)
    #expect(try answers()["moodBefore"] as? Int == 3)
    let other = program.folder.appending(path: "other/steady.json").path
    let endless = try program.script(
      "(printf 'one\\n'; sleep 1; yes) | \"$STEADY\" write free --linear --data '\(other)' 2>&1")
    #expect(endless.code == 65)
    #expect(!FileManager.default.fileExists(atPath: other + ".draft"))
  }

  @Test func aDraftThatCannotBeKeptIsSaidOnce() throws {
    try program.run("win", "first")
    let path = program.state.path + ".draft"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let line = try PseudoTerminal(program, arguments: ["write", "kind-letter", "--linear"])
    line.wait(for: "mood (")
    line.type("3\r")
    line.wait(for: "Your answers are not on the disk until the end.")
    line.type("Dear me\r\r\r\r\r")
    #expect(line.wait() == 0)
    #expect(line.text.components(separatedBy: "not on the disk").count == 2)
    #expect(try answers()["text"] as? String == "Dear me")
  }

  // MARK: Caught thoughts

  @Test func aCaughtThoughtIsTakenUpOnATerminal() throws {
    try program.run("write", "quick-catch", "Nobody wants me", "--set", "beliefBefore=80")
    try program.run("catch", "I am too late")
    let line = try PseudoTerminal(program, arguments: ["--linear", "write", "thought-record"])
    line.wait(for: "Enter goes on.")
    line.type("\r")
    line.wait(for: "1: I am too late")
    line.wait(for: "2: Nobody wants me, belief 80")
    line.wait(for: "Number of the thought")
    line.type("3\r")
    line.wait(for: "It is a number from 1 to 2.")
    line.type("2\r")
    line.wait(for: "situation (")
    line.type("my desk\r\r\r")
    line.wait(for: "So far: “Nobody wants me”. Enter keeps it.")
    line.type("\r")
    line.wait(for: "So far: “80”. Enter keeps it.")
    line.type("\u{4}")
    #expect(line.wait() == 0)
    let answers = try answers()
    #expect(answers["thought"] as? String == "Nobody wants me")
    #expect(answers["beliefBefore"] as? Int == 80)
    #expect(answers["situation"] as? String == "my desk")
    let links = try program.pages().last?["links"] as? [String]
    #expect(try links?.first == program.pages()[0]["id"] as? String)
    let again = try PseudoTerminal(program, arguments: ["write", "thought-record", "--linear"])
    again.wait(for: "1: I am too late")
    again.wait(for: "Number of the thought")
    #expect(!again.text.contains("2: Nobody"))
    again.type("1\r")
    again.wait(for: "situation (")
    again.type("\u{4}")
    again.wait(for: "nothing is kept")
    #expect(again.wait() == 0)
    #expect(try program.pages().count == 3)
  }

  // MARK: The option before the verb

  @Test(arguments: [
    "--linear write win", "--linear kind-line", "--linear free", "write --linear win",
    "--linear --ascii write win", "write win --linear",
  ])
  func plainLinesCanBeAskedForAnywhere(words: String) throws {
    let line = try PseudoTerminal(program, arguments: words.split(separator: " ").map(String.init))
    line.wait(for: "Ctrl-C stops")
    line.type("\u{4}")
    #expect(line.wait() == 0)
  }

  @Test func plainLinesOpenNoPlace() throws {
    for (words, code, said) in [
      ("--linear", 64, "Plain lines need a verb"), ("--linear journal", 64, "need a verb"),
      ("--linear help-now", 69, "steady helplines"), ("--linear today", 0, "check-ins:"),
      ("--linear breathe", 64, "--help"),
    ] {
      let line = try PseudoTerminal(
        program, arguments: words.split(separator: " ").map(String.init))
      #expect(line.wait().map(Int.init) == code, "\(words): \(line.text)")
      #expect(line.text.contains(said) && !line.text.utf8.contains(0x1B), "\(words): \(line.text)")
    }
    let breath = try PseudoTerminal(
      program, arguments: ["--linear", "breathe", "sigh", "--cycles", "1"])
    breath.wait(for: "Ctrl-C stops")
    breath.type("\u{3}")
    #expect(breath.wait() == 130)
  }
}

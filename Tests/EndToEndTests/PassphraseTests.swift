import Foundation
import Testing

/// A notebook with a passphrase, from the shell and on the full screen.
@Suite(.serialized, .timeLimit(.minutes(10))) struct PassphraseTests {
  private let words = "four words of mine"

  private func file(_ program: Program, _ lines: String...) throws -> [String: String] {
    let path = program.folder.appending(path: "passphrase")
    try (lines.joined(separator: "\n") + "\n").write(to: path, atomically: true, encoding: .utf8)
    return ["STEADY_PASSPHRASE_FILE": path.path]
  }

  /// The files beside the notebook in which a plain word stands.
  private func plain(_ program: Program, _ word: String = "canary") throws -> String {
    try shell("grep -rl \(word) '\(program.state.deletingLastPathComponent().path)' || true")
      .trimmed
  }

  @Test func theVerbsSealChangeAndOpen() throws {
    let program = try Program()
    try program.run("checkin", "6", "--note", "canary")
    var given = try file(program, words)
    #expect(try program.run("passphrase", "check", environment: given).code == 1)
    #expect(try program.run("passphrase", "set", environment: given).code == 0)
    #expect(try program.run("checkin", "5", "--note", "canary", environment: given).code == 0)
    #expect(try plain(program) == "")
    let list = try program.run("list", "checkin", environment: given)
    #expect(list.output.contains("canary"))
    #expect(try program.run("today", "--short").output == "locked\n")
    #expect(try program.run("doctor").output.contains("sealed with a passphrase"))

    let before = try Data(contentsOf: program.state)
    given = try file(program, "wrong")
    for verb in [["list", "checkin"], ["checkin", "3"], ["passphrase", "remove"]] {
      let run = try program.launch(verb, given)()
      #expect(run.code == 77)
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try Data(contentsOf: program.state) == before)
    given = try file(program, words, "other words")
    #expect(try program.run("passphrase", "change", environment: given).code == 0)
    #expect(try program.run("passphrase", "check", environment: given).code == 77)
    given = try file(program, "other words")
    #expect(try program.run("backup", "list", environment: given).code == 0)
    #expect(try program.run("passphrase", "remove", environment: given).code == 0)
    #expect(try program.run("list", "checkin").output.contains("canary"))
  }

  @Test func theFullScreenLocksAndOpens() throws {
    let program = try Program()
    try program.run("checkin", "6", "--note", "canary")
    _ = try program.run("passphrase", "set", environment: file(program, words))
    let window = try Window(program)
    window.wait(for: "Type your passphrase.")
    try window.type("not these")
    window.wait(for: "•••••••••")
    try window.press("Enter")
    window.wait(for: "That was not it")
    try window.press("C-g")
    window.wait(for: "In danger now?")
    try window.press("Escape")
    window.wait(for: "Type your passphrase.")
    try window.type(words)
    try window.press("Enter")
    window.wait(for: "once today")
    // What is half done when it locks is there again afterwards, and was never plain.
    try window.press("2", "Right", "Tab", "Tab", "Tab")
    try window.type("canary again")
    window.wait(for: "canary again")
    try window.press("F4")
    window.wait(for: "Type your passphrase.")
    #expect(!window.text.contains("canary"))
    #expect(try plain(program) == "")
    try window.type(words)
    try window.press("Enter")
    window.wait(for: "half done")
    try window.press("F2")
    window.wait(for: "Mo Tu We Th Fr Sa Su")
    try window.press("F2")
    window.wait(for: "Type your passphrase.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try plain(program) == "")
    #expect(!FileManager.default.fileExists(atPath: program.state.path + ".draft"))
  }

  @Test func aVerbAsksOnTheTerminalWithoutShowingWhatIsTyped() throws {
    let program = try Program()
    try program.run("checkin", "6", "--note", "canary")
    let window = try Window(program, arguments: "passphrase set")
    window.wait(for: "New passphrase:")
    #expect(window.text.contains("There is no way back in without them"))
    try window.type(words)
    try window.press("Enter")
    window.wait(for: "The same again:")
    try window.type(words)
    try window.press("Enter")
    window.wait(for: "left with 0")
    #expect(!window.text.contains(words))
    #expect(try plain(program) == "")
    let asking = try Window(program, arguments: "list checkin", after: "stty -a")
    asking.wait(for: "Passphrase:")
    try asking.press("C-c")
    asking.wait(for: " echo ")
  }
}

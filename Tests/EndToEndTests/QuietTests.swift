import Foundation
import Testing

/// What the program asks of the system: no network, no other program, nothing of the folder it is in.
@Suite(.serialized, .timeLimit(.minutes(10))) struct QuietTests {
  /// A walk through the places, with a check-in, and out again.
  private func walk(_ terminal: PseudoTerminal) {
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    terminal.type("2\u{1B}[C\r")
    terminal.wait(for: "saved ✓")
    for (key, text) in [
      ("3", "Long"), ("4", "Ladder"), ("5", "Journal"), (",", "each acts at once"),
      ("0", "In danger now?"), ("1", "once today"), ("\u{7}", "In danger now?"),
    ] {
      terminal.forget()
      terminal.type(key)
      terminal.wait(for: text)
    }
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  private func calls(_ log: String) throws -> [Substring] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("(") && !$0.contains("+++") && !$0.contains("---") }
  }

  @Test func theFullScreenTalksToNobodyAndStartsNothing() throws {
    let program = try Program()
    let log = program.folder.appending(path: "calls").path
    let terminal = try PseudoTerminal(
      program,
      words: [
        "/usr/bin/strace", "-f", "-o", log, "-e", "trace=network,execve,fork,vfork", Program.path,
      ])
    walk(terminal)
    let calls = try calls(log)
    #expect(calls.count == 1 && calls[0].contains("execve"), "\(calls)")
  }

  @Test func noVerbTalksToAnybody() throws {
    let program = try Program()
    let log = program.folder.appending(path: "calls").path
    let other = program.folder.appending(path: "other.json").path
    try program.run("--data", other, "checkin", "4")
    try shell("echo 'four words of mine' >'\(program.folder.path)/words'")
    for verb in [
      "checkin 6", "write free a page", "ladder", "search page", "merge '\(other)'", "doctor",
      "backup list", "backup restore --merge", "theme list", "settings list", "--man-page",
      "passphrase set", "today", "passphrase remove",
    ] {
      let run = try program.script(
        "strace -f -o '\(log)' -e trace=network,execve $STEADY \(verb) >/dev/null",
        environment: ["STEADY_PASSPHRASE_FILE": program.folder.path + "/words"])
      #expect(run.code == 0 || verb == "doctor", "\(verb): \(run.errors)")
      let calls = try calls(log)
      #expect(calls.count == 1 && calls[0].contains("execve"), "\(verb): \(calls)")
    }
  }

  @Test func nothingIsReadFromTheFolderItIsStartedIn() throws {
    let program = try Program()
    let here = program.folder.appending(path: "here").path
    try shell(
      """
      mkdir -p '\(here)/steady/themes' '\(here)/themes' '\(here)/.config/steady/themes'
      cd '\(here)' && for f in steady.json .steady steady/steady.json themes/dusk.yaml; do echo x >$f; done
      """)
    let log = program.folder.appending(path: "calls").path
    for verb in ["checkin 6", "theme list", "doctor", "list checkin"] {
      try program.script(
        "cd '\(here)' && strace -f -o '\(log)' -e trace=%file $STEADY \(verb) >/dev/null",
        environment: ["XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": "", "IFS": "/"])
      // Every path is a whole one; what the loader looks for beside the program is not ours.
      let strange = try calls(log).filter { call in
        guard
          let path = call.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first
        else { return false }
        return path.contains("/here/") || !path.hasPrefix("/") && path != "." && path != ""
      }
      #expect(strange.isEmpty, "\(verb): \(strange)")
    }
  }

  @Test func aSlowDiskHoldsUpNoKeys() throws {
    let program = try Program()
    try program.run("checkin", "5")
    try program.run("settings", "set", "offers", "no")
    let terminal = try PseudoTerminal(
      program,
      words: [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "trace=fsync",
        "-e", "inject=fsync:delay_enter=4000000", Program.path,
      ])
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    terminal.type("2\u{1B}[C\r")
    terminal.wait(for: "saving")
    terminal.forget()
    for (key, text) in [("4", "Ladder"), ("5", "Journal"), ("0", "In danger now?")] {
      terminal.type(key)
      terminal.wait(for: text)
    }
    #expect(!terminal.text.contains("saved ✓"))
    // Leaving waits for the disk.
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(try program.checkIns().count == 2)
  }

  @Test func manySavesLeaveNothingOpenAndNothingBeside() throws {
    let program = try Program()
    try program.run("checkin", "5")
    try program.run("settings", "set", "offers", "no")
    let terminal = try PseudoTerminal(program)
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "saved ✓")
    terminal.type(",jjj")
    terminal.wait(for: "Clicks and the wheel")
    func open() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/\(terminal.process)/fd").count
    }
    // Each Space switches the mouse off or on, which is saved.
    func save(_ times: Int) throws {
      for _ in 0..<times {
        let before = try program.text()
        terminal.type(" ")
        let isSaved = try eventually {
          terminal.read(within: 0)
          return try program.text() != before
        }
        #expect(isSaved)
      }
    }
    try save(3)
    let first = try open()
    try save(40)
    #expect(try open() <= first + 1)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.state.deletingLastPathComponent().path)
    #expect(!names.contains { $0.contains(".tmp-") })
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  @Test func aPassphraseWithLittleMemoryIsTriedOrSaysWhyNot() throws {
    let program = try Program()
    try program.run("checkin", "5")
    try shell("echo 'four words of mine' >'\(program.folder.path)/words'")
    let given = ["STEADY_PASSPHRASE_FILE": program.folder.path + "/words"]
    #expect(try program.run("passphrase", "set", environment: given).code == 0)
    let before = try Data(contentsOf: program.state)
    var codes: [Int32] = []
    for kilobytes in [150_000, 250_000] {
      let run = try program.script(
        "ulimit -v \(kilobytes); $STEADY passphrase check", environment: given)
      codes.append(run.code)
      #expect([0, 74, 127].contains(run.code), "\(kilobytes): \(run.code) \(run.errors)")
      #expect(!run.errors.contains("Fatal error"))
    }
    #expect(codes.contains(74) || codes.contains(0), "\(codes)")
    #expect(try Data(contentsOf: program.state) == before)
  }
}

import Foundation
import Testing

/// What a passphrase keeps from everybody else: on the disk, on the terminal, in memory.
@Suite(.serialized, .timeLimit(.minutes(10))) struct SecrecyTests {
  private static let words = "four words of mine"
  private static let canary = "canarybird"

  private func given(_ program: Program, _ lines: String...) throws -> [String: String] {
    let path = program.folder.appending(path: "words").path
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    return ["STEADY_PASSPHRASE_FILE": path]
  }

  private func sealed() throws -> (Program, [String: String]) {
    let program = try Program()
    try program.run("checkin", "6", "--note", Self.canary)
    let given = try given(program, Self.words)
    #expect(try program.run("passphrase", "set", environment: given).code == 0)
    return (program, given)
  }

  /// The files, anywhere under the home, in which the plain word stands.
  private func plain(_ program: Program) throws -> String {
    try shell("grep -rl \(Self.canary) '\(program.folder.path)' || true").trimmed
  }

  private func unlock(_ terminal: PseudoTerminal) {
    terminal.wait(for: "Type your passphrase.")
    terminal.paste(Self.words)
    terminal.type("\r")
  }

  @Test func whateverIsDoneNothingIsPlainOnTheDisk() throws {
    var (program, given) = try sealed()
    #expect(try plain(program) == "")
    for _ in 0..<2 {
      try program.run("checkin", "5", "--note", Self.canary, environment: given)
    }
    #expect(try plain(program) == "")
    let changing = try self.given(program, Self.words, "other words")
    #expect(try program.run("passphrase", "change", environment: changing).code == 0)
    #expect(try plain(program) == "")
    given = try self.given(program, "other words")
    #expect(
      try program.run("backup", "restore", "--replace", environment: given).code == 0)
    #expect(try plain(program) == "")
    // Half-typed text, also of a program that was killed.
    let terminal = try PseudoTerminal(program, arguments: ["checkin"])
    terminal.wait(for: "Type your passphrase.")
    terminal.paste("other words")
    terminal.type("\r")
    terminal.wait(for: "How is it, right now?")
    terminal.type("\t\t\t")
    terminal.paste(Self.canary)
    terminal.wait(for: Self.canary)
    #expect(
      eventually {
        terminal.read(within: 0)
        return FileManager.default.fileExists(atPath: program.state.path + ".draft")
      })
    kill(terminal.process, SIGKILL)
    #expect(terminal.wait() == 128 + SIGKILL)
    #expect(try plain(program) == "")
    let draft = try String(contentsOfFile: program.state.path + ".draft", encoding: .utf8)
    #expect(draft.contains("steady-sealed"))
    // Damage: nothing is recovered in plain, and nothing is touched.
    var bytes = try Data(contentsOf: program.state)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: program.state)
    for verb in [["today"], ["checkin", "5", "--note", "x"], ["export", "json"]] {
      let run = try program.launch(verb, given)()
      #expect(run.code == 77)
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try Data(contentsOf: program.state) == bytes)
    #expect(try plain(program) == "")
  }

  @Test func lockedOrLeftNothingIsInTheScrollback() throws {
    let (program, _) = try sealed()
    let window = try Window(program)
    window.wait(for: "Type your passphrase.")
    try window.type(Self.words)
    try window.press("Enter")
    window.wait(for: "Good to see you.")
    try window.press("2", "Tab", "Tab", "Tab")
    try window.type(Self.canary)
    window.wait(for: Self.canary)
    try window.press("F4")
    window.wait(for: "Type your passphrase.")
    func everything() throws -> String {
      try window.tmux("capture-pane -p -S -32768")
        + window.tmux("capture-pane -p -a -q -S -32768")
    }
    #expect(try !everything().contains(Self.canary))
    try window.type(Self.words)
    try window.press("Enter")
    window.wait(for: "half done")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try !everything().contains(Self.canary))
    #expect(try !everything().contains(Self.words))
  }

  @Test func controlZLocksBeforeItStops() throws {
    let (program, _) = try sealed()
    let terminal = try PseudoTerminal(
      program, words: ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      variables: ["PS1": "ready> ", "HISTFILE": "/dev/null"])
    terminal.wait(for: "ready> ")
    terminal.type("'\(Program.path)'\r")
    unlock(terminal)
    terminal.wait(for: "Good to see you.")
    terminal.type("2\t\t\t")
    terminal.paste(Self.canary)
    terminal.wait(for: Self.canary)
    terminal.forget()
    terminal.type("\u{1A}")
    terminal.wait(for: "Stopped")
    terminal.wait(for: "ready> ")
    #expect(!terminal.text.contains(Self.canary))
    // What was half typed is on the disk already, sealed, and nobody holds the file that has it.
    let draft = try String(contentsOfFile: program.state.path + ".draft", encoding: .utf8)
    #expect(draft.contains("steady-sealed") && !draft.contains(Self.canary))
    terminal.type("jobs -p | while read p; do ls -l /proc/$p/fd | grep -c draft; done; echo end\r")
    terminal.wait(for: "0\r\nend")
    terminal.forget()
    terminal.type("fg\r")
    terminal.wait(for: "Type your passphrase.")
    #expect(!terminal.text.contains(Self.canary))
    unlock(terminal)
    terminal.wait(for: "half done")
    terminal.type("\u{11}")
    terminal.wait(for: "ready> ")
  }

  /// Whether a user who may not read everything can run the program here.
  private static let unprivileged: String? = {
    if getuid() != 0 { return "" }
    let way = "setpriv --reuid=65534 --regid=65534 --clear-groups "
    let words = "\(way) '\(Program.path)' --version"
    return (try? shell(words))?.isEmpty == false ? way : nil
  }()

  @Test(.enabled(if: unprivileged != nil)) func memoryIsNobodysWhileAPassphraseIsInUse() throws {
    let program = try Program()
    try program.run("checkin", "6")
    try shell("chmod -R go+rwX '\(program.folder.path)'")
    // It waits for the passphrase for as long as nobody writes it into the pipe.
    let run = try program.script(
      """
      cd '\(program.folder.path)' && mkfifo -m 666 words && exec 4<>words
      ulimit -c unlimited
      look() { \(Self.unprivileged ?? "") cat /proc/$1/environ >/dev/null 2>&1; }
      \(Self.unprivileged ?? "") sleep 60 & other=$!
      \(Self.unprivileged ?? "") $STEADY passphrase set --passphrase-fd 3 3<words & mine=$!
      for n in $(seq 200); do look $mine || break; sleep 0.1; done
      look $other && echo the other can be read
      look $mine || { [ -d /proc/$mine ] && echo mine cannot; }
      grep 'core file' /proc/$mine/limits
      kill -9 $mine $other
      """)
    #expect(run.output.contains("the other can be read"))
    #expect(run.output.contains("mine cannot"))
    #expect(run.output.contains(#/core file size +0 +0/#))
  }

  @Test func aByteThatIsChangedIsRefusedAndLeft() throws {
    let (program, given) = try sealed()
    let whole = try Data(contentsOf: program.state)
    for place in [40, 110, whole.count - 20] {
      var bytes = whole
      bytes[place] ^= 4
      try bytes.write(to: program.state)
      let run = try program.run("checkin", "5", environment: given)
      #expect(run.code == 77, "\(run.errors)")
      #expect(try Data(contentsOf: program.state) == bytes)
    }
  }
}

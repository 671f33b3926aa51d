import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct BreathingTests {
  /// A notebook in which the first words and those on holds were read.
  private func program() throws -> Program {
    let program = try Program()
    try FileManager.default.createDirectory(
      at: program.state.deletingLastPathComponent(), withIntermediateDirectories: true)
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter", "3")
    window.wait(for: "How would you like to breathe?")
    try window.press("/")
    try window.type("4-7-8, half")
    try window.press("Enter", "Enter")
    window.wait(for: "are pregnant")
    try window.press("Enter", "Enter")
    window.wait(for: "settle in")
    try window.press("Escape")
    window.wait(for: "How would you like to breathe?")
    window.wait(for: "saved ✓")
    try window.press("C-q")
    window.wait(for: "left with 0")
    return program
  }

  private func sittings(_ program: Program) throws -> [[String: Any]] {
    try program.records().filter { $0["kind"] as? String == "breathing" }
  }

  @Test func thePhasesComeInOrderAndTheCountIsRight() throws {
    let program = try program()
    let window = try Window(program, arguments: "breathe 478h --cycles 1")
    for words in ["settle in", "breathe in", "hold", "breathe out", "You breathed for 9 seconds."] {
      window.wait(for: words)
    }
    try window.type("3")
    try window.press("Enter")
    window.wait(for: "How would you like to breathe?")
    window.wait(for: "saved ✓")
    let sitting = try #require(sittings(program).first)
    #expect(sitting["pattern"] as? String == "478h")
    #expect(sitting["cycles"] as? Int == 1)
    #expect(sitting["seconds"] as? Int == 9)
    #expect(sitting["ended"] as? String == "finished")
    #expect(sitting["afterTension"] as? Int == 3)
    try window.press("C-q")
    window.wait(for: "left with 0")
    try window.type("nothing leaked")
    window.wait(for: "nothing leaked")
    #expect(!window.text.contains("["))
  }

  @Test func aStopInTheMiddlePauses() throws {
    let program = try program()
    // A shell with job control, which brings the program back as soon as it is stopped.
    let window = try Window(
      program, arguments: "breathe long_out", before: "set -m", after: "fg")
    window.wait(for: "breathe in")
    try window.press("C-z")
    window.wait(for: "You were away; it waited for you.")
    try window.press("Space")
    window.wait(for: "0:02 of 5:00")
    try window.press("Escape")
    window.wait(for: "You breathed for")
  }

  @Test func aProgramThatWasHeldPauses() throws {
    let program = try program()
    let window = try Window(program, arguments: "breathe long_out")
    window.wait(for: "breathe in")
    let process = try window.processID()
    kill(process, SIGSTOP)
    let isHeld = try eventually {
      try shell("ps -o state= -p \(process)").trimmed.hasPrefix("T")
    }
    #expect(isHeld)
    kill(process, SIGCONT)
    window.wait(for: "You were away; it waited for you.")
  }

  @Test func aClosedWindowKeepsTheSecondsDone() throws {
    let program = try program()
    let window = try Window(program, arguments: "breathe long_out")
    window.wait(for: "0:02 of 5:00")
    let process = try window.processID()
    try window.tmux("kill-server")
    #expect(eventually { kill(process, 0) != 0 })
    let sitting = try #require(sittings(program).first)
    #expect((sitting["seconds"] as? Int).map { $0 >= 2 } == true)
    #expect(sitting["ended"] as? String == "stopped early")
    #expect(try program.run("list", "breathing").output.contains(" stopped\n"))
    #expect(try program.run("export", "json").output.contains("long_out"))
    #expect(try program.run("today").output.contains("breathing: 0:0"))
    #expect(try !program.run("doctor").output.contains("alf-typed"))
  }

  @Test func linearOutputIsWordsAndNothingElse() throws {
    let program = try Program()
    let run = try program.run("breathe", "478h", "--cycles", "1", "--linear")
    #expect(run.code == 0)
    // Nobody could say yes to the holds.
    #expect(run.output == "in\nout\nin\nout\n")
    #expect(run.errors.contains("The holds are left out"))
    #expect(try sittings(program).first?["seconds"] as? Int == 12)
    #expect(try !program.text().contains("holdsRead"))
    let again = try program.run("breathe", "sigh", "--cycles", "1")
    #expect(again.output == "in\nin\nout\n")
    #expect(!again.errors.contains("Stop if you feel dizzy."))
  }

  @Test func inWordsTheHoldsTooAreReadAboutOnce() throws {
    let program = try Program()
    let words = [Program.path, "breathe", "478h", "--cycles", "1", "--linear"]
    func run(_ typed: String, after question: String?) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(program, words: words)
      if let question { terminal.wait(for: question) }
      if !typed.isEmpty { terminal.type(typed) }
      return terminal
    }
    let question = "Enter goes on, n and Enter leaves the holds out."
    let light = try run("n\r", after: question)
    light.wait(for: "no holds, 2 breaths")
    #expect(light.wait() == 0)
    let first = try run("\r", after: question)
    first.wait(for: "half length, 1 breath")
    first.wait(for: "hold\r")
    #expect(first.wait() == 0)
    #expect(try program.text().contains("holdsRead"))
    let later = try run("", after: nil)
    later.wait(for: "hold\r")
    #expect(later.wait() == 0)
    #expect(try sittings(program).map { $0["seconds"] as? Int } == [12, 9, 9])
    let piped = try program.run("breathe", "478h", "--cycles", "1")
    #expect(piped.output == "in\nhold\nout\n")
  }

  @Test func namesOfPatternsAreMatchedAndPhasesAreReadable() throws {
    let program = try Program()
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter", "3")
    window.wait(for: "How would you like to breathe?")
    try window.press("n")
    window.wait(for: "A pattern of your own")
    try window.press("Down", "Down", "Right", "Down", "Down", "Right", "Right", "Enter")
    window.wait(for: "› My own")
    window.wait(for: "saved ✓")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let line = try program.run("list", "pattern").output
    #expect(line.contains("My own"))
    #expect(line.contains("in 4 · hold 0.5 · out 6 · empty 1"))
    let shown = try program.run("show", String(line.prefix(26))).output
    #expect(shown.contains("phases: in 4, hold 0.5, out 6, empty 1\n"))
    let taken = try program.run("edit", String(line.prefix(26)), "--set", "name=BOX")
    #expect(taken.code == 64)
    #expect(taken.errors == "steady: Something here is called that already. Nothing was changed.\n")
    for (typed, name) in [("MY own", "My own"), ("longer  OUT-breath", "Longer out-breath")] {
      let run = try program.run("breathe", typed, "--cycles", "9999")
      #expect(run.errors.contains("\(name) goes up to"))
    }
  }

  @Test func aSignalKeepsTheSecondsDoneAndEndsByItself() throws {
    let program = try Program()
    let out = program.folder.appending(path: "out").path
    let run = """
      STEADY_DATA='\(program.state.path)' '\(Program.path)' breathe soft >'\(out)' 2>/dev/null & \
      process=$!; n=0; while [ $n -lt 900 ] && ! grep -q out '\(out)'; do sleep 0.02; n=$((n+1)); \
      done; kill -TERM $process; wait $process; echo $?
      """
    #expect(try shell(run).trimmed == "143")
    #expect(try shell("cat '\(out)'") == "in\nout\n")
    #expect(try sittings(program).first?["seconds"] as? Int == 3)
    #expect(try sittings(program).first?["ended"] as? String == "stopped early")
  }

  @Test(arguments: [
    (["breathe", "lon_out"], "Did you mean long_out?"),
    (["breathe", "478", "--cycles", "9"], "up to 8 breaths"),
    (["breathe", "478", "--minutes", "5"], "up to 8 breaths"),
    (["breathe", "box", "--minutes", "0"], "minutes is a whole number from 1 to 60"),
    (["breathe", "box", "--minutes", "-1"], "minutes is a whole number from 1 to 60"),
    (["breathe", "box", "--minutes", "1.5"], "minutes is a whole number from 1 to 60"),
    (["breathe", "box", "--cycles", "-3"], "cycles is a whole number"),
    (["breathe", "box", "--cycles", "999"], "up to 225 breaths"),
    (["breathe", ""], "Say which pattern"),
    (["breathe", "box", "--minutes", "2", "--cycles", "2"], "not both"),
    (["breathe", "ground", "--cycles", "2"], "takes the time it takes"),
  ])
  func whatCannotBeIsOneLine(arguments: [String], sentence: String) throws {
    let run = try Program().launch(arguments)()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}

import Foundation
import Testing

/// Standard input, standard output and standard error, whole and broken.
@Suite(.timeLimit(.minutes(10))) struct StreamTests {
  /// One call of each verb that answers, on a notebook with one check-in.
  static let answers = [
    "checkin 6", "today", "today --short", "today --json", "list checkin", "list checkin --json",
    "show $ID", "show $ID --json", "edit $ID --set mood=4", "delete $ID", "export json",
    "win rested", "catch 'all alone' --json", "write free hello",
    "search calm", "search calm --json", "list page",
    "helplines", "helplines --json", "--help", "-h", "help", "help checkin", "checkin --help",
    "--version", "--man-page", "--generate-completion-script bash",
    "--generate-completion-script zsh", "--generate-completion-script fish",
    "---completion show -- positional@0 2 0 steady show ''",
  ]

  private func run(_ answer: String, _ streams: String) throws -> Program.Run {
    let program = try Program()
    let id = try program.checkIn("5", "--note", "calm")
    try program.run("win", "went out")
    return try program.script("\"$STEADY\" \(answer) \(streams)", environment: ["ID": id])
  }

  @Test(arguments: answers) func anOutputThatIsFullIsNoSuccess(answer: String) throws {
    let full = try run(answer, ">/dev/full")
    #expect(full.code == 74)
    #expect(full.errors.contains("could not be written"))
    let closed = try run(answer, ">&-")
    #expect(closed.code == 74)
    #expect(closed.errors.contains("could not be written"))
  }

  /// Somebody who hears only of an error would save it once more.
  @Test(arguments: [
    ("checkin 6", true), ("checkin 6 --json", true), ("edit $ID --set mood=4", true),
    ("edit $ID --set mood=4 --json", true), ("edit $ID --set mood=5", false),
    ("delete $ID", true), ("delete $ID --json", true), ("win rested", true),
    ("catch x --json", true),
    ("write free hello", true), ("write pie --linear <<< late", true), ("search calm", false),
    ("settings set motion no", true),
    ("settings get motion", false), ("list checkin", false), ("export json", false),
  ])
  func whatWasSavedIsSaidToBeSaved(answer: String, isSaved: Bool) throws {
    for streams in [">/dev/full", ">&-"] {
      let run = try run(answer, streams)
      #expect(run.code == 74)
      #expect(
        run.errors.contains("It is saved; only the answer could not be written: ") == isSaved,
        "\(run.errors)")
      #expect(run.errors.contains("The answer could not be written: ") == !isSaved)
    }
  }

  @Test func aBackupThatCameBackIsSaidToBeBack() throws {
    let program = try Program()
    try program.run("checkin", "5")
    let id = try program.checkIn("6")
    try program.run("delete", id)
    let answer = "\"$STEADY\" backup restore --merge >/dev/full"
    try FileManager.default.removeItem(at: program.state)
    let run = try program.script(answer)
    #expect(run.code == 74)
    #expect(run.errors.contains("It is saved; only the answer could not be written: "))
    #expect(try program.checkIns().count == 1)
    let again = try program.script(answer)
    #expect(again.errors.contains("The answer could not be written: "))
  }

  @Test(arguments: answers) func aPipeThatIsClosedEndsItQuietly(answer: String) throws {
    // The reader is gone before the program begins.
    let run = try run(
      "", "--version >/dev/null; exec 3> >(true); sleep 0.2; \"$STEADY\" \(answer) >&3")
    #expect(run.code == 74)
    #expect(!run.errors.contains("could not be written"))
  }

  @Test(arguments: answers) func aClosedErrorOutputIsNoTrouble(answer: String) throws {
    #expect(try run(answer, "2>&-").code == 0)
    #expect(try run(answer, "2>/dev/full").code == 0)
    #expect(try run(answer, "<&- 2>&-").code == 0)
    #expect(try run(answer, ">&- 2>&-").code == 74)
  }

  @Test(arguments: [
    "checkin 99", "show ZZZZ", "nonsense", "list x", "today --short --json x", "help x",
  ])
  func whatIsWrongKeepsItsCodeWithoutStreams(answer: String) throws {
    let code = try run(answer, "").code
    #expect([64, 66].contains(code))
    #expect(try run(answer, ">&- 2>&- <&-").code == code)
  }

  @Test func aTextComesFromStandardInput() throws {
    let program = try Program()
    let run = try program.script("printf ' a\\nb ü\\r\\n\\n' | \"$STEADY\" checkin 5 --note -")
    #expect(run.code == 0)
    #expect(try program.checkIns().first?["note"] as? String == " a\nb ü")
    #expect(try program.script("\"$STEADY\" checkin --note - </dev/null").code == 64)
    #expect(try program.script("\"$STEADY\" checkin 5 --note - <&-").code == 74)
    #expect(try program.checkIns().count == 1)
  }

  @Test(arguments: [
    ("printf 'caf\\351'", "not valid UTF-8"), ("head -c 1048577 /dev/zero", "more than 1 MiB"),
  ])
  func aTextThatCannotBeKeptIsRefused(source: String, sentence: String) throws {
    let program = try Program()
    let id = try program.checkIn("5")
    let before = try program.text()
    for verb in [
      "checkin 5 --note -", "edit \(id) -", "edit \(id) --set note=-", "win", "catch -",
      "write free -", "write free --set text=-", "search -",
    ] {
      let run = try program.script("\(source) | \"$STEADY\" \(verb)")
      #expect(run.code == 65)
      #expect(run.errors.contains(sentence))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try program.text() == before)
  }

  @Test func anArgumentThatIsNoTextIsRefused() throws {
    let program = try Program()
    let run = try program.script("\"$STEADY\" checkin 5 --note $'caf\\351'")
    #expect(run.code == 64)
    #expect(run.errors.contains("not valid UTF-8"))
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
  }

  @Test func aTextOfAMebibyteIsKept() throws {
    let program = try Program()
    let line = "head -c 1048576 /dev/zero | tr '\\0' x | \"$STEADY\" checkin 5 --note - >/dev/null"
    #expect(try program.script(line).code == 0)
    #expect((try program.checkIns().first?["note"] as? String)?.count == 1_048_576)
  }

  @Test func everyAnswerCanBeJSON() throws {
    let program = try Program()
    let id = try program.checkIn("5")
    for answer in [
      ["checkin", "6", "--json"], ["today", "--json"], ["list", "checkin", "--json"],
      ["list", "person", "--json"], ["show", id, "--json"],
      ["edit", id, "--set", "mood=2", "--json"], ["helplines", "--json"],
      ["helplines", "de", "--json"], ["export", "json"], ["delete", id, "--json"],
    ] {
      let run = try program.launch(answer)()
      #expect(run.code == 0)
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    }
  }

  @Test func theProgramsOwnSignsCanBeASCII() throws {
    let program = try Program()
    let id = try program.checkIn("5", "--note", "“über” · alles")
    #expect(try program.run("list", "checkin").output.contains("mood 5 · “über” · alles"))
    for arguments in [["--ascii", "list", "checkin"], ["list", "checkin", "--ascii"]] {
      #expect(try program.launch(arguments)().output.contains("mood 5 - “über” · alles"))
    }
    for arguments in [
      ["--help"], ["checkin", "--help"], ["show", "ZZZZ"], ["nonsense"], ["today"],
    ] {
      let run = try program.launch(["--ascii"] + arguments)()
      let said = run.output + run.errors
      #expect(said.utf8.count == said.count, "\(said)")
    }
    #expect(try program.run("show", id, "--no-color", "--no-motion").code == 0)
  }
}

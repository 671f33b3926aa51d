import Foundation
import Testing

@testable import steady

@Suite(.timeLimit(.minutes(10))) struct VerbTests {
  @Test func aCheckInFromTheShellIsInTheFile() throws {
    let program = try Program()
    let run = try program.run(
      "checkin", "6", "--energy", "4", "--feel", "Hopeful", "--feel", "tender", "--context",
      "work", "--note", "-5 degrees, “still” here", "--at", "-2h")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let checkIn = try #require(program.checkIns().first)
    #expect(checkIn["mood"] as? Int == 6)
    #expect(checkIn["energy"] as? Int == 4)
    #expect(checkIn["feelings"] as? [String] == ["hopeful", "tender"])
    #expect(checkIn["context"] as? [String] == ["work"])
    #expect(checkIn["note"] as? String == "-5 degrees, “still” here")
    #expect(run.output.hasPrefix(checkIn["id"] as? String ?? "?"))
  }

  @Test func twentyAtOnceLeaveTwentyRecords() throws {
    let program = try Program()
    let runs = try (0..<20).map { number in
      try program.launch(["checkin", "\(number % 11)", "--note", "n\(number)"])
    }
    for run in runs { #expect(try run().code == 0) }
    let notes = try Set(program.checkIns().compactMap { $0["note"] as? String })
    #expect(notes == Set((0..<20).map { "n\($0)" }))
  }

  @Test(arguments: [
    (["chekin", "6"], 64, "Did you mean checkin"),
    (["checkin"], 64, "nothing to note yet"),
    (["checkin", "11"], 64, "0 to 10"),
    (["checkin", "-1"], 64, "Mood is a number from 0 to 10."),
    (["checkin", "5", "--energy", "-1"], 64, "Energy is a number from 0 to 10."),
    (["checkin", "six"], 64, "invalid"),
    (["checkin", "5", "--at", "tomorrow"], 64, "is no time"),
    (["checkin", "5", "--at", "2999-01-01"], 64, "still to come"),
    (["checkin", "5", "--what"], 64, "--what"),
    (["list", "dreams"], 64, "There is: checkin, breathing, pattern, person, rung"),
    (["list", "checkin", "--since", "soon"], 64, "is no time"),
    (["show", "ABC"], 64, "four characters"),
    (["show", "ZZZZZZ"], 66, "Nothing is saved"),
    (["helplines", "atlantis"], 66, "findahelpline.com"),
    (["help-now"], 69, "steady helplines"),
    (["help-now", "x"], 64, "takes nothing after it"),
    (["export", "xml"], 64, "xml"),
    (["--data", "/dev/null/x", "list", "checkin"], 66, "cannot be read"),
    (["--data", "", "list", "checkin"], 64, "name of a file"),
  ])
  func whatIsWrongIsOneLineAndItsCode(arguments: [String], code: Int, sentence: String) throws {
    let program = try Program()
    let run = try program.launch(arguments)()
    #expect(Int(run.code) == code)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count <= 4)
    #expect(!run.errors.contains("Fatal error"))
  }

  @Test func withoutATerminalTheFullScreenIsRefusedWithoutABeep() throws {
    let program = try Program()
    for arguments in [[], ["--data", program.state.path]] {
      let run = try program.launch(arguments)()
      #expect(run.code == 69)
      #expect(run.output == "")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
  }

  @Test func aFullOutputIsNoSuccess() throws {
    let program = try Program()
    try program.run("checkin", "5")
    let command = "STEADY_DATA='\(program.state.path)' '\(Program.path)' list checkin"
    #expect(try shell("\(command) >/dev/full; echo $?").trimmed == "74")
    #expect(try shell("\(command) >&-; echo $?").trimmed.hasSuffix("74"))
  }

  @Test func listShowAndTodayAnswerAsTextAndAsJSON() throws {
    let program = try Program()
    #expect(try program.run("list", "checkin", "--json").output == "[]\n")
    try program.run("checkin", "3", "--feel", "sad", "--at", "-3d")
    try program.run("checkin", "7", "--note", "a \u{1B}[31mred\u{202E} note")
    let list = try program.run("list", "checkin")
    #expect(list.output.split(separator: "\n").count == 2)
    #expect(!list.output.contains("\u{1B}") && !list.output.contains("\u{202E}"))
    let json = try program.run("list", "checkin", "--since", "-1d", "--json").output
    let array = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(array?.count == 1)
    #expect(array?.first?["note"] as? String == "a \u{1B}[31mred\u{202E} note")
    let id = try #require(array?.first?["id"] as? String)
    let shown = try program.run("show", String(id.suffix(8)).lowercased()).output
    #expect(shown.contains("mood: 7"))
    #expect(try program.run("today", "--short").output == "mood 7\n")
    let today = try program.run("today", "--json").output
    let glance = try JSONSerialization.jsonObject(with: Data(today.utf8)) as? [String: Any]
    #expect(glance?["checkIns"] as? Int == 1)
    #expect(glance?["daysWithEntry"] as? Int == 2)
  }

  @Test func theShortLineIsWhatTheHelpSaysItIs() throws {
    let program = try Program()
    let help = try program.run("today", "--help").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (words, line) in [
      ([], "nothing yet today"), (["--feel", "sad"], "checked in"), (["8"], "mood 8"),
    ] {
      if !words.isEmpty { #expect(try program.launch(["checkin"] + words)().code == 0) }
      #expect(try program.run("today", "--short").output == "\(line)\n")
      #expect(help.contains("“\(line)”"))
    }
  }

  @Test(arguments: ["\n", "\r\n", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}", "\r", "\u{C}"])
  func aListHasALineForEachWhateverBreaksItsTexts(lineBreak: String) throws {
    let program = try Program()
    #expect(try program.run("checkin", "5", "--note", "é one\(lineBreak)two").code == 0)
    let list = try program.run("list", "checkin").output
    #expect(list.hasSuffix("é one two\n") && list.split(separator: "\n").count == 1, "\(list)")
  }

  @Test func anExportIsCompletePrivateAndOverwritesNothing() throws {
    let program = try Program()
    try program.run("checkin", "7")
    let copy = program.folder.appending(path: "copy.json").path
    let run = try program.run("export", "json", "--output", copy)
    #expect(run.code == 0)
    #expect(run.errors.contains("everything"))
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == program.text())
    #expect(try shell("stat -c %a '\(copy)'").trimmed == "600")
    #expect(try program.run("export", "json", "--output", copy).code == 73)
    #expect(try program.run("export", "json", "--output", program.state.path).code == 73)
    #expect(try program.run("--data", copy, "list", "checkin").output.contains("mood 7"))
  }

  @Test func aPlaceWithoutHomeIsAClearError() throws {
    let program = try Program()
    let variables = ["HOME": "", "STEADY_DATA": "", "XDG_DATA_HOME": "relative/path"]
    let run = try program.run("checkin", "5", environment: variables)
    #expect(run.code == 73)
    #expect(run.errors.contains("HOME"))
    #expect(try program.run("checkin", "5", environment: ["STEADY_DATA": ""]).code == 0)
    let usual = program.folder.appending(path: ".local/share/steady/steady.json").path
    #expect(FileManager.default.fileExists(atPath: usual))
  }

  @Test func unknownFieldsAndKindsAreKeptToTheByte() throws {
    let program = try Program()
    try program.run("checkin", "5")
    let comet =
      #"{"id":"01JDB8Q0000000000000000000","kind":"comet","edited":"2026-01-01T00:00:00.000Z","#
      + #""tail":[1, 2.50,{"é":null}]}"#
    let rainy =
      #"{"id":"01JDB8Q0000000000000000001","kind":"checkIn","at":"2026-01-01T00:00:00+01:00","#
      + #""edited":"2026-01-01T00:00:00.000Z","mood":4,"weather" : "rain\u0021"}"#
    let lines = try program.text().replacing("[\n", with: "[\n\(comet),\n\(rainy),\n")
    try lines.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try program.run("checkin", "6").code == 0)
    let text = try program.text()
    #expect(text.contains(comet.dropLast()))
    #expect(text.contains(rainy.dropLast()))
    #expect(try program.records().count == 4)
  }

  @Test func aDamagedLineCostsThatLineAloneAndSaysSo() throws {
    let program = try Program()
    for mood in 1...5 { try program.run("checkin", "\(mood)") }
    let damaged = try program.text().replacing("\"mood\":3", with: "\"mood\":3,,")
    try damaged.write(to: program.state, atomically: false, encoding: .utf8)
    let list = try program.run("list", "checkin")
    #expect(list.code == 65)
    #expect(list.output.split(separator: "\n").count == 4)
    #expect(list.errors.contains("damaged"))
    let refused = try program.run("checkin", "9")
    #expect(refused.code == 65)
    #expect(try program.text() == damaged)
    let window = try Window(program)
    window.wait(for: "The file is damaged.")
    try window.press("Enter")
    window.wait(for: "Welcome to Steady.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try program.checkIns().count == 4)
    let folder = program.state.deletingLastPathComponent().path
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.contains(".damaged-") }
    #expect(copies.count == 1)
    let copy = try String(contentsOfFile: "\(folder)/\(copies.first ?? "")", encoding: .utf8)
    #expect(copy == damaged)
    #expect(try program.run("checkin", "9").code == 0)
  }

  @Test func aFileThatIsNoNotebookIsLeftAsItIs() throws {
    let program = try Program()
    let other = program.folder.appending(path: "letter.txt").path
    try shell("echo 'Dear Ana,' > '\(other)'; chmod 644 '\(other)'")
    #expect(try program.run("--data", other, "today").code == 65)
    #expect(try program.run("--data", other, "checkin", "6").code == 65)
    #expect(try shell("stat -c %a '\(other)'; cat '\(other)'") == "644\nDear Ana,\n")
  }

  @Test func theHelpIsAnAnswerLikeAnyOther() throws {
    let program = try Program()
    #expect(try program.run("--version").output == "0.1.0\n")
    #expect(try program.run("checkin", "--help").output.contains("USAGE"))
    #expect(try shell("'\(Program.path)' --version >/dev/full; echo $?").trimmed == "74")
    let wrong = try program.run("checkin", "six")
    #expect(wrong.errors.split(separator: "\n").count == 1)
  }

  @Test func aNewerVersionIsReadAndLeftAlone() throws {
    let program = try Program()
    try program.run("checkin", "5")
    let newer = try program.text().replacing("\"version\":1", with: "\"version\":2")
    try newer.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try program.run("checkin", "6").code == 65)
    #expect(try program.run("list", "checkin").output.contains("mood 5"))
    #expect(try program.text() == newer)
    let window = try Window(program)
    window.wait(for: "newer Steady")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try program.text() == newer)
  }

  @Test(arguments: ["UTC+25", "Not/AZone", ":/etc/passwd", ""])
  func aStrangeZoneLosesNothing(zone: String) throws {
    let program = try Program()
    #expect(try program.run("checkin", "6", environment: ["TZ": zone]).code == 0)
    #expect(try program.run("list", "checkin").output.contains("mood 6"))
  }

  @Test func nothingTalksToTheNetwork() throws {
    let program = try Program()
    let log = program.folder.appending(path: "calls").path
    let variables = program.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
    let trace = "env \(variables) strace -f -e trace=network,execve -o '\(log)'"
    for verb in ["checkin 6 --note x", "list checkin", "export json", "helplines"] {
      try shell("\(trace) '\(Program.path)' \(verb) >/dev/null")
      let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        .filter { $0.contains("(") && !$0.contains("+++") && !$0.contains("---") }
      #expect(calls.count == 1 && calls[0].contains("execve"), "\(calls)")
    }
  }
}

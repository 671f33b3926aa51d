import Foundation
import Testing

/// Practices as plain questions and answers.
@Suite(.timeLimit(.minutes(10))) struct LinearPracticeTests {
  private let program: Program

  init() throws { program = try Program() }

  /// Runs a practice with these lines as its input.
  private func run(_ practice: String, _ lines: [String], _ options: String = "") throws
    -> Program.Run
  {
    let input = program.folder.appending(path: "input").path
    try lines.map { "\($0)\n" }.joined().write(toFile: input, atomically: true, encoding: .utf8)
    return try program.script("\"$STEADY\" write \(practice) --linear \(options) < '\(input)'")
  }

  private func answers() throws -> [String: Any] {
    try #require(try program.pages().last?["answers"] as? [String: Any])
  }

  @Test func aWholeThoughtRecord() throws {
    let run = try run(
      "thought-record",
      [
        "Tuesday, my desk.", "My message has no answer.", "", "sad 70, anxious 40",
        "She did not answer,", "so nobody wants me.", "", "80", "mind-reading, overgeneral",
        "No answer since noon", "", "She answered last week", "Ana called on Friday", "",
        "She is busy = 50", "She is tired = 30", "", "I do not know yet.", "", "60",
        "sad 40, anxious 20", "35", "Ask Ana on Friday.", "",
      ])
    #expect(run.code == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.contains("Thought record · She did not answer, so nobody wants me. · 80→35"))
    let answers = try answers()
    #expect(answers["situation"] as? String == "Tuesday, my desk.\nMy message has no answer.")
    #expect(answers["thought"] as? String == "She did not answer,\nso nobody wants me.")
    #expect(answers["patterns"] as? [String] == ["mind-reading", "overgeneral"])
    #expect((answers["factsAgainst"] as? [String])?.count == 2)
    #expect((answers["otherViews"] as? [[Any]])?.compactMap { $0.last as? Int } == [50, 30])
    #expect(answers["beliefAfter"] as? Int == 35 && answers["beliefBalanced"] as? Int == 60)
    #expect((answers["after"] as? [[Any]])?.compactMap { $0.last as? Int } == [40, 20])
    #expect(answers["nextStep"] as? String == "Ask Ana on Friday.")
    for said in [
      "This tool is for thoughts that may be guesses.", "steady helplines",
      "Still here: thought: She did not answer,", "belief 80", "Before: sad 70, anxious 40",
      "mind-reading: Sure of what others think, without asking.",
    ] {
      #expect(run.errors.contains(said), "\(said)")
    }
    #expect(!run.errors.utf8.contains(0x1B))
  }

  @Test func aWholeKindLetter() throws {
    let run = try run(
      "kind-letter", ["3", "Dear me,", "you did the hard thing.", "", "You did it.", "5"])
    #expect(run.code == 0)
    let answers = try answers()
    #expect(answers["text"] as? String == "Dear me,\nyou did the hard thing.")
    #expect(answers["moodBefore"] as? Int == 3 && answers["moodAfter"] as? Int == 5)
    #expect(answers["kept"] as? String == "You did it.")
    for said in ["There are 10 minutes for it", "Land softly before you go."] {
      #expect(run.errors.contains(said), "\(said)")
    }
    #expect(try program.pages().last?["minutes"] == nil)
    for _ in 0..<6 { try program.run("write", "kind-letter", "Dear me") }
    let eighth = try self.run("kind-letter", [])
    #expect(eighth.errors.contains("You have written seven letters this week."))
    #expect(eighth.errors.contains("If you like: One kind line"))
  }

  @Test(arguments: [
    "free", "win", "quick-catch", "thought-record", "kind-five", "kind-letter", "kind-line",
    "swap-the-voice", "pie", "three-endings", "strength",
  ])
  func everyPracticeAsksAndAllCanBeSkipped(practice: String) throws {
    let skipped = try run(practice, Array(repeating: "", count: 40))
    #expect(skipped.code == 0)
    #expect(skipped.output == "" && skipped.errors.contains("nothing is kept"))
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
    let piped = try program.script("\"$STEADY\" write \(practice) </dev/null")
    #expect(piped.code == 0 && piped.errors.contains("Ctrl-C stops"))
  }

  @Test func aLineWithProofBeginsWithOne() throws {
    try program.run("write", "strength", "caring", "--set", "evidence=2026-11-20 I helped Sam")
    let run = try run("affirmation", ["2", "", "30", "Sometimes I am caring.", ""])
    #expect(run.code == 65)
    #expect(run.errors.contains("1: caring, 2026-11-20, I helped Sam"))
    #expect(run.errors.contains("is a number from 1 to 1."))
    let second = try self.run("affirmation", ["1", "", "30"])
    #expect(second.code == 0 && second.errors.contains("So far: “I helped Sam on 20 Nov"))
    #expect(second.errors.contains("A smaller line may fit better."))
    #expect(try answers()["truth"] as? Int == 30)
    #expect(try (program.pages().last?["links"] as? [String])?.count == 1)
  }

  @Test func whereTheInputEndsWhatWasAnsweredIsKept() throws {
    let run = try program.script("printf '3\\nDear me,\\nyou did' | \"$STEADY\" write kind-letter")
    #expect(run.code == 0)
    #expect(run.errors.contains("What you answered is kept."))
    #expect(try answers()["text"] as? String == "Dear me,\nyou did")
    let json = try self.run("free", ["a line"], "--json --at yesterday").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["practice"] as? String == "free")
  }

  @Test func anAnswerThatCannotBeUsedIsLeftOutAndTheRestIsKept() throws {
    let run = try run("three-endings", ["alone", "", "101", "worse", "", "nine"])
    #expect(run.code == 65)
    #expect(run.output.contains("Three endings · draft, 2 of 6 parts · alone"))
    #expect(run.errors.contains("beliefBefore is a number from 0 to 100."))
    #expect(run.errors.contains("2 answers could not be used; the rest is kept."))
    #expect(try answers().keys.sorted() == ["thought", "worst"])
    let bytes = try program.script("printf 'caf\\351\\nfine\\n' | \"$STEADY\" write free --linear")
    #expect(bytes.code == 65 && bytes.errors.contains("not valid UTF-8"))
    #expect(try answers()["text"] as? String == "fine")
    let before = try program.text()
    let endless = try program.script("yes | \"$STEADY\" write free --linear 2>&1")
    #expect(endless.code == 65 && endless.output.contains("more than 1 MiB"))
    #expect(try program.script("\"$STEADY\" write free --linear <&-").code == 74)
    #expect(try program.text() == before)
  }

  @Test func aThoughtIsEnoughTwiceADay() throws {
    for _ in 0..<2 { try program.run("write", "thought-record", "Nobody.") }
    let run = try run("thought-record", ["", "", "nobody.", ""])
    #expect(run.errors.contains("You have looked at this thought twice today."))
    #expect(run.errors.contains("If you like: Someone to talk to"))
  }

  // MARK: On a terminal

  @Test func onATerminalTheCautionIsReadOnceAndRefusalsAreAskedAgain() throws {
    let line = try PseudoTerminal(program, arguments: ["write", "thought-record", "--linear"])
    line.wait(for: "Enter goes on.")
    line.type("\r")
    line.wait(for: "situation (")
    line.type("my desk\r\r")
    line.wait(for: "feelings (")
    line.type("a,b,c,d,e,f\r")
    line.wait(for: "Five words are enough")
    line.type("sad 70\r")
    line.wait(for: "thought (")
    line.type("\u{4}")
    line.wait(for: "What you answered is kept.")
    #expect(line.wait() == 0)
    #expect(try answers().keys.sorted() == ["feelings", "situation"])
    let again = try PseudoTerminal(program, arguments: ["write", "thought-record", "--linear"])
    again.wait(for: "situation (")
    #expect(!again.text.contains("Enter goes on."))
    again.type("\u{4}")
    again.wait(for: "nothing is kept")
    #expect(again.wait() == 0)
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)])
  func aSignalKeepsWhatWasAnswered(signal: Int32, code: Int) throws {
    let line = try PseudoTerminal(program, arguments: ["write", "kind-letter", "--linear"])
    line.wait(for: "mood (")
    line.type("3\r")
    line.wait(for: "letter (")
    line.type("Dear me,\r")
    // The echo comes from the line itself; the program has it once it is in a reading.
    line.wait(for: "Dear me,")
    usleep(300_000)
    if signal == SIGINT { line.type("\u{3}") } else { kill(line.process, signal) }
    line.wait(for: "What you answered is kept.")
    #expect(line.wait().map(Int.init) == code)
    let answers = try answers()
    #expect(answers["moodBefore"] as? Int == 3 && answers["text"] as? String == "Dear me,")
  }

  @Test func aClosedWindowKeepsWhatWasAnswered() throws {
    let line = try PseudoTerminal(program, arguments: ["write", "win", "--linear"])
    line.wait(for: "what:")
    line.type("I rested\r")
    line.wait(for: "size (")
    line.hangUp()
    #expect(line.wait(reading: false) != 0)
    #expect(try answers()["what"] as? String == "I rested")
  }
}

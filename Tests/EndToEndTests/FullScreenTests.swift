import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct FullScreenTests {
  /// A window on a state whose first screen was read.
  func begin(_ program: Program, columns: Int = 80, rows: Int = 24) throws -> Window {
    let window = try Window(program, columns: columns, rows: rows)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "Good to see you.")
    return window
  }

  @Test func aWholeCheckInByKeys() throws {
    let program = try Program()
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
    try window.press("Enter")
    window.wait(for: "nothing yet today")
    try window.press("2", "Right", "Up", "Up", "Tab")
    window.wait(for: "mood 6 · energy 7")
    try window.type("hope")
    window.wait(for: "› ○ hopeful")
    try window.press("Space")
    window.wait(for: "● hopeful")
    try window.type("sad")
    try window.press("Space", "Tab", "Tab")
    try window.type("Müde, 疲れた, but here")
    window.wait(for: "疲れた, but here")
    try window.press("Enter")
    window.wait(for: "Noted. Thank you for looking.")
    window.wait(for: "saved ✓")
    try window.press("Enter")
    window.wait(for: "once today")
    try window.press("q")
    window.wait(for: "left with 0")
    let checkIn = try #require(program.checkIns().first)
    #expect(checkIn["mood"] as? Int == 6)
    #expect(checkIn["energy"] as? Int == 7)
    #expect(checkIn["feelings"] as? [String] == ["hopeful", "sad"])
    #expect(checkIn["note"] as? String == "Müde, 疲れた, but here")
    #expect(try shell("find \(program.folder.path)/data -perm /077").isEmpty)
  }

  @Test func aResizeInTheMiddleOfACheckIn() throws {
    let program = try Program()
    let window = try begin(program)
    try window.press("2", "Right", "Right")
    window.wait(for: "mood 7 · energy 5")
    try window.resize(columns: 40, rows: 12)
    window.wait(for: "◉ · · ·  7")
    try window.resize(columns: 30, rows: 8)
    window.wait(for: "needs 40×12")
    try window.resize(columns: 120, rows: 40)
    window.wait(for: "mood 7 · energy 5")
    try window.press("Enter")
    window.wait(for: "Noted.")
    window.wait(for: "saved ✓")
    #expect(try program.checkIns().first?["mood"] as? Int == 7)
  }

  @Test func killedWhileTypingTheDraftIsThereOnTheNextStart() throws {
    let program = try Program()
    var window = try begin(program)
    try window.press("2", "Tab", "Tab", "Tab")
    try window.type("half a sentence abou")
    let draft = program.state.path + ".draft"
    let isOnDisk = eventually {
      (try? String(contentsOfFile: draft, encoding: .utf8))?.contains("sentence abou") == true
    }
    #expect(isOnDisk)
    kill(try window.processID(), SIGKILL)
    window.wait(for: "left with 137")
    window = try Window(program)
    window.wait(for: "half done")
    try window.press("Enter")
    window.wait(for: "half a sentence abou")
    try window.press("Enter")
    window.wait(for: "Noted.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try program.checkIns().first?["note"] as? String == "half a sentence abou")
    #expect(!FileManager.default.fileExists(atPath: draft))
  }

  @Test func aCheckInFromAnotherShellAppears() throws {
    let program = try Program()
    let window = try begin(program)
    window.wait(for: "nothing yet today")
    #expect(try program.run("checkin", "6", "--feel", "hopeful").code == 0)
    window.wait(for: "once today")
    try window.press("2", "Left", "Enter")
    window.wait(for: "Noted.")
    window.wait(for: "saved ✓")
    #expect(try program.checkIns().count == 2)
    try window.press("Enter")
    window.wait(for: "2 today")
  }

  @Test func quittingGivesTheTerminalBack() throws {
    let program = try Program()
    let folder = program.folder.path
    let window = try Window(
      program, before: "stty -a >\(folder)/before", after: "stty -a >\(folder)/after")
    window.wait(for: "Welcome to Steady.")
    #expect(try window.tmux("display-message -p '#{alternate_on}'").trimmed == "1")
    try window.press("Enter", "2", "Tab", "C-q")
    window.wait(for: "left with 0")
    #expect(
      try window.tmux("display-message -p '#{alternate_on} #{cursor_flag}'").trimmed == "0 1")
    #expect(!window.text.contains("steady"))
    try window.type("echoed")
    window.wait(for: "echoed")
    let modes = try ["before", "after"].map { try shell("cat \(folder)/\($0)") }
    #expect(!modes[0].isEmpty)
    #expect(modes[0] == modes[1])
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)])
  func aSignalSavesRestoresAndEndsByTheSameSignal(signal: Int32, code: Int) throws {
    let program = try Program()
    var window = try begin(program)
    try window.press("2", "Right", "Tab", "Tab", "Tab")
    try window.type("typed before it ended")
    window.wait(for: "typed before it ended")
    kill(try window.processID(), signal)
    window.wait(for: "left with \(code)")
    #expect(
      try window.tmux("display-message -p '#{alternate_on} #{cursor_flag}'").trimmed == "0 1")
    window = try Window(program)
    window.wait(for: "half done")
    try window.press("Enter")
    window.wait(for: "typed before it ended")
  }

  @Test func aClosedWindowEndsItAndKeepsTheDraft() throws {
    let program = try Program()
    let window = try begin(program)
    try window.press("2", "Tab", "Tab", "Tab")
    try window.type("the window closed")
    window.wait(for: "the window closed")
    let process = try window.processID()
    try window.tmux("kill-server")
    #expect(eventually { kill(process, 0) != 0 })
    let next = try Window(program)
    next.wait(for: "half done")
  }

  @Test func whatTheDiskRefusedComesBackOnTheNextStart() throws {
    let program = try Program()
    for mood in 1...9 { try program.run("checkin", "\(mood)", "--at", "-2d") }
    var window = try begin(program)
    window.wait(for: "saved ✓")
    try window.press("q")
    window.wait(for: "left with 0")
    // Files may not grow beyond a kilobyte: the notebook cannot be written, its draft can.
    window = try Window(program, before: "ulimit -f 1")
    window.wait(for: "Good to see you.")
    try window.press("2", "Tab", "Tab", "Tab")
    try window.type("not lost")
    try window.press("Enter")
    window.wait(for: "cannot be written")
    try window.press("C-q")
    window.wait(for: "Not saved yet")
    kill(try window.processID(), SIGHUP)
    window.wait(for: "left with 129")
    #expect(try program.checkIns().count == 9)
    window = try Window(program)
    window.wait(for: "half done")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try program.checkIns().contains { $0["note"] as? String == "not lost" })
  }

  @Test func aFileThatWasTakenAwayIsWrittenAnew() throws {
    let program = try Program()
    let window = try begin(program)
    try window.press("2", "Right", "Enter")
    window.wait(for: "Noted.")
    window.wait(for: "saved ✓")
    try FileManager.default.removeItem(at: program.state)
    #expect(eventually { (try? program.checkIns().count) == 1 })
    window.wait(for: "written anew")
  }

  @Test func aPasteIsOneTextAndNoCommands() throws {
    let program = try Program()
    let window = try begin(program)
    try window.press("2", "Tab", "Tab", "Tab")
    try window.tmux("set-buffer 'quit q\nu d n 1 2 0'")
    try window.tmux("paste-buffer -p")
    window.wait(for: "quit q u d n 1 2 0")
    try window.press("Escape")
    window.wait(for: "Good to see you.")
    try window.tmux("paste-buffer -p")
    try window.press("2")
    window.wait(for: "How is it, right now?")
  }

  @Test func idleItDoesNothing() throws {
    let program = try Program()
    let window = try begin(program)
    window.wait(for: "saved ✓")
    let process = try window.processID()
    func switches() throws -> [String] {
      try shell("grep -h ctxt_switches /proc/\(process)/task/*/status").split(separator: "\n")
        .map(String.init)
    }
    // Once it is quiet it stays so: two looks in a row that are half a second apart.
    var last = try switches()
    let isQuiet = try eventually {
      usleep(500_000)
      defer { last = (try? switches()) ?? [] }
      return try switches() == last
    }
    #expect(isQuiet)
  }

  @Test(arguments: ["LANG=C LC_ALL=C", "LC_ALL=tr_TR.UTF-8", "LC_ALL=nonsense", "TERM=screen"])
  func wordsStayWhatTheyAreWhateverTheLocale(variables: String) throws {
    let program = try Program()
    let window = try Window(program, variables: variables)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter", "2", "Tab", "Tab", "Tab")
    try window.type("IÎı é 悲")
    window.wait(for: "IÎı é 悲")
    try window.press("Enter")
    window.wait(for: "Noted.")
    window.wait(for: "saved ✓")
    #expect(try program.checkIns().first?["note"] as? String == "IÎı é 悲")
  }
}

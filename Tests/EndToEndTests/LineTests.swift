import Foundation
import Testing

/// A line to the terminal that is stopped, shared, or brings what nobody typed.
@Suite(.serialized, .timeLimit(.minutes(10))) struct LineTests {
  func begin(
    _ program: Program, columns: Int = 80, rows: Int = 24, variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program, columns: columns, rows: rows, variables: variables)
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    return terminal
  }

  /// The frame on the screen, sent anew.
  func redraw(_ terminal: PseudoTerminal, until text: String) {
    terminal.forget()
    terminal.type("\u{C}")
    terminal.wait(for: text)
  }

  /// Nobody reads what the program draws: what was typed is saved all the same, and TERM ends it.
  @Test func aTerminalThatTakesNoMoreHoldsNothingUp() throws {
    let program = try Program()
    let terminal = try begin(program, columns: 200, rows: 60)
    terminal.type("2\t\t\t")
    terminal.paste("written before it stopped")
    terminal.wait(for: "written before it stopped")
    for _ in 0..<200 { terminal.type([0x0C], reading: false) }
    let draft = program.state.path + ".draft"
    #expect(
      eventually {
        (try? String(contentsOfFile: draft, encoding: .utf8))?.contains("before it stopped") == true
      })
    let start = ContinuousClock.now
    kill(terminal.process, SIGTERM)
    #expect(terminal.wait(reading: false) == 128 + SIGTERM)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func aCrashWhileTheTerminalTakesNoMoreIsAnEnd() throws {
    let program = try Program()
    let terminal = try begin(program, columns: 200, rows: 60)
    for _ in 0..<200 { terminal.type([0x0C], reading: false) }
    kill(terminal.process, SIGSEGV)
    #expect(terminal.wait(reading: false) == 128 + SIGSEGV)
  }

  /// A parent left the line so that writing fails where it would wait.
  @Test func aLineThatDoesNotWaitIsDrawnWholeAndLeftAsItWas() throws {
    let program = try Program()
    let terminal = try PseudoTerminal(
      program, columns: 400, rows: 100, inheritsLine: true, flags: O_NONBLOCK)
    terminal.wait(for: "Welcome to Steady.")
    #expect(fcntl(terminal.slave, F_GETFL) & O_NONBLOCK == 0)
    terminal.type("\r")
    for _ in 0..<20 { terminal.type([0x0C], reading: false) }
    redraw(terminal, until: "help now")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(fcntl(terminal.slave, F_GETFL) & O_NONBLOCK != 0)
  }

  @Test func startedInTheBackgroundItWaitsToBeCalled() throws {
    let program = try Program()
    let terminal = try PseudoTerminal(
      program, words: ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      variables: ["PS1": "ready> ", "HISTFILE": "/dev/null"])
    terminal.wait(for: "ready> ")
    terminal.type("'\(Program.path)' &\r")
    terminal.wait(for: "ready> ")
    // The shell says so with the next prompt.
    for command in ["", "bg"] {
      terminal.forget()
      terminal.type("\(command)\r")
      let isStopped = eventually {
        terminal.type("\r")
        terminal.read(within: 100)
        return terminal.text.contains("Stopped")
      }
      #expect(isStopped)
      #expect(!terminal.text.contains("\u{1B}["), "\(terminal.text)")
    }
    terminal.type("fg\r")
    terminal.wait(for: "Welcome to Steady.")
    terminal.forget()
    terminal.type("\u{11}")
    terminal.wait(for: "ready> ")
  }

  /// Stopped and continued by somebody else, without a key.
  @Test func continuedItDrawsEverythingAnew() throws {
    let program = try Program()
    let terminal = try begin(program)
    kill(terminal.process, SIGSTOP)
    terminal.resize(columns: 110, rows: 30)
    terminal.forget()
    kill(terminal.process, SIGCONT)
    terminal.wait(for: "Good to see you.")
    terminal.forget()
    kill(terminal.process, SIGCONT)
    terminal.wait(for: "Good to see you.")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  // MARK: Pastes

  /// Where each field is, by the keys that lead to it, and each list.
  static let fields = [
    "note": "2\t\t\t", "words": "2\t", "a new tag": "2\t\tn", "country": "0c",
    "a person": "0pn",
  ]
  static let lists = ["Today": "", "the grid": "2", "what is around": "2\t\t", "Help now": "0"]

  @Test(arguments: fields.keys.sorted(), [true, false])
  func aMegabyteInAFieldIsKeptOrRefusedWithALine(field: String, isMarked: Bool) throws {
    let program = try Program()
    let terminal = try begin(program)
    terminal.type(Self.fields[field] ?? "")
    redraw(terminal, until: "help now")
    let text = String(repeating: "words and q u d n 1 2 0 ", count: 43_000)
    if isMarked { terminal.paste(text) } else { terminal.type(text) }
    terminal.wait(for: "This line is full.")
    #expect(!terminal.hasEnded)
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(try program.checkIns().isEmpty)
  }

  @Test(arguments: lists.keys.sorted(), [true, false])
  func aMegabyteInAListFiresNothing(list: String, isMarked: Bool) throws {
    let program = try Program()
    let terminal = try begin(program)
    terminal.type(Self.lists[list] ?? "")
    redraw(terminal, until: "help now")
    let text = String(repeating: "q u d n 1 2 0 x\r words ", count: 45_000)
    if isMarked { terminal.paste(text) } else { terminal.type(text) }
    terminal.wait(for: "nothing here takes text")
    #expect(!terminal.hasEnded)
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(try program.checkIns().isEmpty)
  }

  // MARK: Anything

  /// Bytes at random in each place, among new sizes: Esc leads out, and then all is quiet.
  @Test(arguments: ["1", "2", "0", "2\t", "2\t\t\t", "0p"])
  func bytesAtRandomNeverLeaveItStuck(place: String) throws {
    let program = try Program()
    var terminal = try begin(program, columns: 60, rows: 20)
    terminal.type(place)
    var state: UInt64 = 0x5EED
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    // Bytes that are meant to stop or end it: ^C, ^Z, ^\ and ^Q.
    let ends: Set<UInt8> = [0x03, 0x1A, 0x1C, 0x11]
    let total = 16_700
    var sent = 0
    while sent < total {
      let bytes = (0..<64).map { _ in UInt8(truncatingIfNeeded: random()) }
        .filter { !ends.contains($0) }
      terminal.type(bytes)
      sent += bytes.count
      if random() % 8 == 0 {
        terminal.resize(columns: 38 + Int(random() % 40), rows: 10 + Int(random() % 14))
      }
      terminal.forget()
      // q leaves it from a place; then the next one takes over.
      if terminal.hasEnded {
        #expect(terminal.wait() == 0)
        terminal = try beginAgain(program)
        terminal.type("\u{1B}[27u" + place)
      }
    }
    // The last of the bytes may be the q.
    _ = eventually { !terminal.read(within: 500) }
    if terminal.hasEnded {
      #expect(terminal.wait() == 0)
      terminal = try beginAgain(program)
    }
    terminal.resize(columns: 80, rows: 24)
    // Whatever was begun is ended: a paste, a string, a sequence.
    terminal.type("\u{1B}[201~\u{1B}\\")
    for _ in 0..<20 { terminal.type("\u{1B}[27u") }
    terminal.forget()
    let isQuiet = eventually { !terminal.read(within: 1500) }
    #expect(isQuiet)
    let before = try switches(of: terminal.process)
    terminal.read(within: 500)
    #expect(try switches(of: terminal.process) == before)
    redraw(terminal, until: "Today")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  func beginAgain(_ program: Program) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(program, columns: 60, rows: 20)
    terminal.wait(for: "help")
    return terminal
  }

  func switches(of process: pid_t) throws -> String {
    try shell("grep -h ctxt_switches /proc/\(process)/task/*/status")
  }
}

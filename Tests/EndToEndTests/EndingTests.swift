import Foundation
import Testing

/// How the program can end, and what its parent must see then.
struct Ending: CustomTestStringConvertible, Sendable {
  let name: String
  var keys = ""
  var signal: Int32?
  var crash: String?
  let code: Int32
  var testDescription: String { name }

  static let all = [
    Ending(name: "q", keys: "\u{1B}[27uq", code: 0),
    Ending(name: "^Q", keys: "\u{11}", code: 0),
    Ending(name: "^C", keys: "\u{3}", code: 128 + SIGINT),
    Ending(name: "^\\", keys: "\u{1C}", code: 128 + SIGQUIT),
    Ending(name: "TERM", signal: SIGTERM, code: 128 + SIGTERM),
    Ending(name: "INT", signal: SIGINT, code: 128 + SIGINT),
    Ending(name: "HUP", signal: SIGHUP, code: 128 + SIGHUP),
    Ending(name: "QUIT", signal: SIGQUIT, code: 128 + SIGQUIT),
    crash("trap", trapped),
    crash("fatal", trapped),
    crash("abort", SIGABRT),
    crash("segv", SIGSEGV),
    crash("overflow", SIGSEGV),
    crash("drawing", SIGSEGV),
    crash("thread", SIGSEGV),
  ]

  private static func crash(_ kind: String, _ signal: Int32) -> Ending {
    Ending(name: "crash: \(kind)", keys: "\u{1B}[24~", crash: kind, code: 128 + signal)
  }

  /// What the compiler's own checks end a program by.
  #if arch(x86_64) || arch(i386)
    private static let trapped = SIGILL
  #else
    private static let trapped = SIGTRAP
  #endif
}

@Suite(.serialized, .timeLimit(.minutes(10))) struct EndingTests {
  static let typed = "half a sentence"

  /// A check-in with half a sentence in its note, on the disk if it must be.
  func begin(_ program: Program, onDisk: Bool, _ variables: [String: String]) throws
    -> PseudoTerminal
  {
    let terminal = try PseudoTerminal(program, variables: variables)
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    terminal.type("2\t\t\t")
    terminal.paste(Self.typed)
    terminal.wait(for: Self.typed)
    if onDisk {
      #expect(
        eventually {
          terminal.read(within: 0)
          return draft(of: program).contains(Self.typed)
        })
    }
    return terminal
  }

  func draft(of program: Program) -> String {
    (try? String(contentsOfFile: program.state.path + ".draft", encoding: .utf8)) ?? ""
  }

  @Test(arguments: Ending.all)
  func theTerminalIsGivenBackAndNothingIsLost(ending: Ending) throws {
    let program = try Program()
    let terminal = try begin(
      program, onDisk: ending.crash != nil, ending.crash.map { ["STEADY_CRASH": $0] } ?? [:])
    // The line as it is before any program touched it.
    let fresh = try PseudoTerminal(program, words: ["/bin/true"])
    #expect(terminal.modes != fresh.modes)
    terminal.type(ending.keys)
    if let signal = ending.signal { kill(terminal.process, signal) }
    #expect(terminal.wait() == ending.code)
    #expect(terminal.modes == fresh.modes)
    expectRestored(terminal)
    let after = try #require(terminal.text.components(separatedBy: "\u{1B}[?1049l").last)
    #expect(after.contains("Steady crashed.") == (ending.crash != nil), "\(after)")
    if ending.crash != nil {
      #expect(after.contains("is kept in \(program.state.path).draft and comes back"))
      // It is true also where nothing was written yet.
      #expect(after.contains("older than two seconds, if there was any"))
      #expect(after.hasSuffix("next start.\r\n"))
      #expect(!after.contains(Self.typed))
    }
    #expect(draft(of: program).contains(Self.typed))
    let next = try Window(program)
    next.wait(for: "half done")
  }

  /// The main screen is back, the other one empty, and every mode that was on is off.
  func expectRestored(_ terminal: PseudoTerminal, at location: SourceLocation = #_sourceLocation) {
    for (on, off) in [
      ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
      ("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?1000h", "\u{1B}[?1000l"),
      ("\u{1B}[?1006h", "\u{1B}[?1006l"), ("\u{1B}[?1h\u{1B}=", "\u{1B}[?1l\u{1B}>"),
    ] {
      #expect(terminal.isOff(on, off), "\(on.dropFirst())", sourceLocation: location)
    }
    let pages = terminal.text.components(separatedBy: "\u{1B}[?1049l").dropLast()
    let left = pages.last?.components(separatedBy: "\u{1B}[2J").last
    let words = left?.replacing(/\u{1B}[\[(][0-9;?]*[ -\/]*[@-~]|\u{1B}[=>]/, with: "") ?? ""
    #expect(words.trimmed == "", "left: \(words)", sourceLocation: location)
  }

  @Test func aClosedWindowKeepsTheDraft() throws {
    let program = try Program()
    let terminal = try begin(program, onDisk: false, [:])
    terminal.hangUp()
    #expect(terminal.wait(reading: false) == 128 + SIGHUP)
    #expect(draft(of: program).contains(Self.typed))
  }

  /// As under nohup: the hang-up says nothing, the end of the line does.
  @Test func aClosedWindowEndsItAlsoWhereHangUpsAreIgnored() throws {
    let program = try Program()
    let terminal = try PseudoTerminal(
      program, words: ["/bin/sh", "-c", "trap '' HUP; exec '\(Program.path)'"])
    terminal.wait(for: "Welcome to Steady.")
    terminal.hangUp()
    #expect(terminal.wait(reading: false) == 128 + SIGHUP)
  }

  @Test func aCrashInTheHandlerIsAPlainEnd() throws {
    let program = try Program()
    let terminal = try begin(program, onDisk: true, ["STEADY_CRASH": "handler"])
    terminal.type("\u{1B}[24~")
    #expect(terminal.wait() == 128 + SIGSEGV)
    #expect(draft(of: program).contains(Self.typed))
  }

  /// Signals in quick succession, the second while the first is being obeyed.
  @Test func aSecondSignalChangesNothing() throws {
    for round in 0..<40 {
      let program = try Program()
      let terminal = try begin(program, onDisk: false, [:])
      let second = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV][round % 5]
      kill(terminal.process, SIGTERM)
      usleep(UInt32(round) * 75)
      kill(terminal.process, second)
      let code = try #require(terminal.wait())
      #expect([SIGTERM, second].contains(code - 128))
      expectRestored(terminal)
      if second != SIGSEGV { #expect(draft(of: program).contains(Self.typed), "\(round)") }
    }
  }

  @Test func stoppedTheTerminalIsTheShellsAndAfterwardsEverythingIsThere() throws {
    let program = try Program()
    let variables = ["PS1": "ready> ", "HISTFILE": "/dev/null"]
    let terminal = try PseudoTerminal(
      program, words: ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      variables: variables)
    terminal.wait(for: "ready> ")
    let modes = terminal.modes
    terminal.type("'\(Program.path)'\r")
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    terminal.type("2\t\t\t")
    terminal.paste(Self.typed)
    terminal.wait(for: Self.typed)
    terminal.forget()
    terminal.type("\u{1A}")
    terminal.wait(for: "Stopped")
    terminal.wait(for: "ready> ")
    #expect(terminal.modes == modes)
    expectRestored(terminal)
    terminal.resize(columns: 100, rows: 30)
    terminal.forget()
    terminal.type("fg\r")
    terminal.wait(for: Self.typed)
    terminal.wait(for: "\u{1B}[30")
    #expect(terminal.modes != modes)
    terminal.forget()
    terminal.type("\u{11}")
    terminal.wait(for: "ready> ")
    #expect(terminal.modes == modes)
    expectRestored(terminal)
  }
}

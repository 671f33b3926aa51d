import Foundation
import Testing

/// Every kind of terminal, locale and size that the program may meet.
@Suite(.serialized, .timeLimit(.minutes(10))) struct TerminalTests {
  static let types = [
    "xterm-256color", "xterm-88color", "xterm-16color", "xterm-color", "xterm-mono", "xterm-direct",
    "xterm-bogus", "tmux-256color", "screen", "screen-256color", "rxvt-unicode-256color", "foot",
    "kitty", "alacritty", "ghostty", "linux", "vt100", "vt220", "ansi", "vt52",
  ]

  @Test(arguments: types)
  func everyTerminalIsUsableAndGivenBack(type: String) throws {
    let program = try Program()
    let fresh = try PseudoTerminal(program, words: ["/bin/true"])
    let terminal = try PseudoTerminal(
      program, variables: ["TERM": type, "COLORTERM": "truecolor"])
    terminal.wait(for: "Welcome")
    terminal.type("\r")
    terminal.wait(for: "Good to see")
    terminal.type("2\t\t\t")
    terminal.wait(for: "note")
    terminal.paste("Müde, 悲 xyzzy")
    terminal.wait(for: "xyzzy")
    let isPlain = ["vt100", "vt220", "ansi", "vt52"].contains(type)
    let isConsole = type == "linux"
    #expect(terminal.bytes.contains { $0 >= 0x80 } == !isPlain)
    if isPlain { #expect(terminal.text.contains("Mude, ??")) }
    if isConsole { #expect(terminal.text.contains("Müde, 悲") && !terminal.text.contains("○")) }
    // What COLORTERM claims is not asked: 24-bit colours go only where the description has them.
    if type != "xterm-direct" { #expect(!terminal.text.contains("38;2;")) }
    // No title, no clipboard, no questions.
    #expect(!terminal.text.contains("\u{1B}]") && !terminal.text.contains("\u{1B}P"))
    terminal.type("\r")
    terminal.wait(for: "Noted.")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(terminal.modes == fresh.modes)
    #expect(try program.checkIns().first?["note"] as? String == "Müde, 悲 xyzzy")
  }

  @Test(arguments: [
    "", "dumb", "nobody-knows-this", "unknown", "\u{1B}]0;x\u{7}", "../../etc/passwd",
  ])
  func whereNothingIsKnownItSaysSoInPlainText(type: String) throws {
    let program = try Program()
    let terminal = try PseudoTerminal(program, variables: ["TERM": type])
    #expect(terminal.wait() == 69)
    #expect(!terminal.bytes.contains(0x1B))
    #expect(terminal.text.contains("TERM=xterm-256color"))
    #expect(terminal.text.split(separator: "\r\n").count == 1)
  }

  @Test(arguments: [
    "unset TERM; exec %", "% <&-", "% </dev/null", "% >&-", "% | cat", "% 2>&- >/dev/null",
  ])
  func withoutATerminalNothingIsDrawn(command: String) throws {
    let program = try Program()
    let script = command.replacing("%", with: "'\(Program.path)'") + "; echo \"left ${?}\" >&2"
    let terminal = try PseudoTerminal(program, words: ["/bin/sh", "-c", script])
    _ = terminal.wait()
    #expect(!terminal.bytes.contains(0x1B), "\(terminal.text)")
    if !command.contains("|"), !command.contains("exec") {
      #expect(terminal.text.contains("left 69"))
    }
  }

  @Test(arguments: [
    ["LANG": ""], ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "de_DE.ISO-8859-1"],
    ["LANG": "tr_TR.UTF-8"], ["LC_ALL": "ar"], ["LC_ALL": "nonsense"], ["LC_CTYPE": "C.UTF-8"],
  ])
  func wordsAreKeptWhateverTheLocale(variables: [String: String]) throws {
    let program = try Program()
    let terminal = try PseudoTerminal(program, variables: variables)
    terminal.wait(for: "Welcome")
    terminal.type("\r2\t\t\t")
    terminal.wait(for: "note")
    terminal.paste("IÎı é 1,5 end")
    terminal.wait(for: "1,5 end")
    let isOld = variables["LC_ALL"]?.contains("8859") == true
    #expect(terminal.text.contains(isOld ? "IIi e 1,5" : "IÎı é 1,5"))
    #expect(!isOld || terminal.bytes.allSatisfy { $0 < 0x80 })
    terminal.type("\r")
    terminal.wait(for: "Noted.")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(try program.checkIns().first?["note"] as? String == "IÎı é 1,5 end")
  }

  /// Where a terminal takes red, green and blue for a number, the theme's colours are told so.
  @Test func aTerminalOfDirectColoursGetsTheColoursThemselves() throws {
    let program = try Program()
    let folder = program.folder.path
    let colour = #"%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,"#
    let entry = """
      xterm-direct|made for this test,
      \tam, bce, km, mir, xenl, RGB, colors#0x1000000, cols#80, lines#24, pairs#0x7fff,
      \tclear=\\E[H\\E[2J, cup=\\E[%i%p1%d;%p2%dH, ed=\\E[J, el=\\E[K, op=\\E[39;49m, sgr0=\\E[m,
      \tsmcup=\\E[?1049h, rmcup=\\E[?1049l, cr=\\r, cub1=^H, cuf1=\\E[C, cuu1=\\E[A, cud1=\\n,
      \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:\(colour)
      \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:\(colour)
      """
    try entry.write(toFile: "\(folder)/entry", atomically: true, encoding: .utf8)
    try shell("tic -x -o '\(folder)/terminfo' '\(folder)/entry'")
    let terminal = try PseudoTerminal(
      program, variables: ["TERM": "xterm-direct", "TERMINFO": "\(folder)/terminfo"])
    terminal.wait(for: "Welcome")
    terminal.wait(for: "help now")
    // The ground of the theme, exactly.
    #expect(terminal.text.contains("48:2::27:29:36"))
    #expect(terminal.text.replacing(/[34]8:2::[0-9:]+/, with: "").contains("38:") == false)
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  @Test func withoutMotionTheCursorStandsStill() throws {
    let program = try Program()
    let terminal = try PseudoTerminal(program, arguments: ["--no-motion"])
    terminal.wait(for: "Welcome")
    #expect(terminal.text.contains("\u{1B}[2 q"))
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
    #expect(terminal.isOff("\u{1B}[2 q", "\u{1B}[0 q"))
  }

  @Test(arguments: [["--no-color"], []])
  func withoutColourNoneIsSent(arguments: [String]) throws {
    let program = try Program()
    let terminal = try PseudoTerminal(
      program, arguments: arguments, variables: arguments.isEmpty ? ["NO_COLOR": "1"] : [:])
    terminal.wait(for: "Welcome")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    #expect(!terminal.text.contains("38;5;") && !terminal.text.contains("48;5;"))
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  /// In a recorder, in tmux, in tmux in tmux: the same screen.
  @Test(arguments: [
    "script -qec '%' /dev/null", "tmux -L % -f /dev/null new-session %",
    "tmux -L % -f /dev/null new-session \"env -u TMUX tmux -L %2 -f /dev/null new-session %\"",
  ])
  func insideAnotherProgramItLooksTheSame(command: String) throws {
    let program = try Program()
    let server = "steady-\(UUID().uuidString.prefix(8))"
    let words = command.replacing("-L %", with: "-L \(server)")
      .replacing("%", with: Program.path)
    let terminal = try PseudoTerminal(program, words: ["/bin/sh", "-c", words])
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r")
    terminal.wait(for: "Good to see you.")
    terminal.type("2\t\t\t")
    terminal.paste("nested words")
    terminal.wait(for: "nested words")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  /// With ever less memory it runs, or says why not; the terminal is given back either way.
  ///
  /// With less than a program's own image takes, the system ends it before its first instruction.
  @Test(arguments: [35_000, 45_000, 60_000, 80_000])
  func withLittleMemoryItRunsOrSaysWhyNot(kilobytes: Int) throws {
    let program = try Program()
    let fresh = try PseudoTerminal(program, words: ["/bin/true"])
    let terminal = try PseudoTerminal(
      program, words: ["/bin/sh", "-c", "ulimit -v \(kilobytes); exec '\(Program.path)'"])
    let isShown = eventually {
      terminal.read()
      return terminal.hasEnded || terminal.text.contains("Welcome to Steady.")
    }
    #expect(isShown)
    terminal.paste(String(repeating: "x", count: 1 << 20))
    terminal.type("\u{11}")
    let code = try #require(terminal.wait())
    #expect(code == 0 || !terminal.text.isEmpty)
    #expect(terminal.modes == fresh.modes)
    #expect(terminal.isOff("\u{1B}[?1049h", "\u{1B}[?1049l"))
  }

  // MARK: Sizes

  @Test func anySizeIsSurvivedWithWhatWasTyped() throws {
    let program = try Program()
    let terminal = try PseudoTerminal(program, columns: 1, rows: 1)
    let sizes = [
      (80, 24), (1, 1), (2, 1), (1, 200), (10, 3), (500, 200), (0, 0), (65_535, 65_535), (39, 12),
      (40, 11), (40, 12),
    ]
    for (columns, rows) in sizes { terminal.resize(columns: columns, rows: rows) }
    terminal.resize(columns: 80, rows: 24)
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r2\t\t\t")
    terminal.wait(for: "note")
    terminal.paste("kept words")
    terminal.wait(for: "kept words")
    for (columns, rows) in sizes {
      terminal.resize(columns: columns, rows: rows)
      // An answer to a key: the frame at this size was drawn.
      terminal.forget()
      terminal.type("\u{C}")
      #expect(
        eventually {
          terminal.read()
          return !terminal.bytes.isEmpty
        }, "\(columns)×\(rows)")
    }
    let memory = try shell("grep VmRSS /proc/\(terminal.process)/status | tr -dc 0-9").trimmed
    #expect((Int(memory) ?? .max) < 400_000)
    terminal.resize(columns: 90, rows: 24)
    terminal.forget()
    terminal.type("\u{C}")
    terminal.wait(for: "kept words")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }

  @Test func aStormOfNewSizesHoldsUpNoKeys() throws {
    let program = try Program()
    let terminal = try PseudoTerminal(program)
    terminal.wait(for: "Welcome to Steady.")
    terminal.type("\r2")
    for number in 0..<20_000 {
      terminal.resize(columns: 75 + number % 45, rows: 20 + number % 20)
      if number == 10_000 { terminal.type("\t\t\t\u{1B}[200~in the storm\u{1B}[201~") }
      if number % 50 == 0 { terminal.read(within: 0) }
    }
    terminal.resize(columns: 100, rows: 30)
    terminal.forget()
    terminal.type("\u{C}")
    terminal.wait(for: "in the storm")
    terminal.type("\u{11}")
    #expect(terminal.wait() == 0)
  }
}

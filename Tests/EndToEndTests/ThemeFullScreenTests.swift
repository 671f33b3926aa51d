import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct ThemeFullScreenTests {
  /// A notebook whose first screen was read, with a theme chosen in it.
  private func program(wearing theme: String? = nil) throws -> Program {
    let program = try Program()
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "saved ✓")
    try window.press("q")
    window.wait(for: "left with 0")
    guard let theme else { return program }
    let setting =
      #"{"id":"0000000000V5SG75R626CHZS77","kind":"settings","edited":"2026-01-01T00:00:00.000Z","#
      + #""key":"theme","value":"\#(theme)"}"#
    let text = try program.text().replacing("[\n", with: "[\n\(setting),\n")
    try text.write(to: program.state, atomically: false, encoding: .utf8)
    // With the next save the line is one of the program's own.
    try program.run("checkin", "5")
    return program
  }

  /// The numbers of the colours that a window shows, as SGR has them.
  private func colours(_ window: Window) throws -> Set<String> {
    let text = try window.tmux("capture-pane -peN")
    return Set(text.matches(of: /\e\[([0-9;:]+)m/).flatMap { match in grouped(String(match.1)) })
  }

  private func grouped(_ numbers: String) -> [String] {
    numbers.matches(of: /[34]8[;:][25](?:[;:]+\d+)+|\d+/).map { String($0.0) }
  }

  @Test(arguments: ["dusk", "night", "dawn", "paper", "contrast", "mono"])
  func eachThemePaintsTheWholeWindow(name: String) throws {
    // A terminal that does not clear in colours, so that every cell of the ground is sent.
    let program = try program()
    let window = try Window(
      program, arguments: "--theme \(name)", variables: "TERM=screen-256color")
    window.wait(for: "Good to see you.")
    let rows = try window.tmux("capture-pane -peN").split(
      separator: "\n", omittingEmptySubsequences: false
    ).prefix(24)
    #expect(rows.count == 24)
    // Each row has all its cells, none of them in the terminal's own ground.
    for row in rows {
      #expect(row.replacing(/\e\[[0-9;:]*m|[\u{E}\u{F}]/, with: "").count == 80, "\(row)")
    }
    #expect(try !colours(window).contains("49"))
  }

  @Test func aThemeOfOnesOwnIsWornAndOneThatIsGoneIsNot() throws {
    let program = try program()
    try ThemeVerbTests.keep(
      ["mine.yaml": ThemeVerbTests.scheme("Mine", isLight: true)], for: program)
    let window = try Window(program, arguments: "--theme mine", variables: "TERM=xterm-256color")
    window.wait(for: "Good to see you.")
    #expect(try colours(window).contains("48;5;255"))
    try window.press("q")
    window.wait(for: "left with 0")
    for (name, code, sentence) in [
      ("mime", 66, "Did you mean mine?"), ("../mine", 64, "by its name alone"),
    ] {
      let refused = try Window(program, arguments: "--theme \(name)")
      refused.wait(for: "left with \(code)")
      #expect(refused.text.contains(sentence))
      #expect(!refused.text.contains("Good to see you."))
    }
  }

  @Test(arguments: [
    ("rm -f $T", "“mine” is not there."), ("rm $T && mkdir $T", "not an ordinary file"),
    ("rm $T && mkfifo $T", "not an ordinary file"), ("ln -sf mine.yaml $T", "round in a circle"),
    ("ln -sf /dev/zero $T", "not an ordinary file"), ("ln -sf /nowhere $T", "There is no file"),
    ("chmod 0 $T", "may not be read"), ("echo 'base00: \"#GGG\"' >$T", "line 1"),
    ("head -c 10000000 /dev/zero >$T", "16 KiB"), ("printf 'a: &a [*a]' >$T", "line 1"),
    ("rm -r $(dirname $T)", "“mine” is not there."),
  ])
  func whateverBecameOfAChosenThemeTheUsualOneIsWornAndSaysSo(
    command: String, sentence: String
  ) throws {
    // Whoever may do everything reads a file of mode 0 too.
    if command.hasPrefix("chmod"), geteuid() == 0 { return }
    let program = try program(wearing: "mine")
    try ThemeVerbTests.keep(["mine.yaml": ThemeVerbTests.scheme("Mine")], for: program)
    try shell("T='\(ThemeVerbTests.folder(of: program).path)/mine.yaml'; \(command)")
    let window = try Window(program, columns: 200, variables: "TERM=xterm-256color")
    window.wait(for: "Good to see you.")
    window.wait(for: "The theme is dusk for now.")
    let words = window.text.split(separator: "\n").joined(separator: " ")
    #expect(words.split(separator: " ").joined(separator: " ").contains(sentence), "\(words)")
    #expect(try colours(window).contains("48;5;234"))
    // It is said once.
    try window.press("2")
    window.wait(for: "How is it, right now?")
    #expect(!window.text.contains("for now"))
    try window.press("C-q")
    window.wait(for: "left with 0")
  }

  @Test(arguments: ["../../../../etc/passwd", "/dev/zero", ".", "..", "a/b", ""])
  func aChosenNameLeadsNowhereElse(name: String) throws {
    let program = try program(wearing: name)
    let window = try Window(program, columns: 200)
    window.wait(for: "The theme is dusk for now.")
    #expect(window.text.contains("by its name alone"))
  }

  @Test func noFileIsLookedAtForAThemeOfTheProgram() throws {
    let program = try program(wearing: "paper")
    try ThemeVerbTests.keep(["paper.yaml": "no theme at all"], for: program)
    let log = program.folder.appending(path: "calls").path
    let window = try Window(program, variables: "strace -f -e trace=file -o '\(log)'")
    window.wait(for: "Good to see you.")
    try window.press("q")
    window.wait(for: "left with 0")
    #expect(try !String(contentsOfFile: log, encoding: .utf8).contains("steady/themes"))
  }

  /// Descriptions of terminals by how many colours they have; none of them clears in colours.
  private func describeTerminals(for program: Program) throws -> String {
    let folder = program.folder.path
    func number(_ base: Int) -> String {
      #"\E[%?%p1%{8}%<%t\#(base)%p1%d%e\#(base)8;2;%p1%{65536}%/%d;"#
        + "%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
    }
    var source = ""
    for (name, colours) in [("2", "2"), ("16", "16"), ("88", "88"), ("direct", "0x1000000")] {
      var entry = ["steady-\(name)|a test", "RGB@", "bce@", "colors#\(colours)", "pairs#256"]
      if name == "direct" { entry += ["setaf=\(number(3))", "setab=\(number(4))"] }
      source += entry.joined(separator: ", ") + ", use=xterm-256color,\n"
    }
    try source.write(toFile: "\(folder)/source", atomically: true, encoding: .utf8)
    try shell("tic -x -o '\(folder)/terminfo' '\(folder)/source'")
    return "TERMINFO='\(folder)/terminfo'"
  }

  @Test(arguments: [
    ("TERM=steady-2", #"[]"#), ("TERM=vt100", "[]"), ("TERM=xterm-256color NO_COLOR=1", "[]"),
    ("TERM=screen", #"[34][0-7]"#), ("TERM=screen COLORTERM=truecolor", #"[34][0-7]"#),
    ("TERM=steady-16", #"([34]|9|10)[0-7]"#), ("TERM=steady-88", #"([34]|9|10)[0-7]"#),
    ("TERM=xterm-256color", #"[34]8[;:]5[;:]\d+"#),
    ("TERM=steady-direct", #"[34]8[;:]2([;:]+\d+)+"#),
  ])
  func onlyColoursThatTheTerminalHasAreSent(terminal: String, pattern: String) throws {
    let program = try program()
    let place = terminal.contains("steady-") ? try describeTerminals(for: program) : ""
    for name in ["paper", "dusk"] {
      let window = try Window(
        program, arguments: "--theme \(name)", variables: "\(place) \(terminal)")
      window.wait(for: "Good to see you.")
      // Styles, and a return to what the terminal has by itself, are no colours.
      let plain: Set = ["0", "1", "2", "4", "7", "39", "49"]
      let sent = try colours(window).subtracting(plain)
      #expect(sent.isEmpty == (pattern == "[]"), "\(sent)")
      let allowed = try Regex(pattern == "[]" ? "none" : pattern)
      #expect(sent.allSatisfy { $0.wholeMatch(of: allowed) != nil }, "\(sent)")
      // What the cursor is on is told by its mark, its weight or its ground turned round too.
      #expect(["› Check in", "> Check in"].contains { window.text.contains($0) })
      #expect(try colours(window).contains("1") || colours(window).contains("7"))
      try window.press("q")
      window.wait(for: "left with 0")
    }
  }
}

import Foundation
import Testing

@testable import steady

/// What the program says about itself: help, manual and completions.
@Suite(.timeLimit(.minutes(2))) struct HelpTests {
  private let program: Program

  init() throws { program = try Program() }

  private func isInstalled(_ name: String) throws -> Bool {
    try shell("command -v \(name)").trimmed.isEmpty == false
  }

  @Test(arguments: [
    ["help", "nonsense"], ["nonsense"], ["chekin"], ["--what"], ["checkin", "--what"],
    ["--theme", "dusk", "today", "--short"], ["today", "--theme", "dusk"], ["list"], ["show"],
    ["export", "xml"], ["list", "dreams"], ["checkin", "5", "6"], ["help-now", "x"],
  ])
  func whatIsNotKnownIsOneLineAndAHint(arguments: [String]) throws {
    let run = try program.launch(arguments)()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
    let hasHint = ["Did you mean", "--help", "full screen"].contains { run.errors.contains($0) }
    #expect(hasHint, "\(run.errors)")
  }

  @Test func everyVerbAndPlaceHasItsHelp() throws {
    for word in Steady.verbs where word != "help" {
      let run = try program.run("help", word)
      #expect(run.code == 0)
      #expect(run.output.contains("USAGE: steady \(word)"), "\(run.output)")
      #expect(try program.run(word, "--help").output == run.output)
      #expect(try program.run(word, "-h").output == run.output)
      #expect(try program.run(word, "--version").output == program.run("--version").output)
    }
    #expect(try program.run("help", "help-now").output.contains("Open Help now."))
    #expect(try program.run("help").output == program.run("--help").output)
  }

  @Test func aWordOfATextIsNoOption() throws {
    for word in ["--data", "--ascii", "--version", "--help", "--man-page", "-h", "today"] {
      #expect(try program.run("checkin", "5", "--note", word).code == 0)
      #expect(try program.checkIns().last?["note"] as? String == word)
    }
  }

  // MARK: The manual

  @Test func theManualNamesEverythingThatTheHelpDoes() throws {
    let page = try program.run("--man-page").output.replacing("\\-", with: "-")
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "PLACES", "VERBS", "KEYS", "FILES",
      "ENVIRONMENT", "EXIT STATUS", "PRIVACY",
    ] {
      #expect(page.contains(".SH \(section)\n"))
    }
    let helps =
      try [program.run("--help").output]
      + Steady.verbs.filter { $0 != "help" }.map { verb in
        #expect(page.contains(".SS steady \(verb)"))
        return try program.run("help", verb).output
      }
    for option in helps.joined().matches(of: /\n  (?:-h, )?(--[a-z-]+)/).map(\.1) {
      #expect(page.contains(option), "\(option)")
    }
  }

  @Test func theManualIsWithoutFault() throws {
    let page = program.folder.appending(path: "steady.1").path
    try program.script("\"$STEADY\" --man-page > '\(page)'")
    if try isInstalled("groff") {
      #expect(try shell("groff -ww -man -Tutf8 '\(page)' 2>&1 >/dev/null").isEmpty)
    }
    if try isInstalled("mandoc") {
      #expect(try !shell("mandoc -T lint -W warning '\(page)'").contains("ERROR"))
    }
    if try isInstalled("man") {
      #expect(try shell("man --warnings -l '\(page)' 2>&1 >/dev/null").isEmpty)
      #expect(try shell("MANWIDTH=80 man -l '\(page)'").contains("steady edit ID"))
    }
  }

  // MARK: Completions

  /// What bash offers for the last of these words.
  private func offers(_ words: String...) throws -> [String] {
    let id = try program.checkIn("5")
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let line = words.joined(separator: " ")
    let run = try program.script(
      """
      PATH="$(dirname "$STEADY"):$PATH"
      source <("$STEADY" --generate-completion-script bash)
      COMP_WORDS=(steady \(list)); COMP_CWORD=\(words.count)
      COMP_LINE='steady \(line)'; COMP_POINT=${#COMP_LINE}
      _steady steady '\(words.last ?? "")' '\(words.dropLast().last ?? "steady")'
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map { $0 == id ? "ID" : String($0) }
  }

  @Test func bashCompletesWhatThereIs() throws {
    let first = try offers("")
    for word in Steady.verbs + ["help-now"] { #expect(first.contains(word), "\(word)") }
    #expect(try offers("che") == ["checkin"])
    #expect(try offers("help-").contains("help-now"))
    #expect(try offers("list", "p") == ["pattern", "person"])
    #expect(try offers("export", "") == ["json"])
    #expect(try offers("today", "--s") == ["--short"])
    #expect(try offers("checkin", "--feel", "hopef") == ["hopeful"])
    #expect(try offers("show", "").contains("ID"))
    #expect(try offers("edit", "X", "--set", "mo") == ["mood="])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theScriptsOfCompletionCanBeRead(name: String) throws {
    let script = program.folder.appending(path: "completion").path
    let run = try program.script(
      "\"$STEADY\" --generate-completion-script \(name) > '\(script)'")
    #expect(run.code == 0)
    let text = try String(contentsOfFile: script, encoding: .utf8)
    for word in Steady.verbs + ["help-now"] { #expect(text.contains(word)) }
    if try isInstalled(name) { #expect(try shell("\(name) -n '\(script)' 2>&1").isEmpty) }
    if name == "fish", try isInstalled(name) {
      let offered = try shell("fish -c 'source \(script); complete -C \"steady che\"'")
      #expect(offered.hasPrefix("checkin"))
    }
  }
}

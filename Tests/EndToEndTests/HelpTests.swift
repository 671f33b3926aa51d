import Foundation
import Testing

@testable import steady

/// What the program says about itself: help, manual and completions.
@Suite(.timeLimit(.minutes(10))) struct HelpTests {
  private let program: Program

  init() throws { program = try Program() }

  private func isInstalled(_ name: String) throws -> Bool {
    try shell("command -v \(name)").trimmed.isEmpty == false
  }

  @Test(arguments: [
    ["help", "nonsense"], ["nonsense"], ["chekin"], ["--what"], ["checkin", "--what"],
    ["today", "--theme"], ["list"], ["show"], ["export", "xml"],
    ["list", "dreams"], ["checkin", "5", "6"], ["help-now", "x"],
  ])
  func whatIsNotKnownIsOneLineAndAHint(arguments: [String]) throws {
    let run = try program.launch(arguments)()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 1)
    let hints = ["Did you mean", "There is:", "--help", "full screen"]
    let hasHint = hints.contains { run.errors.contains($0) }
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

  @Test func aThemeIsTakenBeforeAndAfterEveryVerbAndChangesNoAnswer() throws {
    try program.run("checkin", "5")
    let id = String(try program.run("list", "checkin").output.prefix(26))
    for words in [
      ["today", "--short"], ["list", "checkin"], ["show", id], ["edit", id, "--set", "mood=5"],
      ["export", "json"], ["backup", "list"], ["settings"], ["settings", "get", "theme"],
      ["theme", "list"], ["helplines", "ie"], ["help", "today"], ["--version"],
    ] {
      let usual = try program.launch(words)()
      #expect(usual.code == 0)
      for themed in [["--theme", "dusk"] + words, words + ["--theme", "dusk"]] {
        let run = try program.launch(themed)()
        #expect(run.code == 0, "\(themed): \(run.errors)")
        #expect(run.output == usual.output && run.errors == usual.errors, "\(themed)")
      }
    }
    #expect(try program.run("--theme=dusk", "checkin", "6").code == 0)
    #expect(try program.run("checkin", "6", "--theme", "dusk").code == 0)
    #expect(try program.run("--theme", "dusk", "delete", id).code == 0)
    #expect(try program.run("doctor", "--theme", "dusk").output.contains("version"))
    let inside = try program.run("--ascii", "backup", "--theme", "dusk", "list")
    #expect(try inside.code == 0 && inside.output == program.run("backup", "list").output)
  }

  @Test func optionsBeforeAVerbReachItsOwnVerbs() throws {
    let other = program.folder.appending(path: "other.json").path
    try program.run("--data", other, "checkin", "5")
    try program.script("touch -d '3 hours ago' '\(other)'")
    try program.run("--data", other, "checkin", "6")
    #expect(try program.run("--data", other, "backup", "list").output.contains("1 entry"))
    #expect(try program.run("backup", "--data", other, "list").output.contains("1 entry"))
    #expect(try program.run("backup", "list").errors.contains("no backup yet"))
    for words in [["--data", other, "backup"], ["--data", other, "backup", "--help"]] {
      #expect(try program.launch(words)().output.contains("USAGE: steady backup"))
    }
  }

  // MARK: The manual

  @Test func theManualSaysNothingOfWhoMadeIt() throws {
    let texts = [try program.run("--man-page"), try program.run("theme", "--help")]
    for text in texts { #expect(!text.output.contains(program.folder.path)) }
    #expect(texts[1].output.contains("~/.config/steady/themes"))
  }

  @Test func theManualNamesEverythingThatTheHelpDoes() throws {
    let page = try program.run("--man-page").output.replacing("\\-", with: "-")
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "PLACES", "VERBS", "KEYS", "FILES", "PRACTICES",
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
  private func offers(_ words: String...) throws -> [String] { try offers(words) }

  private func offers(_ words: [String]) throws -> [String] {
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
    #expect(try offers("list", "p") == ["pattern", "person", "page"])
    #expect(try offers("write", "kind") == ["kind-five", "kind-letter", "kind-line"])
    #expect(try offers("write", "win", "--set", "wh") == ["what=", "whyItMatters="])
    #expect(try offers("write", "free", "--set", "te") == ["text="])
    #expect(try offers("export", "") == ["json"])
    #expect(try offers("today", "--s") == ["--short"])
    #expect(try offers("checkin", "--feel", "hopef") == ["hopeful"])
    #expect(try offers("show", "").contains("ID"))
    #expect(try offers("edit", "X", "--set", "howTo") == ["howToReach="])
  }

  @Test func bashCompletesThemesSettingsAndBackups() throws {
    try ThemeVerbTests.keep(["mine.yaml": ThemeVerbTests.scheme("Mine")], for: program)
    #expect(try offers("theme", "") == ["list", "show", "check"])
    #expect(try offers("theme", "show", "m") == ["mono", "mine"])
    for before in [["--theme"], ["today", "--theme"], ["breathe", "--theme"]] {
      #expect(try offers(before + ["pa"]) == ["paper"], "\(before)")
    }
    #expect(try offers("settings", "") == ["list", "get", "set"])
    #expect(try offers("settings", "get", "mot") == ["motion"])
    #expect(try offers("settings", "set", "th") == ["theme"])
    #expect(try offers("settings", "list", "th") == [])
    #expect(try offers("backup", "re") == ["restore"])
    let names = try offers("backup", "restore", "")
    let list = try program.run("backup", "list").output
    #expect(!names.isEmpty && names.allSatisfy(list.contains), "\(names) of \(list)")
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

import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct ThemeVerbTests {
  static let digits = Array("0123456789abcdef")

  /// A scheme of greys from a dark or light ground, with one colour.
  static func scheme(_ name: String, isLight: Bool = false) -> String {
    let lines = digits.enumerated().map { index, digit in
      let part = String(digits[isLight ? 15 - index : index])
      return "base0\(digit): \"\(part)0\(part)0\(index == 13 ? "ff" : "\(part)0")\"\n"
    }
    return "scheme: \"\(name)\"\nauthor: \"Somebody\"\n" + lines.joined()
  }

  static func folder(of program: Program) -> URL {
    program.folder.appending(path: ".config/steady/themes")
  }

  /// Puts files among the person's own themes.
  static func keep(_ files: [String: String], for program: Program) throws {
    let folder = folder(of: program)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
    }
  }

  @Test func theListNamesThoseOfTheProgramAndOnesOwn() throws {
    let program = try Program()
    #expect(try program.run("theme").output.split(separator: "\n").count == 6)
    let files = [
      "mine.yaml": Self.scheme("Mine", isLight: true), "other.yml": Self.scheme("Other"),
      "dusk.yaml": Self.scheme("Not this"), "odd.yaml": "base00: \"#GGG\"\n", "notes.txt": "x",
      ".hidden.yaml": "x",
    ]
    try Self.keep(files, for: program)
    let run = try program.run("theme", "list")
    #expect(run.code == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 10)
    #expect(lines.contains { $0.hasPrefix("paper") && $0.contains("light") })
    #expect(lines.contains { $0.hasPrefix("mine") && $0.contains("light") })
    #expect(lines.contains { $0.hasPrefix("other") && $0.contains("dark") })
    #expect(lines.contains { $0.hasPrefix("odd") && $0.contains("line 1") })
    #expect(lines.contains { $0.hasPrefix("dusk") && $0.contains("hidden") })
    let json = try program.run("theme", "list", "--json").output
    let array = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(array?.filter { $0["builtIn"] as? Bool == true }.count == 6)
    #expect(array?.filter { $0["kind"] as? String == "light" }.count == 3)
  }

  @Test func theListMarksTheOneThatIsWorn() throws {
    let program = try Program()
    try Self.keep(["mine.yaml": Self.scheme("Mine"), "dusk.yaml": Self.scheme("D")], for: program)
    func worn() throws -> [String] {
      let lines = try program.run("theme").output.split(separator: "\n")
      let json = try program.run("theme", "list", "--json").output
      let array = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      let names = (array ?? []).filter { $0["worn"] as? Bool == true }.map { "\($0["name"] ?? "")" }
      #expect(lines.filter { $0.hasSuffix(", worn") }.map { "\($0.prefix { $0 != " " })" } == names)
      return names
    }
    #expect(try worn() == ["dusk"])
    #expect(try program.run("settings", "set", "theme", "mine").code == 0)
    #expect(try worn() == ["mine"])
    // One that cannot be worn any more is not worn.
    try Self.keep(["mine.yaml": "no theme"], for: program)
    #expect(try worn() == ["dusk"])
    try "no notebook".write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try worn().count <= 1)
    #expect(try program.run("theme").code == 0)
  }

  @Test func aThemeIsShownRoleByRoleWithItsNumbers() throws {
    let program = try Program()
    let run = try program.run("theme", "show", "paper")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("Steady Paper, light"))
    #expect(run.output.contains("#1d5a8c on #f4efe3, 6.3:1"))
    #expect(run.output.split(separator: "\n").count == 12)
    #expect(!run.output.contains("\u{1B}"))
    let json = try program.run("theme", "show", "paper", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let roles = try #require(object?["roles"] as? [[String: Any]])
    #expect(roles.count == 11)
    #expect(roles.allSatisfy { ($0["contrast"] as? Double ?? 0) >= 3 })
  }

  @Test func onATerminalAThemeIsShownInItsColours() throws {
    let program = try Program()
    let window = try Window(program, arguments: "theme show dawn", variables: "TERM=xterm-256color")
    window.wait(for: "left with 0")
    let text = try window.tmux("capture-pane -pe")
    #expect(text.contains(/38;5;89m *accent/) && text.contains("48;5;255"), "\(text)")
    for (arguments, variables) in [
      ("theme show dawn --no-color", "A=b"), ("theme show dawn", "NO_COLOR=1"),
      ("theme show dawn", "TERM=dumb"),
    ] {
      let plain = try Window(program, arguments: arguments, variables: variables)
      plain.wait(for: "left with 0")
      #expect(plain.text.contains("accent"))
      #expect(try !plain.tmux("capture-pane -pe").contains("\u{1B}["))
    }
  }

  @Test func aCheckSaysFineOrTheLineAndTheReason() throws {
    let program = try Program()
    let files = [
      "good.yaml": Self.scheme("Good"), "none.yaml": "",
      "nested.yaml": "palette:\n  base00:\n    a: b\n",
      "black.yaml": Self.digits.map { "base0\($0): 000000\r\n" }.joined(),
    ]
    try Self.keep(files, for: program)
    let folder = Self.folder(of: program).path
    func check(_ name: String) throws -> Program.Run {
      try program.run("theme", "check", "\(folder)/\(name)")
    }
    let good = try check("good.yaml")
    #expect(good.code == 0 && good.output == "fine\n")
    let black = try check("black.yaml")
    #expect(black.code == 0 && black.output == "fine\n")
    #expect(black.errors.contains("text is #000000 on #000000, 1.0:1 and is shown as"))
    #expect(try check("none.yaml").code == 65)
    let nested = try check("nested.yaml")
    #expect(nested.code == 65 && nested.output == "")
    #expect(nested.errors.contains("line 2: "))
    #expect(nested.errors.split(separator: "\n").count == 1)
    #expect(try check("gone.yaml").code == 66)
  }

  @Test func aNameFromAFileCannotControlTheTerminal() throws {
    let program = try Program()
    let name = "\\e]0;owned\\a\\x9b2J\\u202Egnp\u{1B}[2J"
    try Self.keep(["e\u{1B}[31m\u{202E}.yaml": Self.scheme(name)], for: program)
    let file = Self.folder(of: program).path + "/e\u{1B}[31m\u{202E}.yaml"
    for arguments in [
      ["theme"], ["theme", "show", "e\u{1B}[31m\u{202E}"], ["theme", "check", file],
      ["theme", "show", "\u{1B}[2Jgone"], ["--theme", "\u{1B}[2Jgone"],
    ] {
      let run = try program.launch(arguments)()
      for text in [run.output, run.errors] {
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{9B}"))
      }
    }
  }

  @Test(arguments: [
    (["theme", "show"], 64, "Name a theme"), (["theme", "lits"], 64, "Did you mean list"),
    (["theme", "show", "dask"], 66, "Did you mean dusk"),
    (["theme", "show", "../dusk"], 64, "name"),
    (["theme", "show", ""], 64, "name"), (["theme", "check"], 64, "Name a file"),
    (["theme", "check", "/dev/null"], 66, "not an ordinary file"),
  ])
  func whatIsWrongIsOneLineAndItsCode(arguments: [String], code: Int, sentence: String) throws {
    let run = try Program().launch(arguments)()
    #expect(Int(run.code) == code)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func aFolderIsOnlyLookedForWhereAVariableNamesOne() throws {
    let program = try Program()
    try Self.keep(["mine.yaml": Self.scheme("Mine")], for: program)
    func names(_ variables: [String: String]) throws -> Bool {
      try program.run("theme", environment: variables).output.contains("mine")
    }
    #expect(try names(["XDG_CONFIG_HOME": ""]))
    #expect(try names(["XDG_CONFIG_HOME": "relative/path"]))
    #expect(try names(["XDG_CONFIG_HOME": program.folder.path + "/.config", "HOME": ""]))
    #expect(try !names(["XDG_CONFIG_HOME": "/nowhere"]))
    #expect(try !names(["HOME": "", "XDG_CONFIG_HOME": ""]))
    #expect(try !names(["HOME": ".", "XDG_CONFIG_HOME": "."]))
  }

  @Test func tenThousandFilesAreListedAtOnce() throws {
    let program = try Program()
    try Self.keep(["mine.yaml": Self.scheme("Mine")], for: program)
    let folder = Self.folder(of: program).path
    try shell("cd '\(folder)' && seq -f 'f%05g.yaml' 9999 | xargs -n 500 touch")
    let start = ContinuousClock.now
    let run = try program.run("theme", "list")
    let time = ContinuousClock.now - start
    #expect(run.output.split(separator: "\n").count == 10_006)
    // Half a second by itself; more is left for a machine that is busy with other tests.
    #expect(time < .seconds(3))
  }
}

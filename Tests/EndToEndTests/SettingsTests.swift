import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct SettingsTests {
  @Test func aSettingIsListedSetAndSetBack() throws {
    let program = try Program()
    #expect(try program.run("settings").output.hasPrefix("theme = dusk\n"))
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
    #expect(try program.run("settings", "set", "motion", "no").output == "motion = no\n")
    #expect(try program.run("settings", "get", "MOTION").output == "no\n")
    try program.run("settings", "set", "contexts", "alone,", "night", "train")
    let setting = try #require(try program.records().last { $0["key"] as? String == "contexts" })
    #expect(setting["value"] as? [String] == ["alone", "night train"])
    let json = try program.run("settings", "list", "--json").output
    let array = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let motion = try #require(array?.first { $0["key"] as? String == "motion" })
    #expect(motion["value"] as? Bool == false)
    #expect(motion["state"] as? String == "chosen")
    #expect(try program.run("settings", "set", "motion", "default").output == "motion = yes\n")
    #expect(try program.records().filter { $0["kind"] as? String == "settings" }.count == 1)
  }

  /// Somebody wrote nonsense into every setting, and another version left one of its own.
  @Test func nonsenseInTheFileMeansTheDefaultsAndLeavesTheFileAlone() throws {
    let program = try Program()
    let values = [
      ("theme", "dusk", #""dusk""#), ("motion", "no", "false"), ("ascii", "yes", "true"),
      ("mouse", "no", "false"), ("letterKeys", "no", "false"), ("country", "IE", #""IE""#),
      ("offers", "no", "false"), ("contexts", "alone", #"["alone"]"#),
      ("hiddenWords", "sad", #"["sad"]"#), ("wordPlaces", "mixed odd", #"["mixed odd"]"#),
    ]
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter", "C-q")
    window.wait(for: "left with 0")
    for value in values { try program.run("settings", "set", value.0, value.1) }
    var text = try program.text()
    let nonsense = [
      "1.5", "null", #"{"a":[]}"#, "-3", #""\u0007maybe""#, "[true,[1,null]]", "1e400",
    ]
    for (index, value) in values.enumerated() {
      let wrong = nonsense[index % nonsense.count]
      text.replace("\"\(value.0)\",\"value\":\(value.2)", with: "\"\(value.0)\",\"value\":\(wrong)")
    }
    let strange =
      #"{"id":"01JDB8Q0000000000000000000","kind":"settings","edited":"2026-01-01T00:00:00.000Z","#
      + #""key":"lunarPhase","value":[1,"full"]}"#
    text.replace("[\n", with: "[\n\(strange),\n")
    try text.write(to: program.state, atomically: false, encoding: .utf8)
    let list = try program.run("settings", "list")
    #expect(list.code == 0)
    #expect(list.output.split(separator: "\n").filter { $0.contains("cannot be read") }.count == 10)
    #expect(list.output.contains("theme = dusk  (what is stored"))
    #expect(list.output.contains("lunarPhase = 1, full  (not known"))
    #expect(try program.run("settings", "get", "lunarPhase").output == "1, full\n")
    for (columns, rows) in [(80, 24), (40, 12)] {
      let window = try Window(program, columns: columns, rows: rows)
      window.wait(for: "Good to see you.")
      try window.press("','")
      window.wait(for: "Settings · each acts at once")
      window.wait(for: "cannot be read here")
      try window.press("Down", "Down", "Enter", "u", "q")
      window.wait(for: "left with 0")
    }
    #expect(try program.text().contains(strange.dropLast()))
    try text.write(to: program.state, atomically: false, encoding: .utf8)
    let quiet = try Window(program)
    quiet.wait(for: "Good to see you.")
    try quiet.press("','", "Enter", "Down", "Escape", "2", "C-q")
    quiet.wait(for: "left with 0")
    #expect(try program.text() == text)
  }

  @Test(arguments: [
    (["lst"], "Did you mean list?"), (["get"], "Name one setting"),
    (["get", "them"], "Did you mean theme?"), (["set", "them", "x"], "Did you mean theme?"),
    (["set", "motion"], "what it is to be"), (["set", "motion", "maybe"], "yes or no"),
    (["set", "theme", "../x"], "no theme"), (["set", "hiddenWords", "sed"], "Did you mean sad?"),
    (["set", "country", "irland"], "Did you mean Ireland?"), (["list", "motion"], "settings get"),
  ])
  func nonsenseIsOneLineAndLeavesNoFile(arguments: [String], sentence: String) throws {
    let program = try Program()
    let run = try program.launch(["settings"] + arguments)()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
  }
}

import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct SettingsTests {
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
    #expect(motion["value"] as? String == "no")
    #expect(motion["state"] as? String == "chosen")
    #expect(try program.run("settings", "set", "motion", "default").output == "motion = yes\n")
    #expect(try program.records().filter { $0["kind"] as? String == "settings" }.count == 1)
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

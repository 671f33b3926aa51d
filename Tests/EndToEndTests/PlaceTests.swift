import Foundation
import Testing

/// Where the notebook lies, by the environment; nothing is ever made where nobody asked for it.
@Suite(.timeLimit(.minutes(10))) struct PlaceTests {
  /// Runs a verb in an empty folder, with these variables alone; what it made lies below the folder.
  private func run(
    _ verb: String, _ variables: String
  ) throws -> (code: String, errors: String, made: [String]) {
    let program = try Program()
    let folder = program.folder.path
    let usual = "PATH=/usr/bin:/bin LANG=C.UTF-8 TZ=UTC"
    let command = "env -i \(usual) \(variables.replacing("FOLDER", with: folder))"
    let code = try shell(
      "cd '\(folder)' && \(command) '\(Program.path)' \(verb) 2>.errors; echo $?")
    let made = try shell("cd '\(folder)' && find . -mindepth 1 ! -name .errors").split(
      separator: "\n")
    let errors = try String(contentsOfFile: folder + "/.errors", encoding: .utf8)
    let last = code.trimmed.split(separator: "\n").last.map(String.init) ?? ""
    return (last, errors, made.map(String.init).sorted())
  }

  @Test(arguments: [
    "", "HOME=", "HOME=relative", "XDG_DATA_HOME=", "XDG_DATA_HOME=relative/path",
    "HOME=/nonexistent-home", "HOME=/nonexistent-home XDG_DATA_HOME=data", "HOME= STEADY_DATA=",
    "HOME=/nonexistent-home XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME=",
  ])
  func withoutAPlaceItSaysSoAndMakesNothing(variables: String) throws {
    let root = try shell("ls -A /")
    for verb in ["checkin 5", "today", "list checkin", "backup list", "backup restore"] {
      let end = try run(verb, variables)
      #expect(end.code == "73", "\(verb) with \(variables)")
      #expect(end.errors.contains("HOME") && end.errors.contains("--data"))
      #expect(end.errors.split(separator: "\n").count == 1)
      #expect(end.made == [])
    }
    let doctor = try run("doctor", variables)
    #expect(doctor.code == "1")
    #expect(doctor.made == [])
    #expect(try shell("ls -A /") == root)
  }

  @Test(arguments: [
    ("HOME=FOLDER", "./.local/share/steady/steady.json"),
    ("HOME=FOLDER XDG_DATA_HOME=", "./.local/share/steady/steady.json"),
    ("HOME=FOLDER XDG_DATA_HOME=relative", "./.local/share/steady/steady.json"),
    ("HOME=/nonexistent-home XDG_DATA_HOME=FOLDER/data", "./data/steady/steady.json"),
    ("HOME=/nonexistent-home STEADY_DATA=FOLDER/x/y.json", "./x/y.json"),
    ("STEADY_DATA=here.json", "./here.json"),
  ])
  func aPlaceThatIsNamedIsMadeAndNoOther(variables: String, path: String) throws {
    let end = try run("checkin 5", variables)
    #expect(end.code == "0")
    let files = end.made.filter { $0.hasSuffix(".json") }
    #expect(files == [path])
    let parts = path.split(separator: "/").dropFirst().dropLast()
    #expect(end.made.count == parts.count + 2)
  }
}

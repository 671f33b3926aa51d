import Foundation
import Testing

/// What bringing a backup back says of it, through the real program.
@Suite(.timeLimit(.minutes(10))) struct RestoreSayingTests {
  private func restore(_ program: Program, _ way: String) throws -> String {
    let run = try program.run("backup", "restore", way)
    #expect(run.code == 0)
    return String(run.output.prefix { $0 != "\n" })
  }

  @Test func aMergeSaysWhatWasDeletedSinceAndHowToHaveItBack() throws {
    let program = try Program()
    let precious = try program.checkIn("5", "--note", "precious")
    try program.run("checkin", "6")
    #expect(try program.run("delete", precious).code == 0)
    #expect(
      try restore(program, "--merge")
        == "Nothing changed: one thing in it was deleted since and stays so. --replace brings it back."
    )
    #expect(try !program.checkIns().contains { $0["note"] as? String == "precious" })
    #expect(try restore(program, "--replace").hasSuffix(": one thing came back, one was deleted."))
    #expect(try program.checkIns().map { $0["note"] as? String } == ["precious"])
  }

  @Test func whatStaysDeletedIsSaidAlsoWhenSomethingComesBack() throws {
    let program = try Program()
    var made: [String] = []
    for mood in 1...3 { made.append(try program.checkIn("\(mood)")) }
    let text = try program.text()
    let backups = program.folder.path + "/data/backups/"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: backups).first)
    try text.write(toFile: backups + name, atomically: false, encoding: .utf8)
    try program.run("delete", made[0])
    try program.run("delete", made[1])
    // Somebody's editor has taken out the last one.
    let lines = try program.text().split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.filter { !$0.contains("\"mood\":3") }.joined(separator: "\n")
    try rest.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(
      try restore(program, "--merge")
        == "Restored \(name): one thing came back; 2 deleted since stay so.")
    #expect(try restore(program, "--merge").contains("2 things in it were deleted since and stay"))
  }

  @Test func settingsAreCountedApartAndTheProgramsOwnNotesNotAtAll() throws {
    let program = try Program()
    try program.run("checkin", "1")
    try program.run("checkin", "2")
    #expect(try program.run("settings", "set", "theme", "paper").code == 0)
    #expect(try program.run("settings", "set", "motion", "no").code == 0)
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "saved ✓")
    try window.press("C-q")
    window.wait(for: "left with 0")
    let said = try restore(program, "--replace")
    #expect(said.hasSuffix(": one was deleted, 2 settings are as they were."), "\(said)")
  }

  @Test func aMergeSaysThatASettingWasChangedSince() throws {
    let program = try Program()
    #expect(try program.run("settings", "set", "theme", "paper").code == 0)
    #expect(try program.run("settings", "set", "theme", "dusk").code == 0)
    #expect(
      try restore(program, "--merge")
        == "Nothing changed: one thing in it was changed since and stays so. --replace brings it back."
    )
    let said = try restore(program, "--replace")
    #expect(said.hasSuffix(": one setting is as it was."), "\(said)")
  }

  @Test func whereNothingIsThereItBringsTheNewestWholeOneBackAsTheErrorSays() throws {
    let program = try Program()
    try program.run("checkin", "1")
    try program.run("checkin", "2")
    try FileManager.default.removeItem(at: program.state)
    #expect(try program.run("today").errors.contains("“steady backup restore” brings the newest"))
    let run = try program.run("backup", "restore")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.hasSuffix(": one thing came back.\n"))
    #expect(try program.checkIns().map { $0["mood"] as? Int } == [1])
  }
}

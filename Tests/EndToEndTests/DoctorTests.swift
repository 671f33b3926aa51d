import Foundation
import Testing

/// What `doctor` finds, through the real program.
@Suite(.timeLimit(.minutes(10))) struct DoctorTests {
  private struct Answer {
    let code: Int32
    let facts: [[String: Any]]

    func texts(_ name: String) -> [String] { texts(facts.filter { $0["name"] as? String == name }) }
    var problems: [String] { texts(facts.filter { $0["problem"] as? Bool == true }) }

    private func texts(_ facts: [[String: Any]]) -> [String] {
      facts.map { "\($0["name"] ?? ""): \($0["text"] ?? "") \($0["todo"] ?? "")" }
    }
  }

  private func doctor(
    _ program: Program, environment: [String: String] = [:]
  ) throws -> Answer {
    let run = try program.run("doctor", "--json", environment: environment)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let whole = try #require(object as? [String: Any])
    let facts = try #require(whole["facts"] as? [[String: Any]])
    #expect(whole["problems"] as? Int == facts.count { $0["problem"] as? Bool == true })
    #expect(facts.allSatisfy { ($0["todo"] is String) == ($0["problem"] as? Bool == true) })
    #expect(run.errors.isEmpty == (run.code == 0))
    return Answer(code: run.code, facts: facts)
  }

  /// Everything below a folder, with modes and times.
  private func picture(_ program: Program) throws -> String {
    try shell("cd '\(program.folder.path)' && find . -printf '%p %m %T@ %s\\n' | sort")
  }

  @Test func aHealthyNotebookHasNoProblem() throws {
    let program = try Program()
    for mood in 1...3 { try program.run("checkin", "\(mood)") }
    let before = try picture(program)
    let answer = try doctor(program)
    #expect(answer.code == 0)
    #expect(answer.problems == [])
    #expect(answer.texts("records").first?.contains("3 checkIn") == true)
    #expect(answer.texts("backups").first?.contains("1, the newest of") == true)
    #expect(answer.texts("lock").first?.contains("free") == true)
    #expect(answer.texts("disk").first?.contains("free") == true)
    #expect(try picture(program) == before)
    let lines = try program.run("doctor").output.split(separator: "\n")
    #expect(lines.count == answer.facts.count)
    #expect(lines.allSatisfy { $0.hasPrefix("ok ") })
  }

  @Test func nothingThereYetIsNoProblemAndStaysSo() throws {
    let program = try Program()
    let answer = try doctor(program)
    #expect(answer.code == 0)
    #expect(answer.texts("notebook").first?.contains("not there yet") == true)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/data"))
  }

  @Test func aDamagedLineIsNamedWithItsNumberAndAWayOut() throws {
    let program = try Program()
    for mood in 1...3 { try program.run("checkin", "\(mood)") }
    let damaged = try program.text().replacing("\"mood\":2", with: "\"mood\":2,,")
    try damaged.write(to: program.state, atomically: false, encoding: .utf8)
    let before = try picture(program)
    let answer = try doctor(program)
    #expect(answer.code == 1)
    #expect(answer.problems.count == 1)
    #expect(answer.problems.first?.contains("line 3") == true)
    #expect(answer.problems.first?.contains("steady backup restore steady.json-") == true)
    #expect(try picture(program) == before)
    let conflict = try program.text().replacing(
      "records\":[\n", with: "records\":[\n<<<<<<< HEAD\n")
    try conflict.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try doctor(program).problems.first?.contains("conflict markers of git") == true)
  }

  @Test func whatOthersCanReadIsNamedAndNotChanged() throws {
    let program = try Program()
    try program.run("checkin", "1")
    try program.run("checkin", "2")
    try shell("chmod 644 '\(program.state.path)'; chmod 777 '\(program.folder.path)/data'")
    let before = try picture(program)
    let answer = try doctor(program)
    #expect(answer.code == 1)
    #expect(answer.problems.contains { $0.contains("chmod 600 '\(program.state.path)'") })
    #expect(answer.problems.contains { $0.contains("chmod 700 '\(program.folder.path)/data'") })
    #expect(try picture(program) == before)
  }

  @Test func aNotebookThatIsGoneIsAProblemWhenABackupIsThere() throws {
    let program = try Program()
    try program.run("checkin", "1")
    try program.run("checkin", "2")
    try FileManager.default.removeItem(at: program.state)
    let answer = try doctor(program)
    #expect(answer.code == 1)
    #expect(answer.problems.count == 1)
    let problem = try #require(answer.problems.first)
    #expect(problem.contains("steady backup restore"))
    #expect(problem.hasPrefix("notebook: \(program.state.path) It is gone, but a backup"))
  }

  @Test func draftsConflictsLeftoversAndNewerVersionsAreSeen() throws {
    let program = try Program()
    try program.run("checkin", "1")
    let newer = try program.text().replacing("\"version\":1", with: "\"version\":9")
    try newer.write(to: program.state, atomically: false, encoding: .utf8)
    let folder = program.folder.path + "/data/"
    let others = [
      "steady.json.draft", "steady.json.tmp-0123456789abcdef",
      "steady.sync-conflict-20261122-101010-ABCDEFG.json",
      "steady.json.damaged-20261122T101010Z", "other.sync-conflict-1.json",
    ]
    for name in others { try shell("umask 077; echo x >'\(folder)\(name)'") }
    let answer = try doctor(program)
    #expect(answer.code == 1)
    #expect(answer.problems.count == 2)
    #expect(answer.problems.contains { $0.contains("newer Steady (format 9)") })
    #expect(answer.texts("draft").first?.contains("half-typed") == true)
    #expect(answer.texts("left over").count == 1)
    #expect(answer.texts("conflict").count == 1)
    #expect(answer.texts("copy").count == 1)
  }

  @Test func aDamagedBackupIsAProblem() throws {
    let program = try Program()
    for mood in 1...2 { try program.run("checkin", "\(mood)") }
    let backups = "'\(program.folder.path)'/data/backups/steady.json-*"
    try shell("for file in \(backups); do echo '{' >>$file; done")
    #expect(try doctor(program).problems.first?.contains("is not whole") == true)
  }

  @Test func theLocaleIsJudgedByWhatIsInstalled() throws {
    let program = try Program()
    for (name, text) in [
      ("C.UTF-8", "LANG=C.UTF-8 (UTF-8) "),
      ("C", "LANG=C (not UTF-8; Steady writes UTF-8 all the same) "),
      ("xx_YY.UTF-8", "LANG=xx_YY.UTF-8 (not installed here; Steady writes UTF-8 all the same) "),
    ] {
      let answer = try doctor(program, environment: ["LANG": name])
      #expect(answer.texts("locale") == ["locale: \(text)<null>"])
    }
  }

  @Test func onATerminalItTellsOfIt() throws {
    let program = try Program()
    var window = try Window(program, arguments: "doctor", columns: 160, variables: "TERM=screen")
    window.wait(for: "screen, known here")
    window.wait(for: "160×24")
    window.wait(for: "left with 0")
    window = try Window(program, arguments: "doctor", columns: 160, variables: "TERM=xterm-nope")
    window.wait(for: "xterm-nope, not known here, used as xterm-256color, 256 colours")
    window.wait(for: "left with 0")
    window = try Window(
      program, arguments: "doctor", columns: 160, variables: "TERM=nope NO_COLOR=1 LANG=C")
    window.wait(for: "Try TERM=xterm-256color.")
    window.wait(for: "no colours are used")
    window.wait(for: "LANG=C (not UTF-8")
    window.wait(for: "left with 1")
  }
}

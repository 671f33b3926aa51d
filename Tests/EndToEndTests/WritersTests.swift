import Foundation
import Testing

/// Several programs write one notebook at once: what all of them wrote is there.
@Suite(.serialized, .timeLimit(.minutes(10))) struct WritersTests {
  @Test(arguments: [2, 4, 8])
  func whatAllWroteIsThere(writers: Int) throws {
    let program = try Program()
    let each = 6
    let runs = try (0..<writers).map { writer in
      try program.launchScript(
        "for n in $(seq \(each)); do $STEADY checkin $n --note \"writer \(writer) number $n\"; done"
      )
    }
    var saved = 0
    for run in runs {
      let result = try run()
      #expect(result.errors == "")
      saved += result.output.split(separator: "\n").count
    }
    #expect(saved == writers * each)
    let notes = try program.checkIns().compactMap { $0["note"] as? String }
    #expect(notes.count == writers * each && Set(notes).count == notes.count)
    #expect(try program.run("doctor").code == 0)
  }

  /// A screen that is open, with a check-in that it has saved.
  private func open(_ program: Program) throws -> Window {
    try program.run("checkin", "3")
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "saved ✓")
    return window
  }

  private func noteOne(_ window: Window) throws {
    try window.press("2", "Right", "Right", "Enter")
    window.wait(for: "Noted.")
    window.wait(for: "saved ✓")
  }

  private func moods(_ program: Program) throws -> [Int] {
    try program.checkIns().compactMap { $0["mood"] as? Int }.sorted()
  }

  @Test func anotherFileInItsPlaceIsJoinedWithWhatTheScreenHolds() throws {
    let program = try Program()
    let window = try open(program)
    let other = program.folder.appending(path: "other.json").path
    try program.run("--data", other, "checkin", "9")
    try shell("mv '\(other)' '\(program.state.path)'")
    #expect(eventually { (try? moods(program)) == [3, 9] })
    try noteOne(window)
    #expect(try moods(program) == [3, 7, 9])
  }

  @Test func aTouchedClockChangesNothing() throws {
    let program = try Program()
    let window = try open(program)
    for time in ["1970-01-01", "2099-01-01", "2001-09-09 01:46:40.5"] {
      try shell("touch -d '\(time)' '\(program.state.path)'")
    }
    try noteOne(window)
    #expect(try moods(program) == [3, 7])
    #expect(try program.run("doctor").code == 0)
    try window.press("C-q")
    window.wait(for: "left with 0")
  }

  @Test(arguments: [0, 200])
  func aFileThatIsCutOffInPlaceIsNotWrittenOver(count: Int) throws {
    let program = try Program()
    let window = try open(program)
    try shell("truncate -s \(count) '\(program.state.path)'")
    window.wait(for: "is damaged")
    let before = try Data(contentsOf: program.state)
    #expect(before.count == count)
    try window.press("C-q")
    window.wait(for: "left with")
    #expect(try Data(contentsOf: program.state) == before)
    let run = try program.run("checkin", "5")
    #expect(run.code == 65)
    #expect(try Data(contentsOf: program.state) == before)
  }
}

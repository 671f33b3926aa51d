import Foundation
import Testing

/// Backups through the real program.
@Suite(.serialized, .timeLimit(.minutes(10))) struct BackupVerbTests {
  private func backups(_ program: Program) throws -> [[String: Any]] {
    let run = try program.run("backup", "list", "--json")
    #expect(run.code == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
  }

  /// Makes the notebook as old as that, so that the next save makes a backup of it.
  private func age(_ program: Program, hours: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: Double(hours) * -3600)],
      ofItemAtPath: program.state.path)
  }

  /// A notebook of moods 1 to 4, and a backup of each of 1 to 3.
  private func lived() throws -> Program {
    let program = try Program()
    for mood in 1...4 {
      try program.run("checkin", "\(mood)")
      try age(program, hours: 20 - 2 * mood)
    }
    return program
  }

  private func moods(_ program: Program) throws -> [Int] {
    try program.checkIns().compactMap { $0["mood"] as? Int }
  }

  @Test func backupsAreListedTheNewestFirst() throws {
    let program = try lived()
    let all = try backups(program)
    #expect(all.map { $0["entries"] as? Int } == [3, 2, 1])
    #expect(all.allSatisfy { $0["whole"] as? Bool == true && $0["problem"] is NSNull })
    let names = all.compactMap { $0["name"] as? String }
    #expect(names == names.sorted(by: >))
    let list = try program.run("backup", "list").output.split(separator: "\n")
    #expect(list.count == 3)
    #expect(list[0].hasPrefix(names[0]) && list[0].contains("3 entries"))
    #expect(list[0].hasSuffix("whole") && list[2].contains("1 entry "))
    #expect(try shell("find '\(program.folder.path)/data' -perm /077").isEmpty)
    let empty = try Program()
    #expect(try empty.run("backup", "list", "--json").output == "[]\n")
    #expect(try empty.run("backup", "list").code == 0)
    #expect(try empty.run("backup", "restore").code == 66)
    #expect(!FileManager.default.fileExists(atPath: empty.folder.path + "/data"))
  }

  @Test func aReplacementIsUndoneByTheCommandThatItNames() throws {
    let program = try lived()
    let oldest = try #require(try backups(program).last?["name"] as? String)
    let run = try program.run("backup", "restore", oldest, "--replace")
    #expect(run.code == 0)
    #expect(run.output.contains("3 were deleted"))
    #expect(try moods(program) == [1])
    let hint = try #require(run.output.split(separator: "\n").last?.split(separator: ": ").last)
    let words = hint.split(separator: " ").dropFirst().map(String.init)
    #expect(words.count == 4 && words[1] == "restore" && words[3] == "--replace")
    #expect(try program.run(words[0], words[1], words[2], words[3]).code == 0)
    #expect(try moods(program) == [1, 2, 3, 4])
    #expect(try program.run("checkin", "5").code == 0)
    #expect(try moods(program) == [1, 2, 3, 4, 5])
  }

  @Test func aMergeBringsBackWhatIsLostAndKeepsWhatIsNew() throws {
    let program = try lived()
    let lines = try program.text().split(separator: "\n", omittingEmptySubsequences: false)
    // Somebody's editor has taken out a line.
    let rest = lines.filter { !$0.contains("\"mood\":2") }.joined(separator: "\n")
    try rest.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try moods(program) == [1, 3, 4])
    let newest = try #require(try backups(program).first?["name"] as? String)
    let run = try program.run("backup", "restore", String(newest.suffix(9)), "--merge")
    #expect(run.code == 0)
    #expect(run.output.contains("one thing came back"))
    #expect(try moods(program) == [1, 2, 3, 4])
    #expect(try program.run("backup", "restore", newest, "--merge").output.contains("Nothing"))
  }

  @Test func howItComesBackMustBeSaidAndNamesMustBeClear() throws {
    let program = try lived()
    let before = try program.text()
    let newest = try #require(try backups(program).first?["name"] as? String)
    #expect(try program.run("backup", "restore", newest).code == 64)
    #expect(try program.run("backup", "restore", newest, "--merge", "--replace").code == 64)
    #expect(try program.run("backup", "restore", "no-such", "--merge").code == 66)
    #expect(try program.run("backup", "restore", "steady", "--merge").code == 66)
    #expect(try program.run("backup", "restore", "Z", "--merge").code == 64)
    #expect(try program.run("backup", "remove").code == 64)
    #expect(try program.text() == before)
  }

  @Test func onATerminalItAsks() throws {
    let program = try lived()
    let oldest = try #require(try backups(program).last?["name"] as? String)
    var window = try Window(program, arguments: "backup restore \(oldest)")
    window.wait(for: "Enter to leave all as it is:")
    try window.press("Enter")
    window.wait(for: "Nothing was changed.")
    #expect(try moods(program) == [1, 2, 3, 4])
    window = try Window(program, arguments: "backup restore \(oldest)")
    window.wait(for: "Enter to leave all as it is:")
    try window.press("r", "Enter")
    window.wait(for: "left with 0")
    #expect(try moods(program) == [1])
  }

  @Test func aDamagedBackupGivesWhatIsWhole() throws {
    let program = try lived()
    let newest = try #require(try backups(program).first?["name"] as? String)
    let path = program.folder.path + "/data/backups/" + newest
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"mood\":2", with: "\"mood\":2,,")
      .write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try program.run("backup", "list").output.contains("damaged"))
    #expect(try program.run("backup", "restore", newest, "--replace").code == 65)
    #expect(try moods(program) == [1, 2, 3, 4])
    try FileManager.default.removeItem(at: program.state)
    // Without a name it is the newest one that is whole.
    #expect(try program.run("backup", "restore").code == 0)
    #expect(try moods(program) == [1, 2])
    let run = try program.run("backup", "restore", newest, "--merge")
    #expect(run.code == 65)
    #expect(run.output.contains("one thing came back"))
    #expect(try moods(program) == [1, 2, 3])
  }

  @Test func aNotebookThatIsGoneIsOfferedBackAndNobodyIsWelcomedAsNew() throws {
    let program = try lived()
    try FileManager.default.removeItem(at: program.state)
    for verb in [
      ["today"], ["today", "--short"], ["today", "--json"], ["list", "checkin"],
      ["list", "checkin", "--json"], ["checkin", "7"], ["export", "json"],
    ] {
      let run = try program.launch(verb)()
      #expect(run.code == 65 && run.output == "", "\(verb)")
      #expect(!run.errors.contains("Nothing here yet"))
      #expect(run.errors.contains("steady backup restore"))
    }
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
    let window = try Window(program)
    window.wait(for: "with 3 entries is here.")
    #expect(!window.text.contains("Welcome"))
    try window.press("C-g")
    window.wait(for: "In danger now?")
    try window.press("Escape")
    window.wait(for: "Your notebook is not where it was.")
    try window.press("Enter")
    window.wait(for: "Your backup is back.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try moods(program) == [1, 2, 3])
  }

  @Test func aNotebookThatIsGoneCanBeBegunAnewAndItsBackupsStay() throws {
    let program = try lived()
    try FileManager.default.removeItem(at: program.state)
    var window = try Window(program)
    window.wait(for: "with 3 entries is here.")
    try window.press("q")
    window.wait(for: "left with 0")
    #expect(!FileManager.default.fileExists(atPath: program.state.path))
    window = try Window(program)
    window.wait(for: "with 3 entries is here.")
    try window.press("n")
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "saved ✓")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try program.checkIns().isEmpty)
    #expect(try backups(program).count == 3)
    #expect(try program.run("checkin", "7").code == 0)
  }

  @Test func onlyAnUnfinishedFileIsOfferedToo() throws {
    let program = try lived()
    let folder = program.folder.path + "/data"
    try FileManager.default.moveItem(
      atPath: program.state.path, toPath: program.state.path + ".tmp-0123456789abcdef")
    try FileManager.default.removeItem(atPath: folder + "/backups")
    #expect(try program.run("checkin", "7").code == 65)
    let window = try Window(program)
    window.wait(for: "with 4 entries is here.")
    try window.press("Enter")
    window.wait(for: "Your backup is back.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try moods(program) == [1, 2, 3, 4])
  }

  @Test func aDamagedNotebookIsJoinedWithItsBackup() throws {
    let program = try lived()
    let damaged = try program.text().replacing("\"mood\":2", with: "\"mood\":2,,")
    try damaged.write(to: program.state, atomically: false, encoding: .utf8)
    let window = try Window(program)
    window.wait(for: "with 3 entries is whole.")
    try window.press("r")
    window.wait(for: "Your backup is back.")
    try window.press("C-q")
    window.wait(for: "left with 0")
    #expect(try moods(program) == [1, 2, 3, 4])
    let kept = try shell("cat '\(program.folder.path)'/data/steady.json.damaged-*")
    #expect(kept == damaged)
    // The same from the shell.
    try damaged.write(to: program.state, atomically: false, encoding: .utf8)
    #expect(try program.run("list", "checkin").errors.contains("steady backup restore steady"))
    #expect(try program.run("backup", "restore", "--merge").code == 0)
    #expect(try moods(program) == [1, 2, 3, 4])
  }

  @Test func aReplacementReachesAnOpenScreenAndIsNotUndoneByIt() throws {
    let program = try lived()
    let window = try Window(program)
    window.wait(for: "Welcome to Steady.")
    try window.press("Enter")
    window.wait(for: "4 today")
    window.wait(for: "saved ✓")
    let oldest = try #require(try backups(program).last?["name"] as? String)
    #expect(try program.run("backup", "restore", oldest, "--replace").code == 0)
    // The first screen has not been read in that backup; its settings are part of what comes back.
    window.wait(for: "once today")
    try window.press("2", "Right", "Right", "Enter")
    window.wait(for: "Noted.")
    window.wait(for: "saved ✓")
    #expect(try moods(program) == [1, 7])
  }

  @Test(arguments: ["link", "fsync", "rename", "unlink", "write"])
  func killedAtAnyCallOfASaveThereIsAWholeNotebookAndAWholeBackup(call: String) throws {
    let calls = call == "write" ? call : "/^\(call)(at|at2)?$"
    for number in 1...12 {
      let program = try Program()
      for mood in 1...2 {
        try program.run("checkin", "\(mood)")
        try age(program, hours: 9 - 3 * mood)
      }
      let usual = program.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
      let inject = "-e 'trace=\(calls)' -e 'inject=\(calls):signal=KILL:when=\(number)'"
      let code = try shell(
        "env \(usual) strace -f -o /dev/null \(inject) '\(Program.path)' checkin 3 >/dev/null; echo $?"
      )
      let all = try moods(program)
      #expect(all == [1, 2] || all == [1, 2, 3])
      let kept = try backups(program)
      #expect(kept.last?["entries"] as? Int == 1)
      #expect(kept.allSatisfy { $0["whole"] as? Bool == true })
      // The next save works, and says nothing of what happened.
      let next = try program.run("checkin", "4")
      #expect(next.code == 0 && next.errors.isEmpty)
      #expect([2, 3].contains(try backups(program).count))
      if code.trimmed.hasSuffix("0") { break }
    }
  }

  @Test func aBackupThatCannotBeMadeStopsNoSave() throws {
    let program = try Program()
    try program.run("checkin", "1")
    try "mine".write(
      toFile: program.folder.path + "/data/backups", atomically: false, encoding: .utf8)
    let run = try program.run("checkin", "2")
    #expect(run.code == 0)
    #expect(run.errors.contains("Saved, but no backup"))
    #expect(try moods(program) == [1, 2])
  }
}

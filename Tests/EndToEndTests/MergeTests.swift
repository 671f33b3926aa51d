import Foundation
import Testing

/// One notebook on several machines: with git, and with a program that syncs folders.
@Suite(.timeLimit(.minutes(10))) struct MergeTests {
  /// A machine with a clone of the notebook; git reads no settings but these.
  private struct Machine {
    let program: Program
    let folder: String
    let variables: [String: String]

    init(_ program: Program, _ name: String, more: [String: String] = [:]) {
      self.program = program
      folder = program.folder.appending(path: name).path
      variables = [
        "STEADY_DATA": folder + "/steady.json", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
      ].merging(more) { $1 }
    }

    @discardableResult
    func git(_ words: String) throws -> Program.Run {
      try program.script("cd '\(folder)' && git \(words)", environment: variables)
    }

    @discardableResult
    func steady(_ words: String...) throws -> Program.Run {
      try program.launch(words, variables)()
    }

    func setUp() throws {
      try git("config merge.steady.driver '\(Program.path) merge --driver %O %A %B'")
    }

    func keep() throws {
      #expect(try git("add -A .").code == 0)
      #expect(try git("commit -qm x").code == 0)
    }
  }

  /// Two clones of one notebook with a page in it.
  private func machines(_ more: [String: String] = [:]) throws -> (Machine, Machine, String) {
    let program = try Program()
    let first = Machine(program, "first", more: more)
    let second = Machine(program, "second", more: more)
    try program.script("mkdir '\(first.folder)'")
    try first.git("init -q -b main .")
    try first.setUp()
    try first.steady("checkin", "5", "--note", "together")
    let page = String(try first.steady("write", "free", "how it began").output.prefix(26))
    let attributes = "steady.json merge=steady\n"
    try attributes.write(
      toFile: first.folder + "/.gitattributes", atomically: true, encoding: .utf8)
    try "steady.json.*\nbackups\n".write(
      toFile: first.folder + "/.gitignore", atomically: true, encoding: .utf8)
    if !more.isEmpty { #expect(try first.steady("passphrase", "set").code == 0) }
    try first.keep()
    try program.script("git clone -q '\(first.folder)' '\(second.folder)'")
    try second.setUp()
    return (first, second, page)
  }

  @Test func changesOnBothMachinesAreThereAfterAMerge() throws {
    let (first, second, page) = try machines()
    try first.steady("checkin", "6", "--note", "first")
    try first.steady("edit", page, "--set", "text=as one told it")
    try first.keep()
    try second.steady("checkin", "7", "--note", "second")
    try second.steady("edit", page, "--set", "text=as another told it")
    try second.keep()
    let merge = try second.git("pull -q --no-rebase")
    #expect(merge.code == 0, "\(merge.errors)")
    #expect(try second.git("status --porcelain").output == "")
    let list = try second.steady("list", "checkin").output
    for note in ["together", "first", "second"] { #expect(list.contains(note)) }
    let pages = try second.steady("search", "told it").output
    #expect(pages.contains("as one told it") && pages.contains("as another told it"))
    #expect(try second.steady("list", "page", "--json").output.contains("conflictOf"))
    // The other machine has the same afterwards.
    #expect(try first.git("pull -q --no-rebase '\(second.folder)'").code == 0)
    #expect(
      try Data(contentsOf: URL(filePath: first.folder + "/steady.json"))
        == Data(contentsOf: URL(filePath: second.folder + "/steady.json")))
  }

  @Test func aRebaseJoinsToo() throws {
    let (first, second, _) = try machines()
    for mood in ["6", "7"] {
      try first.steady("checkin", mood)
      try first.keep()
    }
    for mood in ["1", "2"] {
      try second.steady("checkin", mood)
      try second.keep()
    }
    #expect(try second.git("pull -q --rebase").code == 0)
    let list = try second.steady("list", "checkin").output
    for mood in [1, 2, 5, 6, 7] { #expect(list.contains("mood \(mood)")) }
  }

  @Test func whatCannotBeJoinedIsAConflictAndOursStays() throws {
    let (first, second, _) = try machines()
    try first.steady("checkin", "6")
    let newer = "sed -i 's/\"version\":1/\"version\":9/' '\(first.folder)/steady.json'"
    try first.program.script(newer)
    try first.keep()
    try second.steady("checkin", "7")
    try second.keep()
    let before = try Data(contentsOf: URL(filePath: second.folder + "/steady.json"))
    let merge = try second.git("pull -q --no-rebase")
    #expect(merge.code != 0)
    #expect(merge.errors.contains("newer Steady (format 9)"))
    #expect(try second.git("status --porcelain").output.contains("UU steady.json"))
    #expect(try Data(contentsOf: URL(filePath: second.folder + "/steady.json")) == before)
  }

  @Test func sealedNotebooksAreJoinedWithAPassphraseFile() throws {
    let words = FileManager.default.temporaryDirectory
      .appending(path: "steady-words-\(UUID().uuidString)")
    try "four words of mine\n".write(to: words, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: words) }
    let (first, second, _) = try machines(["STEADY_PASSPHRASE_FILE": words.path])
    try first.steady("checkin", "6", "--note", "canary")
    try first.keep()
    try second.steady("checkin", "7", "--note", "canary")
    try second.keep()
    let bare = Machine(first.program, "second", more: ["STEADY_PASSPHRASE_FILE": "/dev/null"])
    let before = try Data(contentsOf: URL(filePath: second.folder + "/steady.json"))
    #expect(try bare.git("pull -q --no-rebase").code != 0)
    #expect(try Data(contentsOf: URL(filePath: second.folder + "/steady.json")) == before)
    try second.git("merge --abort")
    #expect(try second.git("pull -q --no-rebase").code == 0)
    #expect(try second.steady("list", "checkin").output.split(separator: "\n").count >= 3)
    #expect(try shell("grep -rl canary '\(second.folder)'; true") == "")
  }

  @Test func theWordsOfTheVerbAreCheckedAndSaid() throws {
    let program = try Program()
    try program.run("checkin", "6")
    #expect(try program.run("merge").code == 64)
    #expect(try program.run("merge", "--driver", "a", "b").code == 64)
    let itself = try program.run("merge", program.state.path)
    #expect(itself.code == 64 && itself.errors.contains("the notebook itself"))
    let other = program.folder.appending(path: "other.json").path
    try program.run("--data", other, "checkin", "3")
    let run = try program.run("merge", other, program.folder.path + "/none")
    #expect(run.code == 66)
    #expect(run.output.contains("one thing is new or changed here"))
    #expect(run.output.contains("To go back: steady backup restore"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try program.checkIns().count == 2)
    let again = try program.run("merge", other)
    #expect(again.code == 0 && again.output.hasPrefix("Nothing changed"))
  }

  @Test func theDoctorFindsWhatASyncProgramLeftAndSaysHowToJoinIt() throws {
    let program = try Program()
    try program.run("checkin", "6")
    let data = program.state.deletingLastPathComponent().path
    let conflict = "\(data)/steady.sync-conflict-20261122-101010-ABCDEFG.json"
    try program.run("--data", conflict, "checkin", "3")
    try shell("rm -f '\(conflict)'.lock")
    let doctor = try program.run("doctor")
    #expect(doctor.code == 1)
    let line = try #require(doctor.output.split(separator: "\n").first { $0.contains("conflict") })
    let command = try #require(line.split(separator: "To join it: steady ").last)
    let joined = try program.script("$STEADY \(command)")
    #expect(joined.code == 0)
    #expect(try program.checkIns().count == 2)
    #expect(joined.output.contains("steady.json.merged-"))
    let after = try program.run("doctor")
    #expect(after.code == 0, "\(after.output)")
    #expect(after.output.contains("kept because it was damaged, changed or joined"))
  }
}

import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// Joining other files with the state: from another machine, or left by a sync program.
@Suite struct MergingTests {
  private let scratch: Scratch
  private let words = "four words of mine"

  init() throws { scratch = try Scratch() }

  private func items(_ count: Int, seed: UInt64) -> [Item] {
    var history = History(seed: seed, start: 1_700_000_000 + Int64(seed) * 1_000_000)
    return history.items(count)
  }

  private func write(_ items: [Item], _ name: String = "steady.json") throws {
    var file = try StateFile(path: scratch.folder + "/" + name, seed: UInt64(name.count))
    try file.write(items.map(Change.init))
    for name in try scratch.names where name.hasSuffix(".lock") {
      try FileManager.default.removeItem(atPath: scratch.folder + "/" + name)
    }
  }

  private func path(_ name: String) -> String { scratch.folder + "/" + name }

  @Test func whatTheOtherFileHasIsHereAfterwardsAndItStaysAsItIs() throws {
    let (mine, theirs) = (items(9, seed: 1), items(9, seed: 2))
    try write(mine)
    try write(theirs, "other.json")
    let (before, other) = (try scratch.bytes(), try scratch.bytes("other.json"))
    var file = try scratch.file()
    let merging = try file.merge([path("other.json")])
    #expect(merging.joined == [path("other.json")])
    #expect(merging.counts.changed == 9)
    #expect(merging.moved == [] && merging.refused == [])
    var again = try scratch.file()
    #expect(Set(try again.read().record.items.map(\.id)) == Set((mine + theirs).map(\.id)))
    #expect(try scratch.bytes("other.json") == other)
    let former = try #require(merging.counts.former)
    #expect(try scratch.bytes("backups/" + former) == before)
    // Once more changes nothing, and needs no backup.
    let second = try again.merge([path("other.json")])
    #expect(second.counts == Restoration())
    #expect(try scratch.backups == [former])
  }

  @Test func whatASyncProgramLeftIsJoinedAndGetsAnotherName() throws {
    let (mine, theirs, more) = (items(3, seed: 1), items(3, seed: 2), items(3, seed: 3))
    let names = ["A", "B"].map { "steady.sync-conflict-20261122-101010-\($0).json" }
    try write(mine)
    try write(theirs, names[0])
    try write(more, names[1])
    for name in names { try scratch.date(1_795_342_210, name) }
    let bytes = try names.map { try scratch.bytes($0) }
    var file = try scratch.file()
    let merging = try file.merge(names.map(path))
    #expect(merging.counts.changed == 6)
    let kept = ["steady.json.merged-20261122T101010Z", "steady.json.merged-20261122T101010Z-2"]
    #expect(merging.moved == kept.map(path))
    #expect(try kept.map { try scratch.bytes($0) } == bytes)
    #expect(try scratch.names.sorted() == (["steady.json", "steady.json.lock"] + kept).sorted())
    let checkup = file.checkup()
    #expect(checkup.conflicts == [] && checkup.copies == kept.map(path))
  }

  @Test func whatCannotBeReadIsLeftOutAndTheRestIsJoined() throws {
    try write(items(3, seed: 1))
    try write(items(3, seed: 2), "good.json")
    let good = try scratch.text("good.json")
    try scratch.write(good.replacingFirst("\"kind\":", with: "\"kind\""), "damaged.json")
    try scratch.write(good.replacingFirst("\"version\":1", with: "\"version\":7"), "newer.json")
    try scratch.write(
      "<<<<<<< HEAD\n\(good)=======\n\(good)>>>>>>> theirs\n", "conflict.json")
    try scratch.write(#"{"format":"other","version":1,"records":["# + "\n]}\n", "else.json")
    try scratch.write("", "empty.json")
    try FileManager.default.createDirectory(
      atPath: path("folder"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: path("circle"), withDestinationPath: "circle")
    let bad: [(String, Int32)] = [
      ("damaged.json", 65), ("newer.json", 65), ("conflict.json", 65), ("else.json", 65),
      ("empty.json", 65), ("folder", 66), ("circle", 66), ("nothing", 66), ("steady.json", 64),
    ]
    let before = try scratch.bytes()
    for (name, code) in bad {
      var file = try scratch.file()
      let trouble = #expect(throws: Trouble.self, "\(name)") { try file.merge([path(name)]) }
      #expect(trouble?.code == code, "\(name)")
      #expect(trouble?.sentence.contains("\n") == false)
    }
    #expect(try scratch.bytes() == before)
    #expect(try scratch.backups == [])
    var file = try scratch.file()
    let merging = try file.merge((bad.map(\.0) + ["good.json"]).map(path))
    #expect(merging.joined == [path("good.json")])
    #expect(merging.refused.map(\.trouble.code) == bad.map(\.1))
    #expect(merging.counts.changed == 3)
  }

  @Test func aDamagedOrNewerNotebookIsNotWritten() throws {
    try write(items(3, seed: 2), "other.json")
    let good = try scratch.text("other.json")
    for text in [
      good.replacingFirst("\"kind\":", with: "\"kind\""),
      good.replacingFirst("\"version\":1", with: "\"version\":7"),
    ] {
      try scratch.write(text)
      var file = try scratch.file()
      let trouble = #expect(throws: Trouble.self) { try file.merge([path("other.json")]) }
      #expect(trouble?.code == 65)
      #expect(try scratch.text() == text)
    }
  }

  @Test func aFirstNotebookCanComeFromAnotherMachine() throws {
    try write(items(9, seed: 2), "other.json")
    var file = try scratch.file()
    #expect(try file.merge([path("other.json")]).counts.former == nil)
    #expect(try scratch.bytes() == scratch.bytes("other.json"))
  }

  @Test func sealedVersionsNeedAKeyAndASealedNotebook() throws {
    let conflict = "steady.sync-conflict-20261122-101010-A.json"
    let all = ["other.json", "same.json", "plain.json", conflict]
    try write(items(3, seed: 1))
    for (number, name) in all.enumerated() { try write(items(3, seed: UInt64(number) + 2), name) }
    for name in all.prefix(1) {
      var file = try StateFile(path: path(name), seed: 5)
      _ = try file.reseal(with: vault("other words"))
    }
    var same = try StateFile(path: path("same.json"), seed: 5)
    _ = try same.reseal(with: vault(words))
    var file = try scratch.file()
    #expect(throws: Trouble.sealed(path: path("other.json"))) {
      try file.merge([path("other.json")])
    }
    #expect(throws: Trouble.sealedVersion(path: path("other.json"))) {
      try file.merge([path("other.json")], opening: [passphrase("other words")])
    }
    try FileManager.default.moveItem(atPath: path(conflict), toPath: path("aside"))
    _ = try file.reseal(with: vault(words))
    try FileManager.default.moveItem(atPath: path("aside"), toPath: path(conflict))
    #expect(throws: Trouble.otherPassphrase(path: path("other.json"))) {
      try file.merge([path("other.json")], opening: [passphrase(words)])
    }
    let merging = try file.merge(
      all.map(path), opening: [passphrase(words), passphrase("other words")])
    #expect(merging.refused == [])
    #expect(merging.counts.changed == 12)
    #expect(try scratch.file().isSealed())
    // What lay plain beside it is sealed with it now.
    let kept = try #require(merging.moved.first?.split(separator: "/").last.map(String.init))
    #expect(try scratch.text(kept).contains("steady-sealed"))
    #expect(try !scratch.names.contains(conflict))
  }

  @Test(arguments: [false, true])
  func whateverFailsBothVersionsAreSomewhere(forEver: Bool) throws {
    let conflict = "steady.sync-conflict-20261122-101010-A.json"
    let (mine, theirs) = (items(3, seed: 1), items(3, seed: 2))
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      for name in try scratch.names {
        try FileManager.default.removeItem(atPath: path(name))
      }
      try? FileManager.default.removeItem(atPath: path("backups"))
      try write(mine)
      try write(theirs, conflict)
      let other = try scratch.bytes(conflict)
      let files = FailingFiles(failing: failing, forEver: forEver)
      do throws(Trouble) {
        var file = try StateFile(path: scratch.state, files: files, seed: 9)
        _ = try file.merge([path(conflict)])
      } catch {
        #expect([73, 74].contains(error.code), "\(error)")
      }
      isDone = !files.hasFailed
      var file = try scratch.file()
      let ids = Set(try file.read().record.items.map(\.id))
      #expect(ids.isSuperset(of: mine.map(\.id)))
      let kept = try scratch.names.filter { $0 == conflict || $0.contains(".merged-") }
      #expect(kept.count == 1, "call \(failing)")
      #expect(try kept.map { try scratch.bytes($0) } == [other])
      if kept != [conflict] { #expect(ids.count == 6) }
    }
    #expect(failing > 25)
  }
}

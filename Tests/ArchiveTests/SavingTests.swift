import Domain
import Foundation
import Histories
import Testing

@testable import Archive

@Suite struct SavingTests {
  @Test func aFirstSaveMakesTheFolderAndAFileForNobodyElse() throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/a/steady/steady.json"
    var file = try StateFile(path: path, seed: 1)
    #expect(try file.read().isFirstRun)
    #expect(try scratch.names == [])
    try file.write([Change(anyItem())])
    #expect(try scratch.mode("a") == 0o700)
    #expect(try scratch.mode("a/steady") == 0o700)
    #expect(try scratch.mode("a/steady/steady.json") == 0o600)
    #expect(try scratch.mode("a/steady/steady.json.lock") == 0o600)
    var again = try StateFile(path: path, seed: 2)
    #expect(try again.read().record.items == [anyItem()])
  }

  @Test func nothingToSaveMakesNothing() throws {
    let scratch = try Scratch()
    var file = try scratch.file()
    try file.write([])
    #expect(try scratch.names == [])
  }

  @Test func theOrderIsHistoryByIdThenWhatIsStanding() throws {
    let scratch = try Scratch()
    var history = History(seed: 3)
    let items = history.items(200)
    var file = try scratch.file()
    for chunk in [items[100...], items[..<100]] { try file.write(chunk.map(Change.init)) }
    let text = try scratch.text()
    #expect(text.hasPrefix("{\"format\":\"steady\",\"version\":1,\"records\":[\n"))
    #expect(text.hasSuffix("}\n]}\n"))
    let lines = text.split(separator: "\n").dropFirst().dropLast()
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix("\"},") })
    let order = ["checkIn", "breathing", "pattern", "person", "settings"]
    let kinds = lines.map { line in
      max(0, (order.firstIndex { line.contains("\"kind\":\"\($0)\"") } ?? 0) - 1)
    }
    #expect(kinds == kinds.sorted())
    for kind in 0...3 {
      let ids = zip(lines, kinds).filter { $0.1 == kind }.map { $0.0.dropFirst(7).prefix(26) }
      #expect(ids == ids.sorted())
    }
    #expect(try JSONSerialization.jsonObject(with: Data(scratch.bytes())) is [String: Any])
  }

  @Test func aNewEntryChangesOneLineOnly() throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    let before = try scratch.text().split(separator: "\n")
    var file = try scratch.file()
    let item = anyItem()
    try file.write([Change(item)])
    var after = try scratch.text().split(separator: "\n")
    let place = try #require(after.firstIndex { $0 == text(item) + "," })
    after.remove(at: place)
    #expect(after == before)
  }

  @Test func whatIsNotUnderstoodComesBackByteForByte() throws {
    let scratch = try Scratch()
    let odd = summed(head + ",\"mood\":11,\"later\":{\"a\" : [1 , 2e5]}")
    let bytes = String(decoding: try smallState(), as: UTF8.self)
      .replacingFirst("\"records\":[", with: "\"device\" : \"x\",\"records\":[")
      .replacingFirst("[\n", with: "[\n\(odd),\n")
    try scratch.write(bytes)
    let before = Set(bytes.split(separator: "\n"))
    var file = try scratch.file()
    #expect(try file.read().notices == [.odd([Oddity(line: 2, field: "mood")])])
    try file.write([Change(anyItem())])
    let after = Set(try scratch.text().split(separator: "\n"))
    #expect(before.isSubset(of: after))
    #expect(after.count == before.count + 1)
  }

  @Test func aDeletionIsAnEditThatLeavesAShortLine() throws {
    let scratch = try Scratch()
    var history = History(seed: 3)
    var record = Record()
    var file = try scratch.file()
    let items = [
      history.checkIn(at: 1_700_000_000), history.person(at: 1_700_000_001, number: 1),
      history.setting(at: 1_700_000_002, number: 1),
    ]
    for item in items { record.put(item, at: item.edited) }
    try file.write(record.takeChanges())
    for item in items { record.remove(item.id, at: Stamp(milliseconds: 0)) }
    try file.write(record.takeChanges())
    var again = try scratch.file()
    #expect(try again.read().record.items == [])
    let text = try scratch.text()
    #expect(text.split(separator: "\"deleted\"").count == 4)
    #expect(text.split(separator: "\n").count == 5)
  }

  @Test func aLineThatWasChangedOutsideIsUsedAndACopyIsKept() throws {
    let scratch = try Scratch()
    var history = History(seed: 3)
    let item = history.checkIn(at: 1_700_000_000)
    var first = try scratch.file()
    try first.write([Change(item)])
    let changed = try scratch.text().replacingFirst("\"mood\":", with: "\"mood\": ")
    try scratch.write(changed)
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.notices == [.changedOutside(lines: 1, copy: nil)])
    #expect(reading.record.items == [item])
    #expect(try scratch.text() == changed)
    try file.write([Change(anyItem())])
    let copy = try #require(try scratch.names.first { $0.contains(".changed-") })
    #expect(try scratch.text(copy) == changed)
    #expect(try scratch.mode(copy) == 0o600)
    #expect(
      file.takeNotices()
        == [.changedOutside(lines: 1, copy: scratch.folder + "/" + copy)])
    var again = try scratch.file()
    #expect(try again.read().notices == [])
    #expect(try scratch.text().contains("\"mood\": "))
  }

  @Test func aSymbolicLinkStaysAndItsTargetIsReplaced() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/real", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder + "/link", withDestinationPath: "real/middle")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder + "/real/middle", withDestinationPath: scratch.folder + "/real/s")
    var dangling = try StateFile(path: scratch.folder + "/link", seed: 1)
    #expect(try dangling.read().isFirstRun)
    try dangling.write([Change(anyItem())])
    var file = try StateFile(path: scratch.folder + "/link", seed: 2)
    var history = History()
    try file.write([Change(history.checkIn(at: 1_000_000_000))])
    #expect(try file.read().record.items.count == 2)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.folder + "/link")
        == "real/middle")
    #expect(try scratch.names == ["link", "real"])
    #expect(try scratch.mode("real/s.lock") == 0o600)
  }

  @Test func aCircleOfLinksIsRefused() throws {
    let scratch = try Scratch()
    for (name, other) in [("a", "b"), ("b", "a")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.folder + "/" + name, withDestinationPath: other)
    }
    let trouble = #expect(throws: Trouble.self) {
      try StateFile(path: scratch.folder + "/a", seed: 1)
    }
    #expect(trouble?.code == 66)
  }

  @Test func whatIsNoFileIsRefusedAndNotReplaced() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/folder", withIntermediateDirectories: false)
    mkfifo(scratch.folder + "/fifo", 0o600)
    for path in [scratch.folder + "/folder", scratch.folder + "/fifo", "/dev/null", "/dev/zero"] {
      var file = try StateFile(path: path, seed: 1)
      #expect(throws: Trouble.notAFile(path: path)) { try file.read() }
      #expect(throws: Trouble.notAFile(path: path)) { try file.write([Change(anyItem())]) }
      #expect(throws: Trouble.notAFile(path: path)) {
        try Store.open(path: path, recent: Day(number: 0), seed: 1)
      }
    }
    #expect(try scratch.names == ["fifo", "folder"])
    #expect(throws: Trouble.self) { try StateFile(path: scratch.folder + "/", seed: 1) }
    #expect(throws: Trouble.self) { try StateFile(path: "", seed: 1) }
  }

  @Test func aLooserFileIsTightenedOnceAndSoIsTheProgramsOwnFolder() throws {
    let scratch = try Scratch()
    let folder = scratch.folder + "/steady"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    try scratch.write(smallState(), "steady/steady.json")
    chmod(folder + "/steady.json", 0o644)
    chmod(scratch.folder, 0o755)
    var file = try StateFile(path: folder + "/steady.json", seed: 1)
    #expect(
      try file.read().notices
        == [.tightened(path: folder + "/steady.json"), .tightened(path: folder)])
    #expect(try scratch.mode("steady/steady.json") == 0o600)
    #expect(try scratch.mode("steady") == 0o700)
    #expect(try scratch.mode("") == 0o755)
    var again = try StateFile(path: folder + "/steady.json", seed: 1)
    #expect(try again.read().notices == [])
  }

  @Test func aSecondNameIsMentioned() throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    link(scratch.state, scratch.folder + "/second")
    var file = try scratch.file()
    #expect(try file.read().notices == [.otherNames(path: scratch.state)])
  }

  @Test func aWriteProtectedFileIsReadButNotReplaced() throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    chmod(scratch.state, 0o400)
    var file = try scratch.file()
    #expect(try file.read().refusal == .protected(path: scratch.state))
    let trouble = #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(trouble?.code == 77)
    #expect(try scratch.bytes() == smallState())
  }

  @Test func plantedFilesAreNeverWrittenThrough() throws {
    let scratch = try Scratch()
    try scratch.write("precious", "victim")
    let place = try scratch.file().place
    var random = Random(state: 5)
    // The names that would be tried first are taken: by links and by a file.
    for _ in 0..<3 {
      try FileManager.default.createSymbolicLink(
        atPath: place.temporary(random.next()), withDestinationPath: "victim")
    }
    var file = try StateFile(path: scratch.state, seed: 5)
    try file.write([Change(anyItem())])
    #expect(try scratch.text("victim") == "precious")
    #expect(try scratch.file().status()?.kind == .file)
    // A link in place of the lock is refused.
    try FileManager.default.removeItem(atPath: place.lock)
    try FileManager.default.createSymbolicLink(
      atPath: place.lock, withDestinationPath: "victim")
    var other = try scratch.file()
    #expect(throws: Trouble.self) { try other.write([Change(anyItem())]) }
    #expect(try scratch.text("victim") == "precious")
  }

  @Test func oldTemporaryFilesOfOursAreRemoved() throws {
    let scratch = try Scratch()
    let old = "steady.json.tmp-0123456789abcdef"
    let recent = "steady.json.tmp-0123456789abcde0"
    let foreign = ["other.json.tmp-0123456789abcdef", "steady.json.tmp-xyz", ".syncthing.x.tmp"]
    for name in [old, recent] + foreign { try scratch.write("x", name) }
    for name in [old] + foreign {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
        ofItemAtPath: scratch.folder + "/" + name)
    }
    var file = try scratch.file()
    try file.write([Change(anyItem())])
    #expect(
      try scratch.names
        == (foreign + [recent, "steady.json", "steady.json.lock"]).sorted())
  }

  @Test func aFileThatIsGoneIsWrittenAnewWithEverything() throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    var file = try scratch.file()
    let items = try file.read().record.items
    try FileManager.default.removeItem(atPath: scratch.state)
    try file.write([Change(anyItem())])
    #expect(file.takeNotices() == [.gone(path: scratch.state)])
    var again = try scratch.file()
    #expect(try again.read().record.items.count == items.count + 1)
  }

  @Test func aFolderThatIsGoneIsNotMadeAgain() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/a", withIntermediateDirectories: false)
    try scratch.write(smallState(), "a/s")
    var file = try StateFile(path: scratch.folder + "/a/s", seed: 1)
    _ = try file.read()
    try FileManager.default.moveItem(
      atPath: scratch.folder + "/a", toPath: scratch.folder + "/b")
    let trouble = #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(trouble?.code == 73)
    #expect(try scratch.names == ["b"])
  }

  @Test func exportsAreWholeStates() throws {
    let scratch = try Scratch()
    let bytes = try smallState()
    try scratch.write(bytes)
    var file = try scratch.file()
    #expect(try file.exported() == bytes)
    let item = try #require(try file.read().record.items.first)
    #expect(try file.line(of: item.id) == LineWriter.line(of: item))
    #expect(try file.line(of: anyItem().id) == nil)
    var none = try StateFile(path: scratch.folder + "/none", seed: 1)
    #expect(try none.exported() == Layout.newHeader + Array("\n]}\n".utf8))
  }

  @Test func aBusyLockIsWaitedForAndThenReported() throws {
    let scratch = try Scratch()
    let files = FailingFiles()
    var file = try scratch.file(files)
    try file.write([Change(anyItem())])
    let lock = try FileLock(file.place, SystemFiles(), tries: 1)
    var history = History()
    let change = Change(history.checkIn(at: 1_000_000_000))
    let trouble = #expect(throws: Trouble.self) { try file.write([change]) }
    #expect(trouble == .busy(path: scratch.state))
    #expect(trouble?.code == 75)
    #expect(files.pauses == 500)
    lock.release()
    try file.write([change])
  }

  @Test func aDiskWithoutLocksIsWrittenWithANote() throws {
    let scratch = try Scratch()
    let files = FailingFiles(failing: 1, forEver: true, code: ENOLCK, only: ["lock"])
    var file = try scratch.file(files)
    try file.write([Change(anyItem())])
    #expect(file.takeNotices() == [.lockless(path: scratch.state)])
  }

  @Test func twentyWritersAtOnceLeaveTwentyRecords() throws {
    let scratch = try Scratch()
    let state = scratch.state
    DispatchQueue.concurrentPerform(iterations: 20) { number in
      var history = History(seed: UInt64(number))
      let item = history.checkIn(at: 1_700_000_000 + Int64(number))
      do {
        var file = try StateFile(path: state, seed: UInt64(number))
        try file.write([Change(item)])
      } catch {
        Issue.record(error)
      }
    }
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.record.items.count == 20)
    #expect(reading.damage == nil)
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
  }
}

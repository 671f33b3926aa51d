import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// Every system call fails once, and for ever after: the file is whole all the same.
@Suite struct FaultTests {
  @Test(arguments: [false, true], [EIO, ENOSPC, EACCES])
  func whateverFailsTheFileIsTheOldOrTheNewOne(forEver: Bool, code: Int32) throws {
    let bytes = try smallState()
    let item = anyItem()
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      let scratch = try Scratch()
      try scratch.write(bytes)
      let files = FailingFiles(failing: failing, forEver: forEver, code: code)
      var trouble: Trouble?
      var file: StateFile?
      do throws(Trouble) {
        file = try StateFile(path: scratch.state, files: files, seed: 1)
        try file?.write([Change(item)])
      } catch {
        trouble = error
      }
      isDone = !files.hasFailed
      let found = try survey(scratch.bytes())
      #expect(found.survey.layout.flaws.isEmpty)
      let isSaved = found.record[item.id] == item
      #expect(try isSaved || scratch.bytes() == bytes, "call \(failing)")
      if let trouble {
        #expect([73, 74, 77].contains(trouble.code), "\(trouble)")
        #expect(!trouble.sentence.isEmpty)
      } else {
        // Whoever is told that it is saved finds it saved.
        #expect(isSaved)
      }
      // A backup is the old one whole; without one the save went on, and said so.
      let backups = try scratch.backups
      for name in backups { #expect(try scratch.bytes("backups/" + name) == bytes) }
      if trouble == nil, backups.isEmpty {
        let notices = file?.takeNotices() ?? []
        #expect(notices.contains { if case .noBackup = $0 { true } else { false } })
      }
      // When the fault is gone, trying again works and leaves nothing behind.
      guard !forEver, !isDone, var file else { continue }
      try file.write([Change(item)])
      #expect(try survey(scratch.bytes()).record[item.id] == item)
      let left = try scratch.names.filter { $0.contains(".tmp-") }
      #expect(left.isEmpty || files.log.last == "remove", "call \(failing) left \(left)")
    }
    #expect(failing > 20)
  }

  @Test(arguments: [false, true], [EIO, EPERM])
  func whateverFailsWhileBackupsArePrunedTheNewestStay(forEver: Bool, code: Int32) throws {
    let bytes = try smallState()
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      let scratch = try Scratch()
      try scratch.write(bytes)
      try FileManager.default.createDirectory(
        atPath: scratch.folder + "/backups", withIntermediateDirectories: false)
      let names = (1...14 as ClosedRange<Int64>).map {
        BackupName(seconds: 1_795_423_200 - $0 * 3600).text(of: "steady.json")
      }
      for name in names { try scratch.write("x", "backups/" + name) }
      try scratch.date(1_795_423_200)
      let files = FailingFiles(failing: failing, forEver: forEver, code: code)
      do throws(Trouble) {
        var file = try StateFile(path: scratch.state, files: files, seed: 1)
        try file.write([Change(anyItem())])
      } catch {}
      isDone = !files.hasFailed
      let left = try scratch.backups
      #expect(left.suffix(10).count == 10)
      let isBackedUp = left.last == "steady.json-20261123T084000Z"
      #expect(Set(left).isSuperset(of: names.prefix(isBackedUp ? 9 : 10)), "call \(failing)")
      if isBackedUp { #expect(try scratch.bytes("backups/" + (left.last ?? "")) == bytes) }
      if isDone { #expect(isBackedUp && left.count == 10) }
    }
  }

  @Test(arguments: [Restoring.merging, .replacing], [false, true])
  func whateverFailsWhileRestoringNothingIsLost(way: Restoring, forEver: Bool) throws {
    let bytes = try smallState()
    let backup = "steady.json-20261122T084000Z"
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      let scratch = try Scratch()
      try scratch.write(bytes)
      try FileManager.default.createDirectory(
        atPath: scratch.folder + "/backups", withIntermediateDirectories: false)
      var other = try StateFile(path: scratch.folder + "/other", seed: 1)
      try other.write([Change(anyItem())])
      let kept = try scratch.bytes("other")
      try scratch.write(kept, "backups/" + backup)
      let files = FailingFiles(failing: failing, forEver: forEver, code: EIO)
      var restoration: Restoration?
      do throws(Trouble) {
        var file = try StateFile(path: scratch.state, files: files, seed: 1)
        restoration = try file.restore(backup, way, at: Stamp(milliseconds: 1_795_500_000_000))
      } catch {
        #expect([73, 74, 77].contains(error.code), "\(error)")
      }
      isDone = !files.hasFailed
      #expect(try scratch.bytes("backups/" + backup) == kept)
      let now = try scratch.bytes()
      #expect(try survey(now).survey.layout.flaws.isEmpty)
      if now != bytes {
        // It is not restored before what was there is backed up.
        let former = try #require(try scratch.backups.first { $0 != backup })
        #expect(try scratch.bytes("backups/" + former) == bytes)
      }
      if let restoration {
        #expect(now != bytes)
        #expect(restoration.former != nil)
        #expect(try survey(now).record.items.count == (way == .merging ? 6 : 1))
      }
    }
    #expect(failing > 25)
  }

  @Test(arguments: [false, true])
  func whateverFailsAtTheFirstRunThereIsNoFileOrAWholeOne(forEver: Bool) throws {
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      let scratch = try Scratch()
      let path = scratch.folder + "/a/b/s.json"
      let files = FailingFiles(failing: failing, forEver: forEver, code: EIO)
      var trouble: Trouble?
      do throws(Trouble) {
        var file = try StateFile(path: path, files: files, seed: 1)
        try file.write([Change(anyItem())])
      } catch {
        trouble = error
      }
      isDone = !files.hasFailed
      if let bytes = try? scratch.bytes("a/b/s.json") {
        #expect(try survey(bytes).record.items == [anyItem()])
      } else {
        #expect(trouble != nil, "call \(failing)")
      }
      var again = try StateFile(path: path, seed: 2)
      // A new file that could neither get its place nor be removed is brought back, not ignored.
      if case .missing = try again.read().refusal, let left = again.bestBackup() {
        _ = try again.restore(left.name, .merging, at: Stamp(milliseconds: 0))
      }
      try again.write([Change(anyItem())])
      #expect(try again.read().record.items == [anyItem()])
    }
  }

  @Test(arguments: [false, true])
  func whateverFailsWhileDamageIsAcceptedTheCopyOrTheDamagedFileIsThere(forEver: Bool) throws {
    let damaged = Array(
      String(decoding: try smallState(), as: UTF8.self)
        .replacingFirst("\"kind\":\"checkIn\"", with: "\"kind\":checkIn").utf8)
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      let scratch = try Scratch()
      try scratch.write(damaged)
      let files = FailingFiles(failing: failing, forEver: forEver, code: EIO)
      do throws(Trouble) {
        var file = try StateFile(path: scratch.state, files: files, seed: 1)
        _ = try file.read()
        try file.acceptDamage()
      } catch {}
      isDone = !files.hasFailed
      let copy = try scratch.names.first { $0.contains(".damaged-") }
      if let copy { #expect(try scratch.bytes(copy) == damaged) }
      let now = try scratch.bytes()
      #expect(now == damaged || copy != nil)
      if now != damaged {
        let found = try survey(now)
        #expect(found.survey.layout.flaws.isEmpty)
        #expect(found.record.items.count == 4)
      }
    }
  }

  @Test func aFolderThatIsNotSyncedIsNotYetSavedAndTriedAgain() throws {
    let scratch = try Scratch()
    let files = FailingFiles(failing: 2, code: EIO, only: ["sync"])
    var file = try scratch.file(files)
    let trouble = #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(
      trouble == .failed(.confirm, path: scratch.state, error: SystemError(EIO)))
    #expect(trouble?.code == 74)
    #expect(trouble?.sentence.contains("not yet certain") == true)
    #expect(try survey(scratch.bytes()).record.items == [anyItem()])
    try file.write([Change(anyItem())])
    // Not the old file again but a new one: a failed sync is worth nothing on a second try.
    #expect(files.count == 6)
    try file.write([Change(anyItem())])
    #expect(files.count == 6)
  }

  @Test func aFolderThatCannotBeSyncedIsTolerated() throws {
    let scratch = try Scratch()
    var file = try scratch.file(FailingFiles(failing: 2, code: EINVAL, only: ["sync"]))
    try file.write([Change(anyItem())])
  }

  @Test func aFailedSyncIsNeverTriedAgainOnTheSameFile() throws {
    let scratch = try Scratch()
    let files = FailingFiles(failing: 1, code: EIO, only: ["sync", "open", "rename"])
    var file = try scratch.file(files)
    #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    let again = FailingFiles(failing: 3, code: EIO, only: ["sync", "open", "rename"])
    var other = try StateFile(path: scratch.state, files: again, seed: 9)
    #expect(throws: Trouble.self) { try other.write([Change(anyItem())]) }
    #expect(again.log == ["open", "open", "sync"])
    #expect(try scratch.names == ["steady.json.lock"])
  }

  @Test(arguments: [
    (ENOSPC, "the disk is full"), (EDQUOT, "quota"), (EFBIG, "limit"), (EROFS, "read-only"),
  ])
  func aDiskThatTakesNoMoreIsNamed(code: Int32, words: String) throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    var file = try scratch.file(FailingFiles(failing: 1, code: code, only: ["write"]))
    let trouble = #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(trouble?.code == 74)
    #expect(trouble?.sentence.contains(words) == true)
    #expect(trouble?.sentence.contains("untouched") == true)
    #expect(try scratch.bytes() == smallState())
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
  }

  @Test func shortWritesGoOn() throws {
    let scratch = try Scratch()
    var file = try scratch.file(FailingFiles(stride: 7))
    var history = History()
    let items = history.items(20)
    try file.write(items.map(Change.init))
    #expect(try survey(scratch.bytes()).record.items.count == 20)
  }

  @Test func aFileThatCannotBeReadIsNoFirstRun() throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    for code in [EACCES, EIO] {
      for call in ["open", "read", "statusAt"] {
        // The path itself is looked at first, when links are followed.
        let failing = call == "statusAt" ? 2 : 1
        var file = try scratch.file(FailingFiles(failing: failing, code: code, only: [call]))
        let trouble = #expect(throws: Trouble.self) { try file.read() }
        #expect(trouble?.code == (code == EACCES ? 77 : 74))
      }
    }
    #expect(try scratch.names == ["steady.json"])
  }

  @Test func modesDoNotDependOnTheMask() throws {
    let scratch = try Scratch()
    let files = FailingFiles(mask: 0o777)
    var file = try StateFile(path: scratch.folder + "/a/s", files: files, seed: 1)
    try file.write([Change(anyItem())])
    #expect(try scratch.mode("a") == 0o700)
    #expect(try scratch.mode("a/s") == 0o600)
    #expect(try scratch.mode("a/s.lock") == 0o600)
  }
}

import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// A minute of a version of the state: Monday 23 November 2026.
private let morning: Int64 = 1_795_423_200

@Suite struct BackupTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Saves a check-in at a time.
  @discardableResult
  private func save(
    _ number: Int, at seconds: Int64, _ files: any FileOps = SystemFiles()
  ) throws -> [Notice] {
    var history = History(seed: UInt64(number))
    var file = try scratch.file(files)
    try file.write([Change(history.checkIn(at: 1_700_000_000 + Int64(number)))])
    try scratch.date(seconds)
    return file.takeNotices()
  }

  @Test func theVersionBeforeASaveIsKeptOnceAnHour() throws {
    try save(1, at: morning)
    #expect(try scratch.backups == [])
    let first = try scratch.bytes()
    for minute in 1...90 { try save(minute + 1, at: morning + Int64(minute) * 60) }
    #expect(
      try scratch.backups == ["steady.json-20261123T084000Z", "steady.json-20261123T094000Z"])
    #expect(try scratch.bytes("backups/steady.json-20261123T084000Z") == first)
    let second = try scratch.bytes("backups/steady.json-20261123T094000Z")
    #expect(try survey(second).record.items.count == 61)
    #expect(try scratch.mode("backups") == 0o700)
    #expect(try scratch.mode("backups/steady.json-20261123T084000Z") == 0o600)
  }

  @Test func oneProcessLooksForThemOnlyOnceAnHour() throws {
    let files = FailingFiles()
    var history = History()
    var file = try scratch.file(files)
    try file.write([Change(history.checkIn(at: 1_700_000_000))])
    try file.write([Change(history.checkIn(at: 1_700_000_001))])
    #expect(try scratch.backups.count == 1)
    let calls = files.log.filter { $0 == "names" || $0 == "link" }
    for number in 2..<40 {
      try file.write([Change(history.checkIn(at: 1_700_000_000 + Int64(number)))])
    }
    #expect(files.log.filter { $0 == "names" || $0 == "link" } == calls)
    #expect(file.takeNotices() == [])
  }

  @Test func aStateOfAnotherNameHasItsOwn() throws {
    try save(1, at: morning)
    try save(2, at: morning + 9000)
    try scratch.write(scratch.bytes(), "steady.json-2")
    var other = try StateFile(path: scratch.folder + "/steady.json-2", seed: 3)
    try other.write([Change(anyItem())])
    #expect(try scratch.backups.count == 2)
    #expect(try scratch.file().backupNames() == [BackupName(seconds: morning)])
    #expect(try other.backupNames().count == 1)
  }

  @Test func manyHoursLeaveAsManyAsArePromised() throws {
    for hour in 0..<80 as Range<Int64> { try save(Int(hour), at: morning + hour * 3600) }
    let names = try scratch.file().backupNames()
    #expect(names.count <= 36)
    #expect(Set(names).isSuperset(of: (69..<79).map { BackupName(seconds: morning + $0 * 3600) }))
  }

  @Test func whereThereAreNoHardLinksACopyIsMade() throws {
    for code in [EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS] {
      let scratch = try Scratch()
      try scratch.write(smallState())
      try scratch.date(morning)
      let files = FailingFiles(failing: 1, forEver: true, code: code, only: ["link"])
      var file = try scratch.file(files)
      try file.write([Change(anyItem())])
      #expect(file.takeNotices() == [])
      let name = try #require(try scratch.backups.first)
      #expect(name == "steady.json-20261123T084000Z")
      #expect(try scratch.bytes("backups/" + name) == smallState())
      #expect(try scratch.mode("backups/" + name) == 0o600)
      #expect(try scratch.names == ["steady.json", "steady.json.lock"])
    }
  }

  @Test(arguments: [ENOSPC, EIO, EROFS, EACCES])
  func aBackupThatCannotBeMadeStopsNothingAndIsSaidOnce(code: Int32) throws {
    try save(1, at: morning)
    for call in ["link", "makeFolder"] {
      var file = try scratch.file(FailingFiles(failing: 1, forEver: true, code: code, only: [call]))
      try file.write([Change(anyItem())])
      var history = History(seed: 9)
      try file.write([Change(history.checkIn(at: 1_600_000_000))])
      let notices = file.takeNotices()
      #expect(notices.count == 1)
      #expect(notices.first?.sentence.hasPrefix("Saved, but no backup") == true)
      #expect(try scratch.backups == [])
      try? FileManager.default.removeItem(atPath: scratch.folder + "/backups")
      try save(1, at: morning)
      try FileManager.default.removeItem(at: URL(filePath: scratch.state))
      try? FileManager.default.removeItem(atPath: scratch.folder + "/backups")
      try save(1, at: morning)
    }
  }

  @Test func whatIsNoFolderIsLeftAlone() throws {
    try save(1, at: morning)
    try scratch.write("mine", "backups")
    let notices = try save(2, at: morning + 7200)
    #expect(notices.count == 1)
    #expect(try scratch.text("backups") == "mine")
  }

  @Test func theOrderIsOneThatAPowerCutCannotHurt() throws {
    try scratch.write(smallState())
    let files = FailingFiles(only: ["link", "sync", "rename", "remove"])
    var file = try scratch.file(files)
    try file.write([Change(anyItem())])
    // The new file; the folder that the backups' is new in; the backup; the new file in its place.
    #expect(files.log == ["sync", "sync", "link", "sync", "rename", "sync"])
  }

  @Test func aSaveThatFailsLeavesNoBackup() throws {
    try scratch.write(smallState())
    var file = try scratch.file(FailingFiles(failing: 1, code: EIO, only: ["rename"]))
    #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(try scratch.backups == [])
    try file.write([Change(anyItem())])
    #expect(try scratch.backups.count == 1)
  }

  @Test func aCrashBetweenBackupAndSaveIsNoSecondName() throws {
    try scratch.write(smallState())
    try scratch.date(morning)
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/backups", withIntermediateDirectories: false)
    link(scratch.state, scratch.folder + "/backups/steady.json-20261123T084000Z")
    var file = try scratch.file()
    #expect(try file.read().notices == [])
    try file.write([Change(anyItem())])
    #expect(try scratch.bytes("backups/steady.json-20261123T084000Z") == smallState())
  }

  @Test func soIsOneBetweenTheSecondBackupOfASecondAndItsSave() throws {
    try scratch.write(smallState())
    try scratch.date(morning)
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/backups", withIntermediateDirectories: false)
    try scratch.write("x", "backups/steady.json-20261123T084000Z")
    link(scratch.state, scratch.folder + "/backups/steady.json-20261123T084000Z-2")
    var file = try scratch.file()
    #expect(try file.read().notices == [])
    try FileManager.default.removeItem(
      atPath: scratch.folder + "/backups/steady.json-20261123T084000Z-2")
    link(scratch.state, scratch.folder + "/mine.json")
    var other = try scratch.file()
    #expect(try other.read().notices == [.otherNames(path: scratch.state)])
  }

  @Test func acceptedDamageIsNoBackupAndPushesNoneOut() throws {
    try scratch.write(
      Array(
        String(decoding: smallState(), as: UTF8.self)
          .replacingFirst("\"kind\":\"checkIn\"", with: "\"kind\":checkIn").utf8))
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/backups", withIntermediateDirectories: false)
    for hour in 0..<100 as Range<Int64> {
      let name = BackupName(seconds: morning + hour * 3600).text(of: "steady.json")
      try scratch.write("x", "backups/" + name)
    }
    var file = try scratch.file()
    try file.acceptDamage()
    #expect(try scratch.backups.count == 100)
    #expect(file.takeNotices() == [])
  }
}

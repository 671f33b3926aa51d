import Domain
import Foundation
import Histories
import Testing

@testable import Archive

@Suite struct RestoringTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private let now = Stamp(milliseconds: 1_795_500_000_000)

  /// Writes a state of some items, keeps it as a backup, and answers the backup's name.
  private func backedUp(_ items: [Item], at seconds: Int64 = 1_795_423_200) throws -> String {
    var file = try scratch.file()
    try file.write(items.map(Change.init))
    return try keep(at: seconds)
  }

  /// Keeps the state as it is now as a backup of that time.
  private func keep(at seconds: Int64) throws -> String {
    let name = BackupName(seconds: seconds).text(of: "steady.json")
    try? FileManager.default.createDirectory(
      atPath: scratch.folder + "/backups", withIntermediateDirectories: false)
    try scratch.write(scratch.bytes(), "backups/" + name)
    return name
  }

  private func items(_ file: StateFile? = nil) throws -> [Item] {
    var file = try file ?? scratch.file()
    return try file.read().record.items
  }

  /// What items say, whenever they were edited.
  private func said(_ items: [Item]) -> [ID: Item] {
    Dictionary(
      uniqueKeysWithValues: items.map { item in
        var item = item
        item.edited = Stamp(milliseconds: 0)
        return (item.id, item)
      })
  }

  @Test func aMergeBringsBackWhatWasLostAndNothingThatWasChangedOrDeletedSince() throws {
    var history = History(seed: 4)
    let old = (0..<4 as Range<Int64>).map { history.checkIn(at: 1_700_000_000 + $0) }
    let name = try backedUp(old)
    var changed = old[1]
    changed.edited = Stamp(milliseconds: changed.edited.milliseconds + 5)
    try FileManager.default.removeItem(atPath: scratch.state)
    // The first one is lost, the second changed, the third deleted, and something new is there.
    let deleted = Change(
      id: old[2].id, before: nil, after: nil, edited: Stamp(milliseconds: 1_795_000_000_000))
    try scratch.write(Layout.newHeader + Array("\n]}\n".utf8))
    var file = try scratch.file()
    try file.write([Change(changed), deleted, Change(anyItem())])
    let restoration = try file.restore(name, .merging, at: now)
    #expect(restoration.changed == 2 && restoration.removed == 0)
    #expect(Set(try items().map(\.id)) == Set([old[0], old[1], old[3], anyItem()].map(\.id)))
    #expect(try items().contains(changed))
    let again = try file.restore(name, .merging, at: now)
    #expect(again == Restoration(changed: 0, removed: 0, former: nil, damage: nil))
  }

  @Test(arguments: 0..<20)
  func aReplacementIsExactlyTheBackupAndWinsOverWhoeverStillHasTheOld(seed: UInt64) throws {
    var history = History(seed: seed)
    let old = history.items(40)
    let name = try backedUp(old)
    var record = Record()
    for item in old { record.put(item, at: item.edited) }
    _ = record.takeChanges()
    for item in old where history.chance(0.3) {
      // Clocks of other machines run ahead.
      record.remove(item.id, at: Stamp(milliseconds: now.milliseconds + 900))
    }
    for item in old where history.chance(0.5) {
      record.put(item, at: Stamp(milliseconds: now.milliseconds + 500))
    }
    for _ in 0..<9 { record.put(history.checkIn(at: 1_750_000_000), at: now) }
    var file = try scratch.file()
    try file.write(record.takeChanges())
    var other = try scratch.file()
    _ = try other.read()
    let before = try items(file)
    let restoration = try file.restore(name, .replacing, at: now)
    #expect(said(try items()) == said(old))
    // Another process that has the old state open, and something to add to it.
    try other.write([Change(anyItem())])
    #expect(said(try items()) == said(old + [anyItem()]))
    // And back again.
    let former = try #require(restoration.former)
    _ = try file.restore(former, .replacing, at: now)
    #expect(said(try items()) == said(before))
    let last = try #require(try file.backups().first)
    #expect(last.isWhole)
  }

  @Test func whatIsNotUnderstoodComesBackByteForByteButForItsTime() throws {
    try scratch.write(smallState())
    let name = try keep(at: 1_795_423_200)
    let bytes = String(decoding: try smallState(), as: UTF8.self)
      .replacing("[1 , 2]", with: "[1]").replacing("\"x\": 1", with: "\"x\": 2")
    try scratch.write(bytes)
    var file = try scratch.file()
    _ = try file.restore(name, .replacing, at: now)
    let text = try scratch.text()
    #expect(text.contains(#""title":"é \u00e9","deep":{"a" : [1 , 2]},"sum""#))
    #expect(text.contains(#""kind":"ritual","edited":"2026-11-24T06:00:00.000Z","x": 1,"sum""#))
    #expect(try survey(scratch.bytes()).survey.changedOutside == 0)
    #expect(try survey(scratch.bytes()).survey.layout.flaws.isEmpty)
  }

  @Test func whatIsThereIsBackedUpFirstOrNothingIsRestored() throws {
    let name = try backedUp([anyItem()])
    var history = History(seed: 4)
    var file = try scratch.file()
    try file.write([Change(history.checkIn(at: 1_700_000_000))])
    let before = try scratch.bytes()
    // There are links and room for them, or else nothing happens.
    var full = try scratch.file(FailingFiles(failing: 1, code: ENOSPC, only: ["link"]))
    let trouble = #expect(throws: Trouble.self) {
      try full.restore(name, .replacing, at: now)
    }
    #expect(trouble?.code == 74)
    #expect(try scratch.bytes() == before)
    let restoration = try file.restore(name, .replacing, at: now)
    #expect(try scratch.bytes("backups/" + (restoration.former ?? "")) == before)
  }

  @Test func aDamagedBackupCanOnlyBeJoined() throws {
    var history = History(seed: 4)
    let old = history.items(12)
    let name = try backedUp(old)
    let damaged = try scratch.text()
      .replacingFirst("\"kind\":\"checkIn\"", with: "\"kind\":checkIn")
    try scratch.write(damaged, "backups/" + name)
    try FileManager.default.removeItem(atPath: scratch.state)
    try scratch.write(Layout.newHeader + Array("\n]}\n".utf8))
    var file = try scratch.file()
    let trouble = #expect(throws: Trouble.self) { try file.restore(name, .replacing, at: now) }
    #expect(trouble == .damagedBackup(path: scratch.folder + "/backups/" + name, whole: 11))
    #expect(trouble?.code == 65)
    let restoration = try file.restore(name, .merging, at: now)
    #expect(restoration.changed == 11)
    #expect(restoration.damage?.whole == 11)
    #expect(try items().count == 11)
  }

  @Test func whatIsNoBackupIsRefused() throws {
    let name = try backedUp([anyItem()])
    let path = "backups/" + name
    var file = try scratch.file()
    #expect(throws: Trouble.noSuchBackup(name: "steady.json")) {
      try file.restore("steady.json", .merging, at: now)
    }
    try scratch.write(
      scratch.text().replacingFirst("\"version\":1", with: "\"version\":7"), path)
    #expect(throws: Trouble.newer(path: scratch.folder + "/" + path, version: 7)) {
      try file.restore(name, .merging, at: now)
    }
    #expect(try file.backups().map(\.isWhole) == [false])
    try scratch.write("{\"format\":\"other\",\"version\":1,\"records\":[\n]}\n", path)
    #expect(throws: Trouble.self) { try file.restore(name, .merging, at: now) }
    try FileManager.default.removeItem(atPath: scratch.folder + "/" + path)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder + "/" + path, withDestinationPath: scratch.state)
    #expect(throws: Trouble.self) { try file.restore(name, .merging, at: now) }
    #expect(try file.backups().first?.problem != nil)
  }

  @Test func aDamagedStateIsJoinedWithABackupAndItsCopyStays() throws {
    var history = History(seed: 4)
    let old = history.items(12)
    let name = try backedUp(old)
    var file = try scratch.file()
    try file.write([Change(anyItem())])
    let damaged = try scratch.text()
      .replacingFirst("\"kind\":\"checkIn\"", with: "\"kind\":checkIn")
    try scratch.write(damaged)
    for way in [Restoring.merging, .replacing] {
      try scratch.write(damaged)
      var again = try scratch.file()
      #expect(try again.read().damage != nil)
      _ = try again.restore(name, way, at: now)
      #expect(try items().count == (way == .merging ? 13 : 12))
      let copy = try #require(try scratch.names.first { $0.contains(".damaged-") })
      #expect(try scratch.text(copy) == damaged)
    }
  }

  @Test func aStateThatIsGoneIsNoFirstRun() throws {
    var history = History(seed: 4)
    let name = try backedUp(history.items(12))
    try FileManager.default.removeItem(atPath: scratch.state)
    var file = try scratch.file()
    let reading = try file.read()
    #expect(!reading.isFirstRun)
    #expect(reading.refusal == .missing(path: scratch.state, backups: 1))
    var writer = try scratch.file()
    let trouble = #expect(throws: Trouble.self) { try writer.write([Change(anyItem())]) }
    #expect(trouble?.code == 65)
    #expect(!FileManager.default.fileExists(atPath: scratch.state))
    #expect(writer.bestBackup()?.name == name)
    _ = try writer.restore(name, .merging, at: now)
    #expect(try items().count == 12)
    #expect(try scratch.backups == [name])
  }

  @Test func theNewestWholeBackupIsTheOneToBringBack() throws {
    var history = History(seed: 4)
    let name = try backedUp(history.items(12), at: 1_795_000_000)
    _ = try keep(at: 1_795_100_000)
    for seconds in [1_795_100_000, 1_795_200_000] as [Int64] {
      let newer = BackupName(seconds: seconds).text(of: "steady.json")
      try scratch.write(Layout.newHeader + Array("\n{\n".utf8), "backups/" + newer)
    }
    let empty = BackupName(seconds: 1_795_300_000).text(of: "steady.json")
    try scratch.write(Layout.newHeader + Array("\n]}\n".utf8), "backups/" + empty)
    #expect(try scratch.file().bestBackup()?.name == name)
    try FileManager.default.removeItem(atPath: scratch.folder + "/backups/" + name)
    #expect(try scratch.file().bestBackup()?.name == empty)
  }

  @Test func aFileThatWasToBecomeTheStateIsFoundUnlessSomebodyIsWriting() throws {
    let bytes = try smallState()
    try scratch.write(bytes, "steady.json.tmp-0123456789abcdef")
    try scratch.write("", "steady.json.tmp-0123456789abcde0")
    try scratch.write("", "steady.json.lock")
    var file = try scratch.file()
    let best = try #require(file.bestBackup())
    #expect(best.name == "steady.json.tmp-0123456789abcdef" && best.entries == 6 && best.isWhole)
    #expect(try file.read().refusal == .missing(path: scratch.state, backups: 1))
    let lock = try FileLock(file.place, SystemFiles(), tries: 1)
    var reader = try scratch.file()
    #expect(try reader.read().isFirstRun)
    lock.release()
    var writer = try scratch.file()
    #expect(throws: Trouble.missing(path: scratch.state, backups: 1)) {
      try writer.write([Change(anyItem())])
    }
    _ = try file.restore(best.name, .merging, at: now)
    #expect(try items().count == 5)
  }

  @Test func theStoreOffersABackupAndBringsItBack() throws {
    var history = History(seed: 4)
    let name = try backedUp(history.items(12))
    try FileManager.default.removeItem(atPath: scratch.state)
    let opening = try Store.open(path: scratch.state, recent: Day(number: 0), seed: 1)
    #expect(!opening.isFirstRun)
    #expect(opening.readOnly == .missing(path: scratch.state, backups: 1))
    let store = opening.store
    try store.start()
    let events = try store.events { if case .missing = $0 { true } else { false } }
    guard case .missing(let backup?)? = events.last else { return }
    #expect(backup.name == name && backup.entries == 12)
    store.save([Change(anyItem())])
    _ = try store.events { if case .failed = $0 { true } else { false } }
    store.restore(backup.name)
    let rest = try store.events { $0 == .saved(upTo: 1) }
    #expect(rest.contains { if case .restored = $0 { true } else { false } })
    #expect(store.finish(within: 10))
    #expect(try items().count == 13)
  }

  @Test(arguments: [false, true])
  func theStoreNoticesThatAnotherProgramHasBroughtItBack(isDamaged: Bool) throws {
    var history = History(seed: 4)
    let name = try backedUp(history.items(12))
    if isDamaged {
      try scratch.write(scratch.bytes().dropLast(300) + [])
    } else {
      try FileManager.default.removeItem(atPath: scratch.state)
    }
    let store = try Store.open(path: scratch.state, recent: Day(number: 0), seed: 1).store
    try store.start()
    _ = try store.events {
      switch $0 {
      case .missing, .damaged: true
      default: false
      }
    }
    var other = try scratch.file()
    _ = try other.restore(name, .merging, at: now)
    store.lookAgain()
    let events = try store.events { $0 == .returned }
    #expect(events.contains { $0.isArrival })
    store.save([Change(anyItem())])
    _ = try store.events { $0 == .saved(upTo: 1) }
    #expect(store.finish(within: 10))
    #expect(try items().count == 13)
  }

  @Test func theStoreBeginsAnewWhenAskedTo() throws {
    let name = try backedUp([anyItem()])
    try FileManager.default.removeItem(atPath: scratch.state)
    let store = try Store.open(path: scratch.state, recent: Day(number: 0), seed: 1).store
    try store.start()
    _ = try store.events { if case .missing = $0 { true } else { false } }
    store.beginAnew()
    var history = History(seed: 4)
    store.save([Change(history.checkIn(at: 1_700_000_000))])
    _ = try store.events { $0 == .saved(upTo: 1) }
    #expect(store.finish(within: 10))
    #expect(try items().count == 1)
    #expect(try scratch.backups == [name])
  }

  @Test func theStoreJoinsABackupWithADamagedState() throws {
    var history = History(seed: 4)
    let name = try backedUp(history.items(12))
    try scratch.write(scratch.bytes().dropLast(300) + [])
    let store = try Store.open(path: scratch.state, recent: Day(number: 0), seed: 1).store
    try store.start()
    let events = try store.events { if case .damaged = $0 { true } else { false } }
    guard case .damaged(_, let backup?)? = events.last else {
      Issue.record("no backup in \(events)")
      return
    }
    #expect(backup.name == name)
    store.restore(name)
    _ = try store.events { if case .restored = $0 { true } else { false } }
    #expect(store.finish(within: 10))
    #expect(try items().count == 12)
  }
}

import Domain
import Foundation
import Histories
import Testing

@testable import Archive

extension Store {
  /// Waits for the news until one of the events is as wanted, and answers all that came.
  func events(until isWanted: (StoreEvent) -> Bool) throws -> [StoreEvent] {
    var all: [StoreEvent] = []
    while !all.contains(where: isWanted) {
      var place = pollfd(fd: news, events: Int16(POLLIN), revents: 0)
      try #require(poll(&place, 1, 20_000) == 1, "nothing came after \(all)")
      all += takeEvents()
    }
    return all
  }

  func arrival() throws -> (record: Record, upTo: Int) {
    let events = try events { if case .arrived = $0 { true } else { false } }
    guard case .arrived(let record, let generation)? = events.last(where: \.isArrival) else {
      throw Flaw.empty
    }
    return (record, generation)
  }
}

extension StoreEvent {
  var isArrival: Bool { if case .arrived = self { true } else { false } }
}

@Suite struct StoreTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func open(_ files: any FileOps = SystemFiles(), recent: Int = 0) throws -> Opening {
    try Store.open(path: scratch.state, recent: Day(number: recent), files: files, seed: 1)
  }

  private func fill(_ count: Int) throws -> [Item] {
    var history = History(seed: 8)
    let items = history.items(count)
    var file = try scratch.file()
    try file.write(items.map(Change.init))
    return items
  }

  @Test func aFirstRunBecomesAFileWithTheFirstSave() throws {
    let opening = try open()
    #expect(opening.isFirstRun)
    #expect(opening.record.isComplete)
    #expect(opening.readOnly == nil)
    try opening.store.start()
    #expect(opening.store.save([Change(anyItem())]) == 1)
    let events = try opening.store.events { $0 == .saved(upTo: 1) }
    #expect(!events.contains { $0.isArrival })
    #expect(opening.store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items == [anyItem()])
    #expect(!(try open().isFirstRun))
  }

  @Test func theNewestIsThereAtOnceAndTheRestArrives() throws {
    let items = try fill(3000)
    let last = try #require(items.last { if case .checkIn = $0 { true } else { false } })
    let recent = Int(last.id.milliseconds / 86_400_000) - 20
    let opening = try open(recent: recent)
    #expect(!opening.record.isComplete)
    #expect(opening.record.checkIns.count < 1500)
    let since = Int64(recent) * 86_400_000
    let newest = items.filter { $0.id.milliseconds >= since }
    for item in newest { #expect(opening.record[item.id] == item) }
    #expect(opening.record.people.count == 12)
    #expect(opening.record.settings.count == 6)
    #expect(opening.record.patterns.count == 6)
    try opening.store.start()
    let (whole, generation) = try opening.store.arrival()
    #expect(generation == 0)
    #expect(whole.isComplete)
    #expect(whole.items.count == 3000)
    var file = try scratch.file()
    #expect(try file.read().record == whole)
    #expect(opening.store.finish(within: 10))
  }

  @Test func openingReadsOnlyTheEndOfALongHistory() throws {
    _ = try fill(20_000)
    let size = try scratch.bytes().count
    let files = CountingFiles()
    let opening = try open(files, recent: 50_000)
    #expect(opening.record.people.count == 12)
    #expect(size > 5_000_000)
    #expect(files.bytes < 400_000)
  }

  @Test func aSmallStateIsCompleteAtOnceAndDoesNotArriveAgain() throws {
    let items = try fill(50)
    let opening = try open()
    #expect(opening.record.isComplete)
    #expect(opening.record.items.count == items.count)
    try opening.store.start()
    opening.store.save([Change(anyItem())])
    let events = try opening.store.events { $0 == .saved(upTo: 1) }
    #expect(events == [.saved(upTo: 1)])
    #expect(opening.store.finish(within: 10))
  }

  @Test func whatIsSavedBeforeTheRestArrivedIsNotLost() throws {
    let items = try fill(3000)
    let opening = try open(recent: 50_000)
    opening.store.save([Change(anyItem())])
    try opening.store.start()
    let events = try opening.store.events { $0 == .saved(upTo: 1) }
    #expect(events.contains { $0.isArrival })
    #expect(opening.store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items.count == items.count + 1)
  }

  @Test func anotherWritersChangeArrivesWithTheNextSave() throws {
    _ = try fill(10)
    let opening = try open()
    try opening.store.start()
    var history = History(seed: 100, start: 1_800_000_000)
    let theirs = history.checkIn(at: 1_800_000_000)
    opening.store.save([Change(anyItem())])
    _ = try opening.store.events { $0 == .saved(upTo: 1) }
    var other = try scratch.file()
    try other.write([Change(theirs)])
    let mine = history.checkIn(at: 1_800_000_001)
    opening.store.save([Change(mine)])
    let (record, generation) = try opening.store.arrival()
    #expect(generation == 2)
    for item in [theirs, mine, anyItem()] { #expect(record[item.id] == item) }
    #expect(record.isComplete)
    #expect(opening.store.finish(within: 10))
  }

  @Test func lookingAgainBringsWhatOthersWroteAndIgnoresOurOwn() throws {
    _ = try fill(10)
    let opening = try open()
    let store = opening.store
    try store.start()
    store.save([Change(anyItem())])
    store.lookAgain()
    store.lookAgain()
    _ = try store.events { $0 == .saved(upTo: 1) }
    var history = History(seed: 100)
    let theirs = history.checkIn(at: 1_800_000_000)
    var other = try scratch.file()
    try other.write([Change(theirs)])
    store.lookAgain()
    let (record, generation) = try store.arrival()
    #expect(generation == 1)
    #expect(record[theirs.id] == theirs)
    #expect(store.finish(within: 10))
    #expect(store.takeEvents() == [])
  }

  @Test func anotherVersionInPlaceOfTheFileGetsOurLinesBack() throws {
    let items = try fill(10)
    let opening = try open()
    let store = opening.store
    try store.start()
    store.save([Change(anyItem())])
    _ = try store.events { $0 == .saved(upTo: 1) }
    var other = try StateFile(path: scratch.folder + "/other", seed: 4)
    var history = History(seed: 100)
    let theirs = history.checkIn(at: 1_800_000_000)
    try other.write([Change(theirs)])
    rename(scratch.folder + "/other", scratch.state)
    store.lookAgain()
    let (record, _) = try store.arrival()
    #expect(record.items.count == items.count + 2)
    #expect(store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items.count == items.count + 2)
  }

  @Test func aChangeThatLosesIsPutRightOnTheScreen() throws {
    let opening = try open()
    let store = opening.store
    try store.start()
    var newer = anyItem()
    newer.edited = Stamp(milliseconds: newer.edited.milliseconds + 1000)
    var other = try scratch.file()
    try other.write([Change(newer)])
    store.save([Change(anyItem())])
    let (record, _) = try store.arrival()
    #expect(record.items == [newer])
    #expect(store.finish(within: 10))
  }

  @Test func whatCouldNotBeSavedIsKeptAndTriedAgain() throws {
    let files = FailingFiles(failing: 1, code: ENOSPC, only: ["rename"])
    let opening = try open(files)
    let store = opening.store
    try store.start()
    store.save([Change(anyItem())])
    let events = try store.events { if case .failed = $0 { true } else { false } }
    guard case .failed(let trouble)? = events.last else { return }
    #expect(trouble.sentence.contains("the disk is full"))
    store.retry()
    #expect(try store.events { $0 == .saved(upTo: 1) } == [.saved(upTo: 1)])
    #expect(store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items == [anyItem()])
  }

  @Test func whatCannotBeSavedAtTheEndIsLeftAsADraft() throws {
    let files = FailingFiles(failing: 1, forEver: true, code: EIO, only: ["rename"])
    let opening = try open(files)
    try opening.store.start()
    opening.store.save([Change(anyItem())])
    #expect(opening.store.finish(within: 10))
    #expect(try scratch.names == ["steady.json.draft", "steady.json.lock"])
    let next = try open()
    #expect(next.orphans == [anyItem()])
    try next.store.start()
    next.store.save(next.orphans.map(Change.init))
    next.store.withdrawOrphans()
    #expect(next.store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items == [anyItem()])
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
  }

  @Test func aDraftStaysUntilItsItemIsSaved() throws {
    let files = FailingFiles(failing: 1, code: EIO, only: ["rename"])
    let store = try open(files).store
    try store.start()
    store.keepDrafts([anyItem()])
    store.save([])
    _ = try store.events { $0 == .saved(upTo: 1) }
    store.keepDrafts([])
    store.save([Change(anyItem())])
    _ = try store.events { if case .failed = $0 { true } else { false } }
    store.retry()
    _ = try store.events { $0 == .saved(upTo: 2) }
    #expect(store.finish(within: 10))
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
    #expect(files.log == ["rename", "rename"])
  }

  @Test func draftsAreOnDiskWhenTheStoreIsFinishedAndGoWhenTheyAreSaved() throws {
    let opening = try open()
    try opening.store.start()
    opening.store.keepDrafts([anyItem()])
    #expect(opening.store.finish(within: 10))
    #expect(try scratch.names == ["steady.json.draft"])
    let next = try open()
    #expect(next.orphans == [anyItem()])
    try next.store.start()
    next.store.keepDrafts(next.orphans)
    next.store.save(next.orphans.map(Change.init))
    next.store.withdrawOrphans()
    next.store.keepDrafts([])
    #expect(next.store.finish(within: 10))
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
  }

  @Test func draftsAreWrittenWithoutAnythingElseHappening() throws {
    let files = FailingFiles()
    let opening = try Store.open(
      path: scratch.state, recent: Day(number: 0), files: files, seed: 1, draftDelay: 4)
    try opening.store.start()
    opening.store.keepDrafts([anyItem()])
    #expect(files.synced.wait(timeout: .now() + 20) == .success)
    #expect(opening.store.finish(within: 10))
    #expect(try scratch.names == ["steady.json.draft"])
  }

  @Test func damageIsSeenAtOnceAndMendedOnRequest() throws {
    _ = try fill(2000)
    let bytes = try scratch.bytes()
    try scratch.write(bytes.dropLast(20) + [])
    let opening = try open(recent: 50_000)
    let damage = try #require(opening.damage)
    #expect(!damage.isComplete)
    #expect(damage.sentence.contains("its end is missing"))
    let store = opening.store
    try store.start()
    let events = try store.events(until: \.isArrival)
    guard case .damaged(let report, _)? = events.first else {
      Issue.record("no damage in \(events)")
      return
    }
    #expect(report.whole == 1999)
    #expect(report.copy != nil)
    store.save([Change(anyItem())])
    let failed = try store.events { if case .failed = $0 { true } else { false } }
    #expect(failed == [.failed(.damaged(path: scratch.state))])
    store.acceptDamage()
    #expect(try store.events { $0 == .mended }.contains(.saved(upTo: 1)))
    #expect(store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items.count == 2000)
  }

  @Test func aNewerFormatOpensReadOnly() throws {
    _ = try fill(20)
    try scratch.write(
      try scratch.text().replacingFirst("\"version\":1", with: "\"version\":2"))
    let opening = try open()
    #expect(opening.readOnly == .newer(path: scratch.state, version: 2))
    #expect(opening.damage == nil)
    #expect(opening.record.items.count == 20)
    try opening.store.start()
    #expect(opening.store.finish(within: 10))
  }

  @Test func theEndOfTheFileShowsTheSameAsAllOfIt() throws {
    let items = try fill(1500)
    var file = try scratch.file()
    let whole = try file.read().record
    for number in stride(from: 0, to: items.count - 24, by: 131) {
      let milliseconds = items[number].id.milliseconds
      let tail = try #require(try Tail(&file, since: milliseconds))
      let recent = whole.checkIns.filter { $0.id.milliseconds >= milliseconds }
      for entry in recent { #expect(tail.record.checkIns[id: entry.id] == entry) }
      #expect(tail.record.people == whole.people)
      #expect(tail.record.settings == whole.settings)
    }
  }

  @Test func finishingAStoreThatNeverStartedIsFine() throws {
    #expect(try open().store.finish(within: 1))
  }

  @Test func aHundredSavesInARowAreAllKept() throws {
    let opening = try open()
    try opening.store.start()
    var history = History(seed: 55)
    for number in 0..<100 {
      opening.store.save([Change(history.checkIn(at: 1_700_000_000 + Int64(number)))])
    }
    _ = try opening.store.events { $0 == .saved(upTo: 100) }
    #expect(opening.store.finish(within: 10))
    #expect(try survey(scratch.bytes()).record.items.count == 100)
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
  }
}

import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// Three devices, each with a record and a clock of its own that may be wrong.
private struct Devices {
  var random: SplitMix
  var records = [Record(), Record(), Record()]
  var lines: [[Change]] = [[], [], []]
  var ids: [ID] = []

  mutating func doSomething() {
    let device = Int.random(in: 0..<3, using: &random)
    let now = Stamp(milliseconds: 1_700_000_000_000 + Int64.random(in: 0..<8, using: &random))
    let id = ids.randomElement(using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      if let id { records[device].remove(id, at: now) }
    case 1:
      let content = Setting(key: "a", value: .integer(Int.random(in: 0..<3, using: &random)))
      records[device].put(
        .setting(Entry(id: Setting.id(of: "a"), edited: now, content: content)), at: now)
    default:
      var history = History(seed: random.next())
      let new = ID(milliseconds: now.milliseconds, random: UInt128(ids.count))
      let isNew = id == nil || Bool.random(using: &random)
      let seconds = now.milliseconds / 1000
      var item =
        switch Int.random(in: 0..<5, using: &random) {
        case 0: history.rung(at: seconds)
        case 1: history.attempt(at: seconds, on: ids.first ?? new)
        case 2: history.contact(at: seconds)
        case 3: history.person(at: seconds, number: 1)
        default: history.checkIn(at: seconds)
        }
      item = item.copy(as: isNew ? new : id ?? new)
      ids.append(item.id)
      records[device].put(item, at: now)
    }
    lines[device] += records[device].takeChanges()
  }
}

@Suite struct JoiningTests {
  private let files = SystemFiles()

  private func text(_ index: LineIndex) throws -> [String] {
    var lines = LineFetch(index.sources, files)
    return try index.entries.map { String(decoding: try lines.line($0), as: UTF8.self) }
  }

  @Test func historiesOfThreeDevicesJoinedInAnyOrderAreEqual() throws {
    var random = SplitMix(state: 2026)
    for _ in 0..<200 {
      var devices = Devices(random: SplitMix(state: random.next()))
      for _ in 0..<30 { devices.doSomething() }
      let states = try devices.lines.map { try LineIndex($0, files) }
      var results: [[String]] = []
      for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (a, b, c) = (states[order[0]], states[order[1]], states[order[2]])
        results.append(try text(a.joined(with: b, files).joined(with: c, files)))
        results.append(try text(a.joined(with: b.joined(with: c, files), files)))
      }
      let first = try #require(results.first)
      #expect(results.allSatisfy { $0 == first })
      let all = try states[0].joined(with: states[1], files).joined(with: states[2], files)
      #expect(try text(all.joined(with: all, files)) == first)
      #expect(try text(all.joined(with: states[1], files)) == first)
      #expect(Set(all.entries.map(\.id)).count == all.entries.count)
      #expect(zip(all.entries, all.entries.dropFirst()).allSatisfy(IndexEntry.precedes))
    }
  }

  @Test func aDeletionIsNotUndoneByAnOlderEdit() throws {
    var history = History()
    let item = history.person(at: 1_700_000_000, number: 1)
    let deletion = Change(
      id: item.id, before: item, after: nil,
      edited: Stamp(milliseconds: item.edited.milliseconds + 1))
    let old = try LineIndex([Change(item)], files)
    let gone = try LineIndex([deletion], files)
    for joined in [try old.joined(with: gone, files), try gone.joined(with: old, files)] {
      #expect(joined.entries.count == 1)
      #expect(try joined.gathered(files).item == nil)
    }
    var later = item
    later.edited = Stamp(milliseconds: item.edited.milliseconds + 2)
    let back = try gone.joined(with: LineIndex([Change(later)], files), files)
    #expect(try back.gathered(files).item == later)
  }

  @Test func twoThatHoldTheFileOpenLoseNothing() throws {
    let scratch = try Scratch()
    var history = History()
    var first = try scratch.file()
    var second = try scratch.file()
    _ = try first.read()
    _ = try second.read()
    var items: [Item] = []
    for number in 0..<10 {
      let item = history.checkIn(at: 1_700_000_000 + Int64(number))
      items.append(item)
      if number % 2 == 0 {
        try first.write([Change(item)])
      } else {
        try second.write([Change(item)])
      }
    }
    #expect(try first.read().record.items == items)
    #expect(try second.read().record.items == items)
  }

  @Test func anotherVersionThatTakesThePlaceOfTheFileIsJoinedWithWhatIsKnown() throws {
    let scratch = try Scratch()
    var history = History()
    let mine = history.checkIn(at: 1_700_000_000)
    let theirs = history.checkIn(at: 1_700_000_001)
    var file = try scratch.file()
    try file.write([Change(mine)])
    var other = try StateFile(path: scratch.folder + "/other", seed: 1)
    try other.write([Change(theirs)])
    rename(scratch.folder + "/other", scratch.state)
    #expect(try file.read().record.items == [mine, theirs])
    try file.write([])
    var again = try scratch.file()
    #expect(try again.read().record.items == [mine, theirs])
  }

  @Test func aFileThatIsChangedInPlaceIsTakenAsItIs() throws {
    let scratch = try Scratch()
    var history = History()
    let items = history.items(9)
    var file = try scratch.file()
    try file.write(items.map(Change.init))
    var other = try StateFile(path: scratch.folder + "/other", seed: 1)
    try other.write([Change(anyItem())])
    try scratch.write(scratch.bytes("other"))
    #expect(try file.read().record.items == [anyItem()])
    try file.write([Change(items[0])])
    #expect(try file.read().record.items.count == 2)
    #expect(try file.read().damage == nil)
  }
}

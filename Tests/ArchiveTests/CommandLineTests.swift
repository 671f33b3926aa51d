import Domain
import Histories
import Testing

@testable import Archive

struct CommandLineTests {
  @Test func theEndOfAHistoryIsReadAlone() throws {
    let scratch = try Scratch()
    var history = History(seed: 5)
    var file = try scratch.file()
    try file.write(history.changes(3000))
    let all = try file.read().record
    let last = try #require(all.checkIns.last?.at?.day)
    var other = try scratch.file()
    let recent = try other.readRecent(since: last).record
    #expect(recent.checkIns.count < 1000)
    #expect(recent.people == all.people && recent.settings == all.settings)
    let today = all.checkIns.filter { $0.at?.day == last }
    #expect(recent.checkIns.filter { $0.at?.day == last } == today)
    #expect(try scratch.names == ["steady.json", "steady.json.lock"])
  }

  @Test func thereIsNothingRecentWhereThereIsNothing() throws {
    let scratch = try Scratch()
    var file = try scratch.file()
    #expect(try file.readRecent(since: Day(number: 0)).isFirstRun)
    #expect(try scratch.names == [])
  }

  @Test func whatAnotherWriterChangedIsNotReplaced() throws {
    let scratch = try Scratch()
    var first = try scratch.file()
    try first.write([Change(anyItem())])
    var second = try scratch.file()
    let read = try #require(try second.read().record[anyItem().id])
    var theirs = read
    theirs.edited = Stamp(milliseconds: read.edited.milliseconds + 5)
    let change = Change(id: read.id, before: read, after: theirs, edited: theirs.edited)
    try first.replace(change, made: read)
    let before = try scratch.text()
    var mine = read
    mine.edited = Stamp(milliseconds: read.edited.milliseconds + 9)
    #expect(throws: Trouble.overtaken(path: scratch.state)) {
      try second.replace(
        Change(id: read.id, before: read, after: mine, edited: mine.edited), made: read)
    }
    #expect(try scratch.text() == before)
    #expect(try second.read().record[read.id] == theirs)
  }
}

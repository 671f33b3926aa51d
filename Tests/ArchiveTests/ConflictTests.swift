import Domain
import Histories
import Testing

@testable import Archive

/// Two edits of one long text: the later one wins, and what the other said is kept as a page.
@Suite struct ConflictTests {
  private let files = SystemFiles()

  private func changed(_ item: Item, _ later: Int64, _ change: (inout Page) -> Void) -> Change {
    guard case .page(var entry) = item else { return Change(item) }
    change(&entry.content)
    entry.edited = Stamp(milliseconds: item.edited.milliseconds + later)
    return Change(id: item.id, before: item, after: .page(entry), edited: entry.edited)
  }

  private func free(_ text: String) -> Item {
    var history = History(seed: 3)
    guard case .page(var entry) = history.page(at: 1_700_000_000) else { return anyItem() }
    entry.content = Page(practice: "free")
    entry.content.answers["text"] = .text(text)
    return .page(entry)
  }

  /// The record after all of these were saved in this order by processes that had read the first.
  private func saved(_ base: Item, _ changes: [Change]) throws -> Record {
    let scratch = try Scratch()
    var first = try scratch.file()
    try first.write([Change(base)])
    for change in changes {
      var file = try scratch.file()
      try file.write([change])
      try file.write([change])
    }
    var last = try scratch.file()
    return try last.read().record
  }

  @Test func whatLosesIsKeptWhoeverSavesFirst() throws {
    let base = free("one")
    let mine = changed(base, 5) { $0.answers["text"] = .text("two") }
    let theirs = changed(base, 9) { $0.answers["text"] = .text("three") }
    let records = try [saved(base, [mine, theirs]), saved(base, [theirs, mine])]
    #expect(records[0].items == records[1].items)
    let pages = Array(records[0].pages)
    #expect(pages.count == 2)
    #expect(pages.first { $0.id == base.id }?.content.answers.text("text") == "three")
    let kept = try #require(pages.first { $0.content.conflictOf == base.id })
    #expect(kept.content.answers.text("text") == "two")
    #expect(kept.id.milliseconds == base.id.milliseconds)
    #expect(kept.edited == mine.edited)
    #expect(kept.id == Conflict.id(of: LineWriter.line(of: mine), at: base.id.milliseconds))
  }

  @Test func threeVersionsInAnyOrderLeaveOneAndTwoPages() throws {
    let base = free("one")
    let changes = [3, 3, 7].enumerated().map { number, later in
      changed(base, Int64(later)) { $0.answers["text"] = .text("version \(number)") }
    }
    var results: [[Item]] = []
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      results.append(try saved(base, order.map { changes[$0] }).items)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].count == 3)
  }

  @Test func nothingIsKeptWhereNothingLongIsLost() throws {
    let base = free("one")
    let text = changed(base, 5) { $0.answers["text"] = .text("two") }
    let tags = changed(base, 9) { $0.tags = ["a"] }
    let same = changed(base, 9) {
      $0.answers["text"] = .text("two")
      $0.tags = ["a"]
    }
    #expect(try saved(base, [text, same]).pages.count == 1)
    #expect(try saved(base, [text, tags]).pages.count == 2)
    #expect(try saved(base, [changed(base, 5) { $0.isPrivate.toggle() }, tags]).pages.count == 1)
    let next = Change(
      id: base.id, before: text.after, after: same.after, edited: same.edited)
    #expect(try saved(base, [text, next]).pages.count == 1)
  }

  @Test func aNoteThatLosesBecomesAFreePage() throws {
    var history = History()
    guard case .person(var person) = history.person(at: 1_700_000_000, number: 1) else { return }
    let base = Item.person(person)
    let changes = ["first", "second"].enumerated().map { number, note in
      person.content.note = note
      person.edited = Stamp(milliseconds: base.edited.milliseconds + Int64(number) + 1)
      return Change(id: base.id, before: base, after: .person(person), edited: person.edited)
    }
    let record = try saved(base, changes)
    #expect(record.people.map(\.content.note) == ["second"])
    let page = try #require(record.pages.first)
    #expect(page.content.practice == "free")
    #expect(page.content.answers.text("text") == "first")
    #expect(page.content.isPrivate)
    #expect(page.content.conflictOf == base.id)
    #expect(record.items == (try saved(base, changes.reversed())).items)
  }

  @Test func idsOfWhatLosesAreTheSameOnEveryMachine() {
    let id = Conflict.id(of: Array("é".utf8), at: 1_700_000_000_000)
    #expect(id == ID.derived(kind: "page", key: "é", milliseconds: 1_700_000_000_000))
    #expect(id.description == "01HF7YAT00YY6Z2JC8M4W5GZ84")
  }
}

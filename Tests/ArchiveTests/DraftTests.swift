import Domain
import Foundation
import Histories
import Testing

@testable import Archive

@Suite struct DraftTests {
  let scratch: Scratch
  let place: Location
  let items: [Item]

  init() throws {
    scratch = try Scratch()
    place = try scratch.file().place
    var history = History(seed: 12)
    items = history.items(4)
  }

  private func drafts(_ files: any FileOps = SystemFiles()) -> Drafts {
    Drafts(place, files, seed: 3)
  }

  private func edited(_ item: Item, note: String) -> Item {
    guard case .checkIn(var entry) = item else { return item }
    entry.content.note = note
    entry.edited = Stamp(milliseconds: entry.edited.milliseconds + 1)
    return .checkIn(entry)
  }

  @Test func withoutDraftsThereIsNoFile() throws {
    var drafts = drafts()
    #expect(try drafts.takeOrphans() == [])
    try drafts.keep([], withdrawing: true)
    drafts.close()
    #expect(try scratch.names == [])
  }

  @Test(arguments: ["half {bad", "{bad", "not ours\n"])
  func whatIsNoDraftIsKeptAside(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: place.draft))
    var drafts = drafts()
    #expect(try drafts.takeOrphans() == [])
    drafts.close()
    let kept = try scratch.names.filter { $0.contains("draft-damaged") }
    #expect(kept.count == 1)
  }

  @Test func whatAProcessLeavesIsHandedToTheNext() throws {
    do {
      var gone = drafts()
      try gone.keep([items[0], items[1]], withdrawing: true)
      try gone.keep([edited(items[0], note: "more"), items[1]], withdrawing: true)
      try gone.keep([edited(items[0], note: "more")], withdrawing: true)
    }
    #expect(try scratch.mode("steady.json.draft") == 0o600)
    var next = drafts()
    #expect(try next.takeOrphans() == [edited(items[0], note: "more")])
    #expect(try scratch.names == ["steady.json.draft"])
    try next.withdrawOrphans()
    #expect(try scratch.names == [])
  }

  @Test func aFileWithNothingLeftInItIsRemoved() throws {
    var drafts = drafts()
    try drafts.keep([items[0]], withdrawing: true)
    #expect(try scratch.names == ["steady.json.draft"])
    try drafts.keep([], withdrawing: true)
    #expect(try scratch.names == [])
    try drafts.keep([items[1]], withdrawing: true)
    #expect(try scratch.names == ["steady.json.draft"])
  }

  @Test func draftsStayAsLongAsSomethingIsUnsaved() throws {
    var drafts = drafts()
    try drafts.keep([items[0]], withdrawing: true)
    try drafts.keep([], withdrawing: false)
    #expect(try scratch.names == ["steady.json.draft"])
    try drafts.keep([], withdrawing: true)
    #expect(try scratch.names == [])
  }

  @Test func aLineThatWasCutOffIsIgnoredAndTheNextOneIsNot() throws {
    do {
      var gone = drafts()
      try gone.keep([items[0]], withdrawing: true)
      try gone.keep([items[0], items[1]], withdrawing: true)
    }
    let whole = try scratch.bytes("steady.json.draft")
    let firstEnd = whole.count - LineWriter.line(of: items[1]).count - 2
    for cut in stride(from: firstEnd, to: whole.count - 2, by: 3) {
      try scratch.write(Array(whole.prefix(cut)), "steady.json.draft")
      var next = drafts()
      #expect(try next.takeOrphans() == [items[0]])
      try next.keep([items[2]], withdrawing: true)
      next = drafts()
      #expect(try Set(next.takeOrphans().map(\.id)) == [items[0].id, items[2].id])
    }
    for cut in 0..<firstEnd - 2 {
      try scratch.write(Array(whole.prefix(cut)), "steady.json.draft")
      var next = drafts()
      #expect(try next.takeOrphans() == [])
    }
  }

  @Test func aSecondProcessIsNotHandedWhatTheFirstIsTyping() throws {
    var first = drafts()
    try first.keep([items[0]], withdrawing: true)
    var second = drafts()
    #expect(try second.takeOrphans() == [])
    try second.keep([items[1]], withdrawing: true)
    // The first has nothing left, but the file is still needed.
    try first.keep([], withdrawing: true)
    #expect(try scratch.names == ["steady.json.draft"])
    first.close()
    try second.keep([items[1], items[2]], withdrawing: true)
    try second.keep([], withdrawing: true)
    #expect(try scratch.names == [])
  }

  @Test func whatIsLeftWhileAnotherLivesIsFoundWhenNobodyDoes() throws {
    var first = drafts()
    do {
      var crashed = drafts()
      try first.keep([items[0]], withdrawing: true)
      try crashed.keep([items[1]], withdrawing: true)
    }
    var third = drafts()
    #expect(try third.takeOrphans() == [])
    try first.keep([], withdrawing: true)
    first.close()
    third.close()
    #expect(try scratch.names == ["steady.json.draft"])
    var last = drafts()
    #expect(try last.takeOrphans() == [items[1]])
  }

  @Test func aLargeFileIsMadeSmall() throws {
    var drafts = drafts()
    let long = String(repeating: "word ", count: 20_000)
    for number in 0..<40 {
      try drafts.keep([edited(items[0], note: long + "\(number)"), items[1]], withdrawing: true)
    }
    #expect(try scratch.bytes("steady.json.draft").count < 2_000_000)
    #expect(try scratch.names == ["steady.json.draft"])
    #expect(try scratch.mode("steady.json.draft") == 0o600)
    var other = self.drafts()
    #expect(try other.takeOrphans() == [])
    drafts = self.drafts()
    other = self.drafts()
    #expect(try other.takeOrphans() == [edited(items[0], note: long + "39"), items[1]])
  }

  @Test func unreadableDraftsAreKeptAside() throws {
    try scratch.write(
      "\(String(decoding: Drafts.header, as: UTF8.self))\n{\"id\":\n\(text(items[0])),\n",
      "steady.json.draft")
    var drafts = drafts()
    #expect(try drafts.takeOrphans() == [items[0]])
    try drafts.withdrawOrphans()
    let names = try scratch.names
    #expect(names.count == 1)
    #expect(names[0].hasPrefix("steady.json.draft-damaged-"))
  }

  @Test(arguments: [false, true])
  func whateverFailsNoDraftIsLostOnceItWasWritten(forEver: Bool) throws {
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      let scratch = try Scratch()
      let place = try scratch.file().place
      let files = FailingFiles(failing: failing, forEver: forEver, code: EIO)
      var isKept = false
      do {
        var drafts = Drafts(place, files, seed: 1)
        do throws(Trouble) {
          try drafts.keep([items[0]], withdrawing: true)
          isKept = true
          try drafts.keep([items[0], items[1]], withdrawing: true)
        } catch {}
        if !forEver {
          try drafts.keep([items[0], items[1]], withdrawing: true)
          isKept = true
        }
      }
      isDone = !files.hasFailed
      var next = Drafts(place, SystemFiles(), seed: 2)
      let found = try next.takeOrphans()
      #expect(!isKept || found.contains(items[0]), "call \(failing)")
      if !forEver { #expect(found == [items[0], items[1]], "call \(failing)") }
    }
  }
}

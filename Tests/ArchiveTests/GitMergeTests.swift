import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// What git's merge driver does with its three files.
@Suite struct GitMergeTests {
  private let scratch: Scratch
  private let words = "four words of mine"

  init() throws { scratch = try Scratch() }

  private func path(_ name: String) -> String { scratch.folder + "/" + name }

  private func free(_ text: String, later: Int64 = 0) -> Item {
    var history = History(seed: 3)
    guard case .page(var entry) = history.page(at: 1_700_000_000) else { return anyItem() }
    entry.content = Page(practice: "free")
    entry.content.answers["text"] = .text(text)
    entry.edited = Stamp(milliseconds: entry.edited.milliseconds + later)
    return .page(entry)
  }

  private func checkIn(_ number: Int64) -> Item {
    var history = History(seed: UInt64(number))
    return history.checkIn(at: 1_700_000_000 + number)
  }

  private func write(_ name: String, _ items: [Item], sealed: Vault? = nil) throws {
    try? FileManager.default.removeItem(atPath: path(name))
    try? FileManager.default.removeItem(atPath: path("backups"))
    var file = try StateFile(path: path(name), seed: 4)
    try file.write(items.map(Change.init))
    if let sealed { _ = try file.reseal(with: sealed) }
    try? FileManager.default.removeItem(atPath: path(name + ".lock"))
  }

  private func join(_ passphrases: String...) throws -> Trouble? {
    var merge = GitMerge(
      base: path("base"), ours: path("ours"), theirs: path("theirs"), seed: 7)
    return try merge.join(opening: passphrases.map { try passphrase($0) })
  }

  private func record(_ words: String? = nil) throws -> Record {
    var file = try StateFile(path: path("ours"), seed: 1)
    if let words { try file.unlock(passphrase(words)) }
    let reading = try file.read()
    #expect(reading.damage == nil && reading.notices == [])
    return reading.record
  }

  @Test func bothSidesAreThereAndTheTextThatLosesIsAPage() throws {
    try write("base", [free("one"), checkIn(1)])
    try write("ours", [free("two", later: 5), checkIn(1), checkIn(2)])
    try write("theirs", [free("three", later: 9), checkIn(1), checkIn(3)])
    #expect(try join() == nil)
    let found = try record()
    #expect(found.checkIns.count == 3)
    let pages = Array(found.pages)
    #expect(pages.count == 2)
    #expect(pages.contains { $0.content.answers.text("text") == "three" })
    let kept = try #require(pages.first { $0.content.conflictOf != nil })
    #expect(kept.content.answers.text("text") == "two")
    #expect(try scratch.names == ["base", "ours", "theirs"])
    // Whoever joins them the other way round has the same, and so has who joins twice.
    let first = try scratch.bytes("ours")
    #expect(try join() == nil)
    #expect(try scratch.bytes("ours") == first)
    try write("theirs", [free("two", later: 5), checkIn(1), checkIn(2)])
    try write("ours", [free("three", later: 9), checkIn(1), checkIn(3)])
    #expect(try join() == nil)
    #expect(try scratch.bytes("ours") == first)
  }

  @Test func whereOneSideAloneChangedATextNothingIsKept() throws {
    try write("base", [free("one")])
    try write("ours", [free("one")])
    try write("theirs", [free("three", later: 9)])
    #expect(try join() == nil)
    #expect(try record().pages.map { $0.content.answers.text("text") } == ["three"])
  }

  @Test func withoutABaseTheLaterEditStands() throws {
    try write("ours", [free("two", later: 5)])
    try write("theirs", [free("three", later: 9)])
    try scratch.write("", "base")
    #expect(try join() == nil)
    #expect(try record().pages.map { $0.content.answers.text("text") } == ["three"])
    // A base that cannot be read is none, and that is said.
    try scratch.write(#"{"format":"other","version":1,"records":["# + "\n]}\n", "base")
    #expect(try join() == .otherFormat(path: path("base"), format: "other"))
  }

  @Test func whatIsNotWholeIsRefusedAndOursIsAsItWas() throws {
    try scratch.write("", "base")
    try write("good", [checkIn(1)])
    let good = try scratch.text("good")
    let bad = [
      "", String(good.dropLast(8)), good.replacingFirst("\"version\":1", with: "\"version\":7"),
      "<<<<<<< HEAD\n\(good)=======\n\(good)>>>>>>> theirs\n",
    ]
    for text in bad {
      for name in ["ours", "theirs"] {
        try scratch.write(good, "ours")
        try scratch.write(good, "theirs")
        try scratch.write(text, name)
        let before = try scratch.bytes("ours")
        let trouble = #expect(throws: Trouble.self) { try join() }
        #expect(trouble?.code == 65)
        #expect(try scratch.bytes("ours") == before)
      }
    }
    #expect(try scratch.names == ["base", "good", "ours", "theirs"])
  }

  @Test func sealedVersionsAreJoinedWithTheirPassphrases() throws {
    let mine = try vault(words)
    try write("base", [free("one")], sealed: mine)
    try write("ours", [free("two", later: 5)], sealed: mine)
    try write("theirs", [free("three", later: 9)], sealed: try vault("new words"))
    let before = try scratch.bytes("ours")
    #expect(throws: Trouble.sealed(path: path("ours"))) { try join() }
    #expect(throws: Trouble.wrongPassphrase(path: path("ours"))) { try join("not these") }
    #expect(throws: Trouble.otherPassphrase(path: path("theirs"))) { try join(words) }
    #expect(try scratch.bytes("ours") == before)
    #expect(try join(words, "new words") == nil)
    #expect(try record(words).pages.count == 2)
    // A side that is plain does not make the result plain.
    try write("ours", [checkIn(1)])
    #expect(try join(words, "new words") == nil)
    #expect(try record("new words").items.count == 2)
  }

  @Test(arguments: [false, true])
  func whateverFailsOursIsTheOldOrTheWholeNewOne(forEver: Bool) throws {
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      try write("base", [free("one")])
      try write("ours", [free("two", later: 5)])
      try write("theirs", [free("three", later: 9)])
      let before = try scratch.bytes("ours")
      let files = FailingFiles(failing: failing, forEver: forEver)
      var merge = GitMerge(
        base: path("base"), ours: path("ours"), theirs: path("theirs"), files: files, seed: 7)
      var pages: Int?
      do throws(Trouble) {
        // Without its base a text that loses is not kept, and that is said.
        pages = try merge.join(opening: []) == nil ? 2 : 1
      } catch {}
      if let pages {
        #expect(try record().pages.count == pages, "call \(failing)")
      } else {
        #expect(try scratch.bytes("ours") == before, "call \(failing)")
      }
      isDone = !files.hasFailed
    }
    #expect(failing > 12)
  }
}

import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// A state that is sealed, with everything beside it.
@Suite struct SealedStateTests {
  let scratch: Scratch
  let words = "four words of mine"
  let canary = "Canary"

  init() throws { scratch = try Scratch() }

  private func item(_ note: String, at seconds: Int64) -> Item {
    var history = History(seed: UInt64(seconds))
    guard case .checkIn(var entry) = history.checkIn(at: seconds) else { return anyItem() }
    entry.content.note = "\(canary) \(note)"
    return .checkIn(entry)
  }

  /// A state with a backup, a damaged copy, a draft and a temporary file, all plain.
  private func furnish() throws {
    var file = try scratch.file()
    try file.write([Change(item("one", at: 1_700_000_000))])
    try scratch.date(1_700_000_000)
    file = try scratch.file()
    try file.write([Change(item("two", at: 1_700_007_200))])
    try scratch.write("\(canary) half a li", "steady.json.damaged-20231114T221320Z")
    try scratch.write("\(canary) unfinished", "steady.json.tmp-0123456789abcdef")
    var drafts = Drafts(file.place, SystemFiles(), seed: 3)
    try drafts.keep([item("draft", at: 1_700_010_000)], withdrawing: true)
  }

  private func opened(_ text: String) throws -> StateFile {
    var file = try scratch.file()
    if try file.isSealed() { try file.unlock(passphrase(text)) }
    return file
  }

  private func plainFiles() throws -> [String] {
    let all = try scratch.names + scratch.backups.map { "backups/" + $0 }
    return try all.filter { try scratch.text($0).contains(canary) }
  }

  private func orphans(_ file: StateFile) throws -> [Item] {
    var drafts = Drafts(file.place, SystemFiles(), seed: 4, vault: file.vault)
    return try drafts.takeOrphans()
  }

  @Test func settingAPassphraseLeavesNothingPlain() throws {
    try furnish()
    #expect(try plainFiles().count == 5)
    var file = try scratch.file()
    let result = try file.reseal(with: vault(words))
    #expect(result == Resealing())
    #expect(try plainFiles() == [])
    #expect(
      try scratch.names == [
        "steady.json", "steady.json.damaged-20231114T221320Z", "steady.json.draft",
        "steady.json.lock",
      ])
    #expect(try scratch.mode() == 0o600)

    var again = try opened(words)
    #expect(try again.read().record.checkIns.count == 2)
    #expect(try again.backups().map(\.entries) == [1])
    #expect(try orphans(again) == [item("draft", at: 1_700_010_000)])
    // What is saved from now on is sealed as well.
    try again.write([Change(item("three", at: 1_700_020_000))])
    #expect(try again.read().record.checkIns.count == 3)
    #expect(try plainFiles() == [])
    #expect(try opened(words).backups().count == 2)
  }

  @Test func withoutTheRightPassphraseNothingIsReadOrWritten() throws {
    try furnish()
    var file = try scratch.file()
    _ = try file.reseal(with: vault(words))
    let before = try scratch.bytes()
    var locked = try scratch.file()
    #expect(try locked.isSealed())
    #expect(throws: Trouble.sealed(path: scratch.state)) { try locked.read() }
    #expect(throws: Trouble.sealed(path: scratch.state)) {
      try locked.write([Change(anyItem())])
    }
    #expect(throws: Trouble.wrongPassphrase(path: scratch.state)) {
      try locked.unlock(passphrase("other words"))
    }
    #expect(throws: Trouble.sealed(path: scratch.state)) {
      try locked.readRecent(since: Day(number: 0))
    }
    var drafts = Drafts(locked.place, SystemFiles(), seed: 4)
    #expect(throws: Trouble.sealed(path: scratch.state)) {
      try drafts.keep([anyItem()], withdrawing: true)
    }
    #expect(try scratch.bytes() == before)
    try locked.unlock(passphrase(words))
    #expect(try locked.read().record.checkIns.count == 2)
  }

  @Test func changingAndRemovingFormsTheCopiesAnew() throws {
    try furnish()
    var file = try scratch.file()
    _ = try file.reseal(with: vault(words))
    file = try opened(words)
    #expect(try file.reseal(with: vault("quite other words")) == Resealing())
    #expect(throws: Trouble.wrongPassphrase(path: scratch.state)) { try opened(words) }
    file = try opened("quite other words")
    #expect(try file.backups().map(\.isWhole) == [true])
    #expect(try file.reseal(with: nil) == Resealing())
    var plain = try scratch.file()
    #expect(try !plain.isSealed())
    #expect(try plain.read().record.checkIns.count == 2)
    #expect(try plain.backups().map(\.isWhole) == [true])
    #expect(try plainFiles().count == 4)
    #expect(try orphans(plain) == [item("draft", at: 1_700_010_000)])
  }

  @Test func anOpenProcessNoticesThatItWasSealedOrChanged() throws {
    try furnish()
    var open = try scratch.file()
    _ = try open.read()
    var other = try scratch.file()
    _ = try other.reseal(with: vault(words))
    #expect(throws: Trouble.sealed(path: scratch.state)) { try open.write([Change(anyItem())]) }
    try open.unlock(passphrase(words))
    try open.write([Change(anyItem())])
    other = try opened(words)
    _ = try other.reseal(with: vault("new ones"))
    #expect(throws: Trouble.sealed(path: scratch.state)) { try open.read() }
    other = try opened("new ones")
    _ = try other.reseal(with: nil)
    #expect(try open.read().record.checkIns.count == 3)
    try open.write([Change(item("three", at: 1_700_020_000))])
    #expect(try scratch.file().isSealed() == false)
  }

  @Test func halfTypedTextOfAnotherProcessStopsIt() throws {
    try furnish()
    let place = try scratch.file().place
    var drafts = Drafts(place, SystemFiles(), seed: 5)
    try drafts.keep([item("typing", at: 1_700_030_000)], withdrawing: false)
    var file = try scratch.file()
    #expect(throws: Trouble.openElsewhere(path: place.draft)) { try file.reseal(with: vault()) }
    #expect(try !file.isSealed())
    drafts.close()
    #expect(try file.reseal(with: vault()) == Resealing())
  }

  @Test func aCopyOfSomebodyIsNamed() throws {
    try furnish()
    try scratch.write(scratch.bytes(), "mine.json")
    var file = try scratch.file()
    #expect(try file.reseal(with: vault()).left == [scratch.folder + "/mine.json"])
  }

  @Test func aNotebookThatIsNotThereYetCanBeSealed() throws {
    var file = try scratch.file()
    _ = try file.reseal(with: vault(words))
    var again = try opened(words)
    #expect(try scratch.file().isSealed())
    try again.write([Change(anyItem())])
    #expect(try again.read().record.checkIns.count == 1)
  }

  @Test func aSealedNotebookThatIsGoneComesBackFromItsBackup() throws {
    try furnish()
    var file = try scratch.file()
    _ = try file.reseal(with: vault(words))
    try FileManager.default.removeItem(atPath: scratch.state)
    var gone = try opened(words)
    #expect(gone.vault != nil)
    let name = try #require(gone.bestBackup()?.name)
    _ = try gone.restore(name, .merging, at: Stamp(milliseconds: 0))
    #expect(try scratch.file().isSealed())
    #expect(try gone.read().record.checkIns.count == 1)
    #expect(try plainFiles() == [])
  }

  enum Turn: CaseIterable { case set, change, remove }

  /// What is readable after whatever happened: with the old or the new passphrase, never neither.
  private func check(_ keys: [Vault?], _ note: Comment) throws {
    for key in keys {
      var file = try scratch.file()
      file.vault = key
      guard (try? file.read()) != nil else { continue }
      #expect(try file.read().record.checkIns.count == 2, note)
      // The next save brings everything into one form.
      try file.write([Change(item("later", at: 1_700_040_000))])
      #expect(try file.backups().allSatisfy(\.isWhole), note)
      #expect(try orphans(file) == [item("draft", at: 1_700_010_000)], note)
      #expect(
        try file.isSealed() == false || plainFiles().allSatisfy { $0.contains(".tmp-") }, note)
      #expect(try scratch.names.allSatisfy { !$0.hasSuffix(".reseal") }, note)
      return
    }
    Issue.record(note)
  }

  @Test(arguments: Turn.allCases, [false, true])
  func whateverFailsOneOfThePassphrasesOpensIt(turn: Turn, forEver: Bool) throws {
    let old = turn == .set ? nil : try vault(words)
    let new = turn == .remove ? nil : try vault("new ones")
    try furnish()
    if let old {
      var file = try scratch.file()
      _ = try file.reseal(with: old)
    }
    let start = try copyOfAll()
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      try bringBack(start)
      let files = FailingFiles(failing: failing, forEver: forEver)
      do throws(Trouble) {
        var file = try StateFile(path: scratch.state, files: files, seed: 9)
        file.vault = old
        _ = try file.reseal(with: new)
      } catch {
        #expect([73, 74, 77].contains(error.code), "\(error)")
      }
      isDone = !files.hasFailed
      try check([old, new], "call \(failing): \(files.log.last ?? "")")
    }
    #expect(failing > 50)
  }

  private func copyOfAll() throws -> [(String, [UInt8])] {
    try (scratch.names + scratch.backups.map { "backups/" + $0 }).map {
      ($0, try scratch.bytes($0))
    }
  }

  private func bringBack(_ files: [(String, [UInt8])]) throws {
    for name in try scratch.names + scratch.backups.map({ "backups/" + $0 }) {
      try FileManager.default.removeItem(atPath: scratch.folder + "/" + name)
    }
    for (name, bytes) in files { try scratch.write(bytes, name) }
  }
}

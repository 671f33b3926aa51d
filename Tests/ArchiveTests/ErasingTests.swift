import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// Erasing a notebook with everything beside it.
@Suite struct ErasingTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A state with all that can lie beside it, and what is not its own.
  private func furnish() throws {
    for (number, seconds) in ([1_700_000_000, 1_700_007_200] as [Int64]).enumerated() {
      var file = try scratch.file()
      var history = History(seed: UInt64(number))
      try file.write([Change(history.checkIn(at: seconds))])
      try scratch.date(seconds)
    }
    var file = try scratch.file()
    try file.write([Change(anyItem())])
    for name in [
      "steady.json.damaged-20231114T221320Z", "steady.json.changed-20231114T221320Z",
      "steady.json.merged-20231114T221320Z", "steady.json.draft-damaged-20231114T221320Z",
      "steady.json.tmp-0123456789abcdef", "steady.json.draft", "steady.json.draft.reseal",
      "steady.sync-conflict-20261122-101010-A.json",
    ] { try scratch.write("x", name) }
  }

  @Test func everythingOfItIsGoneAndNothingElse() throws {
    try furnish()
    try scratch.write("mine", "other.json")
    try scratch.write("mine", "steadier.json")
    var file = try scratch.file()
    _ = try file.read()
    #expect(try file.erase() == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
        == ["other.json", "steadier.json"])
    // It is a first run again, for this process too.
    #expect(try file.read().isFirstRun)
    try file.write([Change(anyItem())])
    #expect(try file.read().record.items == [anyItem()])
    #expect(try scratch.backups == [])
  }

  @Test func theBackupsOfAnotherNotebookStay() throws {
    try furnish()
    try scratch.write("x", "backups/other.json-20231114T221320Z")
    var file = try scratch.file()
    #expect(try file.erase() == [])
    #expect(try scratch.backups == ["other.json-20231114T221320Z"])
  }

  @Test(arguments: ["", "x", "{\"format\":\"steady\",\"version\":9,\"records\":[\n]}\n"])
  func whateverStateItIsInItCanBeErased(text: String) throws {
    try furnish()
    try scratch.write(text)
    var file = try scratch.file()
    _ = try file.erase()
    #expect(try scratch.names == [])
  }

  @Test func aSealedOneNeedsNoKey() throws {
    try furnish()
    var file = try scratch.file()
    try FileManager.default.removeItem(atPath: scratch.folder + "/steady.json.draft.reseal")
    _ = try file.reseal(with: vault())
    var locked = try scratch.file()
    #expect(try locked.erase() == [])
    #expect(try scratch.names == [])
  }

  @Test func whereNothingIsThereNothingHappens() throws {
    var file = try StateFile(path: scratch.folder + "/none/s.json", seed: 1)
    #expect(try file.erase() == [])
    #expect(try scratch.names == [])
  }

  @Test func aLinkStaysAndItsTargetGoes() throws {
    try scratch.write(smallState(), "real.json")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.state, withDestinationPath: "real.json")
    var file = try scratch.file()
    #expect(try file.erase() == [])
    #expect(try scratch.names == ["steady.json"])
  }

  @Test(arguments: [false, true])
  func whateverFailsItIsSaidWhatIsLeft(forEver: Bool) throws {
    var failing = 0
    var isDone = false
    while !isDone {
      failing += 1
      for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder) {
        try FileManager.default.removeItem(atPath: scratch.folder + "/" + name)
      }
      try furnish()
      let files = FailingFiles(failing: failing, forEver: forEver, only: ["remove", "sync"])
      var left: [String]?
      do throws(Trouble) {
        var file = try StateFile(path: scratch.state, files: files, seed: 9)
        left = try file.erase()
      } catch {
        #expect(error.code == 74)
      }
      isDone = !files.hasFailed
      let there =
        try scratch.names.map { "\(scratch.folder)/\($0)" }
        + scratch.backups.map { "\(scratch.folder)/backups/\($0)" }
      if let left { #expect(Set(left) == Set(there), "call \(failing)") }
      if failing == 1 { #expect(there.contains(scratch.state)) }
    }
    #expect(failing > 8)
  }

  @Test func anOpenStoreErasesAndWritesNothingMore() throws {
    try furnish()
    let opening = try Store.open(path: scratch.state, recent: Day(number: 0), seed: 3)
    try opening.store.start()
    opening.store.keepDrafts([anyItem()])
    opening.store.erase()
    opening.store.lookAgain()
    #expect(opening.store.finish(within: 20))
    #expect(opening.store.takeEvents().contains(.erased(left: [])))
    #expect(try scratch.names == [])
  }
}

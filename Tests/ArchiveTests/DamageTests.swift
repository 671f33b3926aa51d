import Domain
import Histories
import Testing

@testable import Archive

/// A small state as it is written: three check-ins, a person, a setting, two unknown kinds.
func smallState() throws -> [UInt8] {
  let scratch = try Scratch()
  var history = History(seed: 2, start: 1_700_000_000)
  var file = try scratch.file()
  try file.write([
    Change(history.checkIn(at: 1_700_000_000)), Change(history.checkIn(at: 1_700_003_600)),
    Change(history.checkIn(at: 1_700_007_200)),
    Change(history.person(at: 1_700_007_200, number: 1)),
    Change(history.setting(at: 1_700_007_200, number: 1)),
  ])
  let lines = try scratch.text().split(separator: "\n").map(String.init)
  let page = summed(
    #"{"id":"01HF9ZZZ000000000000000009","kind":"later","at":"2026-11-23T09:41:07+01:00","edited":"2026-11-23T08:41:07.118Z","title":"é \u00e9","deep":{"a" : [1 , 2]}"#
  )
  let ritual = summed(
    #"{"id":"01HF7YAT000000000000000010","kind":"ritual","edited":"2026-11-23T08:41:07.118Z","x": 1"#
  )
  let all = lines[0...3] + [page + ","] + [lines[4], ritual + ",", lines[5], lines[6]]
  return Array(all.joined(separator: "\n").utf8) + [newline]
}

@Suite struct DamageTests {
  @Test func theSmallStateIsWhole() throws {
    let scratch = try Scratch()
    try scratch.write(smallState())
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.damage == nil)
    #expect(reading.notices == [])
    #expect(reading.record.items.count == 5)
    #expect(file.known?.index.entries.count == 7)
  }

  @Test func aFileCutOffAnywhereIsDamage() throws {
    let bytes = try smallState()
    for count in 0..<bytes.count - 1 {
      let found = try survey(Array(bytes.prefix(count)))
      #expect(!found.survey.layout.flaws.isEmpty, "cut off after \(count) bytes")
    }
  }

  @Test func aFileThatIsCutOffIsNeitherWrittenNorChanged() throws {
    let bytes = try smallState()
    let scratch = try Scratch()
    for count in stride(from: 0, to: bytes.count - 1, by: 61) {
      try scratch.write(Array(bytes.prefix(count)))
      var file = try scratch.file()
      let reading = try file.read()
      let damage = try #require(reading.damage)
      #expect(damage.whole == file.known?.index.entries.count)
      #expect(throws: Trouble.damaged(path: scratch.state)) {
        try file.write([Change(anyItem())])
      }
      #expect(try scratch.bytes() == Array(bytes.prefix(count)))
      let copy = try #require(damage.copy).split(separator: "/").last
      #expect(try scratch.bytes(String(copy ?? "")) == Array(bytes.prefix(count)))
    }
  }

  @Test func aFileWithoutItsLastLineBreakIsWhole() throws {
    let scratch = try Scratch()
    try scratch.write(try smallState().dropLast())
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.damage == nil)
    #expect(reading.record.items.count == 5)
  }

  @Test func anyFlippedBitIsNoticedOrHarmless() throws {
    let bytes = try smallState()
    let scratch = try Scratch()
    try scratch.write(bytes)
    var whole = try scratch.file()
    let record = try whole.read().record
    for place in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[place] ^= 1 << UInt8(bit)
        // The same working space for all, instead of thousands of files.
        let found = try survey(flipped)
        let isNoticed =
          !found.survey.layout.flaws.isEmpty || found.survey.changedOutside > 0
          || found.survey.layout.isNewer
        #expect(
          isNoticed || found.record == record, "bit \(bit) of byte \(place) was not noticed")
      }
    }
  }

  @Test(arguments: [
    ("", Flaw.empty), (" \n\t\n", .empty), (String(repeating: "\0", count: 4096), .zeros),
    ("\u{FEFF}", .empty), ("hello", .header), ("{}", .header), ("[]", .header),
    ("<<<<<<< HEAD\n", .header),
  ])
  func whatIsNoStateIsDamageAndNoFirstRun(text: String, flaw: Flaw) throws {
    let scratch = try Scratch()
    try scratch.write(text)
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.damage?.flaws.first.first?.flaw == flaw)
    #expect(!reading.isFirstRun)
    #expect(try scratch.text() == text)
  }

  @Test func conflictMarkersAreNamedAndBothSidesAreUsed() throws {
    let scratch = try Scratch()
    var lines = String(decoding: try smallState(), as: UTF8.self).split(separator: "\n")
    lines.insert("<<<<<<< HEAD", at: 2)
    lines.insert("=======", at: 4)
    lines.insert(">>>>>>> other", at: 6)
    try scratch.write(lines.joined(separator: "\n"))
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.damage?.flaws.count == 3)
    #expect(reading.damage?.flaws.first.first == Flaws.Location(line: 3, flaw: .conflict))
    #expect(reading.damage?.sentence.contains("conflict markers of git") == true)
    #expect(reading.record.items.count == 5)
  }

  @Test func oneBadLineAmongManyCostsOneRecord() throws {
    let scratch = try Scratch()
    var history = History(seed: 9)
    let items = history.items(5000)
    var first = try scratch.file()
    try first.write(items.map(Change.init))
    var lines = try scratch.text().split(separator: "\n", omittingEmptySubsequences: false)
    lines[2500] = lines[2500].dropFirst(7)
    try scratch.write(lines.joined(separator: "\n"))
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.record.items.count == 4999)
    let damage = try #require(reading.damage)
    #expect(damage.whole == 4999)
    #expect(damage.flaws.first == [Flaws.Location(line: 2501, flaw: .syntax)])
    let copy = try #require(damage.copy)
    #expect(copy.hasPrefix(scratch.state + ".damaged-"))
    #expect(try scratch.names.contains { copy.hasSuffix($0) })
  }

  @Test func commasMustBeWhereJSONHasThem() throws {
    let lines = String(decoding: try smallState(), as: UTF8.self)
    let missing = lines.replacingFirst("},\n", with: "}\n")
    let extra = lines.replacingFirst("}\n]", with: "},\n]")
    for (text, flaw, line) in [(missing, Flaw.commaMissing, 2), (extra, .commaExtra, 9)] {
      let found = try survey(Array(text.utf8))
      #expect(found.survey.layout.flaws.first == [Flaws.Location(line: line, flaw: flaw)])
      #expect(found.record.items.count == 5)
    }
  }

  @Test func whatFollowsTheEndIsDamage() throws {
    let bytes = try smallState()
    for more in ["x", "{}", "]}", String(decoding: bytes, as: UTF8.self)] {
      let found = try survey(bytes + Array(more.utf8))
      #expect(found.survey.layout.flaws.first.first?.flaw == .trailing)
    }
  }

  @Test func windowsLineEndsBlankLinesAndAMarkAtTheStartAreFine() throws {
    let plain = try survey(smallState())
    let text = "\u{FEFF}" + String(decoding: try smallState(), as: UTF8.self)
    for changed in [
      text, text.split(separator: "\n").joined(separator: "\r\n") + "\r\n",
      text.split(separator: "\n").joined(separator: " \n\n  "),
    ] {
      let found = try survey(Array(changed.utf8))
      #expect(found.survey.layout.flaws.isEmpty)
      #expect(found.survey.changedOutside == 0)
      #expect(found.record == plain.record)
    }
    #expect(!(try survey(Array(("\n" + text).utf8)).survey.layout.flaws.isEmpty))
  }

  @Test func utf16IsDamage() throws {
    let text = String(decoding: try smallState(), as: UTF8.self)
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(!(try survey([0xFF, 0xFE] + bytes).survey.layout.flaws.isEmpty))
  }

  @Test func ofTwoLinesWithOneIdTheLaterEditIsUsed() throws {
    var history = History(seed: 4)
    let older = history.checkIn(at: 1_700_000_000)
    var newer = older
    newer.edited = Stamp(milliseconds: older.edited.milliseconds + 5)
    if case .checkIn(var entry) = newer {
      entry.content.note = "later"
      newer = .checkIn(entry)
    }
    let deletion = LineWriter.tombstone(
      of: older.id, edited: Stamp(milliseconds: older.edited.milliseconds + 9))
    let head = String(decoding: Layout.newHeader, as: UTF8.self)
    for pair in [[older, newer], [newer, older]] {
      let lines = pair.map(text).joined(separator: ",\n")
      let found = try survey(Array("\(head)\n\(lines)\n]}\n".utf8))
      #expect(found.survey.repeated == 1)
      #expect(found.record.items == [newer])
      let gone = "\(head)\n\(String(decoding: deletion, as: UTF8.self)),\n\(lines)\n]}\n"
      #expect(try survey(Array(gone.utf8)).record.items == [])
    }
  }

  @Test func theSameAtTheSameTimeGoesToTheGreaterLine() throws {
    let header = String(decoding: Layout.newHeader, as: UTF8.self)
    let lines = [3, 4].map { summed(head + ",\"mood\":\($0)") }
    for order in [lines, lines.reversed()] {
      let found = try survey(Array("\(header)\n\(order.joined(separator: ",\n"))\n]}\n".utf8))
      guard case .checkIn(let entry)? = found.record.items.first else {
        Issue.record("no check-in")
        continue
      }
      #expect(entry.content.mood == 4)
    }
  }

  @Test func aNewerFormatIsReadButNeverWritten() throws {
    let scratch = try Scratch()
    let text = String(decoding: try smallState(), as: UTF8.self)
      .replacingFirst("\"version\":1", with: "\"version\":999")
    try scratch.write(text)
    var file = try scratch.file()
    let reading = try file.read()
    #expect(reading.refusal == .newer(path: scratch.state, version: 999))
    #expect(reading.refusal?.sentence.contains("999") == true)
    #expect(reading.damage == nil)
    #expect(reading.record.items.count == 5)
    let trouble = #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(trouble?.code == 65)
    #expect(throws: Trouble.self) { try file.acceptDamage() }
    #expect(try scratch.text() == text)
  }

  @Test func aFileOfAnotherProgramIsLeftAlone() throws {
    let scratch = try Scratch()
    let text = #"{"format":"other","version":1,"records":["# + "\n]}\n"
    try scratch.write(text)
    var file = try scratch.file()
    let trouble = #expect(throws: Trouble.self) { try file.read() }
    #expect(trouble == .otherFormat(path: scratch.state, format: "other"))
    #expect(throws: Trouble.self) { try file.write([Change(anyItem())]) }
    #expect(try scratch.text() == text)
  }

  @Test func hugeFilesAreRefusedBeforeTheyAreRead() throws {
    let scratch = try Scratch()
    try scratch.write("")
    try scratch.grow(to: 10 << 30)
    var file = try scratch.file()
    #expect(throws: Trouble.tooLarge(path: scratch.state)) { try file.read() }
    #expect(throws: Trouble.tooLarge(path: scratch.state)) {
      try Store.open(path: scratch.state, recent: Day(number: 0), seed: 1)
    }
  }

  @Test func whatWasRecoveredTakesThePlaceOfTheDamagedFileOnceACopyIsKept() throws {
    let scratch = try Scratch()
    let damaged = String(decoding: try smallState(), as: UTF8.self)
      .replacingFirst("\"kind\":\"checkIn\"", with: "\"kind\":checkIn")
    try scratch.write(damaged)
    var file = try scratch.file()
    #expect(try file.read().record.items.count == 4)
    try file.acceptDamage()
    let copies = try scratch.names.filter { $0.contains(".damaged-") }
    #expect(copies.count == 1)
    #expect(try scratch.text(copies[0]) == damaged)
    #expect(try scratch.mode(copies[0]) == 0o600)
    var again = try scratch.file()
    let reading = try again.read()
    #expect(reading.damage == nil)
    #expect(reading.record.items.count == 4)
    try file.write([Change(anyItem())])
  }

  @Test func theSameDamageIsCopiedOnce() throws {
    let scratch = try Scratch()
    try scratch.write("x")
    for _ in 0..<3 {
      var file = try scratch.file()
      #expect(try file.read().damage?.copy != nil)
    }
    #expect(try scratch.names.count == 2)
  }
}

func anyItem() -> Item {
  var history = History(seed: 77)
  return history.checkIn(at: 1_900_000_000)
}

/// What is found in a file that holds these bytes.
func survey(_ bytes: [UInt8]) throws -> (survey: Survey, record: Record) {
  let file = OpenFile(7, path: "memory", MemoryFile(bytes: bytes))
  var gathering: Gathering? = Gathering()
  let survey = try Survey(file, gathering: &gathering)
  return (survey, (gathering ?? Gathering()).record(isComplete: true))
}

extension String {
  func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

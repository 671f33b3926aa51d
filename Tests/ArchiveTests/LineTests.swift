import Domain
import Histories
import Testing

@testable import Archive

/// Reads one line by itself.
func read(_ text: String) throws -> (line: Line, item: Item?, oddities: [Oddity]) {
  try read(Array(text.utf8))
}

func read(_ bytes: [UInt8]) throws -> (line: Line, item: Item?, oddities: [Oddity]) {
  var reader = LineReader()
  return try bytes.withUnsafeBufferPointer { bytes throws(Flaw) in
    var gathering = Gathering()
    let line = try gathering.take(bytes, &reader, number: 7)
    return (line, gathering.item, gathering.oddities)
  }
}

func flaw(_ text: String) -> Flaw? {
  do { _ = try read(text) } catch { return error as? Flaw }
  return nil
}

func summed(_ body: String) -> String {
  let end = LineWriter.end(sum: Checksum.shared.sum(of: Array(body.utf8)))
  return body + String(decoding: end, as: UTF8.self)
}

func text(_ item: Item) -> String { String(decoding: LineWriter.line(of: item), as: UTF8.self) }

let head =
  #"{"id":"01JDB8Q0000000000000000001","kind":"checkIn","at":"2026-11-23T09:41:07+01:00","edited":"2026-11-23T08:41:07.118Z""#

private let brokenEnds: [(String, Flaw)] = [
  ("", .syntax), (",}", .syntax), (#","a":01}"#, .syntax), (#","a":NaN}"#, .syntax),
  (#","a":+1}"#, .syntax), (#","a":1.}"#, .syntax), (#","a":.5}"#, .syntax),
  (#","a":1e}"#, .syntax), (#","a":tru}"#, .syntax), (#","a":[1,]}"#, .syntax),
  (#","a":[1 2]}"#, .syntax), (#","a":'x'}"#, .syntax), (#",a:1}"#, .syntax), ("}{}", .syntax),
  (",\"a\":\"\u{1}\"}", .syntax), (",\"a\":\"\t\"}", .syntax), (#","a":"\x"}"#, .syntax),
  (#","a":"\u12g4"}"#, .syntax), (#","a":"\ud800"}"#, .syntax),
  (#","a":"\ud800\u0041"}"#, .text), (#","a":"\udc00"}"#, .text),
  (#","kind":"x"}"#, .repeatedName), (#","mood":1,"mood":1}"#, .repeatedName),
  (#","mood":1,"\u006dood":1}"#, .repeatedName), (#","a":{"b":1,"b":2}}"#, .repeatedName),
  (#","a":{"\u0062":1,"c":{"d":1},"b":2}}"#, .repeatedName),
  (#","a":{"\u0062":1,"c":{"d":1},"c":2}}"#, .repeatedName),
]

private let brokenLines: [(String, Flaw)] = [
  ("{", .syntax), ("[]", .syntax), ("5", .syntax), ("", .syntax),
  (#"{"kind":"checkIn","edited":"2026-11-23T08:41:07.118Z"}"#, .identity),
  (#"{"id":"01JDB8Q0000000000000000001","edited":"2026-11-23T08:41:07.118Z"}"#, .identity),
  (#"{"id":"01JDB8Q0000000000000000001","kind":"checkIn"}"#, .identity),
  (
    #"{"id":"81JDB8Q0000000000000000001","kind":"x","edited":"2026-11-23T08:41:07.118Z"}"#,
    .identity
  ),
  (
    #"{"id":"01JDB8Q0000000000000000001","kind":"x","edited":"2026-02-30T08:41:07.118Z"}"#,
    .identity
  ),
  (
    #"{"id":"01JDB8Q0000000000000000001","kind":"","edited":"2026-11-23T08:41:07.118Z"}"#, .identity
  ),
]

@Suite struct LineTests {
  @Test func checksumsAreThoseOfGzip() {
    #expect(Checksum.shared.sum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Checksum.shared.sum(of: []) == 0)
    #expect(
      Checksum.shared.sum(of: Array("The quick brown fox jumps over the lazy dog".utf8))
        == 0x414F_A339)
  }

  @Test func everyItemComesBackAsItWas() throws {
    var history = History(seed: 5)
    for item in history.items(300) + history.ladder(steps: 40, attempts: 200) {
      let (line, back, oddities) = try read(LineWriter.line(of: item))
      #expect(back == item)
      #expect(line.isSumRight)
      #expect(oddities.isEmpty)
    }
  }

  @Test func aLineIsWrittenAsTheContractShowsIt() throws {
    var content = CheckIn()
    content.mood = 6
    content.energy = 6
    content.feelings = ["hopeful", "tender"]
    content.context = ["reminder of ex"]
    content.note = "a “quote\", a \\, a tab\t, a break\n, a bell\u{7}, é 🙂 /"
    let item = Item.checkIn(
      Entry(
        id: try #require(ID("01JDB8Q0000000000000000001")),
        at: Moment(utf8: "2026-11-23T09:41:07+01:00".utf8),
        edited: try #require(Stamp(utf8: "2026-11-23T08:41:07.118Z".utf8)), content: content))
    let body =
      head
      + #","mood":6,"energy":6,"feelings":["hopeful","tender"],"context":["reminder of ex"]"#
      + #","note":"a “quote\", a \\, a tab\t, a break\n, a bell\u0007, é 🙂 /""#
    #expect(text(item) == summed(body))
    #expect(try read(text(item)).item == item)
  }

  @Test func whatADeletionLeavesIsShort() throws {
    let change = Change(
      id: try #require(ID("01JDB8Q0000000000000000001")), before: nil, after: nil,
      edited: try #require(Stamp(utf8: "2026-11-23T08:41:07.118Z".utf8)))
    let line = LineWriter.line(of: change)
    #expect(
      String(decoding: line, as: UTF8.self)
        == summed(
          #"{"id":"01JDB8Q0000000000000000001","kind":"deleted","edited":"2026-11-23T08:41:07.118Z""#
        ))
    #expect(try read(line).line.kind == .deleted)
  }

  @Test(arguments: [
    #""mood":11"#, #""mood":"x""#, #""mood":null"#, #""mood":1e400"#, #""mood":6.0"#,
    #""mood":-0"#, #""mood":9223372036854775808"#, #""feelings":["a",1]"#, #""feelings":"a""#,
    #""note":{"a":[1,{"b":null}]}"#, #""intensities":[101]"#, #""note":5"#,
  ])
  func anUnexpectedValueStaysByteForByte(member: String) throws {
    let name = String(member.dropFirst().prefix { $0 != "\"" })
    let line = summed(head + ",\"energy\":3," + member)
    let (_, item, oddities) = try read(line)
    guard case .checkIn(let entry)? = item else {
      Issue.record("not a check-in")
      return
    }
    #expect(entry.content.energy == 3)
    #expect(entry.foreign == [ForeignField(name: name, bytes: Array(member.utf8))])
    #expect(oddities == [Oddity(line: 7, field: name)])
    #expect(text(.checkIn(entry)) == line)
  }

  @Test func aFieldThatIsSetTakesThePlaceOfTheForeignOne() throws {
    let (_, item, _) = try read(summed(head + #","mood":11,"later":[1, 2]"#))
    guard case .checkIn(var entry)? = item else {
      Issue.record("not a check-in")
      return
    }
    entry.content.mood = 5
    #expect(text(.checkIn(entry)) == summed(head + #","mood":5,"later":[1, 2]"#))
  }

  @Test func fieldsOfLaterVersionsStayByteForByte() throws {
    let line = summed(head + #","energy":4,"x":{"a" : [ 1 , 2e5 ]},"\u0079":"\u00e9","z":null"#)
    let (_, item, oddities) = try read(line)
    let back = try #require(item)
    #expect(text(back) == line)
    #expect(oddities.isEmpty)
  }

  @Test func aTimeThatIsNoneStaysByteForByteToo() throws {
    let line = summed(
      #"{"id":"01JDB8Q0000000000000000001","kind":"person","at":"2026-02-30T09:41:07+01:00","edited":"2026-11-23T08:41:07.118Z","label":"Mo""#
    )
    let (_, item, oddities) = try read(line)
    guard case .person(let entry)? = item else {
      Issue.record("not a person")
      return
    }
    #expect(entry.foreign.map(\.name) == ["at"])
    #expect(oddities == [Oddity(line: 7, field: "at")])
  }

  @Test(arguments: [
    #","mood":3,"mood":3"#, #","energy":1,"mood":3,"energy":1"#, #","mood":03"#, #","mood":3,"#,
    #","feelings":["a",]"#, #","feelings":["a" "b"]"#, #","note":"\ud800""#, #","mood":3]"#,
    #","feelings":[["a"]"#, #"."mood":3"#, #","mood"3"#,
  ])
  func aRightChecksumMakesNothingValid(fields: String) {
    #expect(throws: Flaw.self) { try read(summed(head + fields)) }
  }

  @Test func aRightChecksumMakesNoTextValid() {
    let body = Array((head + ",\"note\":\"").utf8) + [0xC3, 0x28] + Array("\"".utf8)
    let line = body + LineWriter.end(sum: Checksum.shared.sum(of: body))
    #expect(throws: Flaw.text) { try read(line) }
  }

  @Test func membersMayStandInAnyOrderAndWithSpaces() throws {
    let (line, item, _) = try read(
      " { \"mood\" : 4 , \"kind\" : \"checkIn\", \"edited\":\"2026-11-23T08:41:07.118Z\","
        + "\"at\":\"2026-11-23T09:41:07+01:00\",\"id\":\"01JDB8Q0000000000000000001\" } ")
    #expect(item?.id == ID("01JDB8Q0000000000000000001"))
    #expect(!line.isSumRight)
    guard case .checkIn(let entry)? = item else { return }
    #expect(entry.content.mood == 4)
  }

  @Test func escapesAreRead() throws {
    let (_, item, _) = try read(
      summed(head + #","\u006dood":6,"note":"\u00e9\ud83d\ude42\/\b\f\n\r\t\"\\\u0000""#))
    guard case .checkIn(let entry)? = item else {
      Issue.record("not a check-in")
      return
    }
    #expect(entry.content.mood == 6)
    #expect(entry.content.note == "é🙂/\u{8}\u{C}\n\r\t\"\\\0")
  }

  @Test(arguments: brokenEnds)
  func aLineThatEndsOutsideOfStrictJSONIsDamage(end: String, expected: Flaw) {
    #expect(flaw(head + end) == expected)
  }

  @Test(arguments: brokenLines)
  func whatIsNotStrictJSONIsDamage(line: String, expected: Flaw) {
    #expect(flaw(line) == expected)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xF0, 0x80, 0x80, 0xAF], [0xC3], [0xE2, 0x82], [0xFF], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func whatIsNotUTF8IsDamage(bytes: [UInt8]) {
    let line = Array((head + ",\"a\":\"").utf8) + bytes + Array("\"}".utf8)
    #expect(throws: Flaw.text) { try read(line) }
  }

  @Test func theValidityOfUTF8IsThatOfTheStandardLibrary() {
    var random = SplitMix(state: 3)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random) | (Bool.random(using: &random) ? 0x80 : 0)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(bytes.withUnsafeBytes { isUTF8($0) } == isValid)
    }
  }

  @Test func deepNestingIsRefusedAtOnce() {
    let deep = String(repeating: "[", count: 2_000_000)
    #expect(flaw(head + ",\"a\":" + deep) == .depth)
    let fine = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(flaw(head + ",\"a\":" + fine + "}") == nil)
  }

  @Test func manyMembersAreCheckedQuickly() {
    let members = (0..<20_000).map { ",\"a\($0)\":1" }.joined()
    #expect(flaw(head + members + "}") == nil)
    #expect(flaw(head + members + ",\"a77\":2}") == .repeatedName)
  }

  @Test func aLineOfAnUnknownKindOnlyHasItsIdentityRead() throws {
    let (line, item, oddities) = try read(
      summed(
        #"{"id":"01JDB8Q0000000000000000001","kind":"ritual","edited":"2026-11-23T08:41:07.118Z","x":[]"#
      ))
    #expect(line.kind == .opaque)
    #expect(line.rank == 3)
    #expect(item == nil)
    #expect(oddities.isEmpty)
  }

  @Test(arguments: ["", #","at":"yesterday""#, #","at":5"#])
  func aCheckInWithoutItsTimeIsKeptAsItStands(at: String) throws {
    let (line, item, oddities) = try read(
      summed(
        #"{"id":"01JDB8Q0000000000000000001","kind":"checkIn","edited":"2026-11-23T08:41:07.118Z""#
          + at + #","mood":3"#))
    #expect(line.kind == .opaque)
    #expect(item == nil)
    #expect(oddities == [Oddity(line: 7, field: "at")])
  }

  @Test(arguments: [
    head + #","mood":3}"#, head + #","mood":3,"sum":"00000000"}"#,
    head + #","mood":3,"sum":"XYZ"}"#, head + #","sum":5,"mood":3}"#,
    head + #","mood":3 , "sum" : "00000000" }"#,
    #"{"sum":"1","# + head.dropFirst() + #","mood":3}"#,
  ])
  func aWrongChecksumIsNoticedAndPutRight(line: String) throws {
    #expect(!(try read(line).line.isSumRight))
    var reader = LineReader()
    let resummed = try Array(line.utf8).withUnsafeBufferPointer { bytes throws(Flaw) in
      _ = try reader.read(bytes)
      return reader.resummed(bytes)
    }
    #expect(String(decoding: resummed, as: UTF8.self) == summed(head + #","mood":3"#))
    #expect(try read(resummed).line.sum == read(line).line.sum)
  }

  @Test func aClockThatIsWrongByMillenniaMakesAReadableLine() throws {
    for milliseconds in [Int64.min, -1, 253_402_300_800_000, Int64.max] {
      let change = Change(
        id: ID(milliseconds: milliseconds, random: 1), before: nil, after: nil,
        edited: Stamp(milliseconds: milliseconds))
      #expect(try read(LineWriter.line(of: change)).line.isSumRight)
    }
  }

  @Test func derivedIdsAreTheSameOnEveryMachine() {
    #expect(ID.derived(kind: "settings", key: "theme").description == "0000000000V5SG75R626CHZS77")
    #expect(ID.derived(kind: "settings", key: "").description == "0000000000J376ZFZJ7PDMM1GE")
    #expect(ID.derived(kind: "settings", key: "é").description == "0000000000KS7Z9TQ8JAVRCRMJ")
    #expect(
      ID.derived(kind: "day", key: "2026-11-23", milliseconds: 1_795_392_000_000).description
        == "01M82V7M00X5S6KBF4EV5QEQGC")
  }
}

import Domain
import Histories
import Testing

@testable import Archive

private let pageHead =
  #"{"id":"01JDB8Q0000000000000000001","kind":"page","at":"2026-11-23T09:41:07+01:00","edited":"2026-11-23T08:41:07.118Z""#

/// The page of a line.
private func page(_ line: String) throws -> Entry<Page> {
  let item = try read(line).item
  guard case .page(let entry)? = item else {
    throw Refusal("not a page")
  }
  return entry
}

/// Pages as they are kept: what is known is read, and everything comes back byte for byte.
@Suite struct PageLineTests {
  @Test func everyPageComesBackAsItWas() throws {
    var history = History(seed: 11)
    for item in history.pages(600) {
      let line = LineWriter.line(of: item)
      let (read, back, oddities) = try read(line)
      #expect(back == item)
      #expect(read.isSumRight)
      #expect(oddities.isEmpty)
    }
  }

  @Test func everyFieldLoads() throws {
    let lines = try fixtureLines("pages1.json")
    let entry = try page(lines[0])
    let content = entry.content
    #expect(entry.at?.description == "2026-01-01T21:10:00+01:00")
    #expect(content.practice == "thought-record")
    #expect(content.title == "The message")
    #expect(content.answers.members.map(\.name).prefix(3) == ["situation", "feelings", "thought"])
    #expect(content.answers.text("thought") == "She did not answer, so nobody wants me")
    #expect(content.answers.number("beliefBefore") == 80)
    #expect(content.tags == ["mo", "late evening"])
    #expect(content.isPrivate)
    #expect(content.links == [ID("01KDVD8A00CATCH00000000001")])
    #expect(content.minutes == 12)
    for field in Page.Field.allCases where field != .conflictOf {
      #expect(content.value(of: field) != nil, "\(field)")
    }
    #expect(try page(lines[1]).content.conflictOf == ID("01KDVD8A00ABCDEFGHJKMNPQRS"))
    #expect(try page(lines[2]).foreign.map(\.name) == ["mood"])
  }

  @Test func theyAreWrittenBackAsTheyWere() throws {
    let scratch = try Scratch()
    let bytes = try fixture("pages1.json")
    try scratch.write(bytes)
    var file = try scratch.file()
    #expect(try file.exported() == bytes)
    let items = try file.read().record.items
    #expect(items.count == 3)
    for item in items { #expect(try file.line(of: item.id) == LineWriter.line(of: item)) }
  }

  @Test(arguments: [
    #""x":null"#, #""x":6.0"#, #""x":1e400"#, #""x":{"a" : [ 1 , {"b":null}]}"#, #""x":[1, 2]"#,
    #""x":"\u00e9\/""#, #""\u0078":"y""#, #""x" : "y""#, #""x":[[["deep"]]]"#, #""x":[{"a":1}]"#,
  ])
  func anAnswerOfAnotherVersionStaysByteForByte(member: String) throws {
    let answers = #","answers":{"text":"one\ntwo","# + member + #","after":[["sad",null]]}"#
    let line = summed(pageHead + #","practice":"free""# + answers)
    var entry = try page(line)
    #expect(entry.foreign.isEmpty)
    #expect(text(.page(entry)) == line)
    entry.content.answers["text"] = .text("three")
    entry.content.tags = ["a"]
    #expect(text(.page(entry)).contains(#"{"text":"three","# + member + #","after":[["#))
    entry.content.answers["x"] = .integer(3)
    #expect(text(.page(entry)).contains(#","x":3,"after""#))
    entry.content.answers["x"] = nil
    #expect(text(.page(entry)).contains(#"{"text":"three","after""#))
  }

  @Test(arguments: [
    #""answers":[1]"#, #""answers":"x""#, #""answers":null"#, #""tags":["a",1]"#,
    #""links":["no id"]"#, #""minutes":1441"#, #""private":"yes""#, #""conflictOf":5"#,
    #""later":{"a":{ }}"#,
  ])
  func aFieldOfAnotherVersionStaysByteForByte(member: String) throws {
    let line = summed(pageHead + #","practice":"of-later","# + member)
    let entry = try page(line)
    #expect(entry.foreign.map(\.bytes) == [Array(member.utf8)])
    #expect(text(.page(entry)) == line)
  }

  @Test func anAnswerThatComesTwiceIsDamage() {
    #expect(flaw(summed(pageHead + #","answers":{"a":1,"a":1}"#)) == .repeatedName)
    #expect(flaw(summed(pageHead + #","answers":{"a":1,"\u0061":1}"#)) == .repeatedName)
    let many = (0..<40).map { #""f\#($0)":1"# } + [#""f3":2"#]
    #expect(
      flaw(summed(pageHead + #","answers":{"# + many.joined(separator: ",") + "}")) == .repeatedName
    )
  }

  @Test func manyAnswersAreRead() throws {
    let many = (0..<40).map { #""f\#($0)":\#($0)"# }.joined(separator: ",")
    let line = summed(pageHead + #","practice":"later","answers":{"# + many + "}")
    let entry = try page(line)
    #expect(entry.content.answers.members.count == 40)
    #expect(text(.page(entry)) == line)
  }

  @Test func anObjectElsewhereStaysAsItStands() throws {
    let body =
      #"{"id":"01JDB8Q0000000000000000001","kind":"settings","edited":"2026-11-23T08:41:07.118Z""#
    let line = summed(body + #","key":"later","value":{"a":1}"#)
    let item = try #require(try read(line).item)
    #expect(text(item) == line)
  }

  @Test func aPageNeedsItsTime() throws {
    let (line, item, _) = try read(
      summed(
        #"{"id":"01JDB8Q0000000000000000001","kind":"page","edited":"2026-11-23T08:41:07.118Z""#))
    #expect(item == nil)
    #expect(line.kind == .opaque)
  }
}

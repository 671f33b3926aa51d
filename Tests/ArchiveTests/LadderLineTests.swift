import Domain
import Testing

@testable import Archive

/// A step, a try and a contact as they are kept, with every field.
@Suite struct LadderLineTests {
  private let lines = try? fixtureLines("ladder.json")

  @Test func everyFieldOfAStepLoads() throws {
    guard case .rung(let entry)? = try read(try #require(lines?[2])).item else {
      Issue.record("not a step")
      return
    }
    let rung = entry.content
    #expect(rung.title == "Ask the shop worker one question")
    #expect(rung.occasion == Occasion(people: .oneToOne, who: .stranger, place: .inPerson))
    #expect(rung.role == .start)
    #expect(rung.plannedMinutes == 5)
    #expect(rung.sudsExpected == 35)
    #expect(rung.sudsHistory.map(\.suds) == [50, 35])
    #expect(rung.sudsHistory.first?.at.description == "2026-01-01T09:00:00+01:00")
    #expect(rung.importance == 7)
    #expect(rung.value == "01KDVGP5G0ABCDEFGHJKMNPQRS")
    #expect(rung.interestTag == "bread")
    #expect(rung.companion == "Mo")
    #expect(rung.safetyOk == true)
    #expect(rung.status == .comfortableEnough)
    #expect(rung.position == 2000)
    for field in Rung.Field.allCases { #expect(rung.value(of: field) != nil, "\(field)") }
  }

  @Test func everyFieldOfAnAttemptLoads() throws {
    guard case .attempt(let entry)? = try read(try #require(lines?[0])).item else {
      Issue.record("not an attempt")
      return
    }
    let attempt = entry.content
    #expect(entry.at?.description == "2026-01-10T12:30:00+01:00")
    #expect(attempt.rung == ID("01KDVD8A00RVNG000000000001"))
    #expect(attempt.plannedAt?.description == "2026-01-10T12:00:00+01:00")
    #expect(attempt.startedAt == entry.at)
    #expect(attempt.prediction == "I expect that she sighs.")
    #expect(attempt.propsToDrop == ["hide in phone", "my own prop"])
    #expect(attempt.propsUsed == [])
    #expect(attempt.ratings.map(\.seconds) == [0, 60])
    #expect(attempt.ratings.map(\.suds) == [40, 45])
    #expect(attempt.didItHappen == .cannotTell)
    #expect(attempt.completion == .leftEarly)
    #expect(attempt.feelings == ["anxious"])
    #expect(attempt.energyNextMorning == 6)
    for field in Attempt.Field.allCases { #expect(attempt.value(of: field) != nil, "\(field)") }
  }

  @Test func everyFieldOfAContactLoads() throws {
    guard case .contact(let entry)? = try read(try #require(lines?[1])).item else {
      Issue.record("not a contact")
      return
    }
    #expect(entry.content.support == .justTime)
    #expect(entry.content.promise == .kept)
    #expect(entry.content.afterFeel == -1)
    for field in Contact.Field.allCases {
      #expect(entry.content.value(of: field) != nil, "\(field)")
    }
  }

  @Test func theyAreWrittenBackAsTheyWere() throws {
    let scratch = try Scratch()
    let bytes = try fixture("ladder.json")
    try scratch.write(bytes)
    var file = try scratch.file()
    #expect(try file.exported() == bytes)
    let items = try file.read().record.items
    #expect(items.count == 3)
    for item in items { #expect(try file.line(of: item.id) == LineWriter.line(of: item)) }
  }

  @Test(arguments: [
    #""people":"crowd""#, #""who":"pet""#, #""place":"letter""#, #""role":"lead""#,
    #""status":"failed""#, #""sudsExpected":101"#, #""sudsHistory":[["yesterday",5]]"#,
    #""sudsHistory":[["2026-01-01T09:00:00+01:00",5,6]]"#, #""sudsHistory":[[null,5]]"#,
    #""plannedMinutes":0"#, #""value":5"#, #""position":0.5"#, #""safetyOk":"yes""#,
  ])
  func whatAnotherVersionSaysOfAStepStays(member: String) throws {
    let head =
      #"{"id":"01JDB8Q0000000000000000001","kind":"rung","edited":"2026-11-23T08:41:07.118Z""#
    let line = summed(head + #","title":"x","# + member)
    guard case .rung(let entry)? = try read(line).item else {
      Issue.record("not a step")
      return
    }
    #expect(entry.foreign.map(\.bytes) == [Array(member.utf8)])
    #expect(entry.content.status == .idea)
    #expect(text(.rung(entry)) == line)
  }

  @Test func anAttemptNeedsItsTime() throws {
    let (line, item, oddities) = try read(
      summed(
        #"{"id":"01JDB8Q0000000000000000001","kind":"attempt","edited":"2026-11-23T08:41:07.118Z""#)
    )
    #expect(item == nil)
    #expect(line.kind == .opaque)
    #expect(oddities.map(\.field) == ["at"])
  }
}

import Domain
import Testing

@testable import Archive

/// Urges and the pages of the safety tools as they are kept.
@Suite struct UrgeLineTests {
  @Test func everythingOfVersionOneLoads() throws {
    let found = try survey(fixture("safety1.json"))
    #expect(found.survey.layout.flaws.isEmpty)
    #expect(found.survey.changedOutside == 0)
    let record = found.record
    let urge = try #require(record.urges.first)
    #expect(urge.at?.description == "2026-01-03T23:10:00+01:00")
    #expect(urge.content.before == 80)
    #expect(urge.content.after == 35)
    #expect(urge.content.action == "the wave")
    #expect(urge.content.minutes == 10)
    #expect(urge.content.actedOnUrge == .partly)
    #expect(urge.content.ratings.map(\.seconds) == [0, 120, 600])
    #expect(urge.content.ratings.map(\.strength) == [80, 85, 35])
    #expect(urge.foreign.map(\.name) == ["futureField"])
    for field in Urge.Field.allCases { #expect(urge.content.value(of: field) != nil, "\(field)") }
    let trigger = try #require(urge.content.trigger)
    #expect(record.plan(for: trigger)?.content.planLine == "If the song comes on, I step outside")
    let plan = try #require(record.safetyPlan)
    let people = record.people.map(\.content)
    #expect(plan.lines(.alone, people: people) == ["a shower", "the river"])
    #expect(plan.lines(.helpers, people: people) == ["Mo · 555 0142 · evenings", "Ana, 555 0199"])
    #expect(plan.reviewOn?.iso == "2026-03-01")
    for page in record.pages {
      let practice = try #require(Practices.named(page.content.practice))
      for member in page.content.answers.members {
        let value = try #require(member.value)
        #expect(practice.field(member.name)?.form.canHold(value) == true, "\(member.name)")
      }
    }
  }

  @Test func everythingIsWrittenBackAsItWas() throws {
    let scratch = try Scratch()
    let bytes = try fixture("safety1.json")
    try scratch.write(bytes)
    var file = try scratch.file()
    #expect(try file.exported() == bytes)
    let lines = try fixtureLines("safety1.json")
    #expect(lines.count == 7)
    for item in try file.read().record.items { #expect(lines.contains(text(item))) }
  }

  @Test(arguments: [
    #""before":101"#, #""after":-1"#, #""actedOnUrge":"failed""#, #""ratings":[[0,101]]"#,
    #""ratings":[[null,5]]"#, #""minutes":1441"#, #""trigger":5"#, #""note":["x"]"#,
  ])
  func whatAnotherVersionSaysOfItStays(member: String) throws {
    let head =
      #"{"id":"01JDB8Q0000000000000000001","kind":"urge","at":"2026-11-23T09:41:07+01:00""#
    let line = summed(head + #","edited":"2026-11-23T08:41:07.118Z","action":"a walk","# + member)
    guard case .urge(let entry)? = try read(line).item else {
      Issue.record("not an urge")
      return
    }
    #expect(entry.foreign.map(\.bytes) == [Array(member.utf8)])
    #expect(entry.content.action == "a walk")
    #expect(text(.urge(entry)) == line)
  }

  @Test func anUrgeNeedsItsTime() throws {
    let (line, item, _) = try read(
      summed(
        #"{"id":"01JDB8Q0000000000000000001","kind":"urge","edited":"2026-11-23T08:41:07.118Z""#))
    #expect(item == nil)
    #expect(line.kind == .opaque)
  }
}

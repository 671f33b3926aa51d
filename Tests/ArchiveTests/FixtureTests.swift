import Domain
import Foundation
import Testing

@testable import Archive

func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
}

/// The lines of the records of a fixture, without the commas between them.
func fixtureLines(_ name: String) throws -> [String] {
  String(decoding: try fixture(name), as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
    .map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
}

/// A state of every version that was ever written must load, for ever.
@Suite struct FixtureTests {
  @Test func versionOneLoads() throws {
    let found = try survey(fixture("version1.json"))
    #expect(found.survey.layout.flaws.isEmpty)
    #expect(found.survey.changedOutside == 0)
    #expect(found.survey.index.entries.count == 7)
    let record = found.record
    #expect(record.checkIns.count == 2)
    let first = record.checkIns[0]
    #expect(first.at?.description == "2026-01-01T09:00:00+01:00")
    #expect(first.edited.description == "2026-01-01T08:00:05.120Z")
    #expect(first.content.mood == 6)
    #expect(first.content.energy == 4)
    #expect(first.content.feelings == ["hopeful", "tender"])
    #expect(first.content.intensities == [nil, 60])
    #expect(first.content.body == ["chest"])
    #expect(first.content.context == ["alone", "reminder of ex"])
    #expect(first.content.need == "rest")
    #expect(first.content.note == "Slept badly.\nStill: “ja, schön” 🙂 \u{7} \\ \" /")
    #expect(record.checkIns[1].foreign.map(\.name) == ["futureField"])
    #expect(record.checkIns[1].at?.offset == -210)
    #expect(record.people.map(\.content.label) == ["Mo"])
    #expect(record.people[0].content.safeInCrisis)
    #expect(record.settings[id: Setting.id(of: "theme")]?.content.value == .text("dusk"))
  }

  @Test func breathingOfVersionOneLoads() throws {
    let found = try survey(fixture("breathing1.json"))
    #expect(found.survey.layout.flaws.isEmpty)
    #expect(found.survey.changedOutside == 0)
    let record = found.record
    let sittings = record.breathings.map(\.content)
    #expect(sittings.map(\.pattern) == ["coherent", "ground"])
    #expect(sittings[0].plannedSeconds == 308)
    #expect(sittings[0].seconds == 308)
    #expect(sittings[0].cycles == 28)
    #expect(sittings[0].ended == "finished")
    #expect(sittings[0].relief == 3)
    #expect(sittings[0].felt == "calmer")
    #expect(sittings[0].note == "Rain on the roof.")
    #expect(sittings[1].cycles == nil)
    #expect(record.breathings[1].at?.description == "2026-01-01T22:00:00+01:00")
    let patterns = record.patterns.map(\.content)
    #expect(patterns[0].name == "On the bus")
    #expect(patterns[0].phases.map(\.milliseconds) == [3500, 500, 5000])
    #expect(patterns[1].phases.map(\.kind) == [.inhale, .topUp, .exhale, .rest])
    #expect(patterns[1].phases.map(\.milliseconds) == [2000, 1500, 6000, 4125])
    #expect(record.patterns[1].foreign.map(\.name) == ["shape"])
  }

  @Test(arguments: ["version1.json", "breathing1.json"])
  func versionOneIsWrittenBackAsItWas(name: String) throws {
    let scratch = try Scratch()
    let bytes = try fixture(name)
    try scratch.write(bytes)
    var file = try scratch.file()
    #expect(try file.exported() == bytes)
    for item in try file.read().record.items {
      #expect(try file.line(of: item.id) == LineWriter.line(of: item))
    }
  }
}

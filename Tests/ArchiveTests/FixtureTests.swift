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

  @Test func versionOneIsWrittenBackAsItWas() throws {
    let scratch = try Scratch()
    let bytes = try fixture("version1.json")
    try scratch.write(bytes)
    var file = try scratch.file()
    #expect(try file.exported() == bytes)
    for item in try file.read().record.items {
      #expect(try file.line(of: item.id) == LineWriter.line(of: item))
    }
  }
}

import Domain
import Foundation
import Histories
import Testing

@testable import Archive

/// Cut off anywhere, with any byte changed: it is noticed, and every line that is whole is recovered.
///
/// `STEADY_ROUNDS=2000 swift test --filter TornTests` takes as many samples of a long history.
@Suite struct TornTests {
  /// A state, and where its lines lie without their commas.
  private struct Lined {
    let bytes: [UInt8]
    private let breaks: [Int]
    private var lines: [(id: ID, place: Range<Int>, number: Int)] = []

    init(_ bytes: [UInt8]) throws {
      self.bytes = bytes
      breaks = bytes.indices.filter { bytes[$0] == newline }
      let found = try survey(bytes).survey
      for entry in found.index.entries {
        let start = Int(entry.offset)
        lines.append((entry.id, start..<start + Int(entry.length), number(of: start)))
      }
    }

    func ids(wholeBefore end: Int) -> Set<ID> {
      Set(lines.filter { $0.place.upperBound <= end }.map(\.id))
    }

    /// Those on other lines than a byte; a line break that is gone makes one line of two.
    func ids(apartFrom place: Int) -> Set<ID> {
      let number = number(of: place)
      let touched = bytes[place] == newline ? number...number + 1 : number...number
      return Set(lines.filter { !touched.contains($0.number) }.map(\.id))
    }

    /// The line that a byte lies on, its break included.
    private func number(of place: Int) -> Int {
      var (low, high) = (0, breaks.count)
      while low < high {
        let middle = (low + high) / 2
        if breaks[middle] < place { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private func long() throws -> Lined {
    let scratch = try Scratch()
    var history = History(seed: 5)
    var file = try scratch.file()
    try file.write(history.changes(10_000))
    return try Lined(scratch.bytes())
  }

  private func expectCut(_ state: Lined, at count: Int) throws {
    let found = try survey(Array(state.bytes.prefix(count))).survey
    #expect(!found.layout.flaws.isEmpty, "cut off after \(count) bytes")
    let ids = Set(found.index.entries.map(\.id))
    #expect(ids == state.ids(wholeBefore: count), "cut off after \(count) bytes")
    #expect(found.changedOutside == 0)
  }

  /// Changes one byte; what lies on other lines is there all the same.
  private func expectChanged(
    _ state: Lined, at place: Int, to byte: UInt8, _ record: Record
  ) throws {
    var bytes = state.bytes
    bytes[place] = byte
    let note: Comment = "byte \(place) became \(byte)"
    let (found, now): (Survey, Record)
    do {
      (found, now) = try survey(bytes)
    } catch {
      Issue.record("\(note): \(error)")
      return
    }
    let isNoticed =
      !found.layout.flaws.isEmpty || found.changedOutside > 0 || found.layout.isNewer
    #expect(isNoticed || now == record, note)
    let others = state.ids(apartFrom: place)
    #expect(others.isSubset(of: found.index.entries.map(\.id)), note)
  }

  @Test func aSmallStateCutOffAnywhere() throws {
    let state = try Lined(smallState())
    for count in 0..<state.bytes.count - 1 { try expectCut(state, at: count) }
  }

  @Test func theEndAloneOfAStateThatIsCutOffAnywhere() throws {
    let bytes = try smallState()
    let scratch = try Scratch()
    for count in 0..<bytes.count - 1 {
      try scratch.write(Array(bytes.prefix(count)))
      var file = try scratch.file()
      let reading = try file.readRecent(since: Day(number: 0))
      #expect(reading.damage != nil, "cut off after \(count) bytes")
    }
  }

  @Test func aSmallStateWithAnyByteChanged() throws {
    let state = try Lined(smallState())
    let record = try survey(state.bytes).record
    for place in state.bytes.indices {
      let byte = state.bytes[place]
      for other in [byte ^ 1, byte ^ 0x20, byte ^ 0x80, 0, newline, quote, openBrace, 0xFF]
      where other != byte {
        try expectChanged(state, at: place, to: other, record)
      }
    }
  }

  @Test func aLongHistoryCutOffOrChangedSomewhere() throws {
    let state = try long()
    let record = try survey(state.bytes).record
    var random = SplitMix(state: 2026)
    for round in 0..<rounds(12) {
      let place = Int.random(in: 0..<state.bytes.count - 1, using: &random)
      if round % 2 == 0 {
        try expectCut(state, at: place)
      } else {
        let byte = state.bytes[place] ^ (1 << UInt8.random(in: 0..<8, using: &random))
        try expectChanged(state, at: place, to: byte, record)
      }
    }
  }
}

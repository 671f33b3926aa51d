import Foundation
import FuzzParts
import Histories
import Testing

/// Inputs of all kinds for the readers of states, themes and texts, whole and wounded.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/Corpus")

  private func corpus() throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted().map {
      Array(try Data(contentsOf: Self.folder.appending(path: $0)))
    }
  }

  @Test func everyInputThatWasKeptIsSurvived() throws {
    let inputs = try corpus()
    #expect(inputs.count > 20)
    // Each part is tried.
    #expect(Set(inputs.compactMap { $0.first.map { $0 & 3 } }) == [0, 1, 2, 3])
    for input in inputs { Fuzzed.run(input) }
  }

  @Test func soAreWoundedOnes() throws {
    let inputs = try corpus()
    var random = SplitMix(state: 7)
    for _ in 0..<rounds(1500) {
      var input = try #require(inputs.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) where input.count > 2 {
        let place = Int.random(in: 1..<input.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: input[place] = UInt8.random(in: 0...255, using: &random)
        case 1: input.remove(at: place)
        case 2: input.insert(input[place], at: place)
        default:
          let other = try #require(inputs.randomElement(using: &random))
          input.replaceSubrange(
            place..., with: other.suffix(Int.random(in: 0...200, using: &random)))
        }
      }
      Fuzzed.run(input)
    }
  }
}

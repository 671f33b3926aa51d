/// A sitting of breathing that was done, long or short.
package struct Breathing: Kept {
  package static let kind = "breathing"

  /// The id of the pattern, bundled or the person's own.
  package var pattern = ""
  package var plannedSeconds: Int?
  package var seconds = 0
  package var cycles: Int?
  package var ended: String?
  /// 0 none, 10 the most.
  package var beforeTension: Int?
  package var afterTension: Int?
  package var felt: String?
  package var note: String?

  package init() {}

  package static let endings = ["finished", "stopped early", "switched"]
  package static let feelings = ["calmer", "same", "more uneasy", "dizzy", "sleepy"]

  /// How much less tense afterwards; below 0 for more.
  package var relief: Int? {
    guard let beforeTension, let afterTension else { return nil }
    return beforeTension - afterTension
  }

  /// Whether something lighter is to be offered next [D].
  package var feltBad: Bool { felt == "more uneasy" || felt == "dizzy" }
}

extension Breathing {
  package enum Field: String, CaseIterable, Sendable {
    case pattern, plannedSeconds, seconds, cycles, ended, beforeTension, afterTension, felt, note
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .pattern: pattern.isEmpty ? nil : .text(pattern)
    case .plannedSeconds: plannedSeconds.map(Value.integer)
    case .seconds: .integer(seconds)
    case .cycles: cycles.map(Value.integer)
    case .ended: ended.map(Value.text)
    case .beforeTension: beforeTension.map(Value.integer)
    case .afterTension: afterTension.map(Value.integer)
    case .felt: felt.map(Value.text)
    case .note: note.map(Value.text)
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    let day = 0...86_400
    switch field {
    case .pattern: return take(value.text, into: &pattern)
    case .plannedSeconds: return take(value.integer(in: day), into: &plannedSeconds)
    case .seconds: return take(value.integer(in: day), into: &seconds)
    case .cycles: return take(value.integer(in: day), into: &cycles)
    case .ended: return take(value.text, into: &ended)
    case .beforeTension: return take(value.integer(in: 0...10), into: &beforeTension)
    case .afterTension: return take(value.integer(in: 0...10), into: &afterTension)
    case .felt: return take(value.text, into: &felt)
    case .note: return take(value.text, into: &note)
    }
  }
}

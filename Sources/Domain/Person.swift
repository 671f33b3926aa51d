/// Someone in the person's life.
///
/// A nickname or initials are advised: others did not agree to be here.
package struct Person: Kept {
  package static let kind = "person"

  package var label = ""
  package var tie: String?
  /// What it is good to turn to them for.
  package var goodFor: [String] = []
  package var howToReach: String?
  package var okTimes: String?
  /// Shown on Help now.
  package var safeInCrisis = false
  package var note: String?

  package init() {}

  package static let ties = [
    "close", "friend", "family", "co-worker", "neighbour", "mentor", "group", "professional",
  ]
  /// What a number to call has instead: it is no person, and stands on Help now beside the helplines.
  package static let numberTie = "helpline"
  package var isNumber: Bool { tie == Self.numberTie }
  package static let kindsOfSupport = [
    "listening", "practical", "fun", "advice", "honest feedback", "company", "accountability",
  ]
}

extension Person {
  package enum Field: String, CaseIterable, Sendable {
    case label, tie, goodFor, howToReach, okTimes, safeInCrisis, note
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .label: label.isEmpty ? nil : .text(label)
    case .tie: tie.map(Value.text)
    case .goodFor: Self.texts(goodFor)
    case .howToReach: howToReach.map(Value.text)
    case .okTimes: okTimes.map(Value.text)
    case .safeInCrisis: safeInCrisis ? .flag(true) : nil
    case .note: note.map(Value.text)
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .label: return take(value.text, into: &label)
    case .tie: return take(value.text, into: &tie)
    case .goodFor: return take(value.texts, into: &goodFor)
    case .howToReach: return take(value.text, into: &howToReach)
    case .okTimes: return take(value.text, into: &okTimes)
    case .safeInCrisis: return take(value.flag, into: &safeInCrisis)
    case .note: return take(value.text, into: &note)
    }
  }
}

/// What is here now: mood and energy, words for it, what is around it, a note.
///
/// Every answer may be skipped; a skipped one is absent, never 0.
package struct CheckIn: Kept {
  package static let kind = "checkIn"

  /// 0 very low, 5 in between, 10 very good.
  package var mood: Int?
  /// 0 empty, 10 full.
  package var energy: Int?
  /// Words for it, the strongest first: up to five of the list or the person's own.
  package var feelings: [String] = []
  /// How strong each word is, 0 to 100 in steps of 5, in the order of `feelings`; nil where skipped.
  package var intensities: [Int?] = []
  /// Where it is felt.
  package var body: [String] = []
  /// What is around it.
  package var context: [String] = []
  package var need: String?
  package var note: String?

  package init() {}

  package var isEmpty: Bool { self == CheckIn() }

  package static let feelingLimit = 5
  package static let bodyParts = [
    "chest", "throat", "stomach", "head", "shoulders", "hands", "whole body", "nowhere", "unsure",
  ]
  package static let needs = [
    "rest", "company", "movement", "food", "space", "comfort", "a plan", "nothing",
  ]
  /// The tags offered until the person edits the list.
  package static let contexts = [
    "alone", "with one person", "group", "work", "home", "outside", "online", reminderOfEx,
    "before sleep", "after waking",
  ]
  /// What is tagged so stays out of the ladder.
  package static let reminderOfEx = "reminder of ex"

  /// A tag as it is kept: without spaces around it, at most 40 characters.
  package static func tag(from typed: String) -> String? {
    let words = typed.split { $0.isWhitespace }
    let tag = String(words.joined(separator: " ").prefix(40))
    return tag.isEmpty ? nil : tag
  }
}

extension CheckIn {
  package enum Field: String, CaseIterable, Sendable {
    case mood, energy, feelings, intensities, body, context, need, note
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .mood: mood.map(Value.integer)
    case .energy: energy.map(Value.integer)
    case .feelings: Self.texts(feelings)
    case .intensities: ratings(intensities)
    case .body: Self.texts(body)
    case .context: Self.texts(context)
    case .need: need.map(Value.text)
    case .note: note.map(Value.text)
    }
  }

  /// The list without the skipped ones at its end; nil when nothing is left.
  private func ratings(_ numbers: [Int?]) -> Value? {
    guard let last = numbers.lastIndex(where: { $0 != nil }) else { return nil }
    return .list(numbers[...last].map { $0.map(Value.integer) ?? .null })
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .mood: return take(value.integer(in: 0...10), into: &mood)
    case .energy: return take(value.integer(in: 0...10), into: &energy)
    case .feelings: return take(value.texts, into: &feelings)
    case .intensities: return take(value.integers(in: 0...100), into: &intensities)
    case .body: return take(value.texts, into: &body)
    case .context: return take(value.texts, into: &context)
    case .need: return take(value.text, into: &need)
    case .note: return take(value.text, into: &note)
    }
  }
}

/// Puts a value where it belongs, if there is one.
func take<T>(_ value: T?, into place: inout T) -> Bool {
  guard let value else { return false }
  place = value
  return true
}

func take<T>(_ value: T?, into place: inout T?) -> Bool {
  guard let value else { return false }
  place = value
  return true
}

/// One urge, such as the pull to write to somebody: an event and nothing else.
///
/// Nothing is counted on from it, and no answer makes it a failure.
package struct Urge: Kept {
  package static let kind = "urge"

  /// The page of the trigger that it belongs to.
  package var trigger: ID?
  /// How strong it was, 0 to 100.
  package var before: Int?
  /// What was done with it, in a few words.
  package var action: String?
  /// How strong it was afterwards, 0 to 100.
  package var after: Int?
  /// How long it was watched, 0 to 1440 minutes.
  package var minutes: Int?
  package var note: String?
  package var actedOnUrge: Acted?
  /// How strong it was while the wave timer ran.
  package var ratings: [Look] = []

  package init() {}

  package var isEmpty: Bool { self == Urge() }

  package enum Acted: String, CaseIterable, Sendable { case no, partly, yes }

  /// One look at it, so many seconds after the timer began.
  package struct Look: Equatable, Sendable {
    package let seconds: Int
    package let strength: Int

    package init(seconds: Int, strength: Int) {
      self.seconds = seconds
      self.strength = strength
    }
  }

  /// Two looks within so many seconds are one that was corrected [D].
  private static let settling = 10

  package mutating func look(at seconds: Int, strength: Int) {
    var seconds = seconds
    if let last = ratings.last, seconds - last.seconds < Self.settling {
      ratings.removeLast()
      seconds = last.seconds
    }
    ratings.append(Look(seconds: seconds, strength: strength))
  }
}

extension Urge {
  package enum Field: String, CaseIterable, Sendable {
    case trigger, before, action, after, minutes, note, actedOnUrge, ratings
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .trigger: trigger.map { .text($0.description) }
    case .before: before.map(Value.integer)
    case .action: action.map(Value.text)
    case .after: after.map(Value.integer)
    case .minutes: minutes.map(Value.integer)
    case .note: note.map(Value.text)
    case .actedOnUrge: .choice(actedOnUrge)
    case .ratings: .pairs(ratings) { (.integer($0.seconds), .integer($0.strength)) }
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .trigger: return take(value.id, into: &trigger)
    case .before: return take(value.integer(in: 0...100), into: &before)
    case .action: return take(value.text, into: &action)
    case .after: return take(value.integer(in: 0...100), into: &after)
    case .minutes: return take(value.integer(in: 0...1440), into: &minutes)
    case .note: return take(value.text, into: &note)
    case .actedOnUrge: return take(value.choice(), into: &actedOnUrge)
    case .ratings: return take(value.pairs(Self.look), into: &ratings)
    }
  }

  private static func look(_ seconds: Value, _ strength: Value) -> Look? {
    guard let seconds = seconds.integer(in: 0...86_400),
      let strength = strength.integer(in: 0...100)
    else { return nil }
    return Look(seconds: seconds, strength: strength)
  }

  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .before, .after: .number(0...100)
    case .action: .line
    case .minutes: .number(0...1440)
    case .note: .text
    case .actedOnUrge: .choice(Acted.allCases.map(\.rawValue))
    case .trigger, .ratings: .fixed
    }
  }
}

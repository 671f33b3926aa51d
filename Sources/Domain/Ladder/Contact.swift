/// A contact with someone, a minute of it or an evening.
///
/// Small contacts with people one hardly knows went with better days (Sandstrom and Dunn, 2014).
package struct Contact: Kept {
  package static let kind = "contact"

  /// Someone of the person's circle.
  package var person: ID?
  /// How well they are known, where nobody in particular is meant.
  package var who: Rung.Who?
  package var channel: Rung.Place?
  /// Where it was, in the person's own words.
  package var place: String?
  package var startedBy: Initiator?
  /// Who gave: the field `kind` of the design, a name that every line uses for itself.
  package var support: Support?
  package var promise: Promise?
  /// How it felt afterwards, -2 to 2.
  package var afterFeel: Int?
  /// 0 to 1440 minutes.
  package var minutes: Int?

  package init() {}

  package var isEmpty: Bool { self == Contact() }

  package enum Initiator: String, CaseIterable, Sendable { case me, them, planned }

  package enum Support: String, CaseIterable, Sendable {
    case given, received, both
    case justTime = "just time"
  }

  /// What became of something that they had promised.
  package enum Promise: String, CaseIterable, Sendable { case none, kept, moved, missed }
}

extension Contact {
  package enum Field: String, CaseIterable, Sendable {
    case person, who, channel, place, startedBy, support, promise, afterFeel, minutes
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .person: person.map { .text($0.description) }
    case .who: .choice(who)
    case .channel: .choice(channel)
    case .place: place.map(Value.text)
    case .startedBy: .choice(startedBy)
    case .support: .choice(support)
    case .promise: .choice(promise)
    case .afterFeel: afterFeel.map(Value.integer)
    case .minutes: minutes.map(Value.integer)
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .person: return take(value.id, into: &person)
    case .who: return take(value.choice(), into: &who)
    case .channel: return take(value.choice(), into: &channel)
    case .place: return take(value.text, into: &place)
    case .startedBy: return take(value.choice(), into: &startedBy)
    case .support: return take(value.choice(), into: &support)
    case .promise: return take(value.choice(), into: &promise)
    case .afterFeel: return take(value.integer(in: -2...2), into: &afterFeel)
    case .minutes: return take(value.integer(in: 0...1440), into: &minutes)
    }
  }
}

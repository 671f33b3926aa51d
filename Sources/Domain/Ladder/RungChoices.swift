extension Rung {
  /// How many people it is with.
  package enum People: String, CaseIterable, Sendable {
    case oneToOne = "one_to_one"
    /// Three to six people.
    case smallGroup = "small_group"
    /// Seven people or more.
    case largerGroup = "larger_group"
    case publicNoTalk = "public_no_talk"

    package var name: String {
      switch self {
      case .oneToOne: "one person"
      case .smallGroup: "small group"
      case .largerGroup: "larger group"
      case .publicNoTalk: "in public, no talk"
      }
    }

    /// Fewer people are lower: 0 in public without talk, 3 a larger group.
    package var size: Int {
      switch self {
      case .publicNoTalk: 0
      case .oneToOne: 1
      case .smallGroup: 2
      case .largerGroup: 3
      }
    }
  }

  /// How well they are known.
  package enum Who: String, CaseIterable, Sendable {
    case known, acquaintance, stranger, mixed
    package var name: String { rawValue }
  }

  /// By what way people meet.
  package enum Place: String, CaseIterable, Sendable {
    case inPerson = "in_person"
    case phone, video, text

    package var name: String { self == .inPerson ? "in person" : rawValue }
  }

  /// What the person does there, from being there to having people round.
  package enum Role: String, CaseIterable, Sendable {
    case present, reply, start, host
    package var name: String { rawValue }
  }

  /// Where the person is with it; no step ever counts as failed.
  package enum Status: String, CaseIterable, Sendable {
    case idea, ready, practising
    case comfortableEnough = "comfortable_enough"
    case resting, retired

    package var name: String { self == .comfortableEnough ? "comfortable enough" : rawValue }
    /// Whether it may be suggested.
    package var isOpen: Bool {
      self == .ready || self == .practising || self == .comfortableEnough
    }
  }

  package var occasion: Occasion { Occasion(people: people, who: who, place: place) }
}

/// With how many, with whom and by what way: what is varied from practice to practice.
package struct Occasion: Hashable, Sendable {
  package var people: Rung.People?
  package var who: Rung.Who?
  package var place: Rung.Place?

  package init(people: Rung.People?, who: Rung.Who?, place: Rung.Place?) {
    self.people = people
    self.who = who
    self.place = place
  }

  /// As in "small group · stranger · in person"; empty where nothing is known.
  package var name: String {
    [people?.name, who?.name, place?.name].compactMap { $0 }.joined(separator: " · ")
  }
}

extension Rung {
  /// Refuses a title that the form would not take.
  static func check(title: String) throws(Refusal) {
    if title.trimmed.isEmpty { throw Refusal("A step needs a title.") }
    if title.count > LadderNumbers.titleLimit {
      throw Refusal("A title has at most \(LadderNumbers.titleLimit) characters.")
    }
  }

  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .title, .value, .interestTag, .companion: .line
    case .people: .choice(People.allCases.map(\.rawValue))
    case .who: .choice(Who.allCases.map(\.rawValue))
    case .place: .choice(Place.allCases.map(\.rawValue))
    case .role: .choice(Role.allCases.map(\.rawValue))
    case .status: .choice(Status.allCases.map(\.rawValue))
    case .plannedMinutes: .number(LadderNumbers.minutes)
    case .sudsExpected: .number(0...100)
    case .importance: .number(0...10)
    case .safetyOk: .flag
    case .sudsHistory, .position: .fixed
    }
  }
}

extension Attempt {
  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .companion, .prediction: .line
    case .learned: .text
    case .plannedMinutes: .number(LadderNumbers.minutes)
    case .minutesDone: .number(0...240)
    case .likelihoodBefore, .badIf, .sudsPredPeak, .sudsStart, .sudsPeak, .sudsEnd: .number(0...100)
    case .howBadReally, .surprise, .likelihoodNext: .number(0...100)
    case .energyAfter, .energyNextMorning: .number(0...10)
    case .didItHappen: .choice(Outcome.allCases.map(\.rawValue))
    case .completion: .choice(Completion.allCases.map(\.rawValue))
    case .propsToDrop, .propsUsed: .words
    case .feelings: .feelings
    case .rung, .plannedAt, .startedAt, .ratings: .fixed
    }
  }
}

extension Contact {
  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .person: .fixed
    case .who: .choice(Rung.Who.allCases.map(\.rawValue))
    case .channel: .choice(Rung.Place.allCases.map(\.rawValue))
    case .place: .line
    case .startedBy: .choice(Initiator.allCases.map(\.rawValue))
    case .support: .choice(Support.allCases.map(\.rawValue))
    case .promise: .choice(Promise.allCases.map(\.rawValue))
    case .afterFeel: .number(-2...2)
    case .minutes: .number(0...1440)
    }
  }
}

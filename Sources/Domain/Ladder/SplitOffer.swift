/// Two neighbours that lie far apart, between which a step could stand.
package struct SplitOffer: Equatable, Sendable {
  package let lower: ID
  package let upper: ID
  /// Points of distress between them, above `LadderNumbers.splitAbove`.
  package let gap: Int
  /// A first guess for the step between, 0 to 100 in steps of 5.
  package let suds: Int
}

extension Ladder {
  /// A split for every pair of neighbours too far apart; it is an offer, never a demand.
  ///
  /// Retired steps and those without a rating do not count as neighbours.
  package var splits: [SplitOffer] {
    let rated = steps.filter { $0.content.status != .retired && $0.content.sudsExpected != nil }
    return zip(rated, rated.dropFirst()).compactMap { lower, upper in
      guard let low = lower.content.sudsExpected, let high = upper.content.sudsExpected,
        abs(high - low) > LadderNumbers.splitAbove
      else { return nil }
      let step = LadderNumbers.sudsStep
      let middle = (low + high + step) / (2 * step) * step
      return SplitOffer(lower: lower.id, upper: upper.id, gap: abs(high - low), suds: middle)
    }
  }
}

/// A way to make a step smaller.
package enum SmallerWay: String, CaseIterable, Sendable {
  case shorter, companion, fewerPeople, leaveEarlier, phoneFirst

  package var name: String {
    switch self {
    case .shorter: "a shorter time"
    case .companion: "someone you know along"
    case .fewerPeople: "fewer people"
    case .leaveEarlier: "an earlier time to leave"
    case .phoneFirst: "by phone first"
    }
  }
}

extension Rung {
  /// The ways in which this step can be made smaller.
  package var smallerWays: [SmallerWay] { SmallerWay.allCases.filter { smaller($0) != nil } }

  /// The same step made smaller in one way, as a new idea without rating, order or history.
  ///
  /// Its title names the difference, so that the two can be told apart.
  ///
  /// Nil where the step leaves no room for it. `leaveEarlier` changes nothing but the plan.
  package func smaller(_ way: SmallerWay) -> Rung? {
    var step = asNewIdea
    switch way {
    case .shorter:
      guard let minutes = plannedMinutes, minutes > 1 else { return nil }
      step.plannedMinutes = max(1, minutes / 2)
      step.name("\(minutes / 2) min")
    case .companion:
      guard companion == nil else { return nil }
      step.companion = "someone I know"
      step.name("with someone I know")
    case .fewerPeople:
      switch people {
      case .largerGroup:
        step.people = .smallGroup
        step.name("in a small group")
      case .smallGroup:
        step.people = .oneToOne
        step.name("with one person")
      case .oneToOne, .publicNoTalk, nil: return nil
      }
    case .leaveEarlier: step.name("and leave early")
    case .phoneFirst:
      guard people == .oneToOne, place == .inPerson || place == .video else { return nil }
      step.place = .phone
      step.name("by phone")
    }
    return step
  }

  /// Adds a difference to the title, where there is room for it.
  private mutating func name(_ difference: String) {
    let longer = "\(title), \(difference)"
    if !title.isEmpty, longer.count <= LadderNumbers.titleLimit { title = longer }
  }

  /// What the step is, without what became of it.
  package var asNewIdea: Rung {
    var step = Rung(title: title)
    step.people = people
    step.who = who
    step.place = place
    step.role = role
    step.plannedMinutes = plannedMinutes
    step.importance = importance
    step.value = value
    step.interestTag = interestTag
    step.companion = companion
    return step
  }
}

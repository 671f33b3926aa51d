import Domain

extension Rung {
  /// The words that a search looks at.
  var searched: [String] {
    [title, companion ?? "", interestTag ?? "", occasion.name, status.name]
  }

  var shownTitle: String { title.isEmpty ? "no words yet" : title }

  /// With whom, in as few words as a list has room for: "one · known", "text · known".
  var shortOccasion: String {
    let way = place == .inPerson || place == nil ? people?.short : place?.name
    return [way, who == .acquaintance ? "known a bit" : who?.name].compactMap { $0 }.joined(
      separator: " · ")
  }
}

extension Rung.People {
  fileprivate var short: String {
    switch self {
    case .oneToOne: "one"
    case .smallGroup: "group"
    case .largerGroup: "big group"
    case .publicNoTalk: "in public"
    }
  }
}

extension Ladder {
  /// Where the person is with a step, as its row tells it.
  func standing(of step: Entry<Rung>, briefly: Bool = false) -> String {
    let attempts = attempts(on: step.id)
    if attempts.contains(where: { $0.content.stage == .running }) { return "under way" }
    if attempts.contains(where: { $0.content.stage == .planned }) { return "planned" }
    let taken = taken(on: step.id)
    if step.content.status == .comfortableEnough { return "✓ enough" }
    if let pair = taken.fearedAndMet.last, step.content.status == .practising {
      let numbers = "\(pair.feared)→\(pair.met)"
      return briefly ? numbers : "\(numbers) \(times(taken.count))"
    }
    return step.content.status.name
  }

  func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}

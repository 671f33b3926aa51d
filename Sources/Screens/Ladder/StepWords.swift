import Display
import Domain

extension Rung {
  /// The words that a search looks at.
  var searched: [String] {
    [title, companion ?? "", value ?? "", interestTag ?? "", occasion.name, status.name]
  }

  var shownTitle: String { title.isEmpty ? "no words yet" : title }

  /// With whom, in as few words as a list has room for: "one · known", "text · known".
  var shortOccasion: String {
    let way = place == .inPerson || place == nil ? people?.short : place?.name
    return [way, who == .acquaintance ? "known a bit" : who?.name].compactMap { $0 }.joined(
      separator: " · ")
  }
}

extension Occasion {
  /// What of it there is room for beside a title: "in person" is the first to go.
  func name(besides title: String, room: Int) -> String {
    let way = place == .inPerson ? nil : place
    let names = [
      name, Occasion(people: people, who: who, place: way).name,
      Occasion(people: people, who: nil, place: way).name,
    ]
    return names.first { columns(of: title) + 2 + columns(of: $0) <= room } ?? ""
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
  func standing(of step: Entry<Rung>, at now: Moment, briefly: Bool = false) -> String {
    if let running = running(on: step.id) {
      guard running.content.isTimeOver(at: now) else { return "under way" }
      return briefly ? "how was it" : LadderText.howDidItGo
    }
    if let plan = plan(for: step.id) {
      guard let day = plan.content.plannedAt?.day.planName(on: now.day) else { return "planned" }
      return briefly && day != "today" ? day : briefly ? "for today" : "planned \(day)"
    }
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

/// One thing to change about an occasion that was met often enough.
///
/// Learning in many settings lasts better in theory; proof is mixed (Craske and others, 2014).
package struct Variation: Equatable, Sendable {
  package let occasion: Occasion
  package let change: Change

  package enum Change: Hashable, Sendable { case people, place, who }

  package var name: String {
    switch change {
    case .people: "the same with \(occasion.people == .smallGroup ? "a small group" : "one person")"
    case .place:
      occasion.place == .inPerson ? "the same in person" : "the same by \(Self.way(occasion.place))"
    case .who: "the same with \(Self.company(occasion.who))"
    }
  }

  private static func way(_ place: Rung.Place?) -> String { place?.name ?? "another way" }

  private static func company(_ who: Rung.Who?) -> String {
    switch who {
    case .known: "someone you know"
    case .acquaintance: "someone you know a little"
    case .stranger: "someone new"
    case .mixed, nil: "other people"
    }
  }
}

extension Ladder {
  /// One thing to change after two completions of the occasion; nil before, and when all were tried.
  ///
  /// One person and small groups are mixed first; large groups are never suggested.
  package func variation(for id: ID) -> Variation? {
    guard let occasion = self[id]?.content.occasion else { return nil }
    let completed = taken.filter { $0.content.isCompleted }.compactMap { self.occasion(of: $0) }
    guard completed.count(where: { $0 == occasion }) >= LadderNumbers.sameOccasion else {
      return nil
    }
    let tried = Set(completed)
    return occasion.variations.first { !tried.contains($0.occasion) }
  }

  /// How many different occasions were tried.
  package var occasionsTried: Int { Set(taken.compactMap { occasion(of: $0) }).count }

  package var varietyGrid: VarietyGrid {
    VarietyGrid(taken.compactMap { occasion(of: $0) })
  }

  /// An open, safe step in a cell of the grid that is still empty; the easiest of them.
  package func stepInEmptyCell(upTo cap: Int = 100) -> Entry<Rung>? {
    let grid = varietyGrid
    return steps.first { step in
      let rung = step.content
      guard rung.safetyOk == true, rung.status.isOpen, let suds = rung.sudsExpected, suds <= cap,
        let people = rung.people, let place = rung.place
      else { return false }
      return grid[people, place] == 0
    }
  }
}

extension Occasion {
  /// Occasions that differ in one thing and make sense.
  package var variations: [Variation] {
    var found: [Variation] = []
    func add(_ occasion: Occasion, _ change: Variation.Change) {
      if occasion != self { found.append(Variation(occasion: occasion, change: change)) }
    }
    if people == .oneToOne, place == .inPerson || place == .video {
      add(Occasion(people: .smallGroup, who: who, place: place), .people)
    }
    if people == .smallGroup || people == .largerGroup {
      let single = who == .mixed ? Rung.Who.acquaintance : who
      add(Occasion(people: .oneToOne, who: single, place: place), .people)
    }
    let places: [Rung.Place] =
      switch people {
      case .oneToOne: who == .stranger ? [.inPerson] : [.inPerson, .phone, .text, .video]
      case .smallGroup: [.inPerson, .video]
      case .largerGroup, .publicNoTalk, nil: []
      }
    for place in places where self.place != nil {
      add(Occasion(people: people, who: who, place: place), .place)
    }
    if people == .oneToOne || people == .smallGroup, place == .inPerson {
      for who in [Rung.Who.known, .acquaintance, .stranger] where self.who != nil {
        add(Occasion(people: people, who: who, place: place), .who)
      }
    }
    return found
  }
}

/// How often each kind of company was met by each way: cells to fill, not a score.
package struct VarietyGrid: Equatable, Sendable {
  private var counts: [Cell: Int] = [:]

  private struct Cell: Hashable, Sendable {
    let people: Rung.People
    let place: Rung.Place
  }

  package init(_ occasions: [Occasion]) {
    for occasion in occasions {
      guard let people = occasion.people, let place = occasion.place else { continue }
      counts[Cell(people: people, place: place), default: 0] += 1
    }
  }

  package subscript(people: Rung.People, place: Rung.Place) -> Int {
    counts[Cell(people: people, place: place)] ?? 0
  }

  package var filled: Int { counts.count }
}

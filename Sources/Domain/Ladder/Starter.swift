/// A step to begin from: everything about it can be changed.
package struct Starter: Hashable, Sendable, Identifiable {
  /// 1 to 28.
  package let id: Int
  package let title: String
  package let occasion: Occasion
  package let role: Rung.Role
  package let minutes: Int
  /// A first guess of its distress, 0 to 100: the person rates it again.
  package let suds: Int

  init(
    _ id: Int, _ title: String, _ people: Rung.People, _ who: Rung.Who, _ place: Rung.Place,
    _ role: Rung.Role, minutes: Int, suds: Int
  ) {
    self.id = id
    self.title = title
    occasion = Occasion(people: people, who: who, place: place)
    self.role = role
    self.minutes = minutes
    self.suds = suds
  }

  /// A step made from it, still an idea.
  package func rung(at now: Moment) -> Rung {
    var rung = Rung(title: title)
    rung.people = occasion.people
    rung.who = occasion.who
    rung.place = occasion.place
    rung.role = role
    rung.plannedMinutes = minutes
    rung.rate(suds, at: now)
    return rung
  }

  /// What is suggested at first: small steps among few people.
  package static var first: [Starter] { Array(all.prefix(14)) }

  /// Those that are not on the ladder yet, by title.
  package static func unused(in ladder: Ladder) -> [Starter] {
    let titles = Set(ladder.steps.map(\.content.title))
    return all.filter { !titles.contains($0.title) }
  }
}

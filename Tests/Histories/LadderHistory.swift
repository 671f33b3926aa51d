import Domain

/// Realistic ladders: steps, tries at them and small contacts.
extension History {
  /// Steps made in one week, then tries at them about twice a week, with a contact now and then.
  package mutating func ladder(steps: Int, attempts: Int) -> [Item] {
    var items: [Item] = []
    var ids: [ID] = []
    for number in 0..<steps {
      let step = rung(at: start + Int64(number) * 10_000)
      ids.append(step.id)
      items.append(step)
    }
    var seconds = start + 7 * 86_400
    for _ in 0..<attempts {
      seconds += Int64.random(in: 20_000..<500_000, using: &random)
      if let id = ids.randomElement(using: &random) { items.append(attempt(at: seconds, on: id)) }
      if chance(0.3) { items.append(contact(at: seconds + 4000)) }
    }
    return items
  }

  package mutating func rung(at seconds: Int64) -> Item {
    var content = Rung(title: Self.titles.randomElement(using: &random) ?? "")
    if chance(0.9) { content.people = Rung.People.allCases.randomElement(using: &random) }
    if chance(0.9) { content.who = Rung.Who.allCases.randomElement(using: &random) }
    if chance(0.9) { content.place = Rung.Place.allCases.randomElement(using: &random) }
    if chance(0.7) { content.role = Rung.Role.allCases.randomElement(using: &random) }
    if chance(0.8) { content.plannedMinutes = Int.random(in: 1...24, using: &random) * 5 }
    if chance(0.9) {
      for rating in 0..<Int.random(in: 1...3, using: &random) {
        content.rate(
          Int.random(in: 0...20, using: &random) * 5,
          at: Moment(seconds: seconds + Int64(rating) * 864_000, offset: 60))
      }
    }
    if chance(0.7) { content.importance = Int.random(in: 0...10, using: &random) }
    if chance(0.2) { content.value = id(at: seconds).description }
    if chance(0.3) { content.interestTag = "music" }
    if chance(0.2) { content.companion = "Mo" }
    if chance(0.9) { content.answerSafety(chance(0.9)) }
    if chance(0.6), let status = Rung.Status.allCases.randomElement(using: &random) {
      content.status = status
    }
    if chance(0.1) { content.position = Int.random(in: -5...5, using: &random) * 1000 }
    return .rung(
      Entry(id: id(at: seconds), edited: Stamp(milliseconds: seconds * 1000), content: content))
  }

  package mutating func attempt(at seconds: Int64, on rung: ID) -> Item {
    var content = Attempt(rung: rung)
    let at = Moment(seconds: seconds, offset: chance(0.5) ? 60 : 120)
    content.plannedMinutes = Int.random(in: 1...12, using: &random) * 5
    if chance(0.2) { content.companion = "Mo" }
    content.prediction = "I expect that " + sentence(of: 6)
    content.likelihoodBefore = percent()
    if chance(0.8) { content.badIf = percent() }
    if chance(0.9) { content.sudsPredPeak = percent() }
    content.propsToDrop = some(of: Attempt.props, upTo: 2)
    if chance(0.1) {
      content.plannedAt = at
    } else {
      content.startedAt = at
      var second = 0
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        content.rate(percent(), afterSeconds: second)
        second += Int.random(in: 6..<300, using: &random)
      }
      if chance(0.9) { debrief(&content) }
    }
    return .attempt(
      Entry(
        id: id(at: seconds), at: at, edited: Stamp(milliseconds: seconds * 1000), content: content))
  }

  private mutating func debrief(_ content: inout Attempt) {
    content.completion =
      chance(0.7) ? .done : Attempt.Completion.allCases.randomElement(using: &random)
    content.minutesDone = Int.random(in: 0...60, using: &random)
    if chance(0.9) { content.didItHappen = Attempt.Outcome.allCases.randomElement(using: &random) }
    if chance(0.6) { content.howBadReally = percent() }
    if chance(0.6) { content.surprise = percent() }
    if chance(0.6) { content.learned = sentence(of: 8) }
    if chance(0.7) { content.likelihoodNext = percent() }
    if chance(0.6) { content.propsUsed = some(of: Attempt.props, upTo: 2) }
    content.feelings = some(of: Self.feelings, upTo: 3)
    if chance(0.7) { content.energyAfter = Int.random(in: 0...10, using: &random) }
    if chance(0.3) { content.energyNextMorning = Int.random(in: 0...10, using: &random) }
  }

  package mutating func contact(at seconds: Int64) -> Item {
    var content = Contact()
    if chance(0.3) { content.person = id(at: seconds) }
    content.who = Rung.Who.allCases.randomElement(using: &random)
    if chance(0.8) { content.channel = Rung.Place.allCases.randomElement(using: &random) }
    if chance(0.3) { content.place = "the bakery" }
    if chance(0.6) { content.startedBy = Contact.Initiator.allCases.randomElement(using: &random) }
    if chance(0.5) { content.support = Contact.Support.allCases.randomElement(using: &random) }
    if chance(0.4) { content.promise = Contact.Promise.allCases.randomElement(using: &random) }
    content.afterFeel = Int.random(in: -2...2, using: &random)
    if chance(0.5) { content.minutes = Int.random(in: 1...90, using: &random) }
    return .contact(
      Entry(
        id: id(at: seconds), at: Moment(seconds: seconds, offset: 60),
        edited: Stamp(milliseconds: seconds * 1000), content: content))
  }

  /// From 0 to 100 in steps of 5.
  private mutating func percent() -> Int { Int.random(in: 0...20, using: &random) * 5 }

  private static let titles = [
    "Ask the shop worker one question", "Coffee with Sam", "Lunch with two co-workers",
    "Zum Chor gehen", "お茶に誘う", "اسأل الجار", "Go to the pottery class and only listen", "",
  ]
}

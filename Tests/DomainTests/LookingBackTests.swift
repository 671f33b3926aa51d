import Domain
import Testing

struct LookingBackTests {
  @Test func pairsStandWithTheNewestLast() {
    var setup = Setup()
    setup.attempt(1, on: 3, peak: 35) { $0.sudsPredPeak = 60 }
    setup.attempt(1, on: 1, peak: 45) { $0.sudsPredPeak = 70 }
    setup.attempt(1, on: 2, peak: 45)
    let pairs = setup.ladder.attempts.fearedAndMet
    #expect(pairs.map(\.feared) == [70, 60])
    #expect(pairs.last?.sentence == "I guessed 60 · it was 35 at worst")
  }

  @Test func sharesAreShownFromThree() {
    var setup = Setup()
    setup.attempt(1, on: 0) { $0.didItHappen = .no }
    setup.attempt(1, on: 1) { $0.didItHappen = .yes }
    setup.attempt(1, on: 2) { $0.didItHappen = .cannotTell }
    #expect(setup.ladder.predictionCheck.sentence == nil)
    setup.attempt(1, on: 3) { $0.didItHappen = .partly }
    let check = setup.ladder.predictionCheck
    #expect(check.n == 3)
    #expect(check.cannotTell == 1)
    #expect(check.share == 1.0 / 3)
    #expect(check.sentence == "it happened: 1 of 3 predictions, 1 partly")
  }

  @Test func theDistressGapIsAMiddleFromThree() {
    var setup = Setup()
    for (day, peak) in [45, 60].enumerated() {
      setup.attempt(1, on: day, peak: peak) { $0.sudsPredPeak = 70 }
    }
    #expect(DistressGap(setup.attempts) == nil)
    setup.attempt(1, on: 3, peak: 80) { $0.sudsPredPeak = 70 }
    #expect(
      DistressGap(setup.attempts)?.sentence
        == "10 points easier than feared, in the middle of 3 attempts")
  }

  @Test func beliefMovesAStepAtATime() {
    var setup = Setup()
    let id = setup.step(1, suds: 30)
    #expect(setup.ladder.beliefShift(on: id) == nil)
    for (day, belief) in [(80, 60), (70, 40)].enumerated() {
      setup.attempt(1, on: day) { ($0.likelihoodBefore, $0.likelihoodNext) = belief }
    }
    setup.attempt(1, on: 5) { $0.likelihoodBefore = 90 }
    let shift = setup.ladder.beliefShift(on: id)
    #expect(shift?.sum == 50)
    #expect(shift?.sentence == "how likely it seems: 80 → 40 % · 2 times")
    #expect(setup.ladder.beliefShifts.count == 1)
  }

  @Test func learnedLinesAreThoseWithWords() {
    var setup = Setup()
    setup.attempt(1, on: 0) { $0.learned = "first" }
    setup.attempt(1, on: 1) { $0.learned = "  " }
    setup.attempt(1, on: 2) { $0.learned = "second" }
    #expect(setup.ladder.attempts.learnedLines.map(\.text) == ["second", "first"])
  }

  @Test func theGridCountsWhatWasTriedAndFindsAnEmptyCell() {
    var setup = Setup()
    setup.step(1, suds: 30) {
      $0.people = .oneToOne
      $0.place = .inPerson
    }
    setup.step(2, suds: 40) {
      $0.people = .smallGroup
      $0.place = .video
    }
    setup.attempt(1, on: 0)
    setup.attempt(1, on: 1, .choseNotToday)
    let grid = setup.ladder.varietyGrid
    #expect(grid[.oneToOne, .inPerson] == 1)
    #expect(grid.filled == 1)
    #expect(setup.ladder.stepInEmptyCell()?.id == Setup.id(2))
    #expect(setup.ladder.stepInEmptyCell(upTo: 39) == nil)
  }

  @Test func afterTwoOfAKindOneThingMayChange() {
    var setup = Setup()
    let id = setup.step(1, suds: 30) {
      $0.people = .oneToOne
      $0.who = .known
      $0.place = .inPerson
    }
    setup.attempt(1, on: 0)
    #expect(setup.ladder.variation(for: id) == nil)
    setup.attempt(1, on: 1)
    let variation = setup.ladder.variation(for: id)
    #expect(variation?.occasion.people == .smallGroup)
    #expect(variation?.name == "the same with a small group")
  }

  @Test func variationsDifferInOneThingAndStaySmall() {
    for people in Rung.People.allCases {
      for who in Rung.Who.allCases {
        for place in Rung.Place.allCases {
          let occasion = Occasion(people: people, who: who, place: place)
          for variation in occasion.variations {
            let other = variation.occasion
            #expect(other != occasion)
            if who != .mixed {
              let changed = [
                other.people != people, other.who != who, other.place != place,
              ].count { $0 }
              #expect(changed == 1)
            }
            #expect(other.people != .largerGroup || people == .largerGroup)
          }
        }
      }
    }
  }

  @Test func aStepWithSomeoneAlongGetsAVersionAlone() throws {
    var setup = Setup()
    let id = setup.step(1, suds: 30) { $0.companion = "Mo" }
    setup.attempt(1, on: 0) {
      $0.propsToDrop = ["hide in phone", "avoid eyes"]
      $0.propsUsed = ["avoid eyes"]
    }
    #expect(setup.ladder.versionAlone(of: id) == nil)
    setup.attempt(1, on: 1)
    let alone = try #require(setup.ladder.versionAlone(of: id))
    #expect(!alone.hasCompanion)
    #expect(alone.status == .idea)
    setup.step(2) { $0 = alone }
    #expect(setup.ladder.versionAlone(of: id) == nil)
    #expect(setup.ladder.versions(of: id).map(\.id) == [Setup.id(2)])
    #expect(setup.ladder.propsFaded(on: id) == (dropped: 1, planned: 2, n: 1))
  }

  @Test(
    arguments: [
      (4, 1, 0, "mostly keeps plans · 5 plans"), (2, 0, 0, nil),
      (1, 1, 1, "mixed so far · 3 plans"),
      (0, 0, 3, "plans often change · 3 plans"), (6, 0, 2, "mostly keeps plans · 8 plans"),
    ] as [(Int, Int, Int, String?)])
  func promisesAreToldInWords(kept: Int, moved: Int, missed: Int, words: String?) {
    #expect(Reliability(kept: kept, moved: moved, missed: missed).sentence == words)
  }

  @Test func contactsAreCountedForAWeekAndBalancedFromFive() {
    func contact(_ number: Int, on day: Int, _ who: Rung.Who, by: Contact.Initiator) -> Entry<
      Contact
    > {
      var content = Contact()
      content.who = who
      content.startedBy = by
      return Entry(
        id: Setup.id(number), at: midday(day), edited: Stamp(milliseconds: 0), content: content)
    }
    var contacts = [
      contact(1, on: 0, .stranger, by: .me), contact(2, on: 1, .known, by: .me),
      contact(3, on: 6, .acquaintance, by: .them), contact(4, on: 7, .known, by: .me),
    ]
    let today = firstDay.advanced(by: 7)
    #expect(ContactWeek(contacts, to: today) == ContactWeek(contacts.dropFirst(), to: today))
    #expect(ContactWeek(contacts, to: today).count == 3)
    #expect(ContactWeek(contacts, to: today).withNewPeople == 1)
    #expect(ContactBalance(contacts, to: today).sentence == nil)
    contacts.append(contact(5, on: 7, .known, by: .them))
    #expect(ContactBalance(contacts, to: today).sentence == "about even · 5 contacts")
    contacts[2].content.startedBy = .me
    #expect(ContactBalance(contacts, to: today).sentence == "you begin more often · 5 contacts")
  }

  @Test func theEnergyOfADayIsTheNewestThatWasSaid() throws {
    var record = Record()
    for (number, energy) in [3, 6, nil].enumerated() {
      var entry = try checkIn(number, at: "2026-11-23T1\(number):00:00+01:00")
      entry.content.energy = energy
      record.put(.checkIn(entry), at: Stamp(milliseconds: 0))
    }
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    #expect(record.energy(on: day) == 6)
    #expect(record.energy(on: day.advanced(by: 1)) == nil)
  }
}

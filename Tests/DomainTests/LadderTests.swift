import Domain
import Histories
import Testing

struct LadderTests {
  @Test func lessDistressComesFirstThenWhatMattersThenFewerPeople() {
    var setup = Setup()
    let late = setup.step(1, suds: 40)
    let early = setup.step(2, suds: 20)
    let group = setup.step(3, suds: 30) {
      $0.importance = 5
      $0.people = .smallGroup
    }
    let one = setup.step(4, suds: 30) {
      $0.importance = 5
      $0.people = .oneToOne
    }
    let matters = setup.step(5, suds: 30) { $0.importance = 9 }
    let unsaid = setup.step(6, suds: 30)
    let unrated = setup.step(7)
    let order = setup.ladder.steps.map(\.id)
    #expect(order == [unrated, early, matters, one, group, unsaid, late])
  }

  @Test func theOwnOrderOverridesAndNewStepsFindTheirPlace() {
    var setup = Setup()
    let hard = setup.step(1, suds: 80) { $0.position = 0 }
    let easy = setup.step(2, suds: 20) { $0.position = 1000 }
    let new = setup.step(3, suds: 90)
    let between = setup.step(4, suds: 50)
    #expect(setup.ladder.steps.map(\.id) == [between, hard, easy, new])
    #expect(setup.ladder.hasOwnOrder)
  }

  @Test func aStepThatIsMovedChangesOneLineAfterTheFirstTime() {
    var record = Record()
    let now = Stamp(milliseconds: 0)
    var setup = Setup()
    for number in 1...4 { setup.step(number, suds: number * 10) }
    for rung in setup.rungs { record.put(.rung(rung), at: now) }
    _ = record.takeChanges()
    record.moveStep(Setup.id(4), to: 0, at: now)
    #expect(Ladder(record).steps.map(\.id) == [4, 1, 2, 3].map(Setup.id))
    #expect(record.takeChanges().count == 4)
    record.moveStep(Setup.id(4), to: 2, at: now)
    #expect(Ladder(record).steps.map(\.id) == [1, 2, 4, 3].map(Setup.id))
    #expect(record.takeChanges().count == 1)
    record.moveStep(Setup.id(1), to: 99, at: now)
    #expect(Ladder(record).steps.map(\.id) == [2, 4, 3, 1].map(Setup.id))
    #expect(record.takeChanges().count == 1)
    record.dropOwnOrder(at: now)
    #expect(Ladder(record).steps.map(\.id) == [1, 2, 3, 4].map(Setup.id))
    #expect(!Ladder(record).hasOwnOrder)
  }

  @Test func aGapOfTwentyIsNoneAndTwentyOneIsOne() {
    var setup = Setup()
    setup.step(1, suds: 20)
    setup.step(2, suds: 40)
    #expect(setup.ladder.splits.isEmpty)
    setup.step(3, suds: 61)
    setup.step(4, suds: 100) { $0.status = .retired }
    let offers = setup.ladder.splits
    #expect(offers.map(\.gap) == [21])
    #expect(offers.first?.lower == Setup.id(2))
    #expect(offers.first?.suds == 50)
  }

  @Test func aSmallerStepIsANewIdea() throws {
    var rung = Rung(title: "Dinner")
    rung.people = .smallGroup
    rung.place = .inPerson
    rung.plannedMinutes = 60
    rung.rate(70, at: midday(0))
    rung.answerSafety(true)
    rung.position = 5
    let shorter = try #require(rung.smaller(.shorter))
    #expect(shorter.plannedMinutes == 30)
    #expect(shorter.status == .idea)
    #expect(shorter.sudsExpected == nil)
    #expect(shorter.position == nil)
    #expect(rung.smaller(.fewerPeople)?.people == .oneToOne)
    #expect(rung.smallerWays == [.shorter, .companion, .fewerPeople, .leaveEarlier])
  }

  @Test func safetyMakesAnIdeaReadyAndTheFirstAttemptPractising() {
    var rung = Rung(title: "x")
    #expect(rung.status == .idea)
    rung.answerSafety(true)
    #expect(rung.status == .ready)
    rung.answerSafety(false)
    #expect(rung.status == .idea)
    rung.answerSafety(true)
    rung.noteAttempt()
    #expect(rung.status == .practising)
    rung.status = .resting
    rung.noteAttempt()
    rung.answerSafety(nil)
    #expect(rung.status == .resting)
  }

  @Test func onlyARatingThatIsStillMadeTakesThePlaceOfTheLast() {
    var rung = Rung(title: "x")
    func after(_ seconds: Int64) -> Moment {
      Moment(seconds: midday(0).seconds + seconds, offset: 0)
    }
    rung.rate(50, at: midday(0))
    rung.rate(55, at: after(1))
    #expect(rung.sudsHistory.map(\.suds) == [50, 55])
    rung.rate(60, at: after(599), isStillMade: true)
    #expect(rung.sudsHistory.map(\.suds) == [50, 60])
    rung.rate(140, at: midday(1), isStillMade: true)
    #expect(rung.sudsHistory.map(\.suds) == [50, 60, 100])
    #expect(rung.sudsExpected == 100)
  }

  @Test func stepsAreRatedAgainAfterTwoWeeksOrFiveAttempts() {
    var setup = Setup()
    let id = setup.step(1, suds: 30)
    setup.step(2, suds: 40) { $0.status = .resting }
    #expect(setup.ladder.stepsToRate(on: firstDay.advanced(by: 13)).isEmpty)
    #expect(setup.ladder.stepsToRate(on: firstDay.advanced(by: 14)).map(\.id) == [id])
    for day in 1...4 { setup.attempt(2, on: day) }
    #expect(setup.ladder.stepsToRate(on: firstDay.advanced(by: 5)).isEmpty)
    setup.attempt(2, on: 5)
    #expect(setup.ladder.stepsToRate(on: firstDay.advanced(by: 5)).map(\.id) == [id])
  }

  @Test func theFirstAttemptMovesTheStepOn() throws {
    var record = Record()
    var setup = Setup()
    setup.step(1, suds: 30)
    setup.attempt(1, on: 0, nil)
    record.put(.rung(setup.rungs[0]), at: Stamp(milliseconds: 0))
    record.begin(setup.attempts[0], at: Stamp(milliseconds: 0))
    #expect(record.rungs.first?.content.status == .practising)
    #expect(Ladder(record).running?.id == setup.attempts[0].id)
  }

  @Test func aFilterTakesWordsAndMarks() {
    var setup = Setup()
    setup.step(1, suds: 30) { $0.title = "Ein Café besuchen" }
    setup.step(2, suds: 40) { $0.people = .smallGroup }
    var filter = LadderFilter()
    #expect(setup.ladder.steps(matching: filter).count == 2)
    filter.words = Needle("cafe")
    #expect(setup.ladder.steps(matching: filter).map(\.id) == [Setup.id(1)])
    filter.people = .smallGroup
    #expect(setup.ladder.steps(matching: filter).isEmpty)
    filter.words = nil
    #expect(setup.ladder.steps(matching: filter).map(\.id) == [Setup.id(2)])
    setup.step(3) {
      $0.people = .smallGroup
      $0.value = "Kindness"
    }
    filter.value = Needle("kind")
    #expect(setup.ladder.steps(matching: filter).map(\.id) == [Setup.id(3)])
  }

  @Test func aTitleNamesWhatIsSmaller() {
    var rung = Rung(title: "Choir")
    rung.people = .oneToOne
    rung.place = .inPerson
    rung.plannedMinutes = 20
    #expect(rung.smaller(.shorter)?.title == "Choir, 10 min")
    #expect(rung.smaller(.phoneFirst)?.title == "Choir, by phone")
    let along = rung.smaller(.companion)
    #expect(along?.title == "Choir, with someone I know")
    #expect(along?.withoutCompanion.title == "Choir")
    rung.title = String(repeating: "x", count: 80)
    #expect(rung.smaller(.shorter)?.title == rung.title)
  }

  @Test func aTitleFromTheShellIsOneThatTheFormWouldTake() throws {
    var setup = Setup()
    setup.step(1, suds: 30)
    let item = Item.rung(setup.rungs[0])
    for title in ["", "  ", String(repeating: "x", count: 81)] {
      #expect(throws: Refusal.self) { try item.replacing("title", with: title) }
    }
    guard case .rung(var changed) = try item.replacing("sudsExpected", with: "45") else {
      Issue.record("not a step")
      return
    }
    changed.content.settle(from: setup.rungs[0].content, at: midday(0))
    #expect(changed.content.sudsHistory.map(\.suds) == [30, 45])
    guard case .rung(let valued) = try item.replacing("value", with: "courage") else { return }
    #expect(valued.content.value == "courage")
  }

  @Test func whatIsUnderWayIsNoResultAndNotNext() {
    var setup = Setup()
    let id = setup.step(1, suds: 30) { $0.people = .oneToOne }
    let fresh = setup.ladder.next(on: firstDay)
    #expect(fresh.suggestions.map(\.step.id) == [id])
    #expect(fresh.suggestions.first?.reasons == [.rested(days: nil)])
    setup.attempt(1, on: 0, peak: 95, nil) { $0.sudsPredPeak = 20 }
    let ladder = setup.ladder
    #expect(ladder.taken.isEmpty)
    #expect(ladder.running(on: id) != nil)
    #expect(ladder.reasonsForSmaller(id, at: midday(0)).isEmpty)
    #expect(ladder.occasionsTried == 0)
    #expect(ladder.next(on: firstDay).suggestions.isEmpty)
  }

  @Test func startersAreTwentyEightAndTheFirstAreSmall() {
    #expect(Starter.all.map(\.id) == Array(1...28))
    #expect(Starter.first.map(\.id) == Array(1...14))
    #expect(Starter.first.allSatisfy { $0.suds <= 45 && $0.occasion.people != .largerGroup })
    #expect(zip(Starter.all, Starter.all.dropFirst()).allSatisfy { $0.suds <= $1.suds })
    let banned = ["date", "dating", "ex ", "former", "drink", "wine", "beer", "alcohol", "party"]
    for starter in Starter.all {
      #expect(starter.title.count <= LadderNumbers.titleLimit)
      #expect(LadderNumbers.minutes.contains(starter.minutes))
      #expect(!banned.contains { starter.title.lowercased().contains($0) })
      #expect(starter.rung(at: midday(0)).status == .idea)
    }
    var setup = Setup()
    setup.step(1) { $0.title = Starter.all[0].title }
    #expect(Starter.unused(in: setup.ladder).count == 27)
  }
}

/// What must hold for any ladder.
struct RandomLadderTests {
  private func ladder(_ seed: UInt64) -> (Ladder, [Entry<Rung>], [Entry<Attempt>]) {
    var history = History(seed: seed)
    var rungs: [Entry<Rung>] = []
    var attempts: [Entry<Attempt>] = []
    let steps = Int.random(in: 0...40, using: &history.random)
    for item in history.ladder(steps: steps, attempts: Int(seed % 60)) {
      if case .rung(let entry) = item { rungs.append(entry) }
      if case .attempt(let entry) = item { attempts.append(entry) }
    }
    return (Ladder(rungs, attempts: attempts), rungs, attempts)
  }

  @Test func theOrderIsTotalAndTheSameHoweverItCame() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let (ladder, rungs, attempts) = ladder(seed)
      var random = SplitMix(state: seed)
      #expect(
        Ladder(rungs.shuffled(using: &random), attempts: attempts.shuffled(using: &random))
          == ladder)
      #expect(Set(ladder.steps.map(\.id)) == Set(rungs.map(\.id)))
      let plain = ladder.steps.filter { $0.content.position == nil }
      #expect(zip(plain, plain.dropFirst()).allSatisfy(LadderOrder.precedes))
      let moved = ladder.steps.compactMap(\.content.position)
      #expect(moved == moved.sorted())
    }
  }

  @Test func aMovedStepStandsWhereItWasPut() {
    for seed in 1...100 as ClosedRange<UInt64> {
      let (ladder, rungs, _) = ladder(seed)
      var random = SplitMix(state: seed)
      guard let step = rungs.randomElement(using: &random) else { continue }
      let place = Int.random(in: 0..<rungs.count, using: &random)
      let positions = ladder.positions(moving: step.id, to: place)
      let after = Ladder(
        rungs.map { rung in
          var rung = rung
          if let position = positions[rung.id] { rung.content.position = position }
          return rung
        })
      #expect(after.place(of: step.id) == place)
      #expect(
        after.steps.map(\.id).filter { $0 != step.id }
          == ladder.steps.map(\.id).filter { $0 != step.id })
    }
  }

  @Test func splitsAreExactlyTheGapsAboveTwenty() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let (ladder, _, _) = ladder(seed)
      let rated = ladder.steps.filter { $0.content.status != .retired }
        .compactMap(\.content.sudsExpected)
      let gaps = zip(rated, rated.dropFirst()).map { abs($1 - $0) }.filter { $0 > 20 }
      #expect(ladder.splits.map(\.gap) == gaps)
      for split in ladder.splits {
        #expect(split.suds % 5 == 0)
        let ends = [split.lower, split.upper].compactMap { ladder[$0]?.content.sudsExpected }
        #expect(split.suds > ends.min() ?? 0 && split.suds < ends.max() ?? 0)
      }
    }
  }

  @Test func nothingClosedUnsafeOrTooHardIsEverSuggested() {
    for seed in 1...400 as ClosedRange<UInt64> {
      let (ladder, _, attempts) = ladder(seed)
      var random = SplitMix(state: seed)
      let today = attempts.last?.day ?? firstDay
      let most = Int.random(in: 0...100, using: &random)
      let limit = Int.random(in: 0...5, using: &random)
      let energy = Bool.random(using: &random) ? Int.random(in: 0...10, using: &random) : nil
      let comfort = ComfortRange(practicesAWeek: limit, mostDistress: most)
      let next = ladder.next(on: today, energy: energy, comfort: comfort)
      #expect(next.suggestions.count <= 3)
      #expect(next.suggestions.isEmpty == (next.quiet != nil))
      #expect(Set(next.suggestions.map(\.step.id)).count == next.suggestions.count)
      if ladder.practices(inWeekTo: today) >= limit { #expect(next.suggestions.isEmpty) }
      let handled = ladder.taken.filter {
        $0.content.completion == .done || $0.content.completion == .partly
      }.compactMap(\.content.sudsPeak).max()
      for suggestion in next.suggestions {
        let rung = suggestion.step.content
        #expect(rung.safetyOk == true)
        #expect([.ready, .practising, .comfortableEnough].contains(rung.status))
        #expect((rung.sudsExpected ?? 101) <= min(most, handled.map { $0 + 25 } ?? 50))
      }
    }
  }

  @Test func oneMorePracticeThatWentWellNeverClosesADoor() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let (ladder, rungs, attempts) = ladder(seed)
      for rung in rungs.prefix(5) {
        let before = ladder.readiness(of: rung.id)
        let peak = ladder.taken(on: rung.id).compactMap(\.content.sudsPeak).min() ?? 0
        var well = Attempt(rung: rung.id)
        well.sudsPeak = min(peak, 30)
        well.completion = .done
        well.likelihoodBefore = 50
        well.likelihoodNext = 20
        well.learned = "It went."
        well.propsUsed = []
        let at = Moment(seconds: (attempts.last?.moment?.seconds ?? 0) + 86_400, offset: 0)
        let entry = Entry(
          id: Setup.id(1), at: at, edited: Stamp(milliseconds: 0), content: well)
        let after = Ladder(rungs, attempts: attempts + [entry]).readiness(of: rung.id)
        #expect(before.doors.isSubset(of: after.doors))
        #expect(after.doors.contains(.ownChoice))
      }
    }
  }
}

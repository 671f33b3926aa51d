import Domain
import Testing

struct NextPracticeTests {
  private func today(_ day: Int) -> Day { firstDay.advanced(by: day) }

  private func best(_ setup: Setup, on day: Int, energy: Int? = nil) throws -> Score {
    try #require(setup.ladder.next(on: today(day), energy: energy).suggestions.first).score
  }

  @Test func beforeAnyAttemptTheTargetIsThirtyAndTheCapFifty() throws {
    var setup = Setup()
    setup.step(1, suds: 50) { $0.importance = 5 }
    setup.step(2, suds: 51)
    let next = setup.ladder.next(on: today(0))
    #expect(next.suggestions.map(\.step.id) == [Setup.id(1)])
    let score = try best(setup, on: 0)
    // 3 × (1 − 20/50), 2 × 0.5, new, due, no energy asked, not tired.
    #expect(abs(score.closeness - 1.8) < 1e-9)
    #expect(score.importance == 1)
    #expect(score.novelty == 2)
    #expect(score.spacing == 1.5)
    #expect(score.energyFit == 1)
    #expect(score.fatigue == 0)
    #expect(abs(score.total - 7.3) < 1e-9)
  }

  @Test(
    arguments: [
      // The middle of the last three peaks, within 25 and 60; expected distress is 40.
      ([90, 90, 90], 1.8), ([10, 10, 10], 2.1), ([90, 30, 40, 50], 3.0), ([35, 45], 3.0),
      ([30], 2.4),
    ] as [([Int], Double)])
  func theTargetFollowsTheLastThreePeaks(peaks: [Int], closeness: Double) throws {
    var setup = Setup()
    setup.step(1, suds: 40)
    setup.step(2) { $0.status = .retired }
    for (day, peak) in peaks.enumerated() { setup.attempt(2, on: day, peak: peak) }
    let found = setup.ladder.next(on: today(9)).suggestions.first?.score.closeness
    if peaks == [10, 10, 10] {
      // 40 is above 10 + 25: nothing is in reach.
      #expect(found == nil)
    } else {
      #expect(abs(try #require(found) - closeness) < 1e-9)
    }
  }

  @Test func aStepMayLieTwentyFivePointsAboveWhatWasHandled() {
    var setup = Setup()
    setup.step(1, suds: 65)
    setup.step(2, suds: 66)
    setup.attempt(1, on: 0, peak: 40)
    setup.attempt(1, on: 1, peak: 95, .leftEarly)
    #expect(setup.ladder.next(on: today(5)).suggestions.map(\.step.id) == [Setup.id(1)])
  }

  @Test func anOccasionIsNewAfterFiveOthers() throws {
    var setup = Setup()
    setup.step(1, suds: 30) { $0.people = .oneToOne }
    setup.step(2) {
      $0.people = .smallGroup
      $0.status = .resting
    }
    setup.attempt(1, on: 0, peak: 30)
    for day in 1...4 { setup.attempt(2, on: day, peak: 30) }
    #expect(try best(setup, on: 20).novelty == 0)
    setup.attempt(2, on: 5, peak: 30)
    #expect(try best(setup, on: 20).novelty == 2)
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 4), (4, 7), (5, 14), (6, 14)])
  func gapsGrow(completions: Int, gap: Int) throws {
    var setup = Setup()
    setup.step(1, suds: 30)
    for day in 0..<completions { setup.attempt(1, on: day, peak: 30) }
    let last = completions - 1
    #expect(try best(setup, on: last + gap - 1).spacing == 0)
    #expect(try best(setup, on: last + gap).spacing == 1.5)
    #expect(setup.ladder.attempts(on: Setup.id(1)).dueDay == today(last + gap))
  }

  @Test func theDayTurnsAtFour() throws {
    var setup = Setup()
    setup.step(1, suds: 30)
    setup.attempt(1, on: 0, peak: 30)
    let late = Moment(seconds: midday(1).seconds - 9 * 3600, offset: 0)
    #expect(late.day == today(0))
    setup.attempts[0].content.startedAt = late
    #expect(setup.ladder.attempts(on: Setup.id(1)).dueDay == today(1))
  }

  @Test(
    arguments: [
      (nil, 60, 1.0, 0.0), (4, 60, 1, 0), (3, 60, 0, 0), (3, 10, 1, 0), (3, 11, 0, 0),
      (2, 60, 0, -2),
      (2, 10, 1, -2), (10, 60, 1, 0),
    ] as [(Int?, Int, Double, Double)])
  func energyFitsOrTires(energy: Int?, minutes: Int, fit: Double, fatigue: Double) throws {
    var setup = Setup()
    setup.step(1, suds: 30) { $0.plannedMinutes = minutes }
    let score = try best(setup, on: 0, energy: energy)
    #expect(score.energyFit == fit)
    #expect(score.fatigue == fatigue)
  }

  @Test func twoPracticesADayAreEnough() throws {
    var setup = Setup()
    setup.step(1, suds: 30)
    setup.attempt(1, on: 0, peak: 30)
    #expect(try best(setup, on: 0).fatigue == 0)
    setup.attempt(1, on: 0, peak: 30)
    #expect(try best(setup, on: 0).fatigue == -2)
    #expect(try best(setup, on: 1).fatigue == 0)
  }

  @Test func everyFourthIsARefresh() {
    var setup = Setup()
    setup.step(1, suds: 30) { $0.importance = 10 }
    setup.step(2, suds: 10) {
      $0.status = .comfortableEnough
      $0.place = .phone
    }
    for day in 0...1 { setup.attempt(1, on: day, peak: 30) }
    #expect(setup.ladder.next(on: today(20)).suggestions.first?.step.id == Setup.id(1))
    setup.attempt(1, on: 2, peak: 30)
    let refresh = setup.ladder.next(on: today(20)).suggestions
    #expect(refresh.map(\.step.id) == [Setup.id(2), Setup.id(1)])
    #expect(refresh.first?.reasons.first == .refresh)
    setup.attempt(1, on: 3, peak: 30)
    #expect(setup.ladder.next(on: today(20)).suggestions.first?.step.id == Setup.id(1))
  }

  @Test func onePersonAndSmallGroupsAreMixed() {
    var setup = Setup()
    for number in 1...4 { setup.step(number, suds: 30) { $0.people = .oneToOne } }
    setup.step(5, suds: 50) { $0.people = .smallGroup }
    let found = setup.ladder.next(on: today(0)).suggestions
    #expect(found.map(\.step.id) == [1, 2, 5].map(Setup.id))
    #expect(found.last?.reasons.first == .mix(.smallGroup))
  }

  @Test func equalsStandInTheOrderOfTheLadder() {
    var setup = Setup()
    for number in [3, 1, 2, 4] { setup.step(number, suds: 30) }
    #expect(
      setup.ladder.next(on: today(0)).suggestions.map(\.step.id) == [1, 2, 3].map(Setup.id))
  }

  @Test func quietHasItsReason() {
    var setup = Setup()
    setup.step(1, suds: 30)
    let full = ComfortRange(practicesAWeek: 1)
    #expect(setup.ladder.next(on: today(0), wantsNone: true).quiet == .noneToday)
    setup.attempt(1, on: 0, peak: 30)
    #expect(
      setup.ladder.next(on: today(6), comfort: full).quiet == .weekIsFull(practices: 1, limit: 1))
    #expect(setup.ladder.next(on: today(7), comfort: full).quiet == nil)
    #expect(
      setup.ladder.next(on: today(7), comfort: ComfortRange(mostDistress: 29)).quiet == .nothingOpen
    )
  }

  @Test func aLowDayOffersAShortVersionFirst() {
    var setup = Setup()
    setup.step(1, suds: 30) { $0.plannedMinutes = 20 }
    #expect(setup.ladder.next(on: today(0), energy: 3).suggestions.first?.shortVersion == 5)
    #expect(setup.ladder.next(on: today(0), energy: 4).suggestions.first?.shortVersion == nil)
  }

  @Test func theRecordSaysWhatIsWanted() throws {
    var record = Record()
    let now = Stamp(milliseconds: 0)
    var setup = Setup()
    setup.step(1, suds: 30)
    record.put(.rung(setup.rungs[0]), at: now)
    let ladder = Ladder(record)
    #expect(record.nextPractice(on: today(0), in: ladder).suggestions.count == 1)
    record.setWantsNoStep(true, on: today(0), at: now)
    #expect(record.nextPractice(on: today(0), in: ladder).quiet == .noneToday)
    #expect(record.nextPractice(on: today(1), in: ladder).quiet == nil)
    record.set(ComfortRange(practicesAWeek: 3, mostDistress: 20), at: now)
    #expect(record.comfortRange == ComfortRange(practicesAWeek: 3, mostDistress: 20))
    #expect(record.nextPractice(on: today(1), in: ladder).quiet == .nothingOpen)
    record.setDistressAnchors(["", "a walk"], at: now)
    #expect(record.distressAnchors == ["", "a walk", "", "", ""])
  }
}

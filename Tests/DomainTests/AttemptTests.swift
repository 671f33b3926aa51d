import Domain
import Testing

struct AttemptTests {
  @Test(
    arguments: [
      (Attempt.Outcome.no, 80.0), (.partly, 40), (.yes, 0), (.cannotTell, nil),
    ] as [(Attempt.Outcome, Double?)])
  func theExpectancyGapIsWhatDidNotComeTrue(outcome: Attempt.Outcome, gap: Double?) {
    var attempt = Attempt()
    attempt.didItHappen = outcome
    #expect(attempt.expectancyGap == nil)
    attempt.likelihoodBefore = 80
    #expect(attempt.expectancyGap == gap)
  }

  @Test func gapsNeedBothAnswers() {
    var attempt = Attempt()
    attempt.sudsPredPeak = 70
    attempt.badIf = 60
    attempt.likelihoodBefore = 80
    #expect(attempt.distressGap == nil)
    #expect(attempt.badnessGap == nil)
    #expect(attempt.beliefShift == nil)
    attempt.sudsPeak = 45
    attempt.howBadReally = 70
    attempt.likelihoodNext = 50
    #expect(attempt.distressGap == 25)
    #expect(attempt.badnessGap == -10)
    #expect(attempt.beliefShift == 30)
  }

  @Test func aPracticeIsPlannedThenRunningThenOver() {
    var attempt = Attempt()
    #expect(attempt.stage == .planned)
    attempt.startedAt = midday(0)
    attempt.rate(40, afterSeconds: 0)
    #expect(attempt.stage == .running)
    #expect(!attempt.isTaken)
    attempt.plannedMinutes = 10
    let start = midday(0)
    #expect(!attempt.isTimeOver(at: Moment(seconds: start.seconds + 600, offset: 0)))
    #expect(attempt.isTimeOver(at: Moment(seconds: start.seconds + 601, offset: 0)))
    var ended = attempt
    ended.end(at: Moment(seconds: start.seconds + 100_000, offset: 0))
    #expect(ended.stage == .over && ended.minutesDone == 10)
    attempt.didItHappen = .no
    #expect(attempt.stage == .over)
    #expect(attempt.isTaken)
    attempt.completion = .choseNotToday
    #expect(attempt.stage == .notToday)
    #expect(!attempt.isTaken)
  }

  @Test func ratingsGiveStartPeakAndEnd() {
    var attempt = Attempt()
    attempt.rate(40, afterSeconds: 0)
    attempt.rate(45, afterSeconds: 2)
    attempt.rate(70, afterSeconds: 60)
    attempt.rate(30, afterSeconds: 120)
    #expect(attempt.ratings.map(\.suds) == [45, 70, 30])
    #expect([attempt.sudsStart, attempt.sudsPeak, attempt.sudsEnd] == [45, 70, 30])
  }
}

struct ReadinessTests {
  @Test func fallingPeaksOpenTheFirstDoor() {
    var setup = Setup()
    for (day, peak) in [60, 40, 28].enumerated() { setup.attempt(1, on: day, peak: peak) }
    let readiness = setup.ladder.readiness(of: Setup.id(1))
    #expect(readiness.doors == [.graded, .ownChoice])
    #expect(readiness.completed == 3)
    #expect(readiness.days == 3)
  }

  @Test func learningOpensTheSecondDoor() {
    var setup = Setup()
    setup.attempt(1, on: 0, peak: 60) { $0.propsToDrop = ["hide in phone", "avoid eyes"] }
    setup.attempt(1, on: 1, peak: 58) {
      $0.likelihoodNext = 25
      $0.learned = "She asked me things."
      $0.propsUsed = ["avoid eyes"]
    }
    #expect(setup.ladder.readiness(of: Setup.id(1)).doors == [.learning, .ownChoice])
    setup.attempts[1].content.propsUsed = ["hide in phone"]
    #expect(setup.ladder.readiness(of: Setup.id(1)).doors == [.ownChoice])
    setup.attempts[1].content.propsUsed = nil
    #expect(!setup.ladder.readiness(of: Setup.id(1)).isSuggested)
    setup.attempts[0].content.propsToDrop = []
    #expect(setup.ladder.readiness(of: Setup.id(1)).isSuggested)
    setup.attempts[1].content.learned = " \n"
    #expect(!setup.ladder.readiness(of: Setup.id(1)).isSuggested)
  }

  @Test func theLimitsThemselvesCount() {
    func doors(_ peaks: [Int], days: [Int], next: Int, before: Int? = nil) -> Set<Readiness.Door> {
      var setup = Setup()
      for (peak, day) in zip(peaks, days) {
        setup.attempt(1, on: day, peak: peak) {
          $0.learned = "x"
          $0.likelihoodBefore = before
          $0.likelihoodNext = next
        }
      }
      return setup.ladder.readiness(of: Setup.id(1)).doors
    }
    #expect(doors([60, 30], days: [0, 1], next: 31) == [.graded, .ownChoice])
    #expect(doors([60, 31], days: [0, 1], next: 31) == [.ownChoice])
    #expect(doors([61, 30], days: [0, 1], next: 31) == [.graded, .ownChoice])
    #expect(doors([30, 30], days: [0, 1], next: 31) == [.graded, .ownChoice])
    #expect(doors([60, 31], days: [0, 1], next: 30) == [.learning, .ownChoice])
    #expect(doors([60, 31], days: [0, 1], next: 50, before: 65) == [.learning, .ownChoice])
    #expect(doors([60, 31], days: [0, 1], next: 50, before: 64) == [.ownChoice])
    #expect(doors([60, 10], days: [0, 0], next: 10) == [.ownChoice])
    #expect(doors([10], days: [0], next: 10) == [.ownChoice])
  }

  @Test func leavingEarlyIsNotCompleting() {
    var setup = Setup()
    setup.attempt(1, on: 0, peak: 60)
    setup.attempt(1, on: 1, peak: 20, .leftEarly)
    #expect(setup.ladder.readiness(of: Setup.id(1)).doors == [.ownChoice])
  }
}

struct SmallerStepTests {
  private func reasons(_ setup: Setup, on day: Int = 14) -> [SmallerReason] {
    setup.ladder.reasonsForSmaller(Setup.id(1), at: midday(day))
  }

  @Test func eachReasonByItself() {
    var early = Setup()
    early.attempt(1, on: 0, .leftEarly)
    early.attempt(1, on: 1)
    #expect(reasons(early).isEmpty)
    early.attempt(1, on: 2, .leftEarly)
    #expect(reasons(early) == [.leftEarly])
    early.attempt(1, on: 3)
    #expect(reasons(early).isEmpty)

    var high = Setup()
    high.attempt(1, on: 0, peak: 89)
    #expect(reasons(high).isEmpty)
    high.attempt(1, on: 1, peak: 90)
    #expect(reasons(high) == [.veryHigh])

    var above = Setup()
    above.attempt(1, on: 0, peak: 65) { $0.sudsPredPeak = 40 }
    #expect(reasons(above).isEmpty)
    above.attempt(1, on: 1, peak: 70) { $0.sudsPredPeak = 45 }
    #expect(reasons(above) == [.higherThanThought])
    above.attempts[0].content.sudsPredPeak = 41
    #expect(reasons(above).isEmpty)

    var drained = Setup()
    for day in 0...1 { drained.attempt(1, on: day) { $0.energyNextMorning = 2 } }
    drained.attempt(1, on: 2)
    #expect(reasons(drained) == [.drained])
    drained.attempts[0].content.energyNextMorning = 3
    #expect(reasons(drained).isEmpty)
    #expect(
      drained.ladder.reasonsForSmaller(Setup.id(1), at: midday(3), saidTooMuch: true)
        == [.saidTooMuch])
  }

  @Test func threePlansInTwoWeeksThatWereNotBegun() {
    var setup = Setup()
    for day in [0, 5, 13] {
      setup.attempt(1, on: day, day == 5 ? .choseNotToday : nil) {
        $0.startedAt = nil
        $0.plannedAt = midday(day)
      }
    }
    #expect(reasons(setup, on: 12).isEmpty)
    #expect(reasons(setup, on: 13) == [.notStarted])
    #expect(reasons(setup, on: 14).isEmpty)
  }

  @Test func lowerStepsLieTenToTwentyPointsBelow() {
    var setup = Setup()
    for suds in [35, 39, 40, 50, 51, 60] { setup.step(suds, suds: suds) }
    #expect(setup.ladder.lowerSteps(than: Setup.id(60)).map(\.id) == [50, 40].map(Setup.id))
  }
}

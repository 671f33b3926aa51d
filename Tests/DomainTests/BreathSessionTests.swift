import Domain
import Testing

struct BreathSessionTests {
  /// Ten seconds a breath, begun at 1000.
  func session(cycles: Int = 3) -> BreathSession {
    BreathSession(.longOut, cycles: cycles, at: 1_000)
  }

  /// Looks at it as often as a screen does.
  func look(at session: inout BreathSession, from start: Int, to end: Int) {
    for time in stride(from: start, through: end, by: 500) { session.look(at: time) }
  }

  @Test func itSettlesInAndEndsAfterAnOutBreath() {
    let session = session()
    #expect(session.state(at: 1_000) == .settling(4_000))
    #expect(session.state(at: 4_999) == .settling(1))
    #expect(session.state(at: 5_000) == .breathing(BreathPattern.longOut.moment(at: 0)))
    #expect(session.state(at: 34_999) == .breathing(BreathPattern.longOut.moment(at: 29_999)))
    #expect(session.state(at: 35_000) == .finished)
    #expect(session.seconds(at: 99_000) == 30)
    #expect(session.cycles(at: 99_000) == 3)
    #expect(session.progress(at: 99_000) == 30)
  }

  @Test(arguments: BreathPattern.all.map(\.id))
  func itNeverEndsEarlyAndAlwaysWithAWholeBreath(id: String) throws {
    let pattern = try #require(BreathPattern.named(id))
    let session = BreathSession(pattern, cycles: pattern.usualCycles, at: 0)
    let end = BreathSession.settleIn + pattern.usualCycles * pattern.cycle
    #expect(session.state(at: end - 1) != .finished)
    #expect(session.state(at: end) == .finished)
    if case .seconds(let seconds) = pattern.length {
      #expect(session.plannedSeconds >= seconds)
      #expect(session.plannedSeconds - seconds < pattern.cycle / 1000 + 1)
    }
  }

  @Test func aPauseGoesOnWithAnInBreath() {
    var session = session()
    look(at: &session, from: 1_000, to: 18_500)
    session.pause(at: 18_700)
    #expect(session.state(at: 500_000) == .paused)
    #expect(session.cycles(at: 500_000) == 1)
    #expect(session.seconds(at: 500_000) == 13)
    session.resume(at: 600_000)
    #expect(!session.wasAway)
    #expect(session.state(at: 600_000) == .breathing(BreathPattern.longOut.moment(at: 0)))
    // The breath that was broken off is breathed again; all three are whole.
    #expect(session.state(at: 619_999) != .finished)
    #expect(session.state(at: 620_000) == .finished)
    #expect(session.seconds(at: 620_000) == 33)
    #expect(session.cycles(at: 620_000) == 3)
  }

  @Test func aPauseWhileSettlingInBeginsThatAgain() {
    var session = session()
    session.pause(at: 2_000)
    session.resume(at: 9_000)
    #expect(session.state(at: 9_000) == .settling(4_000))
    #expect(session.seconds(at: 13_000) == 0)
  }

  @Test func aGapPausesAndCountsNothing() {
    var session = session()
    look(at: &session, from: 1_000, to: 12_000)
    session.look(at: 3_612_000)
    #expect(session.isPaused)
    #expect(session.wasAway)
    #expect(session.seconds(at: 3_612_000) == 7)
    session.resume(at: 3_700_000)
    #expect(!session.wasAway)
    session.look(at: 3_700_500)
    #expect(!session.isPaused)
  }

  @Test func aShortStopPausesWhereItWasSeenLast() {
    var session = session()
    look(at: &session, from: 1_000, to: 12_000)
    session.leaveOff()
    #expect(session.isPaused && session.wasAway)
    #expect(session.seconds(at: 14_000) == 7)
    session.leaveOff()
    #expect(session.wasAway)
  }

  @Test func theEndIsNotMissedByAGap() {
    var session = session()
    look(at: &session, from: 1_000, to: 35_000)
    session.look(at: 999_000)
    #expect(session.state(at: 999_000) == .finished)
    #expect(!session.wasAway)
  }

  @Test func longerAndShorterKeepWholeBreaths() {
    var session = session(cycles: 30)
    session.lengthen(by: 1, at: 20_000)
    #expect(session.plannedCycles == 36)
    session.lengthen(by: -2, at: 20_000)
    #expect(session.plannedCycles == 24)
    // Under way is the second breath: it ends after that.
    session.lengthen(by: -9, at: 20_000)
    #expect(session.plannedCycles == 2)
    #expect(session.state(at: 24_999) != .finished)
    #expect(session.state(at: 25_000) == .finished)
    session.lengthen(by: 1, at: 26_000)
    #expect(session.state(at: 26_000) == .finished)
  }

  @Test func fourSevenEightIsNeverLongerThanEight() {
    var session = BreathSession(.relaxing, cycles: 20, at: 0)
    #expect(session.plannedCycles == 8)
    session.lengthen(by: 5, at: 0)
    #expect(session.plannedCycles == 8)
    session.lengthen(by: -1, at: 0)
    #expect(session.plannedCycles == 7)
  }

  @Test func whatIsKeptMeanwhileAreWholeBreaths() {
    var session = session()
    look(at: &session, from: 1_000, to: 14_500)
    #expect(session.wholeSeconds == 0)
    look(at: &session, from: 15_000, to: 17_000)
    #expect(session.wholeSeconds == 10)
    #expect(session.wholeCycles == 1)
    session.pause(at: 17_000)
    #expect(session.wholeSeconds == 12)
  }

  /// A frame falls on each beginning of a phase, and no two are further apart than a thirtieth.
  @Test(arguments: BreathPattern.all.map(\.id))
  func framesComeThirtyASecondAndMeetEachPhase(id: String) throws {
    let pattern = try #require(BreathPattern.named(id))
    let session = BreathSession(pattern, cycles: 2, at: 7)
    var starts: Set<Int> = []
    var time = 7 + BreathSession.settleIn
    var start = time
    for _ in 0..<2 {
      for phase in pattern.phases {
        starts.insert(start)
        start += phase.milliseconds
      }
    }
    var seen: Set<Int> = [time]
    while let next = session.nextFrame(after: time) {
      #expect(next > time)
      if case .breathing(let moment) = session.state(at: time),
        moment.phase.kind != .hold, moment.phase.kind != .rest
      {
        #expect(next - time <= 34)
      } else {
        #expect(next - time <= 1000)
      }
      time = next
      seen.insert(time)
    }
    #expect(starts.isSubset(of: seen))
    #expect(session.state(at: time) == .finished)
  }

  /// An hour of breaths, each frame asked for when the one before was due, and late by a little.
  @Test func anHourHasNoDrift() {
    let session = BreathSession(.longOut, cycles: 360, at: 0)
    var time = BreathSession.settleIn
    var breaths = 0
    while let next = session.nextFrame(after: time) {
      time = next + (next % 3 == 0 ? 1 : 0)
      guard case .breathing(let moment) = session.state(at: time) else { continue }
      if moment.cycle > breaths {
        breaths = moment.cycle
        #expect(time - BreathSession.settleIn - breaths * 10_000 <= 1)
      }
    }
    #expect(breaths == 359)
    #expect(time - BreathSession.settleIn - 3_600_000 <= 1)
  }

  @Test func wordsChangeOnceASecond() {
    let session = BreathSession(.coherent, cycles: 1, at: 0)
    #expect(session.nextSecond(after: 0) == 1_000)
    #expect(session.nextSecond(after: 3_500) == 4_000)
    #expect(session.nextSecond(after: 4_000) == 4_500)
    #expect(session.nextSecond(after: 4_500) == 5_500)
    #expect(session.nextSecond(after: 20_000) == nil)
  }

  // MARK: Sequences

  @Test func theSpaceTakesThreeMinutes() {
    var space = GuidedSession(.space, at: 0)
    for second in 0..<180 {
      space.look(at: second * 1000)
      #expect(space.step == second / 60)
      #expect(space.secondsLeft(at: second * 1000) == 60 - second % 60)
    }
    space.look(at: 180_000)
    #expect(space.isFinished)
    #expect(space.seconds(at: 300_000) == 180)
  }

  @Test func theSpaceWaitsWhenNobodyIsThere() {
    var space = GuidedSession(.space, at: 0)
    for second in 0...30 { space.look(at: second * 1000) }
    space.look(at: 4_000_000)
    #expect(space.isPaused && space.wasAway)
    #expect(space.secondsSeen == 30)
    space.resume(at: 4_001_000)
    #expect(space.secondsLeft(at: 4_001_000) == 30)
  }

  @Test func theSensesGoOnWithThePerson() {
    var ground = GuidedSession(.ground, at: 0)
    ground.look(at: 600_000)
    #expect(ground.step == 0 && !ground.isPaused)
    #expect(ground.nextSecond(after: 0) == nil)
    for step in 1...5 { ground.goOn(at: 600_000 + step * 1000) }
    #expect(ground.isFinished)
    #expect(ground.seconds(at: 999_000) == 605)
    ground.goBack(at: 999_000)
    #expect(ground.isFinished)
  }

  // MARK: What the sittings say

  func sitting(_ number: Int, _ pattern: String, _ before: Int?, _ after: Int?, _ felt: String?)
    -> Entry<Breathing>
  {
    var content = Breathing()
    content.pattern = pattern
    content.beforeTension = before
    content.afterTension = after
    content.felt = felt
    let seconds = 1_795_423_267 + Int64(number) * 600
    return Entry(
      id: ID(milliseconds: seconds * 1000, random: 1), at: Moment(seconds: seconds, offset: 60),
      edited: Stamp(milliseconds: seconds * 1000), content: content)
  }

  @Test func theMedianNeedsThreeSittingsWithBothAnswers() {
    var sittings = [
      sitting(1, "box", 7, 4, nil), sitting(2, "box", 7, nil, nil), sitting(3, "box", 5, 6, nil),
    ]
    #expect(BreathingUse(sittings).relief == nil)
    #expect(BreathingUse(sittings).rated == 2)
    sittings.append(sitting(4, "box", 6, 4, nil))
    let use = BreathingUse(sittings)
    #expect(use.relief == 2)
    #expect(use.rated == 3)
    #expect(use.count == 4)
    #expect(use.last == sittings[3].at)
  }

  @Test func somethingLighterIsOfferedAfterTwoBadOnesOfThree() {
    let bad = sitting(1, "box", nil, nil, "dizzy")
    let calm = sitting(2, "box", nil, nil, "calmer")
    let uneasy = sitting(3, "box", nil, nil, "more uneasy")
    #expect(!BreathingUse([bad]).suggestsLighter)
    #expect(BreathingUse([bad, uneasy]).suggestsLighter)
    #expect(BreathingUse([bad, calm, uneasy]).suggestsLighter)
    #expect(!BreathingUse([bad, calm, calm, uneasy]).suggestsLighter)
  }

  @Test func whatFeltBadIsNotOffered() {
    let ids = Set(BreathPattern.all.map(\.id))
    func offer(_ felt: [(String, String?)]) -> String {
      var shelf = Shelf<Breathing>()
      for (number, use) in felt.enumerated() { shelf.put(sitting(number, use.0, nil, nil, use.1)) }
      return shelf.offer(among: ids)
    }
    #expect(offer([("box", nil), ("box", "calmer")]) == "box")
    #expect(offer([("box", nil), ("box", "dizzy")]) == "long_out")
    #expect(offer([("box", "dizzy"), ("box", "more uneasy"), ("box", nil)]) == "long_out")
    #expect(offer([("box", "dizzy"), ("sigh", nil), ("box", "more uneasy")]) == "sigh")
    #expect(offer([("long_out", "dizzy"), ("long_out", "dizzy")]) == "soft")
    #expect(offer([("gone", nil), ("gone", nil)]) == "long_out")
  }

  @Test func theFavouriteIsTheOneUsedMostLately() {
    var shelf = Shelf<Breathing>()
    let ids: Set = ["box", "sigh", "soft"]
    #expect(shelf.favourite(among: ids) == nil)
    shelf.fill(with: [sitting(1, "box", nil, nil, nil), sitting(2, "sigh", nil, nil, nil)])
    #expect(shelf.favourite(among: ids) == "sigh")
    shelf.put(sitting(3, "box", nil, nil, nil))
    #expect(shelf.favourite(among: ids) == "box")
    for number in 4..<24 { shelf.put(sitting(number, "soft", nil, nil, nil)) }
    #expect(shelf.favourite(among: ids) == "soft")
    #expect(shelf.sittings(on: Moment(seconds: 1_795_423_267, offset: 60).day).count == 23)
  }
}

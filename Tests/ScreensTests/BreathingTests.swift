import Display
import Domain
import Testing

@testable import Screens

struct BreathingTests {
  private func sittings(_ play: Play) -> [Breathing] {
    play.session.record.breathings.map(\.content)
  }

  private func draft(_ play: Play) -> Breathing? {
    if case .breathing(let entry)? = play.session.drafts.last { entry.content } else { nil }
  }

  // MARK: From the question before to the one after

  @Test func aWholeSittingIsKeptOnceWithEverything() throws {
    var play = Play(at: BreatheScreen.self)
    play.press(.down, .enter)
    play.type("7")
    play.press(.enter)
    #expect(play.text.contains("settle in"))
    play.wait(4_000)
    #expect(play.text.contains("breathe in"))
    play.wait(125_900)
    #expect(play.text.contains("breathe out"))
    #expect(play.session.record.breathings.isEmpty)
    play.wait(100)
    #expect(play.text.contains("You breathed for 2 minutes 6 seconds."))
    play.type("4")
    play.press(.down, .right, .down)
    play.type("Slept after.")
    play.press(.enter)
    let sitting = try #require(sittings(play).first)
    #expect(sitting.pattern == "soft")
    #expect(sitting.plannedSeconds == 126)
    #expect(sitting.seconds == 126)
    #expect(sitting.cycles == 18)
    #expect(sitting.ended == "finished")
    #expect(sitting.beforeTension == 7)
    #expect(sitting.afterTension == 4)
    #expect(sitting.felt == "calmer")
    #expect(sitting.note == "Slept after.")
    #expect(play.text.contains("How would you like to breathe?"))
    let changes = play.session.takeOrders().changes.filter { $0.after?.isBreathing == true }
    #expect(changes.count == 1)
    #expect(play.session.drafts.isEmpty)
    play.press("u")
    #expect(sittings(play).isEmpty)
    play.press(.control("r"))
    #expect(sittings(play).count == 1)
  }

  @Test func everythingCanBeSkipped() throws {
    var play = Play(at: BreatheScreen.self)
    play.press(.enter, .enter)
    play.wait(14_000)
    play.press(.escape, .enter)
    let sitting = try #require(sittings(play).first)
    #expect(sitting.seconds == 10)
    #expect(sitting.cycles == 1)
    #expect(sitting.ended == "stopped early")
    #expect(sitting.beforeTension == nil && sitting.afterTension == nil && sitting.felt == nil)
  }

  @Test func oneKeyStopsAndAskingIsSkippedByTheSameKey() {
    var play = Play.breathing("long_out", for: 12_500, Size(80, 24))
    play.press(.escape)
    #expect(play.text.contains("You breathed for 12 seconds."))
    #expect(!play.text.contains("stopped"))
    play.press(.escape)
    #expect(sittings(play).last?.seconds == 12)
    #expect(play.text.contains("How would you like to breathe?"))
  }

  @Test func stoppedWhileSettlingInNothingIsKept() {
    var play = Play(at: BreatheScreen.self)
    play.press(.enter, .enter)
    play.wait(3_000)
    play.press(.escape)
    #expect(sittings(play).isEmpty)
    #expect(play.session.drafts.isEmpty)
    #expect(play.text.contains("How would you like to breathe?"))
  }

  // MARK: While it runs

  @Test func theWordsCountEachPhaseDown() {
    var play = Play.breathing("478h", for: 0, Size(80, 24))
    var seen: [String] = []
    for _ in 0..<95 {
      let lines = play.frame.lines.map { $0.trimmed }
      if let word = lines.firstIndex(where: { ["breathe in", "hold", "breathe out"].contains($0) })
      {
        let said = "\(lines[word]) \(lines[word + 1])"
        if seen.last != said { seen.append(said) }
      }
      play.wait(100)
    }
    #expect(
      seen == [
        "breathe in 2", "breathe in 1", "hold 4", "hold 3", "hold 2", "hold 1", "breathe out 4",
        "breathe out 3", "breathe out 2", "breathe out 1",
      ])
  }

  @Test func aPauseGoesOnWithAnInBreath() {
    var play = Play.breathing("long_out", for: 17_000, Size(80, 24))
    play.press(" ")
    #expect(play.text.contains("paused"))
    #expect(play.session.pace(in: play.context) == nil)
    play.wait(60_000)
    #expect(draft(play)?.seconds == 17)
    play.press(" ")
    #expect(play.text.contains("breathe in"))
    #expect(play.text.contains("0:10 of 5:00"))
  }

  @Test func longerAndShorterWhileItRuns() {
    var play = Play.breathing("long_out", for: 2_000, Size(80, 24))
    play.press("+")
    #expect(play.text.contains("of 6:00"))
    play.press("-", "-")
    #expect(play.text.contains("of 4:00"))
    for _ in 0..<5 { play.press("-") }
    #expect(play.text.contains("of 0:10"))
    #expect(play.text.contains("It ends with this breath."))
    play.wait(8_000)
    #expect(play.text.contains("You breathed for 10 seconds."))
  }

  @Test func fourSevenEightStaysShort() {
    var play = Play.breathing("478", for: 0, Size(80, 24))
    for _ in 0..<6 { play.press("+") }
    #expect(play.text.contains("of 2:32"))
    #expect(play.text.contains("This is as long as it goes."))
  }

  @Test func aResizeKeepsTheTime() {
    var play = Play.breathing("long_out", for: 2_500, Size(80, 24))
    play.resize(to: Size(40, 12))
    #expect(play.text.contains("breathe in  2"))
    play.resize(to: Size(30, 8))
    play.wait(1_000)
    play.resize(to: Size(120, 40))
    #expect(play.text.contains("0:03 of 5:00"))
  }

  @Test func aClockChangeDoesNothing() {
    var play = Play.breathing("long_out", for: 2_500, Size(80, 24))
    play.clockShift = -172_800
    play.send(.tick)
    #expect(play.text.contains("0:02 of 5:00"))
    play.wait(1_000)
    #expect(play.text.contains("0:03 of 5:00"))
  }

  @Test func aMachineThatSleptPausesItAndSaysSo() {
    var play = Play.breathing("long_out", for: 12_000, Size(80, 24))
    play.milliseconds += 3_600_000
    play.send(.tick)
    #expect(play.text.contains("You were away; it waited for you."))
    #expect(draft(play)?.seconds == 12)
    play.press(" ")
    #expect(play.text.contains("breathe in"))
  }

  @Test func aShortStopOfTheProgramPausesItToo() {
    var play = Play.breathing("long_out", for: 12_000, Size(80, 24))
    play.milliseconds += 800
    play.send(.continued)
    #expect(play.text.contains("You were away; it waited for you."))
  }

  @Test(
    arguments: [
      Key.function(2), "!", .control("g"), .control("p"), "?", "1",
    ])
  func whatComesBeforeItPausesIt(key: Key) {
    var play = Play.breathing("long_out", for: 12_000, Size(80, 24))
    play.press(key)
    #expect(play.session.pace(in: play.context) == nil)
    play.wait(30_000)
    if key == "1" { play.press("3") } else { play.press(.escape) }
    #expect(play.text.contains("paused"))
    #expect(draft(play)?.seconds == 12)
  }

  @Test func quietShowsTheShapeAloneUntilAnyKey() {
    for key in [Key.character("x"), .up, .enter, .tab, "z"] {
      var play = Play.breathing("long_out", for: 2_000, Size(80, 24))
      play.press("z")
      #expect(!play.text.contains { $0.isLetter })
      #expect(play.text.contains("⣿"))
      play.press(key)
      #expect(play.text.contains("breathe in"))
    }
    var play = Play.breathing("long_out", for: 2_000, Size(80, 24))
    play.press("z", .escape)
    #expect(play.text.contains("You breathed for 2 seconds."))
  }

  @Test func noMotionIsWordsAloneOnceASecond() {
    var play = Play.breathing("coherent", for: 100, Size(80, 24))
    #expect(play.session.pace(in: play.context).map { $0 <= .milliseconds(34) } == true)
    play.press("m")
    #expect(play.text.contains("breathe in"))
    #expect(play.text.contains("Motion is off from now on. m turns it on."))
    #expect(play.session.pace(in: play.context) == .milliseconds(400))
    #expect(!play.session.record.hasMotion)
    play.press("m")
    #expect(play.session.record.hasMotion)
  }

  @Test func nothingTicksAnywhereElse() {
    // What goes on counts its seconds.
    let moving: Set = [
      "space", "practice", "practice-begun", "practice-naming", "wave", "wave-look", "wave-still",
    ]
    for state in states where !state.name.hasPrefix("breathing") && !moving.contains(state.name) {
      let play = state.play(Size(80, 24))
      #expect(play.session.pace(in: play.context) == nil, "\(state.name)")
    }
  }

  // MARK: Cues

  @Test func bellsAreOffAtFirstAndDifferForInAndOut() {
    func bells(_ cue: BreathCue, from start: Int, for time: Int) -> Int {
      var record = Play.breathed
      record.set(.breathCue, to: .text(cue.rawValue), at: Stamp(milliseconds: 9))
      var play = Play.breathing("box", for: start, of: record, Size(80, 24))
      _ = play.session.takeBells()
      play.wait(time)
      return play.session.takeBells()
    }
    #expect(bells(.off, from: -500, for: 16_000) == 0)
    #expect(bells(.bell, from: -500, for: 1_500) == 1)
    #expect(bells(.bell, from: 3_500, for: 1_000) == 0)
    #expect(bells(.bell, from: 7_500, for: 1_500) == 2)
    #expect(bells(.flash, from: -500, for: 16_000) == 0)
  }

  @Test func aFlashStandsAboveForInAndBelowForOut() throws {
    var record = Play.breathed
    record.set(.breathCue, to: .text("flash"), at: Stamp(milliseconds: 9))
    func flash(_ play: Play) throws -> Int? {
      let lines = play.frame.lines
      let word = try #require(lines.firstIndex { $0.contains("breathe") })
      return (word - 1...word + 2).first { play.frame[Point(40, $0)].role == .selected }
        .map { $0 - word }
    }
    #expect(try flash(.breathing("long_out", for: 10_100, of: record, Size(80, 24))) == -1)
    #expect(try flash(.breathing("long_out", for: 4_100, of: record, Size(80, 24))) == 2)
    #expect(try flash(.breathing("long_out", for: 4_300, of: record, Size(80, 24))) == nil)
  }

  // MARK: Care

  @Test func holdsAreReadAboutOnceAndTheTwinStandsBesideThem() {
    var play = Play(at: BreatheScreen.self)
    play.press("/")
    play.type("small box")
    play.press(.enter, .enter)
    #expect(play.text.contains("are pregnant"))
    play.press("n")
    #expect(play.text.contains("Small box, no holds · 3 min"))
    play.press(.escape, .enter)
    #expect(play.text.contains("are pregnant"))
    play.press(.enter)
    #expect(play.text.contains("How tense are you"))
    play.press(.escape, .enter)
    #expect(play.text.contains("How tense are you"))
    play.press(.escape, "u")
    #expect(play.session.record.readHolds)
  }

  @Test func straightInFromTheShellIsStillReadAboutFirst() {
    var play = Play()
    let screen = breathing("box", cycles: 3, in: play.session.record)
    play.session = Session(
      record: play.session.record, at: BreatheScreen.self, opening: screen, in: play.context)
    #expect(play.text.contains("are pregnant"))
    play.press(.enter)
    #expect(play.text.contains("Breathe softly, and less than you think."))
    play.press(.enter)
    #expect(play.text.contains("0:00 of 0:48"))
  }

  @Test func afterDizzinessThereAreKindWordsAndTheSecondTimeSomethingLighter() {
    var play = Play.breathing("box", for: 20_000, Size(80, 24))
    feelDizzy(&play)
    #expect(play.text.contains("Breathe as you always do."))
    #expect(!play.text.contains("an easy one"))
    play.press(.enter, "/")
    play.type("box")
    play.press(.enter, .enter, .enter)
    play.wait(20_000)
    feelDizzy(&play)
    #expect(play.text.contains("an easy one"))
    play.press("g")
    #expect(play.text.contains("5 things you see"))
  }

  @Test func switchingToTheSensesKeepsWhatWasDone() {
    var play = Play.breathing("box", for: 20_000, Size(80, 24))
    play.press("g")
    #expect(play.text.contains("5 things you see"))
    #expect(sittings(play).last?.ended == "switched")
    #expect(sittings(play).last?.seconds == 20)
  }

  // MARK: Left in the middle

  @Test func leavingTheProgramKeepsTheSecondsDone() {
    var play = Play.breathing("long_out", for: 23_500, Size(80, 24))
    play.press(.control("q"))
    #expect(play.session.isOver)
    #expect(sittings(play).last?.seconds == 23)
    #expect(sittings(play).last?.ended == "stopped early")
  }

  @Test func aWindowThatClosesKeepsTheSittingAtOnce() {
    var play = Play.breathing("long_out", for: 23_500, Size(80, 24))
    #expect(draft(play)?.seconds == 20)
    play.send(.stopping(.hungUp))
    #expect(sittings(play).last?.seconds == 23)
    #expect(sittings(play).last?.ended == "stopped early")
    #expect(play.session.takeOrders().changes.count == 1)
    #expect(play.session.drafts.isEmpty)
  }

  @Test func aDraftThatACrashLeftBecomesASitting() {
    let play = Play.breathing("long_out", for: 23_500, Size(80, 24))
    var next = Play(Play.breathed)
    next.session.adopt(play.session.drafts, in: next.context)
    #expect(sittings(next).last?.seconds == 20)
    #expect(next.text.contains("Your breathing of 09:41 is kept."))
  }

  @Test func aFileThatIsOnlyReadStillLetsOneBreathe() {
    var play = Play(at: BreatheScreen.self)
    play.take(.readOnly("This file is from a newer Steady. It opens to read only."))
    play.press(.enter, .enter)
    play.wait(14_000)
    #expect(play.text.contains("breathe in"))
    play.press(.escape, .escape)
    #expect(play.text.contains("How would you like to breathe?"))
    #expect(sittings(play).isEmpty)
  }

  // MARK: Choosing

  @Test func theLengthOfASittingIsChosenWithTheArrows() {
    var play = Play(at: BreatheScreen.self)
    play.press(.right)
    #expect(
      play.frame.lines.contains { $0.contains("› Longer out-breath") && $0.contains("6 min") })
    for _ in 0..<9 { play.press(.left) }
    #expect(play.text.contains("3 breaths"))
    play.press(.enter)
    #expect(play.text.contains("Longer out-breath · 30 s"))
  }

  @Test func theMiddleIsShownFromThreeSittingsOn() {
    var play = Play(Play.breathed, at: BreatheScreen.self)
    #expect(play.text.contains("Tension fell by 2.5, the middle of 4."))
    #expect(play.text.contains("It also eases by itself in time."))
    play.press("/")
    play.type("box")
    #expect(!play.text.contains("the middle of"))
  }

  @Test func ownPatternsAreMadeChangedAndDeleted() throws {
    var play = Play(at: BreatheScreen.self)
    play.press("n")
    play.type("Mine")
    play.press(.down, .right, .down, .right, .enter)
    let own = try #require(play.session.record.patterns.first?.content)
    #expect(own.name == "Mine")
    #expect(
      own.phases == [BreathPhase(.inhale, 4.5), BreathPhase(.hold, 0.5), BreathPhase(.exhale, 6)])
    play.press("e")
    play.type("!")
    play.press(.escape)
    #expect(play.session.record.patterns.first?.content.name == "Mine!")
    play.press("d")
    #expect(play.session.record.patterns.isEmpty)
    play.press("u")
    #expect(play.session.record.patterns.count == 1)
  }

  @Test func whatIsTooFastIsNotTakenAndSaidWhy() {
    var play = Play(at: BreatheScreen.self)
    play.press("n", .down, "2", .down, .down, "2", .enter)
    #expect(play.text.contains("twelve breaths a minute is the most"))
    play.press(.escape)
    #expect(play.session.record.patterns.isEmpty)
    #expect(play.text.contains("It was not kept. That is too fast"))
    #expect(play.text.contains("How would you like to breathe?"))
  }

  @Test func earlierSittingsAreChangedSearchedAndDeleted() {
    var play = Play(Play.breathed, at: BreatheScreen.self)
    play.press("s", "/")
    play.type("window")
    play.press(.enter, .enter, .down, .down, .down)
    play.type(" Again.")
    play.press(.escape)
    #expect(play.text.contains("Counted the window panes. Again."))
    play.press("d")
    #expect(sittings(play).count == 6)
    play.press("u")
    #expect(sittings(play).count == 7)
  }

  @Test func todayInvitesAndCountsHonestly() {
    var play = Play(Play.breathed)
    #expect(play.text.contains("longer out-breath · 5 min"))
    play.press(.down, .down, .enter, .enter)
    play.wait(14_000)
    play.press(.escape, .escape)
    #expect(play.text.contains("longer out-breath · 5 min · 1 sitting today, 09:41"))
  }

  @Test func theOfferAfterACheckInLeadsHere() {
    var play = Play(at: CheckInScreen.self)
    play.press(.right, .enter, "b")
    #expect(play.text.contains("How would you like to breathe?"))
  }

  @Test func theSpaceGoesOnByItselfAndTheSensesWithThePerson() {
    var play = Play.breathing("space", for: 0, Size(80, 24))
    play.wait(60_000)
    #expect(play.text.contains("Only the breath"))
    play.wait(120_000)
    #expect(play.text.contains("You took this time for yourself."))
    play.press(.enter)
    #expect(sittings(play).last?.seconds == 180)
    play = Play.breathing("ground", for: 0, Size(80, 24))
    #expect(play.session.pace(in: play.context) == nil)
    play.wait(300_000)
    #expect(play.text.contains("5 things you see"))
    for _ in 0..<5 { play.press(.enter) }
    play.press(.enter)
    #expect(sittings(play).last?.pattern == "ground")
    #expect(sittings(play).last?.ended == "finished")
  }

  // MARK: The shape

  /// From frame to frame the shape moves by a dot of a row and no more, in every window.
  @Test(arguments: BreathPattern.all.map(\.id))
  func theShapeMovesWithoutAJerk(id: String) throws {
    let pattern = try #require(BreathPattern.named(id))
    for (width, height) in [(38, 6), (38, 11), (78, 15), (118, 30), (198, 54), (400, 120)] {
      let shape = BreathShape(in: Rect(0, 0, width, height), of: pattern)
      let step = shape.kind == .disc ? 1.0 : 0.5
      var last = shape.extent(at: 0)
      for frame in 1...(pattern.cycle * 30 / 1000) {
        let extent = shape.extent(at: pattern.moment(at: frame * 1000 / 30).fullness)
        // Times are whole thousandths of a second, so that a frame can be a thirtieth longer.
        #expect(abs(extent - last) <= step * 1.03)
        last = extent
      }
      #expect(shape.most <= Double(shape.kind == .disc ? min(width, height * 2) : width))
      #expect(shape.least == shape.most / 4)
    }
  }
}

extension Item {
  fileprivate var isBreathing: Bool { if case .breathing = self { true } else { false } }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

import Domain
import Testing

/// The table of the patterns: seconds in, top-up, hold, out, rest; breaths a minute; breaths and seconds.
struct BreathPatternTests {
  static let table: [(String, [Double], Double, Int, Int)] = [
    ("soft", [3, 0, 0, 4, 0], 8.57, 18, 126),
    ("even5", [5, 0, 0, 5, 0], 6, 30, 300),
    ("coherent", [5.5, 0, 0, 5.5, 0], 5.45, 28, 308),
    ("long_out", [4, 0, 0, 6, 0], 6, 30, 300),
    ("lab_ratio", [4.4, 0, 0, 5.6, 0], 6, 30, 300),
    ("sigh", [2, 1, 0, 6, 0], 6.67, 34, 306),
    ("box", [4, 0, 4, 4, 4], 3.75, 12, 192),
    ("box3", [3, 0, 3, 3, 3], 5, 15, 180),
    ("478", [4, 0, 7, 8, 0], 3.16, 4, 76),
    ("478h", [2, 0, 3.5, 4, 0], 6.32, 4, 38),
  ]

  @Test func theTableIsWhole() {
    #expect(Set(Self.table.map(\.0)) == Set(BreathPattern.all.map(\.id)))
    #expect(GuidedSequence.all.map(\.id) == ["space", "ground"])
    #expect(BreathPattern.all.first?.id == "long_out")
  }

  @Test(arguments: table)
  func isAsInTheTable(
    id: String, phases: [Double], rate: Double, cycles: Int, seconds: Int
  ) throws {
    let pattern = try #require(BreathPattern.named(id))
    let found = BreathPhase.Kind.allCases.map { kind in
      Double(pattern.phases.filter { $0.kind == kind }.reduce(0) { $0 + $1.milliseconds }) / 1000
    }
    #expect(found == phases)
    #expect((pattern.breathsPerMinute * 100).rounded() / 100 == rate)
    #expect(pattern.usualCycles == cycles)
    #expect(pattern.seconds(ofCycles: cycles) == seconds)
    #expect(pattern.breathsPerMinute <= 12)
    #expect(pattern.lengths == pattern.lengths.sorted())
    #expect(pattern.lengths.contains(cycles))
    let isCalm = pattern.withoutHolds.map { $0.breathsPerMinute <= 12 && !$0.hasHolds }
    #expect(isCalm ?? !pattern.hasHolds)
  }

  @Test func fourSevenEightStopsAtEight() throws {
    let pattern = BreathPattern.relaxing
    #expect(pattern.limited(99) == 8)
    #expect(pattern.cycles(inSeconds: 3600) == 8)
    #expect(pattern.seconds(ofCycles: 8) == 152)
    #expect(pattern.lengths == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(pattern.withoutHolds?.mostCycles == 8)
  }

  @Test func aLengthGoesUpAndDownByItsList() {
    let pattern = BreathPattern.longOut
    #expect(pattern.length(after: 30, by: 1) == 36)
    #expect(pattern.length(after: 30, by: -1) == 24)
    #expect(pattern.length(after: 6, by: -1) == 3)
    #expect(pattern.length(after: 3, by: -1) == 3)
    #expect(pattern.length(after: 180, by: 1) == 270)
    #expect(pattern.length(after: 360, by: 1) == 360)
    #expect(pattern.limited(999) == 360)
  }

  /// The place in a breath, told in another way: half a second at a time.
  @Test(arguments: table.map(\.0))
  func theTimelineHoldsAtEveryHalfSecond(id: String) throws {
    let pattern = try #require(BreathPattern.named(id))
    for half in 0..<(4 * pattern.cycle / 500) {
      let time = half * 500
      let moment = pattern.moment(at: time)
      let starts = pattern.phases.indices.map { index in
        pattern.phases[..<index].reduce(0) { $0 + $1.milliseconds }
      }
      let within = time - time / pattern.cycle * pattern.cycle
      let index = try #require(starts.lastIndex { $0 <= within })
      #expect(moment.cycle == time / pattern.cycle)
      #expect(moment.index == index)
      #expect(moment.phase == pattern.phases[index])
      #expect(moment.elapsed == within - starts[index])
      #expect(0...1 ~= moment.fullness)
      let whole = Double(moment.phase.milliseconds - moment.elapsed) / 1000
      #expect(moment.secondsLeft == Int(whole.rounded(.up)))
    }
  }

  @Test(arguments: table.map(\.0))
  func theBreathHasNoJump(id: String) throws {
    let pattern = try #require(BreathPattern.named(id))
    var last = pattern.moment(at: 0).fullness
    #expect(last == 0)
    for time in 1...(2 * pattern.cycle) {
      let fullness = pattern.moment(at: time).fullness
      #expect(abs(fullness - last) <= pattern.steepest / 1000 * 1.01)
      last = fullness
    }
    #expect(last == 0)
  }

  @Test(
    arguments: [
      ([(.inhale, 4), (.exhale, 6)], nil),
      ([(.inhale, 2), (.topUp, 1), (.exhale, 6)], nil),
      ([(.inhale, 2), (.hold, 7), (.exhale, 2), (.rest, 7)], nil),
      ([], "in-breath, then"),
      ([(.exhale, 4), (.inhale, 4)], "in-breath, then"),
      ([(.inhale, 4), (.inhale, 4), (.exhale, 4)], "in-breath, then"),
      ([(.inhale, 1.5), (.exhale, 6)], "2 to 8"),
      ([(.inhale, 6), (.topUp, 3), (.exhale, 6)], "2 to 8"),
      ([(.inhale, 4), (.exhale, 10.5)], "2 to 10"),
      ([(.inhale, 4), (.hold, 7.5), (.exhale, 4)], "7 seconds"),
      ([(.inhale, 2), (.exhale, 2)], "too fast"),
      ([(.inhale, 8), (.hold, 7), (.exhale, 10)], "too slow"),
    ] as [([(BreathPhase.Kind, Double)], String?)])
  func ownPatternsStayInTheLimits(phases: [(BreathPhase.Kind, Double)], problem: String?) {
    let own = OwnPattern(name: "Mine", phases: phases.map { BreathPhase($0.0, $0.1) })
    let entry = Entry(
      id: ID(milliseconds: 1, random: 1), edited: Stamp(milliseconds: 1), content: own)
    if let problem {
      #expect(own.problem?.contains(problem) == true)
      #expect(entry.pattern == nil)
    } else {
      #expect(own.problem == nil)
      #expect(entry.pattern?.phases == own.phases)
    }
  }

  @Test func withoutHoldsItTakesAsLong() throws {
    let twin = try #require(BreathPattern.smallBox.withoutHolds)
    let cycles = twin.cycles(asLongAs: 15, of: .smallBox)
    #expect(twin.seconds(ofCycles: cycles) == 180)
    let short = try #require(BreathPattern.relaxing.withoutHolds)
    #expect(short.cycles(asLongAs: 8, of: .relaxing) == 8)
  }

  @Test func aNameIsMatchedWhateverItsCase() {
    #expect(BreathPattern.meant(by: "longer  OUT-breath")?.id == "long_out")
    #expect(BreathPattern.meant(by: "Long_Out")?.id == "long_out")
    #expect(GuidedSequence.meant(by: "three-step space")?.id == "space")
    #expect(BreathPattern.meant(by: "") == nil)
    var record = Record()
    let ids = [ID(milliseconds: 1, random: 1), ID(milliseconds: 2, random: 2)]
    for (id, name) in zip(ids, ["", "Früh"]) {
      let stamp = Stamp(milliseconds: 1)
      let own = OwnPattern(name: name, phases: [])
      record.put(.pattern(Entry(id: id, edited: stamp, content: own)), at: stamp)
    }
    #expect(record.pattern(meantBy: "my own")?.id == ids[0])
    #expect(record.pattern(meantBy: "FRUH")?.id == ids[1])
    #expect(record.isTaken("fruh", besides: ids[0]))
    #expect(!record.isTaken("fruh", besides: ids[1]))
    #expect(record.isTaken("BOX", besides: ids[1]) && !record.isTaken(" ", besides: ids[1]))
  }

  @Test func withoutItsHoldsNothingIsFast() throws {
    let phases = [BreathPhase(.inhale, 2), BreathPhase(.hold, 7), BreathPhase(.exhale, 2)]
    let pattern = BreathPattern(
      id: "x", name: "x", purpose: "", phases: phases, length: .seconds(60))
    #expect(pattern.hasHolds)
    #expect(pattern.withoutHolds == nil)
  }

  @Test func ownPatternsAreKeptWithHalfSeconds() {
    let own = OwnPattern(
      name: "Mine", phases: [BreathPhase(.inhale, 3.5), BreathPhase(.exhale, 5)])
    let value = own.value(of: .phases)
    let pairs: [Value] = [
      .list([.text("in"), .decimal(thousandths: 3500)]), .list([.text("out"), .integer(5)]),
    ]
    #expect(value == .list(pairs))
    var read = OwnPattern(name: "Mine", phases: [])
    let isTaken = read.set(.phases, to: .list(pairs))
    #expect(isTaken)
    #expect(read == own)
    let isRefused = !read.set(.phases, to: .list([.list([.text("pant"), .integer(1)])]))
    #expect(isRefused)
    #expect(read == own)
  }
}

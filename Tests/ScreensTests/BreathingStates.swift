import Display
import Domain
import Screens

extension Play {
  /// Some sittings in two weeks, and a pattern of the person's own.
  static var breathed: Record {
    var record = lived
    let sittings: [(String, Int, Int?, Int?, String?, String?)] = [
      ("soft", 126, nil, nil, nil, nil), ("long_out", 300, 7, 4, "calmer", nil),
      ("box", 192, 5, 5, "same", "Counted the window panes."),
      ("long_out", 300, 6, 4, "calmer", nil), ("long_out", 140, 6, 5, nil, nil),
      ("ground", 95, nil, 3, "sleepy", "On the train, in the rain."),
      ("long_out", 300, 8, 5, "calmer", nil),
    ]
    for (number, sitting) in sittings.enumerated() {
      let seconds = 1_795_423_267 - Int64(sittings.count - number) * 100_000
      var content = Breathing()
      content.pattern = sitting.0
      content.seconds = sitting.1
      content.plannedSeconds = 300
      content.cycles = BreathPattern.named(sitting.0).map { sitting.1 * 1000 / $0.cycle }
      content.ended = sitting.1 < 300 ? "stopped early" : "finished"
      content.beforeTension = sitting.2
      content.afterTension = sitting.3
      content.felt = sitting.4
      content.note = sitting.5
      let stamp = Stamp(milliseconds: seconds * 1000)
      let entry = Entry(
        id: ID(milliseconds: seconds * 1000, random: UInt128(number)),
        at: Moment(seconds: seconds, offset: 60), edited: stamp, content: content)
      record.put(.breathing(entry), at: stamp)
    }
    let own = OwnPattern(
      name: "On the bus", phases: [BreathPhase(.inhale, 3.5), BreathPhase(.exhale, 5)])
    let stamp = Stamp(milliseconds: 9)
    record.put(
      .pattern(Entry(id: ID(milliseconds: 9, random: 9), edited: stamp, content: own)), at: stamp)
    record.set(.breathIntro, to: .flag(true), at: stamp)
    record.set(.holdsRead, to: .flag(true), at: stamp)
    _ = record.takeChanges()
    return record
  }

  /// A sitting that has been going on for so long since its first in-breath.
  static func breathing(_ id: String, for milliseconds: Int, _ size: Size) -> Play {
    breathing(id, for: milliseconds, of: Play.breathed, size)
  }

  static func breathing(
    _ id: String, for milliseconds: Int, of record: Record, _ size: Size
  ) -> Play {
    var play = Play(record, at: BreatheScreen.self, size: size)
    play.session = Session(
      record: record, at: BreatheScreen.self,
      opening: Screens.breathing(id, cycles: nil, in: record), in: play.context)
    play.send(.tick)
    play.wait(4_000 + milliseconds)
    return play
  }
}

let breathingStates: [(name: String, play: @Sendable (Size) -> Play)] = [
  ("breathe-first", { Play(at: BreatheScreen.self, size: $0) }),
  ("breathe", { Play(Play.breathed, at: BreatheScreen.self, size: $0) }),
  (
    "breathe-own",
    {
      var play = Play(Play.breathed, at: BreatheScreen.self, size: $0)
      play.press("/")
      play.type("bus")
      play.press(.enter)
      return play
    }
  ),
  (
    "breathing-caution",
    {
      var play = Play(at: BreatheScreen.self, size: $0)
      play.press("/")
      play.type("478")
      play.press(.enter, .enter)
      return play
    }
  ),
  (
    "breathing-before",
    {
      var play = Play(at: BreatheScreen.self, size: $0)
      play.press(.enter)
      play.type("7")
      return play
    }
  ),
  ("breathing-settle", { Play.breathing("long_out", for: -1_500, $0) }),
  ("breathing-in", { Play.breathing("long_out", for: 2_000, $0) }),
  ("breathing-hold", { Play.breathing("box", for: 5_500, $0) }),
  ("breathing-out", { Play.breathing("long_out", for: 126_500, $0) }),
  ("breathing-rest", { Play.breathing("box", for: 13_000, $0) }),
  ("breathing-top-up", { Play.breathing("sigh", for: 2_600, $0) }),
  (
    "breathing-paused",
    {
      var play = Play.breathing("long_out", for: 62_000, $0)
      play.press(" ")
      return play
    }
  ),
  (
    "breathing-away",
    {
      var play = Play.breathing("long_out", for: 62_000, $0)
      play.milliseconds += 3_600_000
      play.send(.tick)
      return play
    }
  ),
  (
    "breathing-quiet",
    {
      var play = Play.breathing("long_out", for: 2_000, $0)
      play.press("z")
      return play
    }
  ),
  (
    "breathing-still",
    {
      var play = Play.breathing("long_out", for: 2_000, $0)
      play.press("m")
      return play
    }
  ),
  (
    "breathing-flash",
    {
      var record = Play.breathed
      record.set(.breathCue, to: .text("flash"), at: Stamp(milliseconds: 9))
      return Play.breathing("long_out", for: 10_100, of: record, $0)
    }
  ),
  (
    "breathing-after",
    {
      var play = Play.breathing("long_out", for: 150_000, $0)
      play.press(.escape, "4", .down, .right)
      return play
    }
  ),
  (
    "breathing-lighter",
    {
      var play = Play.breathing("box", for: 20_000, $0)
      feelDizzy(&play)
      play.press(.enter, "/")
      play.type("box")
      play.press(.enter, .enter, .enter)
      play.wait(20_000)
      feelDizzy(&play)
      return play
    }
  ),
  ("space", { Play.breathing("space", for: 61_000, $0) }),
  ("ground", { Play.breathing("ground", for: 9_000, $0) }),
  (
    "ground-after",
    {
      var play = Play.breathing("ground", for: 9_000, $0)
      play.press(.enter, .enter, .enter, .enter, .enter)
      return play
    }
  ),
  (
    "pattern-new",
    {
      var play = Play(Play.breathed, at: BreatheScreen.self, size: $0)
      play.press("n")
      play.type("Slow one")
      play.press(.down, .right)
      return play
    }
  ),
  (
    "pattern-too-fast",
    {
      var play = Play(Play.breathed, at: BreatheScreen.self, size: $0)
      play.press("n", .down, "2", .down, .down)
      play.type("2")
      return play
    }
  ),
  (
    "sittings",
    {
      var play = Play(Play.breathed, at: BreatheScreen.self, size: $0)
      play.press("s", .down)
      return play
    }
  ),
  (
    "sitting-edit",
    {
      var play = Play(Play.breathed, at: BreatheScreen.self, size: $0)
      play.press("s", .down, .enter, .down, .right)
      return play
    }
  ),
]

/// Stops the sitting and says that it made dizzy.
func feelDizzy(_ play: inout Play) {
  play.press(.escape, .down)
  play.type("d")
  play.press(.enter)
}

import Display
import Domain
import Testing

@testable import Screens

/// How a sitting is left, hidden and stilled, and what is offered after it.
struct BreathingCareTests {
  private func sittings(_ play: Play) -> [Breathing] {
    play.session.record.breathings.map(\.content)
  }

  // MARK: The way out

  @Test(arguments: ["long_out", "space"])
  func whatMeansBackStopsAndKeeps(id: String) {
    for (key, isQuiet) in [(Key.escape, false), ("q", false), ("q", true)] {
      var play = Play.breathing(id, for: 23_500, Size(80, 24))
      let count = sittings(play).count
      if isQuiet { play.press("z") }
      play.press(key)
      #expect(play.text.contains("How is it now?"))
      play.press(.enter)
      #expect(sittings(play).count == count + 1)
      #expect(sittings(play).last.map { $0.seconds >= 23 } == true)
    }
  }

  @Test func altQStopsWhereLettersAreOff() {
    var play = Play.breathing("long_out", for: 23_500, of: withoutLetters, Size(80, 24))
    play.press(.alt("q"))
    #expect(play.text.contains("You breathed for 23 seconds."))
  }

  @Test(arguments: [40, 50, 60, 66, 72, 78, 80, 100])
  func theWayOutIsAlwaysNamed(width: Int) throws {
    for record in [Play.breathed, withoutLetters] {
      for id in ["long_out", "space", "ground"] {
        let play = Play.breathing(id, for: 2_000, of: record, Size(width, 24))
        let footer = try #require(play.frame.lines.last)
        #expect(footer.contains(width < 60 ? "esc stop, fine" : "esc stop, that is fine"))
      }
    }
  }

  @Test func namesOfKeysStandApart() throws {
    let play = Play.breathing("long_out", for: 2_000, of: withoutLetters, Size(120, 24))
    let footer = try #require(play.frame.lines.last)
    #expect(footer.contains("alt-+ alt-- length"))
  }

  private var withoutLetters: Record {
    var record = Play.breathed
    record.set(.letterKeys, to: .flag(false), at: Stamp(milliseconds: 9))
    return record
  }

  // MARK: Quiet and still

  @Test func whileQuietEveryKeyDoesWhatItMeans() {
    var play = Play.breathing("long_out", for: 2_000, Size(80, 24))
    play.press("z", " ")
    #expect(play.text.contains("paused"))
    play.press("z")
    #expect(play.text.contains("paused"))
    play = Play.breathing("long_out", for: 2_000, Size(80, 24))
    play.press("z", "+")
    #expect(play.text.contains("of 6:00"))
    play = Play.breathing("long_out", for: 2_000, Size(80, 24))
    play.press("z", "?", .escape)
    #expect(play.text.contains("paused"))
  }

  @Test func aStillShapeStandsWhereTheMovingOneWas() {
    var record = Play.breathed
    record.set(.motion, to: .flag(false), at: Stamp(milliseconds: 9))
    for size in [Size(80, 24), Size(40, 12)] {
      func shape(at time: Int, quiet: Bool = false) -> Int {
        var play = Play.breathing("box", for: time, of: record, size)
        if quiet { play.press("z") }
        return play.text.count { "⣿█".contains($0) }
      }
      #expect(shape(at: 1_000) == shape(at: 3_000))
      #expect(shape(at: 1_000) == shape(at: 6_000))
      #expect(shape(at: 9_000) == shape(at: 13_000))
      #expect(shape(at: 1_000) > shape(at: 9_000))
      #expect(shape(at: 9_000) > 0)
      #expect(shape(at: 1_000, quiet: true) > 0)
    }
  }

  // MARK: What is offered

  @Test func whatMadeDizzyNeitherLeadsNorInvites() {
    var play = Play.breathing("long_out", for: 20_000, Size(80, 24))
    feelDizzy(&play)
    play.press(.enter)
    var next = Play(play.session.record, at: BreatheScreen.self)
    #expect(next.text.contains("› Senses, 5-4-3-2-1"))
    next.press("1")
    #expect(!next.text.contains("longer out-breath ·"))
  }

  @Test func aSmallWindowSaysTheWholeSentence() {
    let play = Play.breathing("long_out", for: -1_500, Size(40, 12))
    let words = play.text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("Sit down. Breathe softly, and less than you think."))
  }

  @Test(arguments: [40, 60, 66, 72, 80])
  func theGateNamesItsWays(width: Int) throws {
    for hasLetters in [true, false] {
      var record = Play.begun
      record.set(.letterKeys, to: .flag(hasLetters), at: Stamp(milliseconds: 9))
      var play = Play(record, at: BreatheScreen.self, size: Size(width, 12))
      play.session = Session(
        record: record, at: BreatheScreen.self,
        opening: breathing("478", cycles: nil, in: record), in: play.context)
      play.send(.tick)
      let footer = try #require(play.frame.lines.last)
      for words in ["⏎ ", "n no", "esc back"] { #expect(footer.contains(words)) }
    }
  }

  @Test func todayCountsSittings() {
    var play = Play.breathing("box", for: 20_000, Size(80, 24))
    play.press(.escape, .escape, "1")
    #expect(play.text.contains("longer out-breath · 5 min · 1 sitting today"))
  }
}

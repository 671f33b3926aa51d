import Display
import Domain
import Foundation
import Screens
import Testing

/// Every state of every screen, by the keys that lead there.
let states: [(name: String, play: @Sendable (Size) -> Play)] =
  placeStates + breathingStates + ladderStates + journalStates + readingStates + careStates
  + safetyStates

private let placeStates: [(name: String, play: @Sendable (Size) -> Play)] = [
  ("welcome", { Play(Record(), size: $0) }),
  ("today-first", { Play(size: $0) }),
  ("today", { Play(Play.lived, size: $0) }),
  ("check-in", { Play(at: CheckInScreen.self, size: $0) }),
  (
    "palette",
    {
      var play = Play(Play.lived, size: $0)
      play.press(":")
      return play
    }
  ),
  (
    "palette-find",
    {
      var play = Play(Play.lived, size: $0)
      play.press(":")
      play.type("ea")
      return play
    }
  ),
  (
    "search",
    {
      var play = Play(Play.lived, size: $0)
      play.press(.down, .enter, "/")
      play.type("sad")
      return play
    }
  ),
  (
    "hidden",
    {
      var play = Play(Play.lived, size: $0)
      play.press("!")
      return play
    }
  ),
  (
    "check-in-dot",
    {
      var play = Play(Play.lived, at: CheckInScreen.self, size: $0)
      if $0.width == 40 { play.press("6", .tab, "7") } else { play.press(.right, .up, .up) }
      return play
    }
  ),
  ("check-in-words", { picked($0) }),
  (
    "check-in-find",
    {
      var play = picked($0)
      play.type("ho")
      return play
    }
  ),
  (
    "check-in-add",
    {
      var play = picked($0)
      play.type("wobbly")
      return play
    }
  ),
  (
    "check-in-around",
    {
      var play = picked($0)
      play.press(.tab, .down, .right, " ")
      return play
    }
  ),
  (
    "check-in-new-tag",
    {
      var play = picked($0)
      play.press(.tab, "n")
      play.type("train home")
      return play
    }
  ),
  (
    "check-in-note",
    {
      var play = picked($0)
      play.press(.tab, .tab)
      play.type("The song came on again, 悲しい, and I stayed. It was long, and I kept listening.")
      return play
    }
  ),
  (
    "check-in-more",
    {
      var play = picked($0)
      play.press(.tab, .tab, .tab, .right, " ", .down, .right, .down, .right, .down, .down)
      play.type("yesterday 21:30")
      return play
    }
  ),
  (
    "noted",
    {
      var play = picked($0)
      play.press(.enter)
      return play
    }
  ),
  (
    "noted-quiet",
    {
      var play = picked($0)
      play.press(.enter, "x")
      return play
    }
  ),
  (
    "earlier",
    {
      var play = Play(Play.lived, size: $0)
      play.press(.down, .enter, .down)
      return play
    }
  ),
  (
    "earlier-reading",
    {
      var record = Play.lived
      record.isComplete = false
      var play = Play(record, size: $0)
      play.press(.down, .enter)
      return play
    }
  ),
  (
    "earlier-empty",
    {
      var play = Play(at: CheckInScreen.self, size: $0)
      play.press(.enter, .enter, .down, .enter, "d")
      return play
    }
  ),
  (
    "earlier-edit",
    {
      var play = Play(Play.lived, size: $0)
      play.press(.down, .enter, .down, .enter)
      return play
    }
  ),
  (
    "deleted",
    {
      var play = Play(Play.lived, size: $0)
      play.press(.down, .enter, "d")
      return play
    }
  ),
  ("people-empty", { people(Play.begun, $0) }),
  ("people", { people(Play.lived, $0) }),
  (
    "person-new",
    {
      var play = people(Play.begun, $0)
      play.press("n")
      return play
    }
  ),
  (
    "person-edit",
    {
      var play = people(Play.lived, $0)
      play.press(.enter, .down, .down, .right, " ")
      return play
    }
  ),
  ("help-now", { Play(Play.lived, at: HelpNowScreen.self, size: $0) }),
  (
    "help-now-people",
    {
      var play = Play(Play.lived, at: HelpNowScreen.self, size: $0)
      play.press("c")
      play.type("irel")
      play.press(.enter, .tab, .tab)
      return play
    }
  ),
  (
    "help-now-end",
    {
      var play = Play(at: HelpNowScreen.self, size: $0)
      play.press(.end)
      return play
    }
  ),
  (
    "country",
    {
      var play = Play(at: HelpNowScreen.self, size: $0)
      play.press("c", .down, .down)
      return play
    }
  ),
  (
    "country-none",
    {
      var play = Play(at: HelpNowScreen.self, size: $0)
      play.press("c")
      play.type("zz")
      return play
    }
  ),
  ("settings", { settings(Play.begun, row: 3, $0) }),
  ("settings-strange", { settings(strange, row: 2, $0) }),
  (
    "settings-chosen",
    {
      var play = settings(Play.begun, row: 1, $0)
      play.press(" ", .end, .up, .up, .up, .up)
      return play
    }
  ),
  (
    "theme",
    {
      var play = settings(Play.begun, $0)
      play.press(.enter, .down)
      return play
    }
  ),
  (
    "tags",
    {
      var play = settings(Play.begun, row: 7, $0)
      play.press(.enter, .down, .down)
      return play
    }
  ),
  (
    "tags-rename",
    {
      var play = settings(Play.begun, row: 7, $0)
      play.press(.enter, .down, .down, "e")
      return play
    }
  ),
  (
    "words-hidden",
    {
      var play = settings(worded, row: 8, $0)
      play.press(.enter)
      return play
    }
  ),
  (
    "words-placed",
    {
      var play = settings(worded, row: 9, $0)
      play.press(.enter)
      return play
    }
  ),
  (
    "words-none",
    {
      var play = settings(Play.begun, row: 8, $0)
      play.press(.enter)
      return play
    }
  ),
  (
    "about",
    {
      var play = settings(Play.begun, row: Preference.all.count, $0)
      play.press(.enter)
      return play
    }
  ),
  (
    "keys",
    {
      var play = Play(Play.lived, at: CheckInScreen.self, size: $0)
      if $0.width == 40 { play.press(.tab, .tab, .tab) }
      play.press("?")
      return play
    }
  ),
  (
    "damage",
    {
      var play = Play(Play.lived, size: $0)
      let sentences = ["2 of 31 lines cannot be read: 4 and 17.", "All others can."]
      play.take(.damaged(Damage(sentences: sentences)))
      return play
    }
  ),
  (
    "damage-backup",
    {
      var play = Play(Play.lived, size: $0)
      let sentences = ["2 of 31 lines cannot be read: 4 and 17.", "All others can."]
      play.take(.damaged(Damage(sentences: sentences, backup: offer)))
      return play
    }
  ),
  ("missing-looking", { missing(.looking, $0) }),
  ("missing", { missing(.found(offer), $0) }),
  (
    "missing-damaged",
    {
      missing(
        .found(BackupOffer(name: "a", when: offer.when, entries: 1, isWhole: false)), $0)
    }
  ),
  ("missing-unreadable", { missing(.unreadable, $0) }),
  (
    "read-only",
    {
      var play = Play(Play.lived, size: $0)
      play.take(.readOnly("This file is from a newer Steady. It opens to read only."))
      play.press("2")
      return play
    }
  ),
  (
    "unsaved",
    {
      var play = picked($0)
      play.press(.enter)
      play.take(.failed("The disk is full. Nothing is lost."))
      play.press(.control("q"))
      return play
    }
  ),
]

/// A dot on the grid and two words, with the words in focus.
func picked(_ size: Size) -> Play {
  var play = Play(at: CheckInScreen.self, size: size)
  if size.width < 70 {
    play.press("6", .tab, "7", .tab)
  } else {
    play.press(.right, .up, .up, .tab)
  }
  play.type("hope")
  play.press(" ")
  play.type("tender")
  play.press(.enter)
  return play
}

let offer = BackupOffer(
  name: "steady.json-20261122T203107Z", when: "Sun 22 Nov 21:31", entries: 30)

func missing(_ missing: Missing, _ size: Size) -> Play {
  var play = Play(Record(), size: size)
  play.take(.missing(missing))
  return play
}

func people(_ record: Record, _ size: Size) -> Play {
  var play = Play(record, at: HelpNowScreen.self, size: size)
  play.press("p")
  return play
}

struct FrameTests {
  @Test(arguments: states.map(\.name), sizes)
  func looksLikeItsPicture(name: String, size: Size) throws {
    let state = try #require(states.first { $0.name == name })
    try expectFrame(state.play(size), is: name)
  }

  @Test(arguments: stepStates.map(\.name))
  func looksLikeItsPictureAtEveryStep(name: String) throws {
    let state = try #require(stepStates.first { $0.name == name })
    try expectFrame(state.play(Size(80, 24)), is: name)
  }

  @Test(arguments: states.map(\.name))
  func drawsAtEverySize(name: String) throws {
    let state = try #require(states.first { $0.name == name })
    var play = state.play(Size(80, 24))
    func check(_ width: Int, _ height: Int) {
      play.resize(to: Size(width, height))
      let frame = play.frame
      #expect(frame.size == Size(width, height))
    }
    for width in 1...200 {
      for height in [1, 12, 24, 60] { check(width, height) }
    }
    for width in [1, 40, 80, 200] {
      for height in 1...100 { check(width, height) }
    }
  }
}

struct PlainFrameTests {
  /// What a terminal with few signs gets instead of each that a picture holds.
  @Test func everySignOfThePicturesHasAPlainOne() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frames")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count > 50)
    // What the person writes is kept as it was written, in any script.
    for file in files where !file.contains("-scripts-") && !file.contains("-many-") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for scalar in text.unicodeScalars where !scalar.isASCII {
        let isLetter = scalar.properties.isAlphabetic
        let sign = Repertoire.ascii.sign(for: scalar.value)
        #expect(isLetter || sign != 0x3F || scalar == "\u{FFFD}", "\(scalar) in \(file)")
        #expect(isLetter || Repertoire.letters.sign(for: scalar.value) == sign)
      }
    }
  }

  @Test func theFooterNamesItsKeysInLetters() {
    var play = Play(at: CheckInScreen.self, size: Size(80, 24))
    play.repertoire = .letters
    #expect(play.text.contains("arrows move   tab next   enter save"))
    play.press("?")
    #expect(play.text.contains("up k down j"))
  }
}

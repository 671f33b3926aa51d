import Display
import Domain
import Testing

@testable import Screens

/// The reading grade of a text (Kincaid, Fishburne, Rogers and Chissom, 1975).
func readingGrade(words: Int, sentences: Int, syllables: Int) -> Double {
  0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
}

/// Sentences as lists of words: only letters count.
func sentences(_ text: String) -> [[String]] {
  text.split { ".?:!".contains($0) }.map { sentence in
    sentence.split { !$0.isLetter && $0 != "'" }.map { $0.lowercased() }
  }.filter { !$0.isEmpty }
}

/// Groups of vowels, without a silent e at the end.
func syllables(_ word: String) -> Int {
  var count = 0
  var wasVowel = false
  for letter in word {
    let isVowel = "aeiouy".contains(letter)
    if isVowel, !wasVowel { count += 1 }
    wasVowel = isVowel
  }
  if word.hasSuffix("e"), !word.hasSuffix("le"), count > 1 { count -= 1 }
  return max(1, count)
}

struct WordsTests {
  static let texts: [(name: String, lines: [String])] = [
    ("welcome", WelcomeText.whatItIs + WelcomeText.shared(isSealed: false)),
    ("sealed", WelcomeText.shared(isSealed: true)),
    (
      "help now",
      HelpNowText.lines(
        country: Country(code: "IE"), mine: HelpNowText.Mine(Record()), large: false
      )
      .map { $0.role == .heading ? $0.text + "." : $0.text }
      .filter { line in !line.contains { $0.isNumber || $0 == "·" || $0 == "(" } }
    ),
    (
      "settings",
      Preference.all.map(\.purpose)
        + [
          SettingsText.usual, SettingsText.chosen, SettingsText.unreadable, SettingsText.absent,
          SettingsText.about,
        ]
    ),
    (
      "urge",
      [UrgeText.noted, UrgeText.offer, UrgeText.look] + UrgeText.wave + UrgeText.landing
        + UrgeText.stopped + CopingActions.all.map { "\($0)." } + SafetyNote.fear
        + [SafetyNote.watched]
        + UrgeScreen.Offer.allNames.map { "\($0)." }
    ),
    ("about", WelcomeText.body + [AboutScreen.licence]),
    (
      "breathing",
      BreathTexts.intro + BreathTexts.lighter + [BreathTexts.easing]
        + BreathPattern.all.map(\.purpose) + GuidedSequence.all.map(\.purpose)
        + GuidedSequence.all.flatMap { $0.steps.flatMap(\.lines) }
    ),
    (
      "holds",
      BreathTexts.holds.enumerated().map { index, line in
        BreathTexts.holdsList ~= index ? "You \(line)." : line
      }
    ),
    ("ladder", LadderText.empty + LadderText.rule),
    (
      "looking back",
      LadderText.noContact + LadderText.getHelp + LadderText.comfort
        + [LadderText.leftEarly, LadderText.rateAgain]
        + [LadderText.noPractice, LadderText.noProgress, LadderText.alone, LadderText.oneAnswer]
    ),
    (
      "practice",
      [LadderText.plan, LadderText.after] + LadderText.running + LadderText.kindness
    ),
    ("kept off the ladder", LadderText.away),
    ("noted", ["Noted. Thank you for looking.", "Nothing to solve unless you want to."]),
  ]

  @Test func theFormulaGivesItsKnownFigure() {
    let grade = readingGrade(words: 100, sentences: 10, syllables: 130)
    #expect(abs(grade - 3.65) < 0.005)
  }

  @Test(arguments: texts.map(\.name))
  func fixedTextsCanBeReadAtGradeSix(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }).lines.joined(separator: " ")
    let sentences = sentences(text)
    let words = sentences.flatMap { $0 }
    let grade = readingGrade(
      words: words.count, sentences: sentences.count,
      syllables: words.map(syllables).reduce(0, +))
    #expect(grade <= 6, "grade \(grade)")
    #expect(sentences.filter { $0.count > 20 } == [])
    #expect(Double(words.count) / Double(sentences.count) <= 14)
  }

  /// What nobody is to read here: scores, blame, orders and false comfort.
  @Test(arguments: states.map(\.name))
  func noScreenBlamesCountsOrCommands(name: String) throws {
    let play = try #require(states.first { $0.name == name }).play(Size(120, 200))
    let words = Set(
      play.text.split { !$0.isLetter && $0 != "'" }.map { $0.lowercased() })
    let banned: Set = [
      "streak", "streaks", "score", "rank", "badge", "missed", "failed", "failure", "relapse",
      "cheated", "weak", "should", "just", "diagnosis", "disorder", "unreliable", "toxic",
    ]
    #expect(words.isDisjoint(with: banned), "\(words.intersection(banned))")
    for phrase in ["at least", "calm down", "move on", "get over", "bright side", "!"] {
      // The key has no other name.
      let text = play.text.lowercased().replacing("f2 !", with: "f2")
      #expect(!text.contains(phrase), "\(phrase)")
    }
  }
}

import Domain
import Testing

/// The reading grade of a text (Kincaid, Fishburne, Rogers and Chissom, 1975).
private func readingGrade(words: Int, sentences: Int, syllables: Int) -> Double {
  0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
}

/// Sentences as lists of words: only letters count.
private func sentences(_ text: String) -> [[String]] {
  text.split { ".?:!\n".contains($0) }.map { sentence in
    sentence.split { !$0.isLetter && $0 != "'" }.map { $0.lowercased() }
  }.filter { !$0.isEmpty }
}

/// Groups of vowels, without a silent e at the end.
private func syllables(_ word: String) -> Int {
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

extension Practice {
  /// Everything that is read in it, a line each.
  fileprivate var lines: [String] {
    let own = [purpose] + (caution?.lines ?? []) + (dose?.words ?? [])
    return own + steps.flatMap { [$0.prompt] + $0.help + $0.examples }
  }
}

struct PracticeWordsTests {
  private static let texts =
    Practices.all.map { ($0.id, $0.lines) } + [
      ("patterns", ThinkingPatterns.all.flatMap { [$0.meaning, $0.question].compactMap { $0 } }),
      ("landing", PracticeTimer.landing), ("backdraft", Practice.backdraft.lines),
      ("smaller", Affirmation.smallerLines(for: "kind")),
    ]

  @Test(arguments: texts.map(\.0))
  func practicesCanBeReadAtGradeSix(name: String) throws {
    let lines = try #require(Self.texts.first { $0.0 == name }).1
    let sentences = sentences(lines.joined(separator: "\n"))
    let words = sentences.flatMap { $0 }
    let grade = readingGrade(
      words: words.count, sentences: sentences.count,
      syllables: words.map(syllables).reduce(0, +))
    #expect(grade <= 6, "grade \(grade)")
    #expect(sentences.filter { $0.count > 20 } == [])
    #expect(Double(words.count) / Double(sentences.count) <= 14)
  }

  @Test(arguments: texts.map(\.0))
  func practicesNeverBlameCountOrCommand(name: String) throws {
    let lines = try #require(Self.texts.first { $0.0 == name }).1
    let text = lines.joined(separator: "\n").lowercased()
    let words = Set(text.split { !$0.isLetter && $0 != "'" }.map(String.init))
    let banned: Set = [
      "streak", "streaks", "score", "rank", "badge", "missed", "failed", "failure", "relapse",
      "cheated", "weak", "should", "just", "diagnosis", "disorder", "unreliable", "toxic",
    ]
    #expect(words.isDisjoint(with: banned), "\(words.intersection(banned))")
    for phrase in ["at least", "calm down", "move on", "get over", "bright side", "!"] {
      #expect(!text.contains(phrase), "\(phrase)")
    }
  }

  @Test(arguments: Practices.all.map(\.id))
  func practicesHaveShortHelpAndFieldsOfTheirOwn(id: String) throws {
    let practice = try #require(Practices.named(id))
    #expect(practice.steps.allSatisfy { $0.help.count <= 3 && !$0.fields.isEmpty })
    #expect(practice.steps.allSatisfy { $0.help.allSatisfy { $0.count <= 72 } })
    let names = practice.fields.map(\.id)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { Page.Field(rawValue: $0) == nil })
    let meant =
      practice.headline + [practice.shift?.before, practice.shift?.after].compactMap { $0 }
      + [practice.stays?.text, practice.stays?.rating, practice.kept].compactMap { $0 }
    #expect(meant.allSatisfy(names.contains))
    for field in practice.fields {
      if case .rerated(let other) = field.form { #expect(names.contains(other)) }
    }
  }
}

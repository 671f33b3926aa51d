import Testing

@testable import Domain

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

private func grade(_ lines: [String]) -> Double {
  let sentences = sentences(lines.joined(separator: "\n"))
  let words = sentences.flatMap { $0 }
  return readingGrade(
    words: words.count, sentences: sentences.count, syllables: words.map(syllables).reduce(0, +))
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
    let own = [title, purpose] + (caution?.lines ?? []) + (caution?.whileRecent ?? [])
    let asked = (steps + [nextMorning].compactMap { $0 }).flatMap {
      [$0.title, $0.prompt] + $0.help + $0.examples
    }
    return own + (dose?.words ?? []) + asked + fields.flatMap(\.lines) + said
  }

  /// Pages that were answered in the ways that matter: up, down, nothing, and the first text alone.
  private var sampleUses: [Entry<Page>] {
    let uses = [false, true].map { isHigh in
      page(self, on: isHigh ? 1 : 0) { page in
        for (place, field) in self.fields.enumerated() {
          page.answers[field.id] = field.form.sample(isHigh: (place % 2 == 0) == isHigh)
        }
      }
    }
    return uses + [page(self, on: 2), half]
  }

  /// All that is said and offered of them.
  var sampleClosings: [Closing] {
    let notes = sampleUses.map { doseNote([$0, $0], on: midday(1).day) }.compactMap { $0 }
    return notes
      + sampleUses.flatMap { closing($0.content, []) + closing($0.content, [$0, $0]) }
  }

  private var said: [String] {
    let uses = sampleUses
    let record = record(uses)
    return sampleClosings.flatMap { $0.lines + $0.offers.map(\.name) }
      + [uses, [uses[0]], [uses[1]]].flatMap { progress($0, record) }
  }

  /// A page with nothing but its first text.
  private var half: Entry<Page> {
    page(self, on: 3) { page in
      let first = self.fields.first { [.text, .line, .lines].contains($0.form) }
      if let first { page.answers[first.id] = first.form.sample(isHigh: false) }
    }
  }
}

extension PracticeField {
  fileprivate var lines: [String] {
    switch form {
    case .choice(let choices) where choices.count < 10,
      .choices(let choices, _) where choices.count < 10:
      [label] + ends + ideas + choices.flatMap { [$0.name, $0.meaning].compactMap { $0 } }
    default: [label] + ends + ideas
    }
  }
}

extension AnswerForm {
  /// An answer as a person may give it.
  fileprivate func sample(isHigh: Bool) -> Value? {
    switch self {
    case .text, .line: .text("it was good")
    case .lines: .list([.text("it was good")])
    case .scale(let range): .integer(isHigh ? range.upperBound : range.lowerBound)
    case .choice(let choices): (isHigh ? choices.first : choices.last).map { .text($0.id) }
    case .choices(let choices, _): .list(choices.prefix(1).map { .text($0.id) })
    case .feelings, .rerated, .views, .causes: .rated([Rated("sad", isHigh ? 70 : 20)])
    case .evidence: isHigh ? .proofs([Proof(day: midday(0).day, text: "I met Ana")]) : nil
    case .day: .text(midday(0).day.iso)
    case .flag: .flag(isHigh)
    case .record: nil
    }
  }
}

private let shame = page(.thoughtRecord) {
  $0.answers["feelings"] = .rated([Rated("ashamed", 70)])
}.content

private var sameThought: Closing? {
  let pages = [0, 1].map { page(.thoughtRecord, on: 0, $0) { $0.answers["thought"] = .text("x") } }
  return Practice.sameThoughtNote("x", pages, on: midday(0).day)
}

struct PracticeWordsTests {
  private static let texts =
    Practices.all.map { ($0.id, $0.lines) } + [
      ("patterns", ThinkingPatterns.all.flatMap { [$0.meaning, $0.question].compactMap { $0 } }),
      ("landing", PracticeTimer.landing), ("backdraft", Practice.backdraft.lines),
      ("smaller", Affirmation.smallerLines(for: "kind")),
      ("curious questions", CuriousCard.questions), ("self questions", WhoAmI.questions),
      ("validating", ValidatingLine.all.map(\.text)),
      ("heavy", [true, false].flatMap { Practice.heavyWords(offersDayLog: $0).lines }),
      ("shame", Practice.kindnessFirst(shame)?.lines ?? []),
      ("same thought", sameThought?.lines ?? []),
    ]

  @Test(arguments: texts.map(\.0))
  func practicesCanBeReadAtGradeSix(name: String) throws {
    let lines = try #require(Self.texts.first { $0.0 == name }).1
    let sentences = sentences(lines.joined(separator: "\n"))
    let words = sentences.flatMap { $0 }
    let grade = grade(lines)
    #expect(grade <= 6, "grade \(grade)")
    #expect(sentences.filter { $0.count > 20 } == [])
    #expect(Double(words.count) / Double(sentences.count) <= 14)
  }

  /// The words that are allowed where they name a habit of thought.
  private static let labels: [String: Set<String>] = ["patterns": ["blame"]]

  @Test(arguments: Practices.all.map(\.id))
  func everyScreenCanBeReadAtGradeSix(id: String) throws {
    let practice = try #require(Practices.named(id))
    for step in practice.steps + [practice.nextMorning].compactMap({ $0 }) {
      let grade = grade([step.prompt] + step.help + step.examples)
      #expect(grade <= 6, "\(step.title): \(grade)")
    }
  }

  @Test(arguments: texts.map(\.0))
  func practicesNeverBlameCountOrCommand(name: String) throws {
    let lines = try #require(Self.texts.first { $0.0 == name }).1
    let text = lines.joined(separator: "\n").lowercased()
    let words = Set(text.split { !$0.isLetter && $0 != "'" }.map(String.init))
    let banned: Set = [
      "streak", "streaks", "score", "rank", "badge", "missed", "failed", "failure", "relapse",
      "cheated", "weak", "should", "just", "diagnosis", "disorder", "unreliable", "toxic", "broke",
      "blame", "incomplete", "commit", "slipped",
    ]
    let met = words.intersection(banned).subtracting(Self.labels[name] ?? [])
    #expect(met.isEmpty, "\(met)")
    for phrase in [
      "everything happens for", "at least", "calm down", "move on", "get over", "bright side", "!",
    ] {
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
    #expect(meant.allSatisfy { $0.isEmpty || names.contains($0) })
    for field in practice.fields {
      if case .rerated(let other) = field.form { #expect(names.contains(other)) }
    }
  }
}

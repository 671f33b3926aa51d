/// The five groups of feeling words, laid out by pleasure and activation (Russell, 1980).
package enum FeelingArea: String, CaseIterable, Sendable {
  case unpleasantStirred, unpleasantLow, pleasantStirred, pleasantLow, mixed

  package var title: String {
    switch self {
    case .unpleasantStirred: "unpleasant, stirred up"
    case .unpleasantLow: "unpleasant, low"
    case .pleasantStirred: "pleasant, stirred up"
    case .pleasantLow: "pleasant, quiet"
    case .mixed: "mixed or in between"
    }
  }

  /// Where the group lies on the grid of mood and energy, each 0 to 10, in halves of a step.
  private var centre: (mood: Int, energy: Int) {
    switch self {
    case .unpleasantStirred: (5, 15)
    case .unpleasantLow: (5, 5)
    case .pleasantStirred: (15, 15)
    case .pleasantLow: (15, 5)
    case .mixed: (10, 10)
    }
  }

  /// All groups, the one nearest to a place on the grid first; the middle while nothing is marked.
  package static func near(mood: Int?, energy: Int?) -> [FeelingArea] {
    let place = (mood: 2 * (mood ?? 5), energy: 2 * (energy ?? 5))
    func distance(_ area: FeelingArea) -> Int {
      let (mood, energy) = area.centre
      return (mood - place.mood) * (mood - place.mood)
        + (energy - place.energy) * (energy - place.energy)
    }
    let order = allCases.enumerated().sorted { a, b in
      (distance(a.element), a.offset) < (distance(b.element), b.offset)
    }
    return order.map(\.element)
  }

  /// The 128 words of the list, by group, each in alphabetical order.
  package var words: [String] {
    switch self {
    case .unpleasantStirred:
      [
        "afraid", "agitated", "alarmed", "angry", "annoyed", "anxious", "ashamed", "betrayed",
        "desperate", "disgusted", "embarrassed", "envious", "frantic", "frustrated", "furious",
        "guilty", "hostile", "humiliated", "impatient", "insecure", "jealous", "nervous",
        "overwhelmed", "panicky", "resentful", "restless", "scared", "shocked", "stressed",
        "tense", "threatened", "worried",
      ]
    case .unpleasantLow:
      [
        "abandoned", "alone", "bored", "burdened", "deflated", "detached", "disappointed",
        "discouraged", "down", "drained", "empty", "exhausted", "gloomy", "grieving", "heavy",
        "helpless", "hollow", "homesick", "hopeless", "hurt", "ignored", "inadequate", "lonely",
        "lost", "numb", "rejected", "sad", "small", "stuck", "tired", "unwanted", "weary",
      ]
    case .pleasantStirred:
      [
        "alive", "amazed", "amused", "bold", "brave", "cheerful", "confident", "curious",
        "delighted", "determined", "eager", "energetic", "enthusiastic", "excited", "free",
        "happy", "hopeful", "inspired", "interested", "joyful", "lively", "motivated",
        "passionate", "playful", "proud", "strong", "surprised", "thrilled",
      ]
    case .pleasantLow:
      [
        "accepted", "calm", "comfortable", "comforted", "connected", "content", "cosy",
        "fulfilled", "gentle", "grateful", "grounded", "mellow", "patient", "peaceful", "quiet",
        "reassured", "relaxed", "relieved", "rested", "safe", "satisfied", "secure", "settled",
        "soothed", "steady", "supported", "thankful", "warm",
      ]
    case .mixed:
      [
        "bittersweet", "confused", "longing", "nostalgic", "torn", "unsure", "vulnerable",
        "wistful",
      ]
    }
  }
}

/// The feeling words as the person has them: the list, with words added, moved and hidden.
package struct Lexicon: Equatable, Sendable {
  /// The group of each word that the person placed: their own words and moved ones.
  package private(set) var placed: [String: FeelingArea] = [:]
  package private(set) var hidden: Set<String> = []

  package init() {}

  /// A word as it is kept: without spaces around it, in lower case, at most 40 characters.
  package static func word(from typed: String) -> String? {
    let words = typed.lowercased().split { $0.isWhitespace }
    let word = String(words.joined(separator: " ").prefix(40))
    return word.isEmpty ? nil : word
  }

  package func area(of word: String) -> FeelingArea? {
    placed[word] ?? FeelingArea.allCases.first { $0.words.contains(word) }
  }

  /// Whether the word is there to be picked without typing it whole.
  package func offers(_ word: String) -> Bool { area(of: word) != nil && !hidden.contains(word) }

  package func words(in area: FeelingArea) -> [String] {
    let listed = area.words.filter { placed[$0, default: area] == area }
    let own = placed.filter { $0.value == area && !area.words.contains($0.key) }.keys
    return (listed + own).filter { !hidden.contains($0) }.sorted()
  }

  /// The words that begin with what was typed, those of the nearer groups first.
  ///
  /// A hidden word comes last, so that it can be had back.
  package func words(startingWith typed: String, mood: Int?, energy: Int?) -> [String] {
    guard let start = Self.word(from: typed) else { return [] }
    let offered = FeelingArea.near(mood: mood, energy: energy).flatMap(words(in:))
    return (offered + hidden.sorted()).filter { $0.hasPrefix(start) }
  }

  package mutating func place(_ word: String, in area: FeelingArea) {
    placed[word] = area
    hidden.remove(word)
  }

  /// Lets a word go back to where the list has it; one of the person's own is then in no group.
  package mutating func unplace(_ word: String) { placed[word] = nil }

  package mutating func hide(_ word: String) { hidden.insert(word) }
  package mutating func unhide(_ word: String) { hidden.remove(word) }
}

// MARK: - Kept as settings

extension Lexicon {
  /// Reads the lists of the two settings; what cannot be read is passed over.
  package init(places: [String], hidden: [String]) {
    for place in places {
      let parts = place.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, let area = FeelingArea(rawValue: parts[0]) { placed[parts[1]] = area }
    }
    self.hidden = Set(hidden)
  }

  /// One text a placed word: its group and the word.
  package var places: [String] { placed.map { "\($0.value.rawValue) \($0.key)" }.sorted() }
}

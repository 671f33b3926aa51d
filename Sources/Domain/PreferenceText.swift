/// How settings are written and read as text, as the shell does it.
extension Preference {
  /// Why a text is no value for a setting, and the values that it could have been.
  package struct Refusal: Error, Equatable {
    package let sentence: String
    package let known: [String]
  }

  /// The value that counts.
  package func value(in record: Record, themes: ThemeNames) -> Value {
    switch shape {
    case .flag: .flag(flag(in: record))
    case .choice(let words):
      .text(record[setting: key]?.text.flatMap { words.contains($0) ? $0 : nil } ?? words[0])
    case .theme: .text(record.theme.flatMap { themes.has($0) ? $0 : nil } ?? themes.usual)
    case .country: .text(record.country?.code ?? "all")
    case .tags: .list(record.contexts.map(Value.text))
    case .hiddenWords: .list(record.lexicon.hidden.sorted().map(Value.text))
    case .placedWords: .list(record.lexicon.places.map(Value.text))
    case .day: record[setting: key]?.text.flatMap { Day(iso: $0) }.map { .text($0.iso) } ?? .null
    }
  }

  /// The value that counts, as text.
  package func text(in record: Record, themes: ThemeNames) -> String {
    let value = value(in: record, themes: themes)
    if let flag = value.flag { return flag ? "yes" : "no" }
    if let list = value.texts { return list.isEmpty ? "none" : list.joined(separator: ", ") }
    return value.text ?? (shape == .day ? "none" : "")
  }

  /// Reads what `text` writes, and a few words more; nil when the text asks for the default.
  package func value(
    from text: String, themes: ThemeNames, lexicon: Lexicon
  ) throws(Refusal) -> Value? {
    if text.lowercased() == "default" { return nil }
    switch shape {
    case .flag: return try .flag(Self.flag(from: text))
    case .choice(let words):
      guard words.contains(text.lowercased()) else {
        throw Refusal(
          sentence: "It is one of these: \(words.joined(separator: ", ")).", known: words)
      }
      return .text(text.lowercased())
    case .theme:
      guard themes.has(text) else {
        throw Refusal(sentence: "There is no theme “\(text)”.", known: themes.all)
      }
      return .text(text)
    case .country: return try Self.country(from: text)
    case .tags: return .list(Self.items(in: text).compactMap(CheckIn.tag).unique.map(Value.text))
    case .hiddenWords: return .list(try Self.words(in: text, of: lexicon).map(Value.text))
    case .placedWords: return .list(try Self.places(in: text).map(Value.text))
    case .day: return try Self.day(from: text)
    }
  }

  private static func day(from text: String) throws(Refusal) -> Value? {
    if text.trimmed.isEmpty || text.lowercased() == "none" { return nil }
    guard let day = Day(iso: text.trimmed) else {
      throw Refusal(sentence: "It is a date like 2026-11-20, or none.", known: [])
    }
    return .text(day.iso)
  }

  private static func flag(from text: String) throws(Refusal) -> Bool {
    switch text.lowercased() {
    case "yes", "on", "true", "1": return true
    case "no", "off", "false", "0": return false
    default: throw Refusal(sentence: "It is yes or no.", known: ["yes", "no"])
    }
  }

  private static func country(from text: String) throws(Refusal) -> Value? {
    if text.lowercased() == "all" { return nil }
    let matching = Country.matching(text)
    // A whole name is meant, also when another's begins like it.
    let named = matching.filter { $0.name.lowercased() == text.lowercased() }
    let found = named.isEmpty ? matching : named
    if let country = found.first, found.count == 1 { return .text(country.code) }
    let names = found.isEmpty ? Country.all.map { $0.name } : found.map(\.name)
    let sentence =
      found.isEmpty
      ? "No country here begins like “\(text)”." : "“\(text)” could be more than one country."
    throw Refusal(sentence: sentence, known: names)
  }

  private static func words(
    in text: String, of lexicon: Lexicon
  ) throws(Refusal) -> [String] {
    let words = items(in: text).compactMap(Lexicon.word).unique
    if let strange = words.first(where: { lexicon.area(of: $0) == nil }) {
      let known = FeelingArea.allCases.flatMap(\.words)
      throw Refusal(sentence: "“\(strange)” is none of your feeling words.", known: known)
    }
    return words.sorted()
  }

  private static func places(in text: String) throws(Refusal) -> [String] {
    let groups = FeelingArea.allCases.map(\.rawValue)
    var places: [String] = []
    for item in items(in: text) {
      let parts = item.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
      guard parts.count == 2, FeelingArea(rawValue: parts[0]) != nil,
        let word = Lexicon.word(from: parts[1])
      else {
        let sentence = "“\(item)” is no group and word, such as: mixed wobbly."
        throw Refusal(sentence: sentence, known: groups)
      }
      places.append("\(parts[0]) \(word)")
    }
    return places.unique.sorted()
  }

  /// The parts between commas; none in “none”.
  private static func items(in text: String) -> [String] {
    text.lowercased() == "none" ? [] : text.split(separator: ",").map(String.init)
  }
}

extension [String] {
  /// Each once, where it stood first.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

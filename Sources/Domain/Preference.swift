/// A setting as the person meets it: what it is called, what it does, what it can hold.
package struct Preference: Sendable {
  package enum Shape: Equatable, Sendable {
    /// Yes or no, and which of the two it is until it is set.
    case flag(usually: Bool)
    /// One of some words, the first until it is set.
    case choice([String])
    case theme
    case country
    case tags
    case hiddenWords
    case placedWords
    /// A day of the past, or none.
    case day
  }

  /// Where its value comes from.
  package enum Standing: String, Sendable {
    case usual = "default"
    case chosen
    /// Something is stored that means nothing here, so the default counts.
    case unreadable
    /// What was chosen is not there at the moment: another counts until it is back.
    case absent
  }

  package let key: SettingKey
  package let title: String
  /// What it does, in a line or two.
  package let purpose: String
  package let shape: Shape

  /// Everything that can be set, in the order in which it is shown.
  package static let all = [
    Preference(
      key: .theme, title: "Theme", purpose: "The colours that every screen wears.", shape: .theme),
    Preference(
      key: .motion, title: "Motion",
      purpose: "Lets shapes move and the cursor blink. Without it, all stays still.",
      shape: .flag(usually: true)),
    Preference(
      key: .ascii, title: "ASCII signs",
      purpose: "Draws lines and marks with plain signs, for a font that lacks others.",
      shape: .flag(usually: false)),
    Preference(
      key: .mouse, title: "Mouse",
      purpose: "Clicks and the wheel work. Without it, the mouse is left to your terminal.",
      shape: .flag(usually: true)),
    Preference(
      key: .letterKeys, title: "Single-letter keys",
      purpose: "Letters act where nothing is typed. Without it, hold Alt with them.",
      shape: .flag(usually: true)),
    Preference(
      key: .country, title: "Country", purpose: "Whose numbers Help now shows.", shape: .country),
    Preference(
      key: .offers, title: "Offers after check-in",
      purpose: "Shows where to go next. They are the same, whatever you noted.",
      shape: .flag(usually: true)),
    Preference(
      key: .contexts, title: "Tags",
      purpose: "What you can tick under “around it”. Check-ins keep the tags they have.",
      shape: .tags),
    Preference(
      key: .hiddenWords, title: "Hidden words",
      purpose: "Feeling words that you do not want to be shown. You can bring them back.",
      shape: .hiddenWords),
    Preference(
      key: .wordPlaces, title: "Words you placed",
      purpose: "Feeling words that you added, or moved to another group.", shape: .placedWords),
    Preference(
      key: .breathCue, title: "Cue while breathing",
      purpose: "A bell or a flash when a breath turns: one for in, another for out.",
      shape: .choice(BreathCue.allCases.map(\.rawValue))),
    Preference(
      key: .lockAfter, title: "Lock by itself",
      purpose: "How long without a key until it is locked. It needs a passphrase.",
      shape: .choice(
        [3, 5, 10, 15, 30, 1, 2].map { $0 == 1 ? "1 minute" : "\($0) minutes" })),
    Preference(
      key: .validating, title: "A line after check-in",
      purpose: "Shows a line that lets a feeling be. You say if it fits you.",
      shape: .flag(usually: true)),
    Preference(
      key: .cards, title: "Questions on Today",
      purpose: "One at a time: on the morning after you wrote, and on your week and month.",
      shape: .flag(usually: true)),
    Preference(
      key: .since, title: "Day of the breakup",
      purpose: "For the first three months, one more line of care is shown. It can stay empty.",
      shape: .day),
  ]

  /// The one with this key, in capitals or not.
  package init?(key: String) {
    let wanted = key.lowercased()
    guard let found = Self.all.first(where: { $0.key.rawValue.lowercased() == wanted }) else {
      return nil
    }
    self = found
  }

  private init(key: SettingKey, title: String, purpose: String, shape: Shape) {
    self.key = key
    self.title = title
    self.purpose = purpose
    self.shape = shape
  }
}

extension Preference {
  package func standing(in record: Record, themes: ThemeNames) -> Standing {
    guard record.settings[id: Setting.id(of: key.rawValue)] != nil else { return .usual }
    if shape == .theme, let name = record.theme, ThemeNames.couldBe(name), !themes.has(name) {
      return .absent
    }
    return record[setting: key].map { canHold($0, themes) } == true ? .chosen : .unreadable
  }

  private func canHold(_ value: Value, _ themes: ThemeNames) -> Bool {
    switch shape {
    case .flag: value.flag != nil
    case .choice(let words): value.text.map(words.contains) == true
    case .theme: value.text.map(themes.has) == true
    case .country: value.text.flatMap { Country(code: $0) } != nil
    case .tags, .hiddenWords, .placedWords: value.texts != nil
    case .day: value.text.flatMap { Day(iso: $0) } != nil
    }
  }

  /// Whether a flag is up; false for anything else.
  package func flag(in record: Record) -> Bool {
    guard case .flag(let usually) = shape else { return false }
    return record[setting: key]?.flag ?? usually
  }

  /// Keeps a value; nil, and a flag or choice that is as it came, is kept as nothing.
  package func set(_ value: Value?, in record: inout Record, at now: Stamp) {
    var value = value
    if case .flag(let usually) = shape, value == .flag(usually) { value = nil }
    if case .choice(let words) = shape, value?.text == words.first { value = nil }
    record.set(key, to: value, at: now)
  }
}

/// The choices that can be kept, by the key they have in the file.
package enum SettingKey: String, CaseIterable, Sendable {
  /// Whether the first screen was read.
  case welcomed
  /// The code of the country whose numbers Help now shows.
  case country
  /// Feeling words placed by the person, each as group and word.
  case wordPlaces
  case hiddenWords
  /// The tags offered under "around it".
  case contexts
  /// What was chosen in the palette lately, by title.
  case recent
  /// The name of the theme.
  case theme
  /// Whether the program's own signs are drawn in ASCII.
  case ascii
  /// Whether anything may move by itself.
  case motion
  case mouse
  /// Whether single letters are commands where nothing is typed.
  case letterKeys
  /// Whether it was said what editors may keep.
  case editorNoted
  /// Whether the three offers follow a check-in; they do until switched off.
  case offers
  /// How many practices of the ladder are wanted in seven days at most.
  case practicesAWeek
  /// The highest distress that the ladder may suggest.
  case mostDistress
  /// The day on which no step is wanted.
  case noStepOn
  /// The day on which the days ahead were put aside.
  case aheadAsideOn
  /// The person's own moments for distress of 0, 25, 50, 75 and 100.
  case distressAnchors
  /// What tells a phase of breathing besides the words and the shape.
  case breathCue
  /// Whether the first words on breathing were read.
  case breathIntro
  /// Whether it was read for whom holding the breath is not.
  case holdsRead
  /// The practices whose caution was read, by their ids.
  case cautionsRead
  /// After how many minutes without a key a sealed notebook is locked.
  case lockAfter
  /// The day of the breakup, where the person gave it.
  case since
  /// What was said of the validating lines, each as its id and the answer.
  case fittingLines
  /// Whether a validating line is shown; it is until switched off.
  case validating
  /// Whether Today asks how a morning, a week and a month are; it does until switched off.
  case cards
  /// The days on which such a question was put off, each as its name and the day.
  case notNow
}

/// What tells a phase of breathing besides the words and the shape.
package enum BreathCue: String, CaseIterable, Sendable {
  case off
  /// One bell for in, two for out.
  case bell
  /// A block above the word for in, below it for out.
  case flash
}

extension SettingKey {
  /// What the program notes for itself: nothing to choose, and nothing to take back.
  package static let internals: Set<SettingKey> = [
    .welcomed, .recent, .editorNoted, .breathIntro, .holdsRead, .cautionsRead,
    .noStepOn, .aheadAsideOn,
  ]
  /// What is chosen where it belongs, and not in Settings.
  package static let chosenElsewhere: Set<SettingKey> = [
    .practicesAWeek, .mostDistress, .distressAnchors, .fittingLines, .notNow,
  ]
  package static let internalIDs = Set(internals.map { Setting.id(of: $0.rawValue) })
}

extension Record {
  package subscript(setting key: SettingKey) -> Value? {
    settings[id: Setting.id(of: key.rawValue)]?.content.value
  }

  /// Keeps a choice; nil goes back to what it is without one.
  package mutating func set(_ key: SettingKey, to value: Value?, at now: Stamp) {
    let id = Setting.id(of: key.rawValue)
    // What is stored and cannot be read goes as well.
    guard let value else { return remove(id, at: now) }
    guard self[setting: key] != value else { return }
    let setting = Setting(key: key.rawValue, value: value)
    var entry = settings[id: id] ?? Entry(id: id, edited: now, content: setting)
    entry.content = setting
    put(.setting(entry), at: now)
  }

  package var isWelcomed: Bool { self[setting: .welcomed]?.flag == true }
  package var showsOffers: Bool { self[setting: .offers]?.flag != false }
  package var theme: String? { self[setting: .theme]?.text }
  package var usesASCII: Bool { self[setting: .ascii]?.flag == true }
  package var hasMotion: Bool { self[setting: .motion]?.flag != false }
  package var isEditorNoted: Bool { self[setting: .editorNoted]?.flag == true }
  package var usesMouse: Bool { self[setting: .mouse]?.flag != false }
  package var usesLetterKeys: Bool { self[setting: .letterKeys]?.flag != false }
  package var breathCue: BreathCue {
    self[setting: .breathCue]?.text.flatMap(BreathCue.init) ?? .off
  }
  package var readBreathIntro: Bool { self[setting: .breathIntro]?.flag == true }
  package var readHolds: Bool { self[setting: .holdsRead]?.flag == true }
  package var country: Country? {
    self[setting: .country]?.text.flatMap { Country(code: $0) }
  }
  /// Minutes without a key until a sealed notebook is locked, 1 to 30.
  package var lockMinutes: Int {
    let word = self[setting: .lockAfter]?.text?.split(separator: " ").first
    return word.flatMap { Int($0) }.map { min(30, max(1, $0)) } ?? 3
  }
  package var contexts: [String] { self[setting: .contexts]?.texts ?? CheckIn.contexts }

  package var lexicon: Lexicon {
    Lexicon(
      places: self[setting: .wordPlaces]?.texts ?? [],
      hidden: self[setting: .hiddenWords]?.texts ?? [])
  }

  package mutating func set(_ lexicon: Lexicon, at now: Stamp) {
    let former = self.lexicon
    // A list that did not change is left as it stands: it may hold more than was understood.
    if lexicon.places != former.places {
      set(.wordPlaces, to: Setting.texts(lexicon.places), at: now)
    }
    if lexicon.hidden != former.hidden {
      set(.hiddenWords, to: Setting.texts(lexicon.hidden.sorted()), at: now)
    }
  }
}

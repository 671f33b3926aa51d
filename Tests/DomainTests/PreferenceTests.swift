import Domain
import Testing

struct PreferenceTests {
  let now = Stamp(milliseconds: 1000)
  let themes = ThemeNames(all: ["dusk", "dawn"], usual: "dusk")

  private func preference(_ key: SettingKey) throws -> Preference {
    try #require(Preference(key: key.rawValue))
  }

  /// A record in which a setting holds this, as a file could.
  private func record(_ key: SettingKey, _ value: Value?) -> Record {
    var record = Record()
    let setting = Setting(key: key.rawValue, value: value)
    let entry = Entry(id: Setting.id(of: key.rawValue), edited: now, content: setting)
    record.fill(checkIns: [], people: [], settings: [entry])
    return record
  }

  @Test func everySettingThatCanBeChosenIsDescribedOnce() {
    #expect(Preference.all.map(\.key).count == Set(Preference.all.map(\.key)).count)
    let shown = Set(SettingKey.allCases).subtracting(SettingKey.internals)
      .subtracting(SettingKey.chosenElsewhere)
    #expect(Set(Preference.all.map(\.key)) == shown)
    for preference in Preference.all {
      #expect(preference.purpose.hasSuffix("."))
      #expect(preference.standing(in: Record(), themes: themes) == .usual)
    }
  }

  @Test func whatIsWrittenIsReadAsTheSame() throws {
    let values: [(SettingKey, Value)] = [
      (.theme, .text("dawn")), (.motion, .flag(false)), (.ascii, .flag(true)),
      (.country, .text("IE")), (.contexts, .list([.text("alone"), .text("night train")])),
      (.contexts, .list([])), (.hiddenWords, .list([.text("envious"), .text("sad")])),
      (.wordPlaces, .list([.text("mixed wobbly"), .text("pleasantLow soft light")])),
    ]
    for (key, value) in values {
      let preference = try preference(key)
      var record = Record()
      preference.set(value, in: &record, at: now)
      #expect(preference.standing(in: record, themes: themes) == .chosen)
      let text = preference.text(in: record, themes: themes)
      #expect(
        try preference.value(from: text, themes: themes, lexicon: record.lexicon) == value,
        "\(text)")
    }
  }

  @Test(arguments: [
    (SettingKey.motion, "maybe"), (.theme, "dusc"), (.country, "atlantis"), (.country, "united"),
    (.hiddenWords, "sad, wobbly"), (.wordPlaces, "wobbly"), (.wordPlaces, "somewhere wobbly"),
  ])
  func nonsenseIsRefusedWithWhatIsKnown(key: SettingKey, text: String) throws {
    let preference = try preference(key)
    do {
      _ = try preference.value(from: text, themes: themes, lexicon: Lexicon())
      Issue.record("“\(text)” was taken")
    } catch {
      #expect(!error.sentence.isEmpty && !error.known.isEmpty)
    }
  }

  @Test func aFewMoreWordsAreRead() throws {
    let motion = try preference(.motion)
    for text in ["on", "TRUE", "1"] {
      #expect(
        try motion.value(from: text, themes: themes, lexicon: Lexicon()) == .flag(true))
    }
    #expect(try motion.value(from: "default", themes: themes, lexicon: Lexicon()) == nil)
    let country = try preference(.country)
    #expect(
      try country.value(from: "ireland", themes: themes, lexicon: Lexicon()) == .text("IE"))
    #expect(try country.value(from: "all", themes: themes, lexicon: Lexicon()) == nil)
    let tags = try preference(.contexts)
    #expect(
      try tags.value(from: " a  b ,,c, a b", themes: themes, lexicon: Lexicon())
        == .list([.text("a b"), .text("c")]))
  }

  @Test func aThemeThatIsNotListedCanStillBeAName() {
    let names = ThemeNames(all: [], usual: "dusk")
    #expect(names.has("mine"))
    for name in ["", "../x", "a/b", ".hidden", "a\u{1B}[31m", "a\u{9B}"] {
      #expect(!names.has(name))
    }
  }

  @Test func aFlagThatIsAsItCameIsKeptAsNothing() throws {
    let mouse = try preference(.mouse)
    var record = Record()
    mouse.set(.flag(false), in: &record, at: now)
    #expect(!record.usesMouse)
    mouse.set(.flag(true), in: &record, at: now)
    #expect(record.usesMouse)
    #expect(record.settings.isEmpty)
  }

  /// What another program or hand left there: every setting with values of every shape.
  @Test func whatCannotBeReadMeansTheDefaultAndStaysUntilItIsChosen() throws {
    let strange: [Value?] = [
      nil, .integer(3), .list([.integer(1)]), .list([.flag(true), .null]), .text("atlantis/../x"),
    ]
    for preference in Preference.all {
      let usual = preference.text(in: Record(), themes: themes)
      for value in strange {
        var record = record(preference.key, value)
        let note = "\(preference.key) \(String(describing: value))"
        #expect(preference.standing(in: record, themes: themes) == .unreadable, "\(note)")
        #expect(preference.text(in: record, themes: themes) == usual, "\(note)")
        #expect(record.changes.isEmpty)
        preference.set(nil, in: &record, at: now)
        #expect(record.settings.isEmpty, "\(note)")
      }
    }
  }

  @Test func aListOfWordsThatCannotBeReadIsLeftWhenTheOtherChanges() {
    var record = record(.wordPlaces, .integer(5))
    var lexicon = record.lexicon
    lexicon.hide("sad")
    record.set(lexicon, at: now)
    #expect(record[setting: .wordPlaces] == .integer(5))
    #expect(record.lexicon.hidden == ["sad"])
  }

  @Test func aPlacedWordCanGoBack() {
    var lexicon = Lexicon()
    lexicon.place("wobbly", in: .mixed)
    lexicon.place("sad", in: .mixed)
    lexicon.unplace("wobbly")
    lexicon.unplace("sad")
    #expect(lexicon.area(of: "wobbly") == nil)
    #expect(lexicon.area(of: "sad") == .unpleasantLow)
  }
}

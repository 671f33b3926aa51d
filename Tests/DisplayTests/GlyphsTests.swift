import Display
import Testing

@Suite struct GlyphsTests {
  private func shown(_ text: String) -> [String] { Glyphs(of: text).map(\.text) }

  @Test func controlCharactersAreVisiblePlaceholders() {
    #expect(shown("a\u{1B}[0m") == ["a", "\u{FFFD}", "[", "0", "m"])
    #expect(shown("\u{7F}\u{9B}\u{2028}\r") == Array(repeating: "\u{FFFD}", count: 4))
  }

  @Test func whatReordersOrHidesTextIsAVisiblePlaceholder() {
    for scalar in "\u{202E}\u{2066}\u{200F}\u{61C}\u{200B}\u{2060}\u{FEFF}\u{E0041}\u{FFFF}"
      .unicodeScalars
    {
      #expect(shown("a\(scalar)b") == ["a", "\u{FFFD}", "b"])
    }
  }

  @Test func tabsAndLineBreaksAreSpaces() {
    #expect(shown("a\tb\nc\r\nd") == ["a", " ", "b", " ", "c", " ", "d"])
  }

  @Test func marksStandOnTheirBaseOrOnADottedCircle() {
    #expect(shown("e\u{301}x") == ["e\u{301}", "x"])
    #expect(shown("\u{301}x") == ["\u{25CC}\u{301}", "x"])
    #expect(shown("a\u{1161}") == ["a", "\u{FFFD}"])
  }

  @Test func aCellKeepsFourMarks() {
    let glyphs = shown("e" + String(repeating: "\u{301}", count: 10_000))
    #expect(glyphs.map { $0.unicodeScalars.count } == [5])
  }

  @Test func joinersNeedABaseAndAreNotSentWhereTheyWouldChangeWidths() {
    #expect(shown("\u{200D}") == ["\u{FFFD}"])
    #expect(shown("ب\u{200C}x") == ["ب\u{200C}", "x"])
    #expect(shown("👨‍👩‍👧") == ["👨", "👩", "👧"])
    #expect(shown("❤️👍🏽") == ["❤", "👍"])
    #expect(shown("🏽") == ["\u{FFFD}"])
  }

  @Test func theTagsOfAFlagTakeNoCells() {
    let england = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    #expect(shown(england + "x") == ["\u{1F3F4}", "x"])
    #expect(shownText(england + "x") == "\u{1F3F4}x")
    #expect(shown("a\u{E0067}") == ["a", "\u{FFFD}"])
  }

  @Test func nothingUnsafeComesOutOfAnyText() {
    var dice = Dice(seed: 2)
    for _ in 0..<1_000 {
      for glyph in Glyphs(of: dice.text(upTo: 20)) {
        #expect(columns(of: glyph.text) == glyph.width)
        #expect(Array(Glyphs(of: glyph.text)) == [glyph])
      }
    }
  }
}

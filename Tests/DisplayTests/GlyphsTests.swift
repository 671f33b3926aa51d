import Display
import Testing

@Suite struct GlyphsTests {
  private func shown(_ text: String) -> [String] { Glyphs(of: text).map(\.text) }

  @Test func controlCharactersAreVisiblePlaceholders() {
    #expect(shown("a\u{1B}[0m") == ["a", "\u{FFFD}", "[", "0", "m"])
    #expect(shown("\u{7F}\u{9B}\u{2028}") == ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}"])
  }

  @Test func tabsAndLineBreaksAreSpaces() {
    #expect(shown("a\tb\nc\r\nd") == ["a", " ", "b", " ", "c", " ", "d"])
  }

  @Test func marksStandOnTheirBaseOrOnADottedCircle() {
    #expect(shown("e\u{301}x") == ["e\u{301}", "x"])
    #expect(shown("\u{301}x") == ["\u{25CC}\u{301}", "x"])
  }

  @Test func aFamilyTakesTheCellsOfItsMembers() {
    #expect(shown("👨‍👩‍👧") == ["👨", "👩", "👧"])
    #expect(columns(of: "👨‍👩‍👧") == 6)
  }
}

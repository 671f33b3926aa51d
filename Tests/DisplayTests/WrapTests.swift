import Display
import Testing

@Suite struct WrapTests {
  @Test func linesBreakAtSpacesAfterHyphensAndAtLineBreaks() {
    #expect(wrap("one two three", to: 8) == ["one two", "three"])
    #expect(wrap("well-known", to: 6) == ["well-", "known"])
    #expect(wrap("a\n\nb", to: 6) == ["a", "", "b"])
    #expect(wrap("日本語の本", to: 5) == ["日本", "語の", "本"])
    #expect(wrap("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(wrap("abc", to: 0).isEmpty)
  }
}

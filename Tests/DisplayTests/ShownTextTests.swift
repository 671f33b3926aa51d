import Display
import Testing

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("", 5, ""), ("hello", 5, "hello"), ("hello!", 5, "hell…"), ("hello", 1, "…"), ("hello", 0, ""),
    ("hello", -3, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本", 2, "…"),
    ("e\u{301}x", 1, "…"), ("👨‍👩‍👧x", 6, "…"), ("👨‍👩‍👧x", 7, "👨‍👩‍👧x"),
  ])
  func aTextIsCutAtAWholeCharacter(text: String, width: Int, expected: String) {
    #expect(clip(text, to: width) == expected)
  }

  @Test func aCutTextIsNeverTooWide() {
    var dice = Dice(seed: 3)
    for _ in 0..<1_000 {
      let width = Int.random(in: 0...12, using: &dice)
      #expect(columns(of: clip(dice.text(upTo: 20), to: width)) <= width)
    }
  }

  @Test func outputKeepsLineBreaksAndNothingThatControlsATerminal() {
    #expect(shownText("one\ntwo\r\nthree\tx") == "one\ntwo\nthree x")
    #expect(shownText("\u{1B}]0;title\u{7}") == "\u{FFFD}]0;title\u{FFFD}")
    #expect(shownText("a\rb\u{202E}c\u{9B}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  }

  @Test func theShortWayThroughPlainTextChangesNothing() {
    // A mark on it takes the long way; what is without one must come out the same.
    var dice = Dice(seed: 5)
    for _ in 0..<2_000 {
      let text = dice.text(upTo: 12)
      #expect(shownText(text + " e\u{301}") == shownText(text) + " e\u{301}")
    }
  }

  @Test func aLongListOfPlainTextStaysAsItIs() {
    let text = String(repeating: "mood 5 · hopeful · “a note” · für mich\n", count: 1_000)
    #expect(shownText(text) == text)
  }

  @Test func outputKeepsWhatWritingNeeds() {
    for text in ["👨‍👩‍👧 ❤️ 👍🏽", "क्\u{200D}ष", "e\u{301}", "日本", "می\u{200C}خواهم"] {
      #expect(Array(shownText(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}

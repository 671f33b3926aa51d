import Display
import Testing

@Suite struct WrapTests {
  @Test(arguments: [
    ("", 5, [""]), ("one two three", 8, ["one two", "three"]), ("one two", 3, ["one", "two"]),
    ("one  two", 4, ["one", "two"]), ("well-known", 6, ["well-", "known"]),
    ("-5 -6", 3, ["-5", "-6"]), ("a --bcd", 4, ["a", "--bc", "d"]), ("a—b", 2, ["a—", "b"]),
    ("a\n\nb\r\nc\n", 6, ["a", "", "b", "c", ""]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab abcdefgh", 4, ["ab", "abcd", "efgh"]), ("  indented text", 10, ["  indented", "text"]),
    ("日本語の本", 5, ["日本", "語の", "本"]), ("日本。語", 4, ["日", "本。", "語"]), ("a日", 1, ["a", "日"]),
    ("👨‍👩‍👧👨‍👩‍👧", 8, ["👨‍👩‍👧", "👨‍👩‍👧"]), ("안녕 하세요", 8, ["안녕", "하세요"]),
    ("ab   ", 3, ["ab "]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("abc", 0, []), ("abc", -1, []),
  ])
  func linesBreakWhereAReaderExpectsIt(text: String, width: Int, expected: [String]) {
    #expect(wrap(text, to: width).map(String.init) == expected)
  }

  @Test func linesFitKeepTheirOrderAndLeaveOutOnlySpaces() {
    var dice = Dice(seed: 4)
    for _ in 0..<1_000 {
      let text = dice.text(upTo: 40)
      let width = Int.random(in: 1...20, using: &dice)
      var end = text.startIndex
      for line in wrap(text, to: width) {
        #expect(columns(of: line) <= width || line.count == 1)
        #expect(line.startIndex >= end)
        #expect(text[end..<line.startIndex].allSatisfy { $0.isWhitespace })
        end = line.endIndex
      }
      #expect(text[end...].allSatisfy { $0.isWhitespace })
    }
  }
}

import Testing

@testable import Display

/// Pastes of one thing again and again, which nobody writes and every page has to bear.
@Suite struct LongRunTests {
  private static let pieces = [
    "a", "bc", "-", "日", "\n", String(repeating: " ", count: 30), "\t", " ",
    String(repeating: "\t ", count: 9), "\u{3000}\u{3000}\u{3000}", "e\u{301}", "\u{200D}",
    "👨\u{200D}👩\u{200D}", "🇩",
  ]

  @Test(arguments: 0..<6) func linesOfLongRunsAreThoseOfAWholeWrap(seed: UInt64) {
    var dice = Dice(seed: 300 + seed)
    for _ in 0..<12 {
      var page = PlainPage("")
      var area = TextArea("")
      area.layOut(width: .random(in: 1...7, using: &dice), height: 4)
      for _ in 0..<40 {
        if Int.random(in: 0..<3, using: &dice) > 0 {
          let piece = Self.pieces.randomElement(using: &dice) ?? ""
          page.insert(piece)
          area.insert(piece)
        } else {
          let keys: [Key] = [.backspace, .left, .left, .right, .controlHome, .controlEnd, .delete]
          let key = keys.randomElement(using: &dice) ?? .left
          page.take(key)
          area.handle(key)
        }
        #expect(area.text.utf8.elementsEqual(page.text.utf8) && area.caret == page.bytes)
        var table = area.lines
        table.reach(line: .max - 1, of: area.text)
        let whole = wrap(area.text, to: table.width).map { area.text.byte(of: $0.startIndex) }
        #expect(table.starts == whole, "\(area.text.debugDescription) to \(table.width)")
      }
    }
  }

  /// What is gone through at a key is a few lines: so none of them may be as long as the page.
  @Test(arguments: [" ", "\t", "\u{3000}", " \t"], [1, 20, 76])
  func aLineOfSpacesIsFiveLinesLongAtMost(space: String, width: Int) {
    let text = "word" + String(repeating: space, count: 20_000) + "end"
    var area = TextArea(text)
    area.layOut(width: width + 1, height: 10)
    area.lines.reach(line: .max - 1, of: text)
    let starts = area.lines.starts + [text.utf8.count]
    let longest = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0
    #expect(longest <= (5 * width + 2) * 3)
    for line in wrap(text, to: width) { #expect(columns(of: line) <= max(width, 1)) }
  }

  @Test(arguments: [
    "a" + String(repeating: "\u{300}", count: 20_000), String(repeating: "\u{200D}", count: 20_000),
    String(repeating: "👩\u{200D}", count: 5_000), String(repeating: "🇩", count: 5_000),
  ])
  func aPageWithOneLongCharacterIsWrittenOn(paste: String) {
    var area = TextArea("before ")
    area.layOut(width: 40, height: 5)
    area.insert(paste)
    area.insert(" after")
    for _ in 0..<6 { area.handle(.backspace) }
    #expect(area.text.utf8.count == 7 + paste.utf8.count && area.caret == area.text.utf8.count)
    area.handle(.backspace)
    let left = Array("before \(paste)").dropLast()
    #expect(area.text.utf8.elementsEqual(String(left).utf8))
    area.handle(.control("_"))
    #expect(area.text.utf8.elementsEqual("before \(paste) after".utf8))
    area.handle(.controlHome)
    var canvas = Canvas(size: Size(40, 5))
    area.draw(in: Rect(0, 0, 40, 5), focused: true, on: &canvas)
    #expect(canvas.lines[0].hasPrefix("before"))
  }
}

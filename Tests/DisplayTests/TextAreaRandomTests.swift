import Testing

@testable import Display

@Suite struct TextAreaRandomTests {
  private static let keys: [Key] = [
    "a", "é", "日", " ", "-", "\u{301}", "\u{200D}", "👨", "🇩", "\u{94D}", "ष", "\u{1161}",
    "\u{1112}",
    .enter, .left, .left, .right, .right, .backspace, .backspace, .delete, .delete, .alt("b"),
    .alt("f"), .control("w"), .control("y"), .controlHome, .controlEnd,
  ]

  private static let anyKeys: [Key] =
    keys + [
      .up, .down, .home, .end, .pageUp, .pageDown, .controlUp, .controlDown, .control("k"),
      .control("u"), .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd,
      .control(" "), .alt("w"), .control("_"), .control("_"), .control("r"),
    ]

  /// What must be true of a page after whatever was done to it.
  private func check(_ area: TextArea) {
    let text = area.text
    let place = String.Index(utf16Offset: 0, in: text)
    #expect(
      String.Index(text.utf8.index(place, offsetBy: area.caret), within: text) != nil,
      "caret \(area.caret) in \(text.debugDescription)")
    checkLines(area.lines, of: text)
    #expect(area.words == wordsBegun(in: text, after: nil, before: nil))
    #expect(area.topLine >= 0 && area.topLine < area.lineCount)
    let row = area.caretLine - area.topLine
    #expect(0..<area.size.height ~= row, "row \(row) of \(area.size)")
  }

  /// The lines known must be those of a whole wrap, and so must the others when they are needed.
  private func checkLines(_ table: LineTable, of text: String) {
    let whole = wrap(text, to: table.width).map { text.byte(of: $0.startIndex) }
    let known = Array(whole.prefix(table.count))
    #expect(table.starts == known, "\(text.debugDescription) to \(table.width)")
    var table = table
    table.reach(line: .max - 1, of: text)
    #expect(table.starts == whole, "\(text.debugDescription) to \(table.width)")
  }

  @Test(arguments: 0..<8) func aPageHoldsWhatAPlainOneHolds(seed: UInt64) {
    var dice = Dice(seed: 100 + seed)
    for _ in 0..<15 {
      let start = dice.text(upTo: 30)
      var page = PlainPage(start)
      var area = TextArea(start)
      for _ in 0..<40 {
        if Int.random(in: 0..<12, using: &dice) == 0 {
          area.layOut(
            width: .random(in: 1...20, using: &dice), height: .random(in: 1...6, using: &dice))
        }
        if Int.random(in: 0..<5, using: &dice) == 0 {
          let new = dice.text(upTo: 12)
          page.insert(new)
          area.insert(new)
        } else {
          let key = Self.keys.randomElement(using: &dice) ?? "a"
          page.take(key)
          area.handle(key)
        }
        #expect(Array(area.text.utf8) == Array(page.text.utf8))
        #expect(area.caret == page.bytes)
        check(area)
      }
    }
  }

  @Test(arguments: 0..<8) func undoingEverythingRestoresTheStart(seed: UInt64) {
    var dice = Dice(seed: 200 + seed)
    for _ in 0..<10 {
      let start = PlainPage.clean(dice.text(upTo: 40))
      var area = TextArea(start)
      area.layOut(width: .random(in: 1...24, using: &dice), height: 5)
      for _ in 0..<60 {
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: area.insert(dice.text(upTo: 20))
        case 1:
          area.click(
            at: Point(.random(in: -1...20, using: &dice), .random(in: 0...5, using: &dice)))
        case 2: area.layOut(width: .random(in: 1...24, using: &dice), height: 4)
        default: area.handle(Self.anyKeys.randomElement(using: &dice) ?? "a")
        }
        check(area)
      }
      for _ in 0..<60 { area.handle(.control("r")) }
      let end = area.text
      for _ in 0..<130 { area.handle(.control("_")) }
      #expect(Array(area.text.utf8) == Array(start.utf8))
      check(area)
      for _ in 0..<130 { area.handle(.control("r")) }
      #expect(Array(area.text.utf8) == Array(end.utf8))
      check(area)
    }
  }

  /// Few pieces and narrow lines, where each change may move the lines around it.
  @Test(arguments: 0..<8) func linesNearAChangeFallAsInAWholeWrap(seed: UInt64) {
    var dice = Dice(seed: 300 + seed)
    let pieces = ["a", "b", " ", "-", "-", "日", "。", "(", "👨‍👩‍👧", "🇩🇪", "🇩", "\n", "  ", "\u{301}"]
    for _ in 0..<25 {
      func text(_ count: Int) -> String {
        (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      }
      var area = TextArea(text(60))
      area.layOut(width: .random(in: 1...9, using: &dice), height: 3)
      for _ in 0..<40 {
        let range = [
          Int.random(in: 0...area.text.count, using: &dice),
          .random(in: 0...area.text.count, using: &dice),
        ]
        area.handle(.controlHome)
        for _ in 0..<range[0] { area.handle(.right) }
        switch Int.random(in: 0..<4, using: &dice) {
        case 0:
          for _ in 0..<range[1] % 10 { area.handle(.shiftRight) }
          area.handle(.control("w"))
        case 1: area.handle(.backspace)
        case 2: area.insert(text(3))
        default: area.insert(text(1))
        }
        check(area)
      }
    }
  }

  /// Where few lines are wrapped at a time, those not yet known must come out right later.
  @Test(arguments: 0..<8) func linesThatAreWrappedLaterFallAsInAWholeWrap(seed: UInt64) {
    var dice = Dice(seed: 400 + seed)
    let pieces = ["a", "b", "a", "b", " ", "-", "日", "👨‍👩‍👧", "🇩🇪", "🇩", "\n", "\u{301}"]
    for _ in 0..<25 {
      func text(_ count: Int) -> String {
        let kinds = pieces.prefix(.random(in: 1...pieces.count, using: &dice))
        return (0..<count).map { _ in kinds.randomElement(using: &dice) ?? "" }.joined()
      }
      var writing = Writing(text(80))
      var table = LineTable(
        width: .random(in: 1...9, using: &dice), stride: .random(in: 1...4, using: &dice))
      for _ in 0..<40 {
        let text = writing.text
        if Bool.random(using: &dice) {
          table.reach(byte: .random(in: 0...text.utf8.count, using: &dice), of: text)
        }
        let places = Array(text.indices) + [text.endIndex]
        let start = Int.random(in: 0..<places.count, using: &dice)
        let end = min(places.count - 1, start + .random(in: 0...5, using: &dice))
        let new = self.some(&dice, of: pieces)
        let change = writing.change(places[start]..<places[end], to: new, as: .other)
        table.update(writing.text, after: change)
        checkLines(table, of: writing.text)
        if Int.random(in: 0..<5, using: &dice) == 0, let change = writing.undo() {
          table.update(writing.text, after: change)
          checkLines(table, of: writing.text)
        }
      }
    }
  }

  private func some(_ dice: inout Dice, of pieces: [String]) -> String {
    (0..<Int.random(in: 0...4, using: &dice))
      .map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
  }

  @Test func whateverThePageIsItIsDrawnInsideItsArea() {
    var dice = Dice(seed: 9)
    for _ in 0..<300 {
      var area = TextArea(dice.text(upTo: 60))
      let size = Size(.random(in: 1...12, using: &dice), .random(in: 1...5, using: &dice))
      area.layOut(width: size.width, height: size.height)
      for _ in 0..<12 { area.handle(Self.anyKeys.randomElement(using: &dice) ?? "a") }
      var canvas = Canvas(size: Size(16, 8))
      area.draw(
        in: Rect(2, 1, size.width, size.height), focused: true, seeking: Seeker("a"), on: &canvas)
      let inside = Rect(2, 1, size.width, size.height)
      #expect(canvas.cursor.map { inside.contains($0) } == true)
      for y in 0..<8 {
        for x in 0..<16 where !inside.contains(Point(x, y)) {
          #expect(canvas[Point(x, y)] == .blank)
        }
      }
    }
  }
}

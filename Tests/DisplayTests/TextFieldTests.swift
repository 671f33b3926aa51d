import Display
import Testing

@Suite struct TextFieldTests {
  /// A field from a text with `|` where the caret is.
  private func field(_ state: String) -> TextField {
    let parts = state.split(separator: "|", omittingEmptySubsequences: false)
    var field = TextField(parts.joined())
    for _ in parts.dropFirst().joined() { field.handle(.left) }
    return field
  }

  private func state(_ field: TextField) -> String {
    let characters = Array(field.text)
    return String(characters[..<field.caret]) + "|" + String(characters[field.caret...])
  }

  private static let keys: [(String, [Key], String)] = [
    ("|", ["h", "i"], "hi|"), ("helo|", [.left, "l"], "hell|o"),
    ("ab|", [.left, .left, .left, "x"], "x|ab"), ("|ab", [.right, .right, .right, "x"], "abx|"),
    ("a|b", [.home], "|ab"), ("a|b", [.control("a")], "|ab"), ("a|b", [.end], "ab|"),
    ("a|b", [.control("e")], "ab|"), ("ab|c", [.backspace], "a|c"), ("|a", [.backspace], "|a"),
    ("a|bc", [.delete], "a|c"), ("a|bc", [.control("d")], "a|c"), ("a|", [.delete], "a|"),
    ("one two|", [.alt("b")], "one |two"),
    ("one, two|", [.controlLeft, .controlLeft], "|one, two"),
    ("|one two", [.alt("f")], "one| two"), ("one| two", [.controlRight], "one two|"),
    ("one two|", [.control("w")], "one |"), ("one two |", [.control("w")], "one |"),
    ("one| two", [.control("k")], "one|"), ("one| two", [.control("u")], "| two"),
    ("one| two", [.control("k"), .home, .control("y")], " two|one"),
    ("a👨‍👩‍👧|b", [.backspace], "a|b"), ("a|👨‍👩‍👧b", [.right], "a👨‍👩‍👧|b"), ("e\u{301}|", [.left], "|e\u{301}"),
    ("🇩🇪🇫🇷|", [.backspace], "🇩🇪|"), ("日本|", [.left, "x"], "日x|本"), ("e|", ["\u{301}"], "e\u{301}|"),
    ("abc|", [.shiftLeft, .shiftLeft, .backspace], "a|"), ("a|bc", [.shiftRight, "x"], "ax|c"),
    ("abc|", [.shiftLeft, .left, "x"], "ax|bc"),
    ("|abc", [.control(" "), .right, .right, .control("w"), .end, .control("y")], "cab|"),
    ("|abc", [.control(" "), .right, .alt("w"), .end, .control("y")], "abca|"),
    ("|abc", [.control(" "), .right, .control(" "), "x"], "ax|bc"),
    ("abc|", [.shiftLeft, .delete, .control("_")], "ab|c"),
    ("क्षि|", [.left], "|क्षि"), ("👨|👩", ["\u{200D}"], "👨\u{200D}👩|"),
  ]

  @Test(arguments: keys)
  func keysWriteMoveAndErase(before: String, keys: [Key], after: String) {
    var field = field(before)
    for key in keys { field.handle(key) }
    #expect(Array(state(field).unicodeScalars) == Array(after.unicodeScalars))
  }

  @Test func otherKeysAreNotTaken() {
    var field = TextField("a")
    let taken = [Key.enter, .tab, .up, .escape, .control("s"), .alt("x"), .function(1)]
      .map { field.handle($0) }
    #expect(!taken.contains(true))
  }

  private static let undone: [(String, [Key], String)] = [
    ("|", ["a", "b", .control("_")], "|"),
    ("|", ["a", "b", .control("_"), .control("r")], "ab|"),
    ("|", ["a", " ", "b", .control("_")], "a |"),
    ("|", ["a", .home, "b", .control("_")], "|a"),
    ("abc|", [.backspace, .backspace, .control("_")], "abc|"),
    ("a|bc", [.delete, .delete, .control("_")], "a|bc"),
    ("|", ["a", .backspace, .control("_"), .control("_")], "|"),
    ("one two|", [.control("w"), .control("y"), .control("_"), .control("_")], "one two|"),
    ("|", ["a", .control("_"), "b", .control("r")], "b|"),
    ("x|", [.control("_"), .control("r")], "x|"),
  ]

  @Test(arguments: undone)
  func typingIsUndoneByRuns(before: String, keys: [Key], after: String) {
    var field = field(before)
    for key in keys { field.handle(key) }
    #expect(state(field) == after)
  }

  @Test func undoingEverythingRestoresTheStart() {
    var dice = Dice(seed: 7)
    let keys: [Key] = [
      "a", "é", "日", " ", .left, .right, .home, .end, .backspace, .delete, .alt("b"), .alt("f"),
      .control("w"), .control("k"), .control("u"), .control("y"), .character("\u{301}"), "👍🏽",
      .shiftLeft, .shiftRight, .control(" "), .alt("w"),
    ]
    for _ in 0..<100 {
      let start = dice.text(upTo: 10)
      var field = TextField(start)
      for _ in 0..<40 { field.handle(keys.randomElement(using: &dice) ?? "a") }
      let end = field.text
      for _ in 0..<40 { field.handle(.control("_")) }
      #expect(Array(field.text.utf8) == Array(start.utf8))
      for _ in 0..<40 { field.handle(.control("r")) }
      #expect(Array(field.text.utf8) == Array(end.utf8))
    }
  }

  @Test func aPasteIsKeptAsItIsSaveItsLineBreaks() {
    var field = TextField()
    field.insert("a\r\nb\nc\td\u{1B}[31m\u{202E}")
    #expect(field.text == "a b c\td\u{1B}[31m\u{202E}")
    #expect(!field.didHitLimit)
    field.handle(.control("_"))
    #expect(field.text == "")
  }

  @Test func whatIsTooMuchIsCutAndSaid() {
    var field = TextField("ab", limit: 5)
    field.handle(.left)
    field.insert("1234")
    #expect(state(field) == "a123|b")
    #expect(field.didHitLimit)
    field.handle("x")
    #expect(field.text == "a123b")
    #expect(field.didHitLimit)
    field.handle(.backspace)
    #expect(!field.didHitLimit)
    field.insert("👨‍👩‍👧")
    #expect(state(field) == "a12👨‍👩‍👧|b")
  }

  @Test func aMillionBytesAreCut() {
    for piece in ["word and ", "日本", "👨‍👩‍👧", "\u{301}", "\u{1B}[201~"] {
      var field = TextField()
      let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      field.insert(text)
      #expect(field.didHitLimit)
      #expect(field.text.count <= 10_000)
      #expect(text.utf8.starts(with: field.text.utf8))
    }
  }

  @Test(arguments: [
    ("abc|", 6, "abc", 3), ("|", 6, "hint", 0), ("abcdef|", 6, "…cdef", 5),
    ("abcdefgh|", 6, "…efgh", 5), ("abcdefg|h", 6, "…defgh", 5), ("|abcdefgh", 6, "abcde…", 0),
    ("日本語日本|", 6, "…日本", 5), ("ab|", 1, "", 0),
  ])
  func theFieldScrollsToItsCaret(before: String, width: Int, row: String, caret: Int) {
    var canvas = Canvas(size: Size(10, 1))
    field(before).draw(
      in: Rect(2, 0, width, 1), focused: true, placeholder: "hint", on: &canvas)
    #expect(canvas.lines == [row.isEmpty ? "" : "  " + row])
    #expect(canvas.cursor == Point(2 + caret, 0))
  }

  @Test func whatIsSelectedIsSeen() {
    var field = field("日本a|")
    for _ in 0..<2 { field.handle(.shiftLeft) }
    #expect(field.selected == "本a")
    var canvas = Canvas(size: Size(8, 1))
    field.draw(in: Rect(1, 0, 7, 1), focused: true, on: &canvas)
    let selected = (0..<8).filter { canvas[Point($0, 0)].role == .selected }
    #expect(selected == [3, 4, 5])
  }

  @Test func aPasteTakesTheRoomOfWhatIsSelected() {
    var field = TextField("abcde", limit: 5)
    for _ in 0..<3 { field.handle(.shiftLeft) }
    field.insert("1234")
    #expect(field.text == "ab123")
    #expect(field.didHitLimit)
  }

  @Test func aFieldWithoutFocusShowsItsStart() {
    var canvas = Canvas(size: Size(6, 1))
    TextField("abcdefgh").draw(in: canvas.bounds, focused: false, on: &canvas)
    #expect(canvas.lines == ["abcde…"])
    #expect(canvas.cursor == nil)
    #expect(canvas[Point(0, 0)].role == .field)
  }

  @Test func theCaretIsInsideWhateverTheTextIs() {
    var dice = Dice(seed: 8)
    for _ in 0..<1_000 {
      var field = TextField(dice.text(upTo: 40))
      for _ in 0..<Int.random(in: 0...20, using: &dice) { field.handle(.left) }
      let width = Int.random(in: 1...20, using: &dice)
      var canvas = Canvas(size: Size(24, 1))
      field.draw(in: Rect(2, 0, width, 1), focused: true, on: &canvas)
      #expect(canvas.cursor.map { 2..<2 + width ~= $0.x } == true)
      #expect(canvas[Point(1, 0)] == .blank && canvas[Point(2 + width, 0)] == .blank)
      if let cursor = canvas.cursor, width > 16, field.caret < field.text.count {
        let glyphs = Glyphs(of: String(Array(field.text)[field.caret]))
        #expect(canvas[cursor].text == glyphs.first { _ in true }?.text)
      }
    }
  }
}

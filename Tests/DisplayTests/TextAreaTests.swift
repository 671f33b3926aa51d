import Display
import Testing

@Suite struct TextAreaTests {
  /// A page from a text with `|` where the caret is, laid out for lines of 10 columns.
  private func area(_ state: String, limit: Int = 1_000) -> TextArea {
    let parts = state.split(separator: "|", omittingEmptySubsequences: false)
    var area = TextArea(parts.joined(), limit: limit)
    area.layOut(width: 11, height: 4)
    for _ in parts.dropFirst().joined() { area.handle(.left) }
    return area
  }

  private func state(_ area: TextArea) -> String {
    let bytes = Array(area.text.utf8)
    return String(decoding: bytes[..<area.caret], as: UTF8.self) + "|"
      + String(decoding: bytes[area.caret...], as: UTF8.self)
  }

  private func pressing(_ keys: [Key], on before: String) -> String {
    var area = area(before)
    for key in keys { area.handle(key) }
    return state(area)
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    Array(one.unicodeScalars) == Array(other.unicodeScalars)
  }

  private static let writing: [(String, [Key], String)] = [
    ("|", ["h", "i"], "hi|"), ("a|b", [.enter], "a\n|b"), ("a\n|b", [.backspace], "a|b"),
    ("a|\nb", [.delete], "a|b"), ("ab|c", [.backspace], "a|c"), ("|a", [.backspace], "|a"),
    ("a|bc", [.control("d")], "a|c"), ("a|", [.delete], "a|"),
    ("one\ntwo|", [.control("w")], "one\n|"), ("one |two", [.control("w")], "|two"),
    ("o|ne\ntwo", [.control("k")], "o|\ntwo"), ("one|\ntwo", [.control("k")], "one|two"),
    ("one\ntw|o", [.control("u")], "one\n|o"), ("one|", [.control("k")], "one|"),
    ("|one two three", [.control("k")], "|three"),
    ("one two th|ree", [.control("u")], "one two |ree"),
    ("one\nt|wo", [.control("k"), .controlHome, .control("y")], "wo|one\nt"),
    ("a👨‍👩‍👧|b", [.backspace], "a|b"), ("🇩🇪🇫🇷|", [.backspace], "🇩🇪|"), ("e|", ["\u{301}"], "e\u{301}|"),
    ("क्षि|", [.backspace], "|"), ("\u{1112}\u{1161}|", ["\u{11AB}"], "\u{1112}\u{1161}\u{11AB}|"),
    ("שלום|", [.backspace], "שלו|"), ("👨|👩", ["\u{200D}"], "👨\u{200D}👩|"),
  ]

  private static let moving: [(String, [Key], String)] = [
    ("a|b", [.left, .left], "|ab"), ("a|b", [.right, .right], "ab|"),
    ("a\nb|", [.left, .left], "a|\nb"),
    ("one two thr|ee", [.home], "one two |three"),
    ("one two |three", [.left, .home], "|one two three"),
    ("|one two three", [.end], "one two| three"), ("one\ntw|o", [.control("a")], "one\n|two"),
    ("o|ne\ntwo", [.control("e")], "one|\ntwo"), ("a\nb|", [.controlHome], "|a\nb"),
    ("|a\nb", [.controlEnd], "a\nb|"), ("a\nb|", [.alt("<")], "|a\nb"),
    ("|a\nb", [.alt(">")], "a\nb|"),
    ("|日本語の本だ", [.end], "日本語の本|だ"), ("|日本語の本だ", [.end, .end, .home], "|日本語の本だ"),
    ("|日本語の本だ", [.end, .down], "日本語の本だ|"), ("abcd\n日本|", [.up], "abcd|\n日本"),
    ("ab|cd\n日本", [.down], "abcd\n日|本"), ("abc|d\n日本", [.down], "abcd\n日|本"),
    ("abcd\nx\nabc|d", [.up, .up], "abc|d\nx\nabcd"), ("abc|d\nx", [.down, .up], "abc|d\nx"),
    ("a|b", [.up], "|ab"), ("a|b", [.down], "ab|"),
    ("one, two|", [.controlLeft, .controlLeft], "|one, two"),
    ("|one\ntwo", [.alt("f"), .controlRight], "one\ntwo|"), ("one\ntwo|", [.alt("b")], "one\n|two"),
    ("a b\n\nc d|", [.controlUp], "a b\n\n|c d"), ("a b\n\n|c d", [.alt("{")], "|a b\n\nc d"),
    ("a| b\n\nc d", [.controlDown], "a b|\n\nc d"), ("a b|\n\nc d", [.alt("}")], "a b\n\nc d|"),
    ("|1\n2\n3\n4\n5\n6", [.pageDown], "1\n2\n3\n|4\n5\n6"),
    ("1\n2\n3\n4\n5|\n6", [.pageUp], "1\n2|\n3\n4\n5\n6"),
  ]

  private static let selecting: [(String, [Key], String)] = [
    ("abc|", [.shiftLeft, .shiftLeft, .backspace], "a|"), ("a|bc", [.shiftRight, "x"], "ax|c"),
    ("ab\ncd|", [.shiftUp, "x"], "abx|"), ("a|b\ncd", [.shiftDown, .delete], "a|d"),
    ("one\ntw|o", [.shiftHome, "x"], "one\nx|o"), ("o|ne\ntwo", [.shiftEnd, "x"], "ox|\ntwo"),
    ("abc|", [.shiftLeft, .left, "x"], "ax|bc"),
    ("|a\nb", [.control(" "), .down, .control("w"), .controlEnd, .control("y")], "ba\n|"),
    ("|ab", [.control(" "), .right, .alt("w"), .end, .control("y")], "aba|"),
    ("|ab", [.control(" "), .right, .control(" "), "x"], "ax|b"),
    ("one|", [.shiftHome, .enter], "\n|"),
  ]

  private static let undoing: [(String, [Key], String)] = [
    ("|", ["a", "b", .control("_")], "|"), ("|", ["a", " ", "b", .control("_")], "a |"),
    ("|", ["a", .enter, "b", .control("_")], "a\n|"),
    ("|", ["a", "b", .control("_"), .control("r")], "ab|"),
    ("ab\ncd|", [.shiftUp, .delete, .control("_")], "ab|\ncd"),
    ("a|\nb", [.control("k"), .control("_")], "a|\nb"),
  ]

  @Test(arguments: writing + moving + selecting + undoing)
  func keysWriteMoveSelectAndUndo(before: String, keys: [Key], after: String) {
    let now = pressing(keys, on: before)
    #expect(isSame(now, after), "\(before) became \(now)")
  }

  @Test func otherKeysAreNotTaken() {
    var area = area("a|")
    let keys: [Key] = [.tab, .backTab, .escape, .control("s"), .control("o"), .alt("x"), .insert]
    #expect(!keys.map { area.handle($0) }.contains(true))
  }

  @Test func aPasteIsKeptAsItIsSaveItsLineBreaks() {
    var area = area("|")
    area.insert("a\r\nb\rc\n\td\u{1B}[31m\u{202E}")
    #expect(area.text == "a\nb\nc\n\td\u{1B}[31m\u{202E}")
    area.handle(.control("_"))
    #expect(area.text == "")
  }

  @Test func whatIsTooMuchIsCutAtACharacterAndSaid() {
    var area = area("ab|", limit: 6)
    area.insert("日本")
    #expect(area.text == "ab日")
    #expect(area.didHitLimit)
    area.handle(.shiftLeft)
    #expect(!area.didHitLimit)
    area.insert("xyz")
    #expect(area.text == "abxyz")
    area.insert("e\u{301}")
    #expect(area.text == "abxyz")
    #expect(area.didHitLimit)
  }

  @Test func anotherTextIsOneChangeThatCanBeUndone() {
    var area = area("one| two")
    area.replaceAll(with: "1\r\n2\n日")
    #expect(state(area) == "1\n2|\n日")
    area.handle(.control("_"))
    #expect(state(area) == "one| two")
    area.handle(.control("_"))
    #expect(state(area) == "one| two")
  }

  @Test func whatIsCutInOnePageIsPastedInAnother() {
    var one = area("cut|")
    one.handle(.control("w"))
    var other = area("x|")
    other.lastCut = one.lastCut
    other.handle(.control("y"))
    #expect(other.text == "xcut")
  }

  @Test(arguments: [
    ("", 0), ("one", 1), (" one  two\nthree ", 3), ("don't stop", 2), ("日本 a", 3), ("日本。本", 3),
    ("क्षमा करना", 2), ("👨‍👩‍👧 hi", 2), ("\u{A0}", 0),
  ])
  func wordsAreCounted(text: String, words: Int) {
    #expect(TextArea(text).words == words)
  }

  @Test func theMinutesToReadFollowTheWords() {
    #expect(TextArea("").minutesToRead == 0)
    #expect(TextArea("word").minutesToRead == 1)
    #expect(TextArea(String(repeating: "word ", count: 1_000)).minutesToRead == 5)
  }

  @Test func somethingIsFoundForwardsBackwardsAndRound() throws {
    var area = area("|Ab ab\ne\u{301}x AB")
    let seeker = try #require(Seeker("ab"))
    var places: [Int] = []
    for forward in [true, true, true, false, false] {
      area.find(seeker, forward: forward)
      places.append(area.caret)
    }
    #expect(places == [3, 11, 0, 11, 3])
    area.find(seeker, orHere: true)
    #expect(area.caret == 3)
    #expect(try area.find(#require(Seeker("ex"))))
    #expect(area.caret == 6)
    #expect(try !area.find(#require(Seeker("none"))))
    #expect(area.caret == 6)
    #expect(Seeker("") == nil)
  }

  @Test func aMegabyteIsPastedAndUndoneExactly() {
    for piece in ["word and ", "日本", "👨‍👩‍👧", "क्षमा ", "\n", " ", "🇩🇪"] {
      let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      var area = TextArea("before after")
      area.layOut(width: 80, height: 24)
      area.handle(.alt("b"))
      area.insert(text)
      #expect(area.text.utf8.elementsEqual("before \(text)after".utf8))
      area.handle(.control(" "))
      area.handle(.controlHome)
      area.insert("x")
      area.handle(.control("_"))
      #expect(area.text.utf8.elementsEqual("before \(text)after".utf8))
      area.handle(.control("_"))
      #expect(area.text == "before after")
    }
  }
}

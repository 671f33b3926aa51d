import Display
import Testing

@Suite struct TextAreaDrawingTests {
  private func area(_ text: String, _ width: Int, _ height: Int) -> TextArea {
    var area = TextArea(text)
    area.layOut(width: width, height: height)
    return area
  }

  private func cells(of role: Role, on canvas: Canvas) -> [Point] {
    (0..<canvas.size.height).flatMap { y in
      (0..<canvas.size.width).map { Point($0, y) }.filter { canvas[$0].role == role }
    }
  }

  @Test func linesAreWrappedBeforeTheLastColumn() {
    var canvas = Canvas(size: Size(10, 4))
    area("one two three\n日本", 9, 3).draw(
      in: Rect(1, 1, 9, 3), focused: true, on: &canvas)
    #expect(canvas.lines == ["", " one two", " three", " 日本"])
    #expect(canvas.cursor == Point(5, 3))
  }

  @Test func theCaretIsSeenAfterTheLastCharacterOfAFullLine() {
    var canvas = Canvas(size: Size(6, 2))
    area("abcde", 6, 2).draw(in: canvas.bounds, focused: true, on: &canvas)
    #expect(canvas.lines == ["abcde", ""])
    #expect(canvas.cursor == Point(5, 0))
  }

  @Test func thePageScrollsToItsCaret() {
    var area = area((1...20).map(String.init).joined(separator: "\n"), 6, 5)
    #expect(area.topLine == 15)
    #expect(area.hasMoreAbove && !area.hasMoreBelow)
    for _ in 0..<5 { area.handle(.up) }
    #expect(area.topLine == 12)
    area.scroll(by: -100)
    #expect(area.topLine == 0)
    var canvas = Canvas(size: Size(6, 5))
    area.draw(in: canvas.bounds, focused: true, on: &canvas)
    #expect(canvas.lines == ["1", "2", "3", "4", "5"])
    #expect(canvas.cursor == nil)
    area.handle(.left)
    #expect(area.topLine == 12)
    area.layOut(width: 8, height: 3)
    #expect(area.caretLine - area.topLine == 1)
  }

  @Test func aClickPutsTheCaretWhereItFell() {
    var area = area("one two\n日本\n", 8, 4)
    let places = [Point(4, 0), Point(7, 0), Point(3, 1), Point(9, 1), Point(0, 3), Point(-1, -1)]
      .map { point in
        area.click(at: point)
        return area.caret
      }
    #expect(places == [4, 7, 11, 14, 15, 0])
    area.click(at: Point(3, 0), extending: true)
    #expect(area.selected == "one")
  }

  @Test func whatIsSelectedAndWhatIsFoundIsSeen() {
    var area = area("ab ab\n日ab", 8, 3)
    var canvas = Canvas(size: Size(8, 3))
    area.draw(in: canvas.bounds, focused: true, seeking: Seeker("AB"), on: &canvas)
    #expect(
      cells(of: .accent, on: canvas)
        == [Point(0, 0), Point(1, 0), Point(3, 0), Point(4, 0), Point(2, 1), Point(3, 1)])
    for _ in 0..<4 { area.handle(.shiftLeft) }
    canvas = Canvas(size: Size(8, 3))
    area.draw(in: canvas.bounds, focused: true, on: &canvas)
    #expect(
      cells(of: .selected, on: canvas)
        == [Point(5, 0), Point(0, 1), Point(1, 1), Point(2, 1), Point(3, 1)])
  }

  @Test func controlCharactersAreSeenAndTabsAreSpaces() {
    var canvas = Canvas(size: Size(8, 1))
    area("a\u{1B}\tb\u{301}", 8, 1).draw(in: canvas.bounds, focused: false, on: &canvas)
    #expect(canvas.lines == ["a\u{FFFD} b\u{301}"])
    #expect(canvas.cursor == nil)
  }

  @Test func anEmptyPageShowsItsHint() {
    var canvas = Canvas(size: Size(8, 2))
    area("", 8, 2).draw(in: canvas.bounds, focused: true, placeholder: "write", on: &canvas)
    #expect(canvas.lines == ["write", ""])
    #expect(canvas.cursor == Point(0, 0))
  }

  @Test(arguments: [Size(1, 1), Size(2, 1), Size(2, 3), Size(1, 4), Size(0, 0)])
  func theSmallestAreasAreDrawn(size: Size) {
    for text in ["", "a", "ab cd", "日本", "👨‍👩‍👧", "\n\n", "a\u{301}\t\u{1B}"] {
      var area = area(text, size.width, size.height)
      for key in [Key.left, .up, .end, .down, .pageDown, .home, "x", .backspace] {
        area.handle(key)
        var canvas = Canvas(size: Size(4, 5))
        let place = Rect(1, 1, size.width, size.height)
        area.draw(in: place, focused: true, on: &canvas)
        #expect(place.isEmpty || canvas.cursor.map { place.contains($0) } == true)
      }
    }
  }

  @Test func anAreaOfAnotherSizeIsLaidOutForTheFrame() {
    var canvas = Canvas(size: Size(5, 3))
    area("one two", 20, 1).draw(in: canvas.bounds, focused: true, on: &canvas)
    #expect(canvas.lines == ["one", "two", ""])
    #expect(canvas.cursor == Point(3, 1))
  }
}

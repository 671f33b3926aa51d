import Display
import Testing

@Suite struct CanvasTests {
  /// Whether every row's glyphs fill its cells: no half of a wide glyph stands alone.
  private func isWhole(_ canvas: Canvas) -> Bool {
    (0..<canvas.size.height).allSatisfy { y in
      var x = 0
      while x < canvas.size.width {
        let width = columns(of: canvas[Point(x, y)].text)
        if width == 2, x + 1 == canvas.size.width || !canvas[Point(x + 1, y)].text.isEmpty {
          return false
        }
        guard width > 0 else { return false }
        x += width
      }
      return true
    }
  }

  @Test func textIsDrawnAndItsColumnsAreCounted() {
    var canvas = Canvas(size: Size(6, 2))
    #expect(canvas.write("ab日", at: Point(1, 0), as: .accent) == 4)
    #expect(canvas.write("long enough", at: Point(2, 1)) == 11)
    #expect(canvas.lines == [" ab日", "  long"])
    #expect(canvas[Point(3, 0)] == Cell(text: "日", role: .accent))
    #expect(canvas[Point(4, 0)] == Cell(text: "", role: .accent))
  }

  @Test(arguments: [
    (-2, "x..."), (-1, " x.."), (0, "日x."), (1, ".日x"), (2, "..日"), (3, "... "), (4, "...."),
  ])
  func aWideGlyphIsCutToABlankAtTheEdges(x: Int, expected: String) {
    var canvas = Canvas(size: Size(4, 1))
    canvas.fill(canvas.bounds, with: ".")
    canvas.write("日x", at: Point(x, 0))
    #expect(isWhole(canvas))
    let text = (0..<4).map { canvas[Point($0, 0)].text }.joined()
    #expect(text == expected)
  }

  @Test func halvesOfOverwrittenWideGlyphsBecomeBlanks() {
    for x in 0..<6 {
      for text in ["a", "ab", "語", "─"] {
        var canvas = Canvas(size: Size(6, 1))
        canvas.write("日本日", at: Point(0, 0))
        canvas.write(text, at: Point(x, 0))
        if !isWhole(canvas) { Issue.record("\(text) at \(x)") }
        canvas.fill(Rect(x, 0, 1, 1), with: "─")
        if !isWhole(canvas) { Issue.record("a rule at \(x)") }
      }
    }
  }

  @Test func whatLiesOutsideAnAreaIsCutOff() {
    var canvas = Canvas(size: Size(8, 3))
    canvas.inside(Rect(2, 1, 3, 1)) { canvas in
      for y in 0..<3 { canvas.write("abcdefgh", at: Point(0, y)) }
      canvas.inside(Rect(0, 0, 3, 3)) { $0.fill($0.bounds, with: "x") }
      canvas.showCursor(at: Point(0, 0))
      #expect(canvas.cursor == nil)
    }
    #expect(canvas.lines == ["", "  xde", ""])
  }

  @Test func paintingLeavesTheText() {
    var canvas = Canvas(size: Size(4, 1))
    canvas.write("abc", at: Point(0, 0))
    canvas.paint(Rect(1, 0, 9, 9), as: .selected)
    #expect(canvas.lines == ["abc"])
    #expect((0..<4).map { canvas[Point($0, 0)].role } == [.text, .selected, .selected, .selected])
  }

  @Test func theTargetOnTopIsClicked() {
    var canvas = Canvas(size: Size(4, 2))
    canvas.target(canvas.bounds, "below")
    canvas.target(Rect(1, 1, 9, 9), "above")
    canvas.target(Rect(7, 7, 1, 1), "outside")
    #expect(canvas.target(at: Point(0, 0)) as? String == "below")
    #expect(canvas.target(at: Point(3, 1)) as? String == "above")
    #expect(canvas.target(at: Point(4, 1)) == nil)
    canvas.dropTargets()
    #expect(canvas.target(at: Point(0, 0)) == nil)
  }

  @Test func textIsCutWithASignToFitAWidth() {
    var canvas = Canvas(size: Size(8, 1))
    #expect(canvas.write("one two", at: Point(0, 0), upTo: 5) == 5)
    #expect(canvas.lines == ["one …"])
  }

  @Test func aCanvasMayHaveNoCells() {
    for size in [Size(0, 0), Size(-3, 5), Size(5, 0)] {
      var canvas = Canvas(size: size)
      canvas.write("日本", at: Point(-1, 0))
      canvas.fill(Rect(-5, -5, 20, 20))
      canvas.paint(canvas.bounds, as: .muted)
      #expect(canvas.cells.isEmpty)
    }
  }

  @Test func noTextAtAnyPlaceBreaksARow() {
    var dice = Dice(seed: 6)
    for _ in 0..<50 {
      var canvas = Canvas(size: Size(20, 4))
      for _ in 0..<30 {
        let area = Rect(
          .random(in: -3...20, using: &dice), .random(in: -2...4, using: &dice),
          .random(in: 0...12, using: &dice), .random(in: 0...3, using: &dice))
        let text = dice.text(upTo: 10)
        canvas.inside(area) { canvas in
          canvas.write(text, at: Point(area.x - 1, area.y))
          if text.utf8.count % 5 == 0 { canvas.fill(area, with: text, as: .muted) }
        }
        if !isWhole(canvas) { Issue.record("\(text.debugDescription) in \(area)") }
      }
    }
  }
}

import Display
import Testing

@Suite struct GeometryTests {
  @Test func aRectangleHasNoNegativeSize() {
    #expect(Rect(1, 2, -3, -4).size == Size(0, 0))
    var area = Rect(0, 0, 4, 4)
    area.width -= 9
    #expect(area.isEmpty)
    #expect(!area.contains(Point(0, 0)))
    #expect(area.intersection(Rect(0, 0, 9, 9)).isEmpty)
  }

  @Test func whatTwoRectanglesShareIsTheirIntersection() {
    #expect(Rect(0, 0, 4, 4).intersection(Rect(2, 3, 9, 9)) == Rect(2, 3, 2, 1))
    #expect(Rect(0, 0, 4, 4).intersection(Rect(4, 0, 2, 2)).isEmpty)
  }

  @Test func sidesAndRowsAreCutOff() {
    #expect(Rect(0, 0, 10, 5).inset(top: 1, left: 2, bottom: 1, right: 3) == Rect(2, 1, 5, 3))
    #expect(Rect(1, 1, 4, 2).row(1) == Rect(1, 2, 4, 1))
    #expect(Rect(1, 1, 4, 2).row(2).isEmpty)
    #expect(Rect(1, 1, 4, 2).row(-1).isEmpty)
  }
}

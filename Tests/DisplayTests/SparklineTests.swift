import Display
import Testing

@Suite struct SparklineTests {
  @Test func theLeastIsVisibleAndGapsStayGaps() {
    #expect(sparkline([0, nil, 5, 10, 1.3]) == "▁ ▅█▂")
    #expect(sparkline([-3, 99, .nan, .infinity]) == "▁█  ")
    #expect(sparkline([0, 50, 100], on: 0...100) == "▁▅█")
    #expect(sparkline([1], on: 1...1) == " ")
    #expect(sparkline([]) == "")
  }

  @Test(arguments: [
    (0.0, 5.0, "──────"), (2.5, 5, "━━━───"), (5, 5, "━━━━━━"), (9, 5, "━━━━━━"), (-1, 5, "──────"),
    (1, 0, "──────"), (.nan, 5, "──────"), (.infinity, .infinity, "──────"),
  ])
  func aMeterIsFilledByItsPart(part: Double, whole: Double, expected: String) {
    #expect(meter(part, of: whole, width: 6) == expected)
    #expect(meter(part, of: whole, width: -1) == "")
  }
}

import Display
import Testing

struct DiscTests {
  private func drawn(
    _ radius: Double, _ size: Size, _ repertoire: Repertoire = .unicode
  ) -> [String] {
    var canvas = Canvas(size: size)
    Disc(radius: radius).draw(in: canvas.bounds, as: .chart, repertoire, on: &canvas)
    return canvas.lines
  }

  /// How many dots of braille there are in all.
  private func dots(_ lines: [String]) -> Int {
    lines.joined().unicodeScalars.reduce(0) {
      $0 + ($1.value >= 0x2800 ? ($1.value - 0x2800).nonzeroBitCount : 0)
    }
  }

  @Test func itIsRoundInTheMiddleAndFine() {
    #expect(drawn(4, Size(4, 2)) == ["⣴⣿⣿⣦", "⠻⣿⣿⠟"])
    #expect(drawn(0, Size(6, 2)) == ["", ""])
  }

  @Test func itsAreaIsThatOfACircle() {
    for radius in stride(from: 4.0, through: 40, by: 3.7) {
      let area = Double(dots(drawn(radius, Size(90, 30))))
      #expect(abs(area / (Double.pi * radius * radius) - 1) < 0.08)
    }
  }

  @Test func itOnlyGrowsAsItsRadiusDoes() {
    var last = 0
    for step in 0...300 {
      let count = dots(drawn(Double(step) / 10, Size(60, 16)))
      #expect(count >= last)
      last = count
    }
  }

  @Test func itIsTheSameOnAllSides() {
    for radius in stride(from: 3.0, through: 20, by: 0.9) {
      let lines = drawn(radius, Size(31, 12))
      let (upper, lower) = (dots(Array(lines[..<6])), dots(Array(lines[6...])))
      #expect(abs(upper - lower) <= 12)
    }
  }

  @Test func whatIsTooLargeIsCut() {
    #expect(drawn(500, Size(3, 2)) == ["⣿⣿⣿", "⣿⣿⣿"])
    #expect(drawn(5, Size(0, 0)) == [])
  }

  @Test func withoutSignsItIsASCII() {
    for repertoire in [Repertoire.ascii, .letters] {
      let text = drawn(10, Size(24, 6), repertoire).joined()
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
      #expect(text.contains("#") && text.contains("."))
    }
  }

  @Test func aBarHasEighths() {
    #expect(smoothBar(2.5, .unicode) == "██▌")
    #expect(smoothBar(0.125, .unicode) == "▏")
    #expect(smoothBar(-1, .unicode) == "")
    #expect(smoothBar(2.5, .ascii) == "##.")
  }
}

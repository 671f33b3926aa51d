/// A filled circle, finer than cells are: two dots across and four down in each.
package struct Disc: Equatable, Sendable {
  /// In dots.
  package let radius: Double

  package init(radius: Double) { self.radius = max(0, radius) }

  /// Draws it in the middle of an area: in braille, or in signs by how much of a cell it covers.
  package func draw(
    in area: Rect, as role: Role, _ repertoire: Repertoire, on canvas: inout Canvas
  ) {
    let middle = (
      x: Double(area.width) + Self.offset.x, y: Double(area.height * 2) + Self.offset.y
    )
    for row in 0..<area.height {
      // The first and the last dot of each of the four rows of dots.
      var first = SIMD4<Int>(repeating: .max)
      var last = SIMD4<Int>(repeating: .min)
      for line in 0..<4 {
        let y = Double(row * 4 + line) + 0.5 - middle.y
        guard abs(y) <= radius else { continue }
        let half = (radius * radius - y * y).squareRoot()
        first[line] = max(0, Int((middle.x - half - 0.5).rounded(.up)))
        last[line] = min(area.width * 2 - 1, Int((middle.x + half - 0.5).rounded(.down)))
      }
      let (left, right) = (first.min() / 2, last.max() / 2)
      guard last.max() >= 0, left <= right else { continue }
      for column in left...right {
        let dots = Self.dots(of: column, first, last)
        guard dots != 0 else { continue }
        let sign = repertoire == .unicode ? 0x2800 + dots : Self.sign(of: dots.nonzeroBitCount)
        canvas.put(sign, at: Point(area.x + column, area.y + row), as: role)
      }
    }
  }

  /// The middle lies a little beside that of the dots: so they come one after the other as the disc
  /// grows, and not eight at a time.
  private static let offset = (x: 0.13, y: 0.09)

  /// The dots of a cell, a bit each as braille has them.
  private static func dots(of column: Int, _ first: SIMD4<Int>, _ last: SIMD4<Int>) -> UInt32 {
    var dots: UInt32 = 0
    for line in 0..<4 {
      if first[line] <= column * 2, last[line] >= column * 2 { dots |= left[line] }
      if first[line] <= column * 2 + 1, last[line] >= column * 2 + 1 { dots |= right[line] }
    }
    return dots
  }

  private static let left = SIMD4<UInt32>(0x01, 0x02, 0x04, 0x40)
  private static let right = SIMD4<UInt32>(0x08, 0x10, 0x20, 0x80)

  private static func sign(of count: Int) -> UInt32 {
    switch count {
    case 0: 0x20
    case ...2: 0x2E
    case ...4: 0x3A
    case ...6: 0x2B
    case 7: 0x2A
    default: 0x23
    }
  }
}

/// A bar of a length in columns, drawn in eighths of them; `#` and `.` where signs must be ASCII.
package func smoothBar(_ columns: Double, _ repertoire: Repertoire) -> String {
  let eighths = max(0, Int((columns * 8).rounded()))
  let (whole, part) = eighths.quotientAndRemainder(dividingBy: 8)
  guard repertoire == .unicode else {
    return String(repeating: "#", count: whole) + (part >= 4 ? "." : "")
  }
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  return String(repeating: "█", count: whole) + parts[part]
}

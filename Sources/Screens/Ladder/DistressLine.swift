import Display
import Domain

/// The distress of one practice as a line over time, finer than cells are.
struct DistressLine: Sendable {
  let ratings: [Attempt.Rating]
  /// Where the line ends, and where the time that is shown ends.
  let now: Int
  let end: Int

  /// The dots of braille by column and row of a cell.
  private static let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// Draws it with its scale at the left, 0 to 100.
  func draw(in area: Rect, on canvas: inout Canvas) {
    guard area.height > 1, area.width > 8 else { return }
    for row in 0..<area.height {
      let label =
        row == 0
        ? "100┤" : row == area.height - 1 ? "  0┤" : row * 2 == area.height - 1 ? " 50┤" : "   ┤"
      canvas.write(label, at: Point(area.x, area.y + row), as: .muted)
    }
    draw(cells: area.inset(left: 4), on: &canvas)
  }

  private func draw(cells area: Rect, on canvas: inout Canvas) {
    guard !ratings.isEmpty, end > 0 else { return }
    let (width, height) = (area.width * 2, area.height * 4)
    var cells = Array(repeating: UInt32(0), count: area.width * area.height)
    var last: Int?
    for x in 0..<width {
      let second = Double(x) * Double(end) / Double(width - 1)
      guard let suds = suds(at: second) else { continue }
      let y = height - 1 - Int((suds * Double(height - 1) / 100).rounded())
      // A steep part is drawn through.
      for y in min(y, last ?? y)...max(y, last ?? y) {
        cells[y / 4 * area.width + x / 2] |= Self.dots[x % 2][y % 4]
      }
      last = y
    }
    for (index, bits) in cells.enumerated() where bits != 0 {
      let point = Point(area.x + index % area.width, area.y + index / area.width)
      let sign = Unicode.Scalar(0x2800 + bits).map { String(Character($0)) } ?? " "
      canvas.write(sign, at: point, as: .chart)
    }
  }

  /// The distress between ratings, and the last one until now.
  private func suds(at second: Double) -> Double? {
    guard let first = ratings.first, second >= Double(first.seconds),
      second <= Double(max(now, first.seconds))
    else { return nil }
    let after = ratings.firstIndex { Double($0.seconds) > second }
    guard let after, after > 0 else { return ratings.last.map { Double($0.suds) } }
    let (a, b) = (ratings[after - 1], ratings[after])
    let part = (second - Double(a.seconds)) / Double(b.seconds - a.seconds)
    return Double(a.suds) + part * Double(b.suds - a.suds)
  }
}

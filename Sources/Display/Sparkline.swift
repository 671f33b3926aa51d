/// A row of small columns, one a value; a gap in the values stays a gap.
package func sparkline(
  _ values: some Sequence<Double?>, on scale: ClosedRange<Double> = 0...10
) -> String {
  let span = scale.upperBound - scale.lowerBound
  let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  return String(
    values.map { value -> Character in
      guard let value, value.isFinite, span > 0 else { return " " }
      let part = (min(max(value, scale.lowerBound), scale.upperBound) - scale.lowerBound) / span
      return steps[min(Int(part * 8), 7)]
    })
}

/// A bar `━━━───` of a part of a whole, at a width.
package func meter(_ part: Double, of whole: Double, width: Int) -> String {
  let width = max(0, width)
  let share = part > 0 && whole > 0 ? min(part / whole, 1) : 0
  let filled = share.isNaN ? 0 : Int(share * Double(width) + 0.5)
  return String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
}

/// A column of a chart as its rows from the top, each blank or a part of a block.
///
/// The lowest row of a value is never blank, so that the lowest value is not taken for a gap.
package func columnRows(_ value: Double, on scale: ClosedRange<Double>, rows: Int) -> [String] {
  let span = scale.upperBound - scale.lowerBound
  let share = span > 0 ? (value - scale.lowerBound) / span : 0
  let eighths = max(1, Int((min(max(share, 0), 1) * Double(rows * 8)).rounded()))
  let steps = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  return (0..<max(0, rows)).map { steps[min(8, max(0, eighths - (rows - 1 - $0) * 8))] }
}

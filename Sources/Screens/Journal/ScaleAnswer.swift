import Display

/// A number between two ends, or none where it is skipped.
struct ScaleAnswer: Equatable, Sendable {
  let range: ClosedRange<Int>
  private(set) var number: Int?
  /// Whether it is being typed: then the next digit goes behind it.
  private var isTyping = false

  init(_ range: ClosedRange<Int>, _ number: Int?) {
    self.range = range
    self.number = number
  }

  private var step: Int { range.upperBound - range.lowerBound > 20 ? 5 : 1 }

  mutating func settle() { isTyping = false }

  /// Takes a key that changes it; false when it is none of them.
  @discardableResult
  mutating func handle(_ key: Key) -> Bool {
    var types = false
    switch key {
    case .right: number = number.map { min(range.upperBound, $0 + step) } ?? middle
    case .left: number = number.map { max(range.lowerBound, $0 - step) } ?? middle
    case .home: number = range.lowerBound
    case .end: number = range.upperBound
    case .backspace, .delete: number = nil
    case .character(let digit):
      guard digit.isASCII, let value = digit.wholeNumberValue else { return false }
      let longer = (isTyping ? number ?? 0 : 0) * 10 + value
      number = range ~= longer ? longer : range ~= value ? value : number
      types = true
    default: return false
    }
    isTyping = types
    return true
  }

  private var middle: Int { (range.lowerBound + range.upperBound) / 2 }

  /// The bar that shows it, so many columns wide.
  func bar(width: Int) -> (full: String, rest: String) {
    let span = max(1, range.upperBound - range.lowerBound)
    let full = number.map { ($0 - range.lowerBound) * width / span } ?? 0
    return (String(repeating: "━", count: full), String(repeating: "─", count: width - full))
  }

  /// Takes the number that lies at a column of the bar.
  mutating func click(column: Int, of width: Int) {
    guard width > 1, 0..<width ~= column else { return }
    let span = range.upperBound - range.lowerBound
    number = range.lowerBound + (column * span + (width - 1) / 2) / (width - 1)
    settle()
  }
}

extension ScaleAnswer {
  func draw(
    _ label: String, ends: [String], in area: Rect, hasFocus: Bool, on canvas: inout Canvas
  ) {
    let labelWidth = max(10, columns(of: label) + 2)
    canvas.write(label, at: area.origin, as: hasFocus ? .heading : .muted)
    let shown = number.map(String.init) ?? "skipped"
    let role: Role = hasFocus ? .focusedField : number == nil ? .rule : .text
    canvas.write(
      hasFocus ? "‹ \(shown) ›" : "  \(shown)", at: Point(area.x + labelWidth, area.y), as: role)
    let low = ends.first ?? String(range.lowerBound)
    let high = ends.last ?? String(range.upperBound)
    let bar = Self.bar(in: area, low: low, labelWidth: labelWidth)
    canvas.write(low, at: Point(bar.x - columns(of: low) - 1, bar.y), as: .muted)
    let (full, rest) = self.bar(width: bar.width)
    let used = canvas.write(full, at: bar.origin, as: .chart)
    canvas.write(rest, at: Point(bar.x + used, bar.y), as: .rule)
    canvas.write(high, at: Point(bar.right + 1, bar.y), as: .muted)
  }

  /// Where the bar lies: behind the number, or below it where the window is narrow.
  private static func bar(in area: Rect, low: String, labelWidth: Int) -> Rect {
    let room = columns(of: low) + 1
    if area.width >= 64 { return Rect(area.x + labelWidth + 13 + room, area.y, 20, 1) }
    return Rect(area.x + room, area.y + 1, max(4, min(20, area.width - 2 * room - 4)), 1)
  }

  static func rows(width: Int) -> Int { width >= 64 ? 1 : 2 }
}

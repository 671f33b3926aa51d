import Display

/// The keys of the open screen, one a line, on top of it.
struct HelpOverlay: Sendable {
  private let hints: [Hint]
  private var offset = 0

  init(hints: [Hint]) { self.hints = hints }

  private typealias Row = (keys: String, label: String)

  /// Scrolls; false when the key closes the overlay.
  mutating func handle(_ event: Event, in size: Size) -> Bool {
    let (area, rows) = layout(in: size)
    let last = max(0, rows.count - Self.room(in: area))
    switch event {
    case .key(.down), .key("j"), .wheel(1..., _): offset = min(last, offset + 1)
    case .key(.up), .key("k"), .wheel: offset = max(0, min(last, offset) - 1)
    case .key(.pageDown), .key(.end), .key("G"): offset = last
    case .key(.pageUp), .key(.home), .key("g"): offset = 0
    default: return false
    }
    return true
  }

  func draw(on canvas: inout Canvas) {
    let (area, rows) = layout(in: canvas.size)
    let room = Self.room(in: area)
    let first = min(offset, max(0, rows.count - room))
    canvas.dropTargets()
    canvas.cursor = nil
    canvas.fill(area.inset(top: -1, left: -1, bottom: -1, right: -1))
    canvas.fill(area, as: .field)
    canvas.inside(area) { canvas in
      canvas.write("Keys here", at: Point(area.x + 2, area.y), as: .heading)
      for (line, row) in rows.dropFirst(first).prefix(room).enumerated() {
        let y = area.y + 1 + line
        canvas.write(row.keys, at: Point(area.x + 2, y), as: .key)
        canvas.write(row.label, at: Point(area.x + 4 + Self.keyWidth(area), y), as: .field)
      }
      let more = first + room < rows.count ? "↓ more   esc close" : "esc close"
      canvas.write(more, at: Point(area.x + 2, area.bottom - 1), as: .muted)
    }
  }

  /// Where the overlay lies and its rows, with long ones going on in the next.
  private func layout(in size: Size) -> (area: Rect, rows: [Row]) {
    let width = size.width < 64 ? size.width : 60
    let keys = Self.keyWidth(Rect(0, 0, width, 1))
    let rows = hints.flatMap { hint -> [Row] in
      let left = wrap(hint.keys, to: keys).map(String.init)
      let right = wrap(hint.label, to: width - keys - 6).map(String.init)
      return (0..<max(left.count, right.count)).map { line in
        (line < left.count ? left[line] : "", line < right.count ? right[line] : "")
      }
    }
    let height = min(size.height - 2, rows.count + 2)
    return (Rect((size.width - width) / 2, (size.height - height) / 2, width, height), rows)
  }

  private static func keyWidth(_ area: Rect) -> Int { area.width < 60 ? 9 : 16 }
  private static func room(in area: Rect) -> Int { max(0, area.height - 2) }
}

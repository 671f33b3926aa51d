import Display

/// The keys of the open screen, one a line, on top of it.
struct HelpOverlay: Sendable {
  private let hints: [Hint]
  private var offset = 0

  init(hints: [Hint]) { self.hints = hints }

  /// Scrolls; false when the key closes the overlay.
  mutating func handle(_ event: Event, in size: Size) -> Bool {
    let last = max(0, hints.count - Self.area(in: size, rows: hints.count).height + 2)
    switch event {
    case .key(.down), .key("j"), .wheel(1..., _): offset = min(last, offset + 1)
    case .key(.up), .key("k"), .wheel(_, _): offset = max(0, min(last, offset) - 1)
    case .key(.pageDown): offset = last
    case .key(.pageUp): offset = 0
    default: return false
    }
    return true
  }

  func draw(on canvas: inout Canvas) {
    let area = Self.area(in: canvas.size, rows: hints.count)
    canvas.dropTargets()
    canvas.cursor = nil
    canvas.fill(area.inset(top: -1, left: -1, bottom: -1, right: -1))
    canvas.fill(area, as: .field)
    canvas.inside(area) { canvas in
      canvas.write("Keys here", at: Point(area.x + 2, area.y), as: .heading)
      let rows = max(0, area.height - 2)
      let keys = min(hints.map { columns(of: $0.keys) }.max() ?? 0, area.width / 2)
      for (row, hint) in hints.dropFirst(offset).prefix(rows).enumerated() {
        let y = area.y + 1 + row
        canvas.write(clip(hint.keys, to: keys), at: Point(area.x + 2, y), as: .key)
        let label = clip(hint.label, to: area.width - keys - 6)
        canvas.write(label, at: Point(area.x + 4 + keys, y), as: .field)
      }
      let more = offset + rows < hints.count ? "↓ more   esc close" : "esc close"
      canvas.write(more, at: Point(area.x + 2, area.bottom - 1), as: .muted)
    }
  }

  private static func area(in size: Size, rows: Int) -> Rect {
    let width = min(size.width - 2, 60)
    let height = min(size.height - 2, rows + 2)
    return Rect((size.width - width) / 2, (size.height - height) / 2, width, height)
  }
}

import Display

/// Type a part of a name to find any place, screen or action.
struct Palette: Sendable {
  private var field = TextField(limit: 100)
  private var menu = Menu()
  private let entries: [PaletteEntry]
  private var found: [(entry: PaletteEntry, places: [Int])] = []

  /// The entries with those first that were chosen lately.
  init(_ entries: [PaletteEntry], recent: [String]) {
    let lately = recent.compactMap { title in entries.first { $0.title == title } }
    self.entries = lately + entries.filter { !recent.contains($0.title) }
    find()
  }

  private mutating func find() {
    if field.text.allSatisfy(\.isWhitespace) {
      found = entries.map { ($0, []) }
    } else {
      let fitting = entries.enumerated().compactMap { place, entry in
        Fuzzy(field.text, in: entry.title).map { (entry, $0, place) }
      }
      found = fitting.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map { ($0.0, $0.1.places) }
    }
    menu = Menu(count: found.count)
  }

  mutating func handle(_ event: Event, in size: Size) -> OverlayMove {
    let height = Self.list(in: Self.area(in: size)).height
    switch event {
    case .key(.escape): return .close
    case .key(.enter): return menu.selection.map { .run(found[$0].entry) } ?? .stay
    case .key(.down), .key(.tab), .key(.control("n")): menu.move(by: 1, height: height)
    case .key(.up), .key(.backTab), .key(.control("p")): menu.move(by: -1, height: height)
    case .key(.pageUp): menu.handle(.pageUp, height: height)
    case .key(.pageDown): menu.handle(.pageDown, height: height)
    case .key(let key):
      let before = field.text
      _ = field.handle(key)
      if field.text != before { find() }
    case .paste(let text):
      field.insert(text)
      find()
    case .wheel(let rows, _): menu.wheel(rows, height: height)
    default: break
    }
    return .stay
  }

  /// What a click does: on a row that, beside it nothing, elsewhere it closes.
  func click(_ point: Point, in size: Size) -> OverlayMove {
    let area = Self.area(in: size)
    let list = Self.list(in: area)
    let line = point.y - list.y
    let rows = menu.visibleRange(height: list.height)
    if list.contains(point), rows.indices.contains(rows.lowerBound + line) {
      return .run(found[rows.lowerBound + line].entry)
    }
    return area.contains(point) ? .stay : .close
  }

  // MARK: How it looks

  private static func area(in size: Size) -> Rect {
    let width = size.width < 64 ? size.width : 60
    let height = min(size.height - 1, 16)
    return Rect((size.width - width) / 2, size.height < 20 ? 0 : 2, width, height)
  }

  private static func list(in area: Rect) -> Rect {
    area.inset(top: 2, left: 2, bottom: 1, right: 2)
  }

  private static func hints(in repertoire: Repertoire) -> [Hint] {
    [
      Binding(.enter, label: "go", does: ()), Binding(.up, label: "choose", does: ()),
      Binding(.down, label: "choose", does: ()), Binding(.escape, label: "close", does: ()),
    ].hints(in: repertoire)
  }

  func draw(in repertoire: Repertoire, on canvas: inout Canvas) {
    let area = Self.area(in: canvas.size)
    canvas.dropTargets()
    canvas.fill(area.inset(top: -1, left: -1, bottom: -1, right: -1))
    canvas.fill(area, as: .field)
    let line = area.inset(left: 2, right: 2)
    canvas.write(":", at: line.origin, as: .key)
    field.draw(
      in: Rect(line.x + 2, line.y, line.width - 2, 1), focused: true,
      placeholder: "type a part of a name", on: &canvas)
    let list = Self.list(in: area)
    if found.isEmpty {
      canvas.write("Nothing here is called that.", at: list.origin, as: .field)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      draw(found[row], in: list.row(line), isCurrent: row == menu.selection, on: &canvas)
    }
    menu.drawMarks(in: list, on: &canvas)
    let foot = Self.hints(in: repertoire).map { "\($0.keys) \($0.label)" }.joined(separator: "   ")
    canvas.write(foot, at: Point(area.x + 2, area.bottom - 1), as: .field)
  }

  private func draw(
    _ found: (entry: PaletteEntry, places: [Int]), in area: Rect, isCurrent: Bool,
    on canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .field
    if isCurrent { canvas.fill(area, as: .selected) }
    let entry = found.entry
    // Where there is little room the name and the key say enough.
    let kind = area.width < 48 ? nil : Point(area.right - 18, area.y)
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let title = clip(entry.title, to: (kind?.x ?? area.right - 5) - area.x - 3)
    canvas.write(title, at: Point(area.x + 2, area.y), as: role)
    if !isCurrent, title == entry.title {
      // Titles are plain words, a column a letter.
      for place in found.places { canvas.paint(Rect(area.x + 2 + place, area.y, 1, 1), as: .key) }
    }
    if let kind { canvas.write(entry.kind, at: kind, as: role) }
    canvas.write(entry.keys, at: Point(area.right - 2 - columns(of: entry.keys), area.y), as: role)
  }
}

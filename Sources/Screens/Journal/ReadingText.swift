import Display

/// Text with places in it to go to: a heading belongs to no place, a text and its notes are one.
struct ReadingText: Sendable {
  /// A line as it is meant, and the place it belongs to.
  struct Line: Equatable, Sendable {
    let text: String
    var role = Role.text
    var place: Int?
  }

  private(set) var lines: [Line] = []
  /// How many places there are.
  private(set) var count = 0
  private(set) var selected = 0
  /// The first row that is shown.
  private var top = 0
  /// The rows at one width, so that a long text is not wrapped for every frame.
  private var laid: (width: Int, rows: [Line]) = (0, [])

  private static let indent = 2

  /// Takes other lines; the cursor stays as far down as it was.
  mutating func use(_ lines: [Line], width: Int) {
    self.lines = lines
    count = (lines.compactMap(\.place).max() ?? -1) + 1
    selected = min(selected, max(0, count - 1))
    laid = (width, rows(width: width, of: lines))
  }

  var selection: Int? { count > 0 ? selected : nil }

  private func rows(width: Int) -> [Line] {
    laid.width == width ? laid.rows : rows(width: width, of: lines)
  }

  private func rows(width: Int, of lines: [Line]) -> [Line] {
    lines.flatMap { line -> [Line] in
      if line.text.isEmpty { return [line] }
      let room = max(1, min(width, Paragraphs.measure) - (line.place == nil ? 0 : Self.indent))
      return line.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .flatMap { part in part.isEmpty ? [""] : wrap(String(part), to: room) }
        .map { Line(text: String($0), role: line.role, place: line.place) }
    }
  }

  /// The rows of a place.
  private func range(of place: Int, in rows: [Line]) -> Range<Int> {
    let first = rows.firstIndex { $0.place == place } ?? 0
    let last = rows.lastIndex { $0.place == place } ?? first
    return first..<min(last + 1, rows.count)
  }

  // MARK: Moving

  /// Goes to the next place or the one before; through a long one row by row.
  mutating func move(by steps: Int, in area: Rect) {
    let rows = rows(width: area.width)
    let here = range(of: selected, in: rows)
    let first = first(of: rows, height: area.height)
    let hasMore =
      steps > 0 ? here.upperBound > first + area.height : here.lowerBound < first
    if hasMore || !(0..<count ~= selected + steps) { return scroll(by: steps, in: area) }
    select(selected + steps, in: area)
  }

  mutating func select(_ place: Int, in area: Rect) {
    selected = min(max(0, place), max(0, count - 1))
    let rows = rows(width: area.width)
    let range = range(of: selected, in: rows)
    // The heading above it is shown with it.
    let start = selected == 0 ? 0 : range.lowerBound - (heads(range.lowerBound, rows) ? 1 : 0)
    top = min(start, max(first(of: rows, height: area.height), range.upperBound - area.height))
  }

  private func heads(_ row: Int, _ rows: [Line]) -> Bool {
    row > 0 && rows[row - 1].role == .heading
  }

  /// Scrolls; the cursor goes along only to stay in sight.
  mutating func scroll(by steps: Int, in area: Rect) {
    let rows = rows(width: area.width)
    top = min(max(0, first(of: rows, height: area.height) + steps), last(rows, area.height))
    let seen = rows.dropFirst(top).prefix(area.height).compactMap(\.place)
    guard let first = seen.first, let last = seen.last else { return }
    selected = min(max(selected, first), last)
  }

  private func last(_ rows: [Line], _ height: Int) -> Int { max(0, rows.count - height) }

  private func first(of rows: [Line], height: Int) -> Int { min(top, last(rows, height)) }

  // MARK: How it looks

  func draw(in area: Rect, on canvas: inout Canvas, click: (Int) -> any Sendable) {
    let rows = rows(width: area.width)
    let first = first(of: rows, height: area.height)
    var marked = false
    for (y, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let line = area.row(y)
      guard let place = row.place else {
        canvas.write(row.text, at: line.origin, as: row.role)
        continue
      }
      if place == selected, !marked {
        canvas.write("›", at: line.origin, as: .accent)
        marked = true
      }
      canvas.write(row.text, at: Point(line.x + Self.indent, line.y), as: row.role)
      let action = click(place)
      canvas.target(line, at: { _ in action })
    }
    canvas.markMore(above: first > 0, below: first + area.height < rows.count, in: area)
  }
}

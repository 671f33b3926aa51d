import Display

/// The lines of a text at a width, at most so many: the last one ends in `…` where more follows.
func wrapped(_ text: String, to width: Int, upTo rows: Int) -> [String] {
  let all = wrap(text, to: width).map(String.init)
  guard rows > 0, rows < all.count else { return rows > 0 ? all : [] }
  return all.prefix(rows - 1) + [clip(all[rows - 1] + " …", to: width)]
}

/// Text to read, drawn from the top of an area and scrolled by lines.
struct Paragraphs: Sendable {
  /// A line as it is meant; it is wrapped to the width it is drawn in.
  struct Line: Equatable, Sendable {
    let text: String
    let role: Role
    /// Columns that every row of it is moved in.
    let indent: Int

    init(_ text: String, as role: Role = .text, indent: Int = 0) {
      self.text = text
      self.role = role
      self.indent = indent
    }
  }

  /// The widest that running text is set, in columns [D].
  static let measure = 72

  let lines: [Line]
  private(set) var offset = 0
  /// The rows at one width, so that a long text is not wrapped for every frame.
  private var laid: (width: Int, rows: [Line])?

  init(_ lines: [Line], at offset: Int = 0) {
    self.lines = lines
    self.offset = offset
  }

  /// Wraps the text once, for a width that it is going to be drawn in.
  mutating func layOut(width: Int) {
    guard laid?.width != width else { return }
    laid = (width, rows(width: width))
  }

  /// The rows of text at a width.
  func rows(width: Int) -> [Line] {
    if let laid, laid.width == width { return laid.rows }
    return lines.flatMap { line -> [Line] in
      if line.text.isEmpty { return [line] }
      let room = max(1, min(width, Self.measure) - line.indent)
      return wrap(line.text, to: room).map { Line(String($0), as: line.role, indent: line.indent) }
    }
  }

  /// Scrolls, as far as there is text at the size it was drawn in last.
  mutating func scroll(by rows: Int, in area: Rect) {
    let last = max(0, self.rows(width: area.width).count - area.height)
    offset = min(max(0, min(offset, last) + rows), last)
  }

  /// Scrolls to the next heading, or to the one before.
  mutating func jump(by steps: Int, in area: Rect) {
    let rows = rows(width: area.width)
    let headings = rows.indices.filter { rows[$0].role == .heading }
    let here = min(offset, max(0, rows.count - area.height))
    let target =
      steps > 0 ? headings.first { $0 > here } : headings.last { $0 < here }
    if let target { scroll(by: target - here, in: area) }
  }

  func draw(in area: Rect, on canvas: inout Canvas, marking hits: RowHits? = nil) {
    let rows = rows(width: area.width)
    let first = min(offset, max(0, rows.count - area.height))
    canvas.inside(area) { canvas in
      for (y, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
        let point = Point(area.x + row.indent, area.y + y)
        if let hits, row.role != .heading {
          let marked: Role = hits.row == first + y ? .selected : .accent
          canvas.write(row.text, at: point, as: row.role, marking: hits.query, as: marked)
        } else {
          canvas.write(row.text, at: point, as: row.role)
        }
      }
    }
    canvas.markMore(above: first > 0, below: first + area.height < rows.count, in: area)
  }
}

/// What a click in an area does.
package struct Target: Sendable {
  package let area: Rect
  /// What it does, given the cell of the area that was clicked.
  let action: @Sendable (Point) -> any Sendable
}

/// A frame: a grid of cells that screens draw on, all of it each time.
///
/// Nothing but what is safe to send to a terminal can be on it: control characters, bidirectional
/// overrides and invisible characters are drawn as a placeholder.
package struct Canvas: Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands; nil hides it.
  package var cursor: Point?
  package private(set) var targets: [Target] = []
  /// What is drawn outside of it is cut off.
  private var visible: Rect

  package init(size: Size) {
    self.size = Size(max(0, size.width), max(0, size.height))
    visible = Rect(0, 0, size.width, size.height)
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(0, 0, size.width, size.height) }

  package subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[point.y * size.width + point.x] : .blank
  }

  /// Draws one line of text from a point to the right, cut at the edges of what may be drawn on.
  ///
  /// Returns the columns that the text takes, also where they are cut.
  @discardableResult
  package mutating func write(_ text: String, at point: Point, as role: Role = .text) -> Int {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.isPlain ? place(plain: bytes, at: point, as: role) : nil
    }
    if let plain = plain ?? nil { return plain }
    var x = point.x
    for glyph in Glyphs(of: text) {
      place(glyph, at: Point(x, point.y), as: role)
      x += glyph.width
    }
    return x - point.x
  }

  @discardableResult
  package mutating func write(
    _ text: Substring, at point: Point, as role: Role = .text
  ) -> Int {
    write(String(text), at: point, as: role)
  }

  /// Draws one scalar that takes one column and is safe on any terminal.
  mutating func put(_ scalar: UInt32, at point: Point, as role: Role) {
    guard visible.contains(point) else { return }
    clearHalves(from: point.x, to: point.x + 1, y: point.y)
    cells[point.y * size.width + point.x] = Cell(base: scalar, role: role)
  }

  /// Draws one line of text into at most so many columns, with `…` where it is cut.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: Point, as role: Role = .text, upTo width: Int
  ) -> Int {
    write(Display.clip(String(text), to: width), at: point, as: role)
  }

  /// Shows the terminal's own cursor at a point, if it is not cut off.
  package mutating func showCursor(at point: Point) {
    cursor = visible.contains(point) ? point : nil
  }

  /// Fills an area with one narrow glyph.
  package mutating func fill(_ area: Rect, with text: String = " ", as role: Role = .text) {
    let area = area.intersection(visible)
    guard !area.isEmpty else { return }
    var glyphs = Glyphs(of: text)
    let glyph = glyphs.next().flatMap { $0.width == 1 ? $0.text : nil } ?? " "
    let cell = Cell(text: glyph, role: role)
    for y in area.y..<area.bottom {
      clearHalves(from: area.x, to: area.right, y: y)
      for index in y * size.width + area.x..<y * size.width + area.right { cells[index] = cell }
    }
  }

  /// Gives an area another role and leaves its text.
  package mutating func paint(_ area: Rect, as role: Role) {
    let area = area.intersection(visible)
    for y in area.y..<area.bottom {
      for x in area.x..<area.right { cells[y * size.width + x].role = role }
    }
  }

  /// Draws with everything outside the area cut off.
  package mutating func inside(_ area: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = visible
    visible = visible.intersection(area)
    draw(&self)
    visible = outer
  }

  /// Marks what a click in an area does; the last one drawn lies on top.
  package mutating func target(_ area: Rect, _ action: some Sendable) {
    target(area, at: { _ in action })
  }

  /// Marks an area in which it matters which of its cells is clicked.
  package mutating func target(
    _ area: Rect, at action: @escaping @Sendable (Point) -> any Sendable
  ) {
    let seen = area.intersection(visible)
    guard !seen.isEmpty else { return }
    let origin = area.origin
    targets.append(
      Target(area: seen) { action(Point($0.x - origin.x, $0.y - origin.y)) })
  }

  /// Forgets the targets drawn so far: what lies under an overlay cannot be clicked.
  package mutating func dropTargets() { targets = [] }

  package func target(at point: Point) -> (any Sendable)? {
    targets.last { $0.area.contains(point) }?.action(point)
  }

  /// The text of each row, without the blanks at its end.
  package var lines: [String] {
    (0..<size.height).map { y in
      let row = cells[y * size.width..<(y + 1) * size.width]
      let last = row.lastIndex { !$0.isBlank }
      return row[..<(last.map { $0 + 1 } ?? row.startIndex)].map(\.text).joined()
    }
  }
}

extension Canvas {
  /// Draws printable ASCII, where a byte is a cell.
  private mutating func place(
    plain bytes: UnsafeBufferPointer<UInt8>, at point: Point, as role: Role
  ) -> Int {
    let area = Rect(point.x, point.y, bytes.count, 1).intersection(visible)
    guard !area.isEmpty else { return bytes.count }
    clearHalves(from: area.x, to: area.right, y: area.y)
    let start = area.y * size.width
    for x in area.x..<area.right {
      cells[start + x] = Cell(base: UInt32(bytes[x - point.x]), role: role)
    }
    return bytes.count
  }

  private mutating func place(_ glyph: Glyph, at point: Point, as role: Role) {
    guard point.y >= visible.y, point.y < visible.bottom else { return }
    let left = max(point.x, visible.x)
    let right = min(point.x + glyph.width, visible.right)
    guard left < right else { return }
    clearHalves(from: left, to: right, y: point.y)
    let index = point.y * size.width + left
    // A wide glyph that is cut at an edge leaves a blank.
    let isWhole = right - left == glyph.width
    cells[index] = Cell(text: isWhole ? glyph.text : " ", role: role)
    if isWhole, glyph.width == 2 { cells[index + 1] = .rest(of: role) }
  }

  /// Takes away the outer halves of wide glyphs at the two ends of cells that are overwritten.
  private mutating func clearHalves(from left: Int, to right: Int, y: Int) {
    let start = y * size.width
    if left > 0, cells[start + left].isRest { cells[start + left - 1].clear() }
    if right < size.width, cells[start + right].isRest { cells[start + right].clear() }
  }
}

extension TextArea {
  /// A place for the caret.
  struct Spot: Equatable {
    /// Bytes before it.
    var offset: Int
    /// Whether, between two lines, it is at the end of the first.
    var leansBack = false
  }

  /// The line that the caret is shown on.
  package var caretLine: Int {
    let line = lines.line(at: caret)
    return leansBack && line > 0 && lines.starts[line] == caret ? line - 1 : line
  }

  /// The column that the caret is shown in, which spaces at a line's end may push too far.
  var caretColumn: Int { column(of: caret, on: caretLine) }

  /// Bytes before the line after this one.
  func upperEnd(of line: Int) -> Int {
    line + 1 < lines.count ? lines.starts[line + 1] : text.utf8.count
  }

  /// Bytes before a line's end, without the line break there.
  func end(of line: Int) -> Int {
    let end = text.index(atByte: upperEnd(of: line))
    guard line + 1 < lines.count else { return text.byte(of: end) }
    let last = text.unicodeScalars.index(before: end)
    return text.byte(of: text.unicodeScalars[last].isLineBreak ? last : end)
  }

  /// The caret's place at the end of a line: before a space that hangs over the edge.
  func lastSpot(on line: Int) -> Spot {
    let end = end(of: line)
    guard line + 1 < lines.count, end == upperEnd(of: line) else { return Spot(offset: end) }
    let last = text.unicodeScalars.index(before: text.index(atByte: end))
    let isSpace = text.unicodeScalars[last].isBreakingSpace
    return isSpace ? Spot(offset: text.byte(of: last)) : Spot(offset: end, leansBack: true)
  }

  /// Columns from a line's start to a place on it.
  func column(of offset: Int, on line: Int) -> Int {
    let end = text.index(atByte: offset)
    var column = 0
    for cluster in Clusters(of: text, from: text.index(atByte: lines.starts[line])) {
      guard cluster.range.lowerBound < end else { break }
      column += cluster.columns
    }
    return column
  }

  /// The caret's place nearest to a column of a line.
  func spot(at column: Int, on line: Int) -> Spot {
    let last = lastSpot(on: line)
    let end = text.index(atByte: last.offset)
    var used = 0
    for cluster in Clusters(of: text, from: text.index(atByte: lines.starts[line])) {
      guard cluster.range.lowerBound < end else { break }
      used += cluster.columns
      if used > column { return Spot(offset: text.byte(of: cluster.range.lowerBound)) }
    }
    return last
  }

  /// The start of the character that a byte belongs to.
  func boundary(atOrBefore offset: Int) -> Int {
    let offset = min(offset, text.utf8.count)
    var start = lines.starts[lines.line(at: offset)]
    for cluster in Clusters(of: text, from: text.index(atByte: start)) {
      let end = text.byte(of: cluster.range.upperBound)
      if end > offset { break }
      start = end
    }
    return start
  }

  /// Scrolls so that the caret is seen, with a little of what lies around it.
  mutating func follow() {
    lines.reach(byte: caret, of: text)
    let line = caretLine
    let margin = min(2, (size.height - 1) / 2)
    topLine = min(topLine, max(0, line - margin))
    topLine = max(topLine, line - max(0, size.height - 1 - margin))
    scroll(by: 0)
  }

  /// Scrolls by so many lines, down when above 0; the caret stays where it is in the text.
  package mutating func scroll(by rows: Int) {
    lines.reach(line: max(0, topLine + rows) + size.height, of: text)
    topLine = max(0, min(topLine + rows, lines.count - size.height))
  }

  /// Puts the caret where a click fell, counted from the area's top left.
  package mutating func click(at point: Point, extending: Bool = false) {
    lines.reach(line: max(0, topLine + point.y), of: text)
    let line = max(0, min(topLine + point.y, lines.count - 1))
    move(to: spot(at: max(0, point.x), on: line), extending: extending)
  }
}

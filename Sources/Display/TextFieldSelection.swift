extension TextField {
  /// Where a selection began.
  struct Mark: Equatable, Sendable {
    /// Bytes before it.
    let offset: Int
    /// Whether it was set by a key of its own, so that plain moves keep it.
    let isHeld: Bool
  }

  /// What is selected; nil when nothing is.
  var selection: Range<String.Index>? {
    guard let mark, mark.offset != offset else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: min(mark.offset, offset))
    return start..<text.utf8.index(text.startIndex, offsetBy: max(mark.offset, offset))
  }

  /// The selected text; empty when nothing is.
  package var selected: String { selection.map { String(text[$0]) } ?? "" }

  /// Moves the caret; what was selected with shift is no longer.
  mutating func move(to index: String.Index) {
    if mark?.isHeld == false { mark = nil }
    place = index
  }

  /// Moves the caret and selects what lies between.
  mutating func extend(to index: String.Index) {
    if mark == nil { mark = Mark(offset: offset, isHeld: false) }
    place = index
  }

  /// Begins a selection here, or ends the one there is.
  mutating func toggleMark() {
    mark = mark == nil ? Mark(offset: offset, isHeld: true) : nil
  }

  /// Keeps what is selected for pasting.
  mutating func copy() {
    if selection != nil { lastCut = selected }
    mark = nil
  }
}

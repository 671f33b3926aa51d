/// A text that is being written: its caret, what is selected and what can be undone.
///
/// Offsets are bytes. The caret stands between whole characters.
struct Writing: Equatable, Sendable {
  private(set) var text: String
  /// Bytes before the caret.
  private(set) var offset: Int
  /// Where the selection began.
  var mark: Mark?
  /// What was cut or copied last, for pasting it again.
  var lastCut = ""
  private var history = TypingHistory()

  /// Begins with the caret at the end.
  init(_ text: String) {
    self.text = text
    self.text.makeContiguousUTF8()
    offset = text.utf8.count
  }

  /// Where the caret stands; moving it ends a run of typing.
  var place: String.Index {
    get { text.index(atByte: offset) }
    set {
      offset = text.byte(of: newValue)
      history.endRun()
    }
  }

  /// Replaces a part; the caret stands after it.
  @discardableResult
  mutating func change(
    _ range: Range<String.Index>, to new: String, as kind: TypingHistory.Kind
  ) -> TypingHistory.Change {
    let change = TypingHistory.Change(
      kind: kind, offset: text.byte(of: range.lowerBound), removed: String(text[range]),
      inserted: new, caret: offset)
    history.note(change)
    apply(change)
    return change
  }

  /// Takes a part away.
  @discardableResult
  mutating func erase(_ range: Range<String.Index>) -> TypingHistory.Change? {
    range.isEmpty ? nil : change(range, to: "", as: selection == nil ? .erased : .other)
  }

  /// Takes a part away and keeps it for pasting.
  @discardableResult
  mutating func cut(_ range: Range<String.Index>) -> TypingHistory.Change? {
    guard !range.isEmpty else { return nil }
    lastCut = String(text[range])
    return change(range, to: "", as: .other)
  }

  /// Takes the last change back and says what that changed.
  @discardableResult
  mutating func undo() -> TypingHistory.Change? {
    guard let change = history.undo() else { return nil }
    apply(change.reversed)
    offset = change.caret
    return change.reversed
  }

  @discardableResult
  mutating func redo() -> TypingHistory.Change? {
    guard let change = history.redo() else { return nil }
    apply(change)
    return change
  }

  private mutating func apply(_ change: TypingHistory.Change) {
    mark = nil
    let start = text.index(atByte: change.offset)
    let end = text.utf8.index(start, offsetBy: change.removed.utf8.count)
    text.replaceSubrange(start..<end, with: change.inserted)
    offset = change.offset + change.inserted.utf8.count
    // What was put in may have joined what follows: the caret stands after the whole character.
    let index = text.index(atByte: offset)
    if !text.isSurelyBoundary(index), String.Index(index, within: text) == nil {
      offset = text.byte(of: text.index(after: index))
    }
  }
}

extension Writing {
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
    let start = text.index(atByte: min(mark.offset, offset))
    return start..<text.index(atByte: max(mark.offset, offset))
  }

  /// The selected text; empty when nothing is.
  var selected: String { selection.map { String(text[$0]) } ?? "" }

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

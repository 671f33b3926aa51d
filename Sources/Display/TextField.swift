/// One line of text that is being written, in any script.
///
/// The text is kept as it was typed or pasted, save that line breaks become spaces; what a terminal
/// must not get is shown as a placeholder. The caret steps over whole characters.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// The most characters it takes.
  package let limit: Int
  /// Whether the last text put in was cut, since the field was full.
  package internal(set) var didHitLimit = false
  /// What was cut or copied last, for pasting it again.
  package var lastCut = ""
  /// Bytes before the caret.
  private(set) var offset: Int
  /// Where the selection began.
  var mark: Mark?
  private var history = TypingHistory()

  package init(_ text: String = "", limit: Int = 10_000) {
    self.text = text
    self.limit = min(max(0, limit), 1 << 30)
    offset = text.utf8.count
  }

  /// The characters before the caret.
  package var caret: Int { text.distance(from: text.startIndex, to: place) }

  /// Where the caret stands; moving it ends a run of typing.
  var place: String.Index {
    get { text.utf8.index(text.startIndex, offsetBy: offset) }
    set {
      offset = text.utf8.distance(from: text.startIndex, to: newValue)
      history.endRun()
    }
  }

  /// Puts text in at the caret, typed or pasted: line breaks become spaces, what is too much is cut.
  package mutating func insert(_ new: String) {
    let replaced = selection ?? place..<place
    let bytes = bytesLimit - text.utf8.count + text[replaced].utf8.count
    let fitting = new.oneLine(room: room(for: new, replacing: replaced), bytes: max(0, bytes))
    didHitLimit = fitting.isCut
    guard !fitting.text.isEmpty else { return }
    let isTyped = replaced.isEmpty && new.utf8.count <= 32 && new.dropFirst().isEmpty
    change(replaced, to: fitting.text, as: isTyped ? .typed : .other)
  }

  /// Takes a part away.
  mutating func erase(_ range: Range<String.Index>) {
    guard !range.isEmpty else { return }
    change(range, to: "", as: selection == nil ? .erased : .other)
  }

  /// Takes a part away and keeps it for pasting.
  mutating func cut(_ range: Range<String.Index>) {
    guard !range.isEmpty else { return }
    lastCut = String(text[range])
    change(range, to: "", as: .other)
  }

  mutating func undo() {
    guard let change = history.undo() else { return }
    apply(change.reversed)
    offset = change.caret
  }

  mutating func redo() {
    guard let change = history.redo() else { return }
    apply(change)
  }

  private mutating func change(
    _ range: Range<String.Index>, to new: String, as kind: TypingHistory.Kind
  ) {
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let change = TypingHistory.Change(
      kind: kind, offset: start, removed: String(text[range]), inserted: new, caret: offset)
    history.note(change)
    apply(change)
  }

  private mutating func apply(_ change: TypingHistory.Change) {
    mark = nil
    let start = text.utf8.index(text.startIndex, offsetBy: change.offset)
    let end = text.utf8.index(start, offsetBy: change.removed.utf8.count)
    text.replaceSubrange(start..<end, with: change.inserted)
    offset = change.offset + change.inserted.utf8.count
    // What was put in may have joined what follows: the caret stands after the whole character.
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    if String.Index(index, within: text) == nil {
      offset = text.utf8.distance(from: text.startIndex, to: text.index(after: index))
    }
  }

  /// A character may be long: this many bytes are kept in all.
  private var bytesLimit: Int { limit * 16 }

  private func room(for new: String, replacing range: Range<String.Index>) -> Int {
    // A character is at least a byte: most of the time nothing needs to be counted.
    if text.utf8.count + new.utf8.count <= limit { return new.utf8.count }
    return max(0, limit - text.count + text[range].count)
  }
}

extension String {
  /// As much of it as fits, with its line breaks as spaces.
  fileprivate func oneLine(room: Int, bytes: Int) -> (text: String, isCut: Bool) {
    var part = self[...]
    if utf8.count > bytes {
      let end = utf8.index(startIndex, offsetBy: bytes)
      part = self[..<unicodeScalars.index(before: unicodeScalars.index(after: end))]
    }
    var line = ""
    var left = room
    for character in part {
      guard left > 0 else { return (line, true) }
      left -= 1
      line.append(character.isNewline ? " " : character)
    }
    return (line, part.endIndex < endIndex)
  }
}

/// One line of text that is being written, in any script.
///
/// The text is kept as it was typed or pasted, save that line breaks become spaces; what a terminal
/// must not get is shown as a placeholder. The caret steps over whole characters.
package struct TextField: Equatable, Sendable {
  package var text: String { writing.text }
  /// The most characters it takes.
  package let limit: Int
  /// Whether the last text put in was cut, since the field was full.
  package internal(set) var didHitLimit = false
  /// What was cut or copied last, for pasting it again.
  package var lastCut: String {
    get { writing.lastCut }
    set { writing.lastCut = newValue }
  }
  var writing: Writing

  package init(_ text: String = "", limit: Int = 10_000) {
    writing = Writing(text)
    self.limit = min(max(0, limit), 1 << 30)
  }

  /// The characters before the caret.
  package var caret: Int { text.distance(from: text.startIndex, to: place) }

  /// Where the caret stands.
  var place: String.Index { writing.place }

  /// The selected text; empty when nothing is.
  package var selected: String { writing.selected }

  /// Puts text in at the caret, typed or pasted: line breaks become spaces, what is too much is cut.
  package mutating func insert(_ new: String) {
    let replaced = writing.selection ?? place..<place
    let bytes = bytesLimit - text.utf8.count + text[replaced].utf8.count
    let fitting = new.oneLine(room: room(for: new, replacing: replaced), bytes: max(0, bytes))
    didHitLimit = fitting.isCut
    guard !fitting.text.isEmpty else { return }
    let isTyped = replaced.isEmpty && new.isTyped
    writing.change(replaced, to: fitting.text, as: isTyped ? .typed : .other)
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

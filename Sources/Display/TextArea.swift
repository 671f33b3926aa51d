/// A page of text that is being written, in any script, wrapped to a width.
///
/// The text is kept as it was typed or pasted, save that every line break that is typed or pasted
/// as CR or CR LF becomes LF; what a terminal must not get is shown as a placeholder. After a change
/// only the lines that it touches are wrapped again, so that a page may be long.
package struct TextArea: Equatable, Sendable {
  /// The most bytes it takes.
  package let limit: Int
  /// Whether the last text put in was cut, since the page was full.
  package internal(set) var didHitLimit = false
  /// The words of the text; where a script has no spaces, each ideograph is one.
  package private(set) var words: Int
  /// The first line that is drawn.
  package internal(set) var topLine = 0
  private(set) var writing: Writing
  var lines: LineTable
  private(set) var size = Size(LineTable.unlimited, 1)
  /// The column that moves up and down keep to.
  var goal: Int?
  /// Whether the caret, standing between two lines, is shown at the end of the first.
  private(set) var leansBack = false

  /// Begins with the caret at the end; until it is laid out a line is a paragraph.
  package init(_ text: String = "", limit: Int = 8 << 20) {
    let text = text.withPlainBreaks
    writing = Writing(text)
    lines = LineTable(width: LineTable.unlimited)
    words = wordsBegun(in: text, after: nil, before: nil)
    self.limit = min(max(0, limit), 1 << 30)
  }

  package var text: String { writing.text }

  /// Bytes before the caret.
  package var caret: Int { writing.offset }

  /// The selected text; empty when nothing is.
  package var selected: String { writing.selected }

  /// What was cut or copied last, for pasting it again, also somewhere else.
  package var lastCut: String {
    get { writing.lastCut }
    set { writing.lastCut = newValue }
  }

  /// The lines known: all up to the one after those that are drawn, and as many as it took to know
  /// them.
  package var lineCount: Int { lines.count }

  /// Whether there are lines below those that are drawn.
  package var hasMoreBelow: Bool { topLine + size.height < lines.count }

  /// Whether there are lines above those that are drawn.
  package var hasMoreAbove: Bool { topLine > 0 }

  /// Minutes that it takes to read the text, at 200 words a minute.
  package var minutesToRead: Int { (words + 199) / 200 }

  /// Wraps the text for an area of so many columns and rows; does nothing when they are the same.
  ///
  /// The last column is kept free for the caret.
  package mutating func layOut(width: Int, height: Int) {
    let new = Size(max(1, width), max(1, height))
    guard new != size else { return }
    if new.width != size.width {
      let top = lines.starts[topLine]
      lines = LineTable(width: new.width == LineTable.unlimited ? new.width : new.width - 1)
      lines.reach(byte: top, of: text)
      topLine = lines.line(at: top)
    }
    size = new
    follow()
  }

  /// Puts text in at the caret, typed or pasted, in place of what is selected; what is too much is
  /// cut.
  package mutating func insert(_ new: String) {
    let replaced = writing.selection ?? writing.place..<writing.place
    let new = new.withPlainBreaks
    let room = limit - text.utf8.count + text.utf8[replaced].count
    let fitting = new.prefix(bytes: max(0, room))
    didHitLimit = fitting.utf8.count < new.utf8.count
    guard !fitting.isEmpty else { return }
    let isTyped = replaced.isEmpty && new.isTyped
    write { $0.change(replaced, to: fitting, as: isTyped ? .typed : .other) }
  }

  /// Takes another text for the whole of it, as one change that can be undone.
  package mutating func replaceAll(with new: String) {
    let new = new.withPlainBreaks
    let fitting = new.prefix(bytes: limit)
    didHitLimit = fitting.utf8.count < new.utf8.count
    guard !fitting.utf8.elementsEqual(text.utf8) else { return }
    let caret = caret
    write { $0.change($0.text.startIndex..<$0.text.endIndex, to: fitting, as: .other) }
    lines.reach(byte: caret, of: text)
    move(to: Spot(offset: boundary(atOrBefore: caret)))
  }

  /// Changes the text and what is known about it.
  mutating func write(_ change: (inout Writing) -> TypingHistory.Change?) {
    guard let change = change(&writing) else { return }
    words += wordsGained(by: change)
    lines.update(text, after: change)
    leansBack = false
    goal = nil
    follow()
  }

  /// Puts the caret somewhere and, when extending, selects what lies between.
  mutating func move(to spot: Spot, extending: Bool = false) {
    let index = text.index(atByte: spot.offset)
    if extending { writing.extend(to: index) } else { writing.move(to: index) }
    leansBack = spot.leansBack
    goal = nil
    follow()
  }

  /// Puts the caret before the character that a byte of the text belongs to.
  package mutating func moveCaret(toByte offset: Int) {
    let offset = min(max(0, offset), text.utf8.count)
    lines.reach(byte: offset, of: text)
    move(to: Spot(offset: boundary(atOrBefore: offset)))
  }

  mutating func toggleMark() { writing.toggleMark() }

  mutating func copy() { writing.copy() }

  private func wordsGained(by change: TypingHistory.Change) -> Int {
    let scalars = text.unicodeScalars
    let start = text.index(atByte: change.offset)
    let end = text.index(atByte: change.offset + change.inserted.utf8.count)
    let previous = start > text.startIndex ? scalars[scalars.index(before: start)] : nil
    let next = end < text.endIndex ? scalars[end] : nil
    return wordsBegun(in: change.inserted, after: previous, before: next)
      - wordsBegun(in: change.removed, after: previous, before: next)
  }
}

extension String {
  /// The same with every line break of CR or CR LF as LF.
  fileprivate var withPlainBreaks: String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isAfterReturn = false
    for byte in utf8 {
      if byte != 0x0A || !isAfterReturn { bytes.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As many whole characters as fit.
  fileprivate func prefix(bytes: Int) -> String {
    guard utf8.count > bytes else { return self }
    let end = index(atByte: bytes)
    // Both steps begin by going back to the start of the character.
    return String(self[..<index(before: index(after: end))])
  }
}

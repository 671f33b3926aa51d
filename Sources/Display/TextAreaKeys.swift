extension TextArea {
  /// Takes a key that writes, moves, selects or erases; false when it is none of them.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    didHitLimit = false
    lines.reach(byte: caret, of: text)
    if let spot = spot(after: key) {
      move(to: spot, extending: key.isExtending)
      return true
    }
    if let rows = key.rows(on: size.height) {
      step(by: rows, extending: key.isExtending)
      return true
    }
    guard edit(key) else { return false }
    follow()
    return true
  }

  private mutating func edit(_ key: Key) -> Bool {
    let (place, selection) = (writing.place, writing.selection)
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .control(" "): toggleMark()
    case .alt("w"): copy()
    case .backspace: erase(selection ?? before..<place)
    case .delete, .control("d"): erase(selection ?? place..<text.after(place))
    case .control("w"): cut(selection ?? text.wordStart(before: place)..<place)
    case .control("k"): cut(place..<restOfLine)
    case .control("u"): cut(text.index(atByte: lines.starts[caretLine])..<place)
    case .control("y"): insert(lastCut)
    case .control("_"): write { $0.undo() }
    case .control("r"): write { $0.redo() }
    default: return false
    }
    return true
  }

  private mutating func erase(_ range: Range<String.Index>) { write { $0.erase(range) } }

  private mutating func cut(_ range: Range<String.Index>) { write { $0.cut(range) } }

  /// Where a line ends to its right; at its end, what comes after the line break.
  private var restOfLine: String.Index {
    let line = lines.line(at: caret)
    let end = end(of: line)
    return text.index(atByte: end == caret ? upperEnd(of: line) : end)
  }

  /// Where a key that moves leads to; nil for other keys.
  private func spot(after key: Key) -> Spot? {
    let place = writing.place
    switch key {
    case .left, .shiftLeft: return spot(before)
    case .right, .shiftRight: return spot(text.after(place))
    case .controlLeft, .alt("b"): return spot(text.wordStart(before: place))
    case .controlRight, .alt("f"): return spot(text.wordEnd(after: place))
    case .home, .shiftHome, .control("a"): return Spot(offset: lines.starts[caretLine])
    case .end, .shiftEnd, .control("e"): return lastSpot(on: caretLine)
    case .controlHome, .alt("<"): return Spot(offset: 0)
    case .controlEnd, .alt(">"): return Spot(offset: text.utf8.count)
    case .controlUp, .alt("{"): return spot(text.paragraphStart(before: place))
    case .controlDown, .alt("}"): return spot(text.paragraphEnd(after: place))
    default: return nil
    }
  }

  private func spot(_ index: String.Index) -> Spot { Spot(offset: text.byte(of: index)) }

  /// The start of the character before the caret.
  private var before: String.Index {
    text.index(atByte: caret > 0 ? boundary(atOrBefore: caret - 1) : 0)
  }

  /// Moves up or down, keeping to the column where the moves began.
  private mutating func step(by rows: Int, extending: Bool) {
    let line = caretLine
    let next = line + rows
    lines.reach(line: max(0, next), of: text)
    let column = goal ?? caretColumn
    if abs(rows) > 1 { scroll(by: rows) }
    switch next {
    case ..<0 where line == 0: move(to: Spot(offset: 0), extending: extending)
    case lines.count... where line == lines.count - 1:
      move(to: Spot(offset: text.utf8.count), extending: extending)
    default:
      let line = max(0, min(next, lines.count - 1))
      move(to: spot(at: column, on: line), extending: extending)
    }
    goal = column
  }
}

extension Key {
  /// Whether it selects what the caret passes.
  fileprivate var isExtending: Bool {
    switch self {
    case .shiftLeft, .shiftRight, .shiftUp, .shiftDown, .shiftHome, .shiftEnd: true
    default: false
    }
  }

  /// The lines that it moves by, down when above 0.
  fileprivate func rows(on height: Int) -> Int? {
    switch self {
    case .up, .shiftUp: -1
    case .down, .shiftDown: 1
    case .pageUp: -max(1, height - 1)
    case .pageDown: max(1, height - 1)
    default: nil
    }
  }
}

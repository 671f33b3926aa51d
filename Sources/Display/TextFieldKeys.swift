extension TextField {
  /// Takes a key that writes, moves, selects or erases; false when it is none of them.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    didHitLimit = false
    switch key {
    case .character(let character): insert(String(character))
    case .left: writing.move(to: text.before(place))
    case .right: writing.move(to: text.after(place))
    case .home, .controlHome, .control("a"): writing.move(to: text.startIndex)
    case .end, .controlEnd, .control("e"): writing.move(to: text.endIndex)
    case .controlLeft, .alt("b"): writing.move(to: text.wordStart(before: place))
    case .controlRight, .alt("f"): writing.move(to: text.wordEnd(after: place))
    case .shiftLeft: writing.extend(to: text.before(place))
    case .shiftRight: writing.extend(to: text.after(place))
    case .shiftHome: writing.extend(to: text.startIndex)
    case .shiftEnd: writing.extend(to: text.endIndex)
    case .control(" "): writing.toggleMark()
    case .alt("w"): writing.copy()
    case .backspace: writing.erase(writing.selection ?? text.before(place)..<place)
    case .delete, .control("d"): writing.erase(writing.selection ?? place..<text.after(place))
    case .control("w"): writing.cut(writing.selection ?? text.wordStart(before: place)..<place)
    case .control("k"): writing.cut(place..<text.endIndex)
    case .control("u"): writing.cut(text.startIndex..<place)
    case .control("y"): insert(lastCut)
    case .control("_"): writing.undo()
    case .control("r"): writing.redo()
    default: return false
    }
    return true
  }
}

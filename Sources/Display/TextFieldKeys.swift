extension TextField {
  /// Takes a key that writes, moves, selects or erases; false when it is none of them.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    didHitLimit = false
    switch key {
    case .character(let character): insert(String(character))
    case .left: move(to: before(place))
    case .right: move(to: after(place))
    case .home, .control("a"): move(to: text.startIndex)
    case .end, .control("e"): move(to: text.endIndex)
    case .controlLeft, .alt("b"): move(to: wordStart(before: place))
    case .controlRight, .alt("f"): move(to: wordEnd(after: place))
    case .shiftLeft: extend(to: before(place))
    case .shiftRight: extend(to: after(place))
    case .control(" "): toggleMark()
    case .alt("w"): copy()
    case .backspace: erase(selection ?? before(place)..<place)
    case .delete, .control("d"): erase(selection ?? place..<after(place))
    case .control("w"): cut(selection ?? wordStart(before: place)..<place)
    case .control("k"): cut(place..<text.endIndex)
    case .control("u"): cut(text.startIndex..<place)
    case .control("y"): insert(lastCut)
    case .control("_"): undo()
    case .control("r"): redo()
    default: return false
    }
    return true
  }

  private func before(_ index: String.Index) -> String.Index {
    index > text.startIndex ? text.index(before: index) : index
  }

  private func after(_ index: String.Index) -> String.Index {
    index < text.endIndex ? text.index(after: index) : index
  }

  private func wordStart(before index: String.Index) -> String.Index {
    var index = index
    while index > text.startIndex, !text[before(index)].isOfWord { index = before(index) }
    while index > text.startIndex, text[before(index)].isOfWord { index = before(index) }
    return index
  }

  private func wordEnd(after index: String.Index) -> String.Index {
    var index = index
    while index < text.endIndex, !text[index].isOfWord { index = after(index) }
    while index < text.endIndex, text[index].isOfWord { index = after(index) }
    return index
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
}

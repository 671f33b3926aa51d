extension TextField {
  /// Takes a key that writes, moves or erases; false when it is none of them.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    didHitLimit = false
    switch key {
    case .character(let character): insert(String(character))
    case .left: place = before(place)
    case .right: place = after(place)
    case .home, .control("a"): place = text.startIndex
    case .end, .control("e"): place = text.endIndex
    case .controlLeft, .alt("b"): place = wordStart(before: place)
    case .controlRight, .alt("f"): place = wordEnd(after: place)
    case .backspace: erase(before(place)..<place)
    case .delete, .control("d"): erase(place..<after(place))
    case .control("w"): cut(wordStart(before: place)..<place)
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

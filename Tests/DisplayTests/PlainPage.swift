import Display

/// What a page of text should hold, worked out the plain and slow way.
struct PlainPage {
  private(set) var text: String
  /// Characters before the caret.
  private(set) var caret: Int
  private var cut = ""

  init(_ text: String) {
    self.text = Self.clean(text)
    caret = self.text.count
  }

  /// Bytes before the caret.
  var bytes: Int { text.prefix(caret).utf8.count }

  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\n" || previous != "\r" { clean.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    return String(clean)
  }

  mutating func insert(_ new: String) { replace(caret..<caret, with: Self.clean(new)) }

  /// Takes one of the keys that depend on no layout.
  mutating func take(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .controlHome: caret = 0
    case .controlEnd: caret = text.count
    case .alt("b"): caret = wordStart
    case .alt("f"): caret = wordEnd
    case .backspace: replace(max(0, caret - 1)..<caret, with: "")
    case .delete: replace(caret..<min(text.count, caret + 1), with: "")
    case .control("w"):
      let start = wordStart
      if start < caret { cut = String(Array(text)[start..<caret]) }
      replace(start..<caret, with: "")
    case .control("y"): insert(cut)
    default: break
    }
  }

  private mutating func replace(_ range: Range<Int>, with new: String) {
    let characters = Array(text)
    let head = String(characters[..<range.lowerBound]) + new
    text = head + String(characters[range.upperBound...])
    var bytes = 0
    caret = 0
    for character in text where bytes < head.utf8.count {
      bytes += character.utf8.count
      caret += 1
    }
  }

  private var wordStart: Int {
    let characters = Array(text)
    var place = caret
    while place > 0, !characters[place - 1].isOfWord { place -= 1 }
    while place > 0, characters[place - 1].isOfWord { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    let characters = Array(text)
    var place = caret
    while place < characters.count, !characters[place].isOfWord { place += 1 }
    while place < characters.count, characters[place].isOfWord { place += 1 }
    return place
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
}

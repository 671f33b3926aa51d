/// How many words begin in a part of a text, counted without what lies further away.
///
/// A word is what stands between spaces; where a script has none, each ideograph is one.
func wordsBegun(
  in part: String, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
) -> Int {
  var count = 0
  var isInWord = previous?.wordPart == .letter
  for scalar in part.unicodeScalars { count += scalar.beginsWord(&isInWord) }
  if let next { count += next.beginsWord(&isInWord) }
  return count
}

private enum WordPart { case space, letter, whole }

extension Unicode.Scalar {
  fileprivate var wordPart: WordPart {
    switch value {
    case 0x21...0x7E: .letter
    case 0...0x20, 0x7F...0xA0, 0x3000...0x303F, 0xFF01...0xFF0F: .space
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .whole
    default: value >= 0x1680 && properties.isWhitespace ? .space : .letter
    }
  }

  /// 1 where a word begins, else 0.
  fileprivate func beginsWord(_ isInWord: inout Bool) -> Int {
    let part = wordPart
    let begins = part == .whole || part == .letter && !isInWord
    isInWord = part == .letter
    return begins ? 1 : 0
  }
}

/// Places in a text that is being written.
extension String {
  /// The place after so many bytes.
  func index(atByte offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }

  /// The bytes before a place.
  func byte(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }

  /// The end of the character that starts at a place.
  ///
  /// Only what follows is looked at, however long a run of flags lies before.
  func characterEnd(from start: Index) -> Index {
    loneScalar(at: start)?.after ?? self[start...].index(after: start)
  }

  func before(_ index: Index) -> Index { index > startIndex ? self.index(before: index) : index }

  func after(_ index: Index) -> Index { index < endIndex ? characterEnd(from: index) : index }

  /// The start of the word before a place, or of the one the place is in.
  func wordStart(before index: Index) -> Index {
    var index = index
    while index > startIndex, !self[before(index)].isOfWord { index = before(index) }
    while index > startIndex, self[before(index)].isOfWord { index = before(index) }
    return index
  }

  /// The end of the word after a place, or of the one the place is in.
  func wordEnd(after index: Index) -> Index {
    var index = index
    while index < endIndex, !self[index].isOfWord { index = after(index) }
    while index < endIndex, self[index].isOfWord { index = after(index) }
    return index
  }

  /// The start of the paragraph before a place, or of the one the place is in.
  func paragraphStart(before index: Index) -> Index {
    var index = index
    while let last = scalar(before: index), unicodeScalars[last].isLineBreak { index = last }
    while let last = scalar(before: index), !unicodeScalars[last].isLineBreak { index = last }
    return index
  }

  /// The end of the paragraph after a place, or of the one the place is in.
  func paragraphEnd(after index: Index) -> Index {
    let scalars = unicodeScalars
    var index = index
    while index < endIndex, scalars[index].isLineBreak { index = scalars.index(after: index) }
    while index < endIndex, !scalars[index].isLineBreak { index = scalars.index(after: index) }
    return index
  }

  private func scalar(before index: Index) -> Index? {
    index > startIndex ? unicodeScalars.index(before: index) : nil
  }

  /// Whether it is what one key types.
  var isTyped: Bool { utf8.count <= 32 && dropFirst().isEmpty }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
}

extension Needle {
  /// The first place of it in a text, as it is written there.
  package func place(in text: String) -> Range<String.Index>? {
    if let plain = plainPlace(in: text) { return plain }
    guard text.utf8.count > 2 * Self.part else {
      return places(in: text, from: text.startIndex, most: 1).first
    }
    return place(inLong: text)
  }

  /// A long text is looked through part by part, so that only one of them is taken apart.
  private static let part = 4096

  private func place(inLong text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.scalarStart(start, Self.part + scalars.count * 4 + 64)
      let piece = String(text[start..<end])
      if let found = places(in: piece, from: piece.startIndex, most: 1).first {
        func here(_ index: String.Index) -> String.Index {
          text.utf8.index(
            start, offsetBy: piece.utf8.distance(from: piece.startIndex, to: index))
        }
        return here(found.lowerBound)..<here(found.upperBound)
      }
      if end == text.endIndex { break }
      start = text.scalarStart(start, Self.part)
    }
    return nil
  }

  /// All places of it in a text.
  func places(in text: String) -> [Range<String.Index>] {
    places(in: text, from: text.startIndex, most: .max)
  }

  /// Whether it stands in a text with no letter or number beside it.
  package func isWord(in text: String) -> Bool {
    places(in: text).contains { place in
      let before =
        place.lowerBound > text.startIndex
        ? text[text.index(before: place.lowerBound)] : " "
      let after = place.upperBound < text.endIndex ? text[place.upperBound] : " "
      return ![before, after].contains { $0.isLetter || $0.isNumber }
    }
  }

  /// The first place in a text of plain ASCII, found without copying it; nil in any other.
  private func plainPlace(in text: String) -> Range<String.Index>? {
    guard let length = ascii?.count else { return nil }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      // A carriage return and a line feed are one character together.
      guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
      return plainPlace(in: bytes, from: 0)
    }
    guard let offset = found ?? nil else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    return start..<text.utf8.index(start, offsetBy: length)
  }

  private func places(
    in text: String, from start: String.Index, most: Int
  ) -> [Range<String.Index>] {
    guard isFound(in: text) else { return [] }
    // Each folded scalar with where it comes from.
    var folded: [UInt32] = []
    var origins: [String.Index] = []
    for index in text.unicodeScalars.indices {
      for scalar in Self.folded(String(text.unicodeScalars[index])) {
        folded.append(scalar)
        origins.append(index)
      }
    }
    var found: [Range<String.Index>] = []
    var place = 0
    while place + scalars.count <= folded.count, found.count < most {
      if folded[place..<place + scalars.count].elementsEqual(scalars) {
        let last = origins[place + scalars.count - 1]
        found.append(text.range(around: origins[place], last))
        place += scalars.count
      } else {
        place += 1
      }
    }
    return found
  }
}

extension String {
  /// The start of the scalar that lies so many bytes on, or the end.
  fileprivate func scalarStart(_ index: Index, _ bytes: Int) -> Index {
    guard let place = utf8.index(index, offsetBy: bytes, limitedBy: endIndex) else {
      return endIndex
    }
    return unicodeScalars.index(before: unicodeScalars.index(after: place))
  }

  /// The whole characters from the one that holds the first scalar to the one that holds the last.
  fileprivate func range(around first: Index, _ last: Index) -> Range<Index> {
    let end = unicodeScalars.index(after: last)
    return rangeOfCharacters(first..<end)
  }

  private func rangeOfCharacters(_ range: Range<Index>) -> Range<Index> {
    var start = range.lowerBound
    while start > startIndex, start.samePosition(in: self) == nil {
      start = unicodeScalars.index(before: start)
    }
    var end = range.upperBound
    while end < endIndex, end.samePosition(in: self) == nil {
      end = unicodeScalars.index(after: end)
    }
    return start..<end
  }
}

/// One character of a text as it is drawn: what the cursor steps over at once.
struct Cluster {
  let range: Range<String.Index>
  let columns: Int
  /// Its first scalar, which decides how lines break around it.
  let first: Unicode.Scalar
}

/// The characters of a text with their widths.
struct Clusters: Sequence, IteratorProtocol {
  private let text: String
  private var index: String.Index

  init(of text: String, from start: String.Index? = nil) {
    self.text = text
    index = start ?? text.startIndex
  }

  mutating func next() -> Cluster? {
    guard index < text.endIndex else { return nil }
    let start = index
    if let lone = text.loneScalar(at: start) {
      index = lone.after
      return Cluster(range: start..<index, columns: lone.width, first: lone.scalar)
    }
    // Cut off at the start, so that only what follows is looked at for the end.
    let end = text[start...].index(after: start)
    var columns = 0
    while index < end {
      let part = GlyphPart(in: text, at: index, before: end)
      columns += part.width
      index = part.marks.upperBound
    }
    return Cluster(range: start..<end, columns: columns, first: text.unicodeScalars[start])
  }
}

extension String {
  /// The scalar at a place, when it is sure to be a character and a glyph of its own.
  ///
  /// Most text is made of such scalars, and the rules of Unicode for characters take long.
  func loneScalar(at index: Index) -> (scalar: Unicode.Scalar, width: Int, after: Index)? {
    let byte = utf8[index]
    if byte < 0x80 {
      guard 0x20...0x7E ~= byte else { return nil }
      let after = utf8.index(after: index)
      guard after == endIndex || standsAlone(at: after) else { return nil }
      return (Unicode.Scalar(byte), 1, after)
    }
    let scalar = unicodeScalars[index]
    guard let width = scalar.loneWidth else { return nil }
    let after = unicodeScalars.index(after: index)
    guard after == endIndex || standsAlone(at: after) else { return nil }
    return (scalar, width, after)
  }

  /// Whether a place between two scalars is sure to be between two characters.
  func isSurelyBoundary(_ index: Index) -> Bool {
    guard index > startIndex, index < endIndex else { return true }
    return loneScalar(at: unicodeScalars.index(before: index)) != nil
  }

  private func standsAlone(at index: Index) -> Bool {
    utf8[index] < 0x80 || unicodeScalars[index].loneWidth != nil
  }
}

extension Unicode.Scalar {
  /// The width, if this is a scalar that never joins another of its kind.
  var loneWidth: Int? {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x481: 1
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x21FF, 0x2500...0x25FC, 0x2800...0x28FF: 1
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: 2
    default: nil
    }
  }
}

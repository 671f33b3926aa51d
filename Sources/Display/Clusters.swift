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
    if let (byte, after) = text.plainByte(at: start) {
      index = after
      return Cluster(range: start..<after, columns: 1, first: Unicode.Scalar(byte))
    }
    let end = text.index(after: start)
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
  /// The printable ASCII byte at a place, when it is sure to be a character of its own.
  func plainByte(at index: Index) -> (UInt8, after: Index)? {
    let byte = utf8[index]
    guard 0x20...0x7E ~= byte else { return nil }
    let after = utf8.index(after: index)
    return after == endIndex || utf8[after] < 0x80 ? (byte, after) : nil
  }
}

/// Where one glyph lies in a cluster: a base and the marks on it.
struct GlyphPart {
  /// What is sent as the base, which is not always what the text holds.
  let base: Unicode.Scalar
  let width: Int
  /// The scalars without a column that follow the base.
  let marks: Range<String.Index>

  static let placeholder: Unicode.Scalar = "\u{FFFD}"

  init(in text: String, at start: String.Index, before end: String.Index) {
    let scalars = text.unicodeScalars
    let scalar = scalars[start]
    var index = scalars.index(after: start)
    switch (scalar, scalar.terminalClass) {
    case ("\t", _), ("\n", _): (base, width) = (" ", 1)
    case ("\r", _) where index < end && scalars[index] == "\n":
      index = scalars.index(after: index)
      (base, width) = (" ", 1)
    case ("\u{AD}", _): (base, width) = ("-", 1)
    case (_, .hidden): (base, width) = (Self.placeholder, 1)
    case (_, .mark) where scalar.isSelectorOrJoiner: (base, width) = (Self.placeholder, 1)
    case (_, .mark):
      (base, width) = ("\u{25CC}", 1)
      index = start
    case (_, _) where scalar.isSkinTone: (base, width) = (Self.placeholder, 1)
    case (_, .narrow): (base, width) = (scalar, 1)
    case (_, .wide): (base, width) = (scalar, 2)
    }
    let first = index
    while index < end {
      let scalar = scalars[index]
      guard scalar.terminalClass == .mark || width == 2 && scalar.isSkinTone else { break }
      index = scalars.index(after: index)
    }
    marks = first..<index
  }
}

extension Unicode.Scalar {
  /// Zero-width joiner and non-joiner, and the variation selectors: nothing without a base.
  var isSelectorOrJoiner: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180F, 0x34F: true
    default: false
    }
  }

  var isSkinTone: Bool { 0x1F3FB...0x1F3FF ~= value }

  /// Marks that are left out of a cell, since terminals do not agree on the width they make.
  ///
  /// After a joiner some terminals (tmux among them) draw the next glyph in the same cell, and the
  /// emoji and text selectors make the glyph wider or narrower in others.
  var changesWidth: Bool { isSkinTone || value == 0x200D || 0xFE0E...0xFE0F ~= value }
}

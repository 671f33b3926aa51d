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
    case (_, .mark) where scalar.isNothingAlone: (base, width) = (Self.placeholder, 1)
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
      let isPartOfEmoji = width == 2 && scalar.isSkinTone || base.isBlackFlag && scalar.isTag
      guard scalar.terminalClass == .mark || isPartOfEmoji else { break }
      if base == Self.placeholder, scalar.isNothingAlone { break }
      index = scalars.index(after: index)
    }
    marks = first..<index
  }
}

extension Unicode.Scalar {
  /// Joiners, variation selectors and the later parts of Hangul syllables: nothing without a base.
  var isNothingAlone: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180F, 0x34F: true
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  var isSkinTone: Bool { 0x1F3FB...0x1F3FF ~= value }

  /// What the flags of regions begin with: England is this and the tags `gbeng`.
  var isBlackFlag: Bool { value == 0x1F3F4 }

  /// A letter of the name of a flag: after anything else it hides text.
  var isTag: Bool { 0xE0020...0xE007F ~= value }

  /// Marks that are left out of a cell, since terminals do not agree on the width they make.
  ///
  /// After a joiner some terminals (tmux among them) draw the next glyph in the same cell, and the
  /// emoji and text selectors make the glyph wider or narrower in others.
  /// Few terminals know the flags that tags make, and a part of one is none.
  var changesWidth: Bool { isSkinTone || isTag || value == 0x200D || 0xFE0E...0xFE0F ~= value }
}

/// One spacing scalar with the marks on it, as it goes into a cell.
package struct Glyph: Equatable, Sendable {
  package let text: String
  /// Columns: 1 or 2.
  package let width: Int

  init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// As many as a cell of ncurses holds besides its base.
  static let marksKept = 4

  static let placeholder = Glyph(text: String(GlyphPart.placeholder), width: 1)
}

/// The glyphs of a text, in order, as ncurses counts them.
///
/// All of them are safe to send to a terminal: what would control it, reorder or hide text is a
/// visible placeholder, a tab or line break is a space.
package struct Glyphs: Sequence, IteratorProtocol, Sendable {
  private let text: String
  private var index: String.Index
  private var clusterEnd: String.Index

  package init(of text: String) {
    self.text = text
    index = text.startIndex
    clusterEnd = index
  }

  package init(of text: Substring) { self.init(of: String(text)) }

  package mutating func next() -> Glyph? {
    if index == clusterEnd {
      guard index < text.endIndex else { return nil }
      if let lone = text.loneScalar(at: index) {
        index = lone.after
        clusterEnd = index
        return Glyph(text: String(lone.scalar), width: lone.width)
      }
      clusterEnd = text.index(after: index)
    }
    let part = GlyphPart(in: text, at: index, before: clusterEnd)
    index = part.marks.upperBound
    return Glyph(part, in: text)
  }
}

extension Glyph {
  init(_ part: GlyphPart, in text: String) {
    var glyph = String(part.base)
    if !part.marks.isEmpty {
      let marks = text.unicodeScalars[part.marks].lazy.filter { !$0.changesWidth }
      glyph.unicodeScalars.append(contentsOf: marks.prefix(Self.marksKept))
    }
    self.init(text: glyph, width: part.width)
  }
}

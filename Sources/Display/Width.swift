/// One spacing scalar with the marks on it, as it goes into a cell.
package struct Glyph: Equatable, Sendable {
  package let text: String
  /// Columns: 1 or 2.
  package let width: Int
}

/// The glyphs of a text, in order, as ncurses counts them.
package struct Glyphs: Sequence {
  private let text: String

  package init(of text: String) { self.text = text }

  package func makeIterator() -> AnyIterator<Glyph> {
    var rest = text.unicodeScalars.makeIterator()
    return AnyIterator { rest.next().map { Glyph(text: String($0), width: 1) } }
  }
}

/// One cell of a frame.
///
/// It holds scalars and no string, so that a frame is made, compared and thrown away as plain bytes.
package struct Cell: Equatable, Sendable {
  /// The scalar that takes the column; 0 where the wide glyph to the left goes on.
  package private(set) var base: UInt32
  /// Up to four marks on it; 0 where there is none.
  package private(set) var marks: SIMD4<UInt32>
  package var role: Role

  init(base: UInt32, role: Role) {
    self.base = base
    marks = .zero
    self.role = role
  }

  /// Takes one spacing scalar and the marks on it; an empty text is the rest of a wide glyph.
  package init(text: String, role: Role) {
    var scalars = text.unicodeScalars.makeIterator()
    self.init(base: scalars.next()?.value ?? 0, role: role)
    for place in 0..<Glyph.marksKept {
      guard let mark = scalars.next() else { break }
      marks[place] = mark.value
    }
  }

  package static let blank = Cell(base: 0x20, role: .text)

  static func rest(of role: Role) -> Cell { Cell(base: 0, role: role) }

  /// Whether the wide glyph to the left goes on here.
  package var isRest: Bool { base == 0 }

  package var isBlank: Bool { base == 0x20 && marks == .zero }

  /// Takes the glyph away and leaves the role.
  mutating func clear() { self = Cell(base: 0x20, role: role) }

  package var text: String {
    var text = ""
    for value in [base, marks[0], marks[1], marks[2], marks[3]] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

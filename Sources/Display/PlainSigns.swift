extension Repertoire {
  /// The scalar that stands for one on a terminal of this kind; itself where it can be shown.
  ///
  /// It takes one column: a wide scalar that cannot be shown is two of them.
  package func sign(for scalar: UInt32) -> UInt32 {
    if self == .unicode || scalar < 0x7F { return scalar }
    if let sign = Self.sign(of: scalar) { return UInt32(sign) }
    switch self {
    case .unicode: return scalar
    case .letters: return Self.isPicture(scalar) ? Self.unknown : scalar
    case .ascii:
      let place = Int(scalar) - 0xC0
      return Self.folded.indices.contains(place) ? UInt32(Self.folded[place]) : Self.unknown
    }
  }

  private static let unknown = UInt32(UInt8(ascii: "?"))

  /// The base letters of Latin letters from U+00C0 on, in the order of their scalars.
  private static let folded = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
      + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  /// What the program itself draws, and the punctuation that people type without knowing.
  private static func sign(of scalar: UInt32) -> UInt8? {
    let sign: Unicode.Scalar
    switch scalar {
    case 0xA0: sign = " "
    case 0xB7, 0x2027, 0x22C5, 0x25E6: sign = "."
    case 0x2010...0x2015, 0x2212, 0xAD: sign = "-"
    case 0xD7: sign = "x"
    case 0xAB, 0xBB, 0x201C...0x201F: sign = "\""
    case 0x2018...0x201B, 0x2032: sign = "'"
    case 0x2026: sign = "."
    case 0x203A, 0x2192, 0x25B6, 0x25B8, 0x2794: sign = ">"
    case 0x2039, 0x2190, 0x25C0, 0x25C2, 0x23CE: sign = "<"
    case 0x2191, 0x25B2, 0x25B4: sign = "^"
    case 0x2193, 0x25BC, 0x25BE: sign = "v"
    case 0x2713, 0x2714, 0x2022, 0x25CF, 0x2605: sign = "*"
    case 0x2717, 0x2718: sign = "x"
    case 0x25C9, 0x25CE: sign = "@"
    case 0x25CB, 0x25CC, 0x25EF: sign = "o"
    case 0x2500...0x257F: sign = line(scalar)
    case 0x2580...0x259F: sign = block(scalar)
    case 0x25A0, 0x25AA, 0x25FC: sign = "#"
    case 0x25A1, 0x25AB, 0x25FB: sign = "o"
    case 0x2800...0x28FF:
      let steps: [Unicode.Scalar] = [" ", ".", ".", ":", ":", "*", "*", "#", "#"]
      sign = steps[(scalar - 0x2800).nonzeroBitCount]
    case 0xFFFD: sign = "?"
    default: return nil
    }
    return UInt8(ascii: sign)
  }

  /// Box drawing: a line along, a line down, or where lines meet.
  private static func line(_ scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576,
      0x2578, 0x257A, 0x257C, 0x257E:
      "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  /// Parts of a block: the fuller, the heavier.
  private static func block(_ scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x2581: "_"
    case 0x2582: "."
    case 0x2583: ":"
    case 0x2584, 0x2591: "-"
    case 0x2585, 0x2592: "="
    case 0x2586, 0x2593: "+"
    case 0x2587: "*"
    case 0x2589...0x258F, 0x2595: "|"
    case 0x2594: "-"
    default: "#"
    }
  }

  /// Signs that are no part of writing: pictures, technical signs, what is set aside for private use.
  private static func isPicture(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2100...0x2BFF, 0xE000...0xF8FF, 0x1F000...0x1FBFF, 0xF0000...: true
    default: false
    }
  }
}

/// A text as a terminal or a printer with few signs can show it, in as many columns.
package func plainText(_ text: String, in repertoire: Repertoire) -> String {
  if repertoire == .unicode || text.utf8.allSatisfy({ $0 < 0x7F }) { return text }
  var plain = ""
  plain.reserveCapacity(text.utf8.count)
  for character in text {
    if let byte = character.asciiValue {
      plain.append(byte == 10 && character.utf8.count == 2 ? "\r\n" : character)
      continue
    }
    let cluster = String(character)
    var index = cluster.startIndex
    while index < cluster.endIndex {
      let part = GlyphPart(in: cluster, at: index, before: cluster.endIndex)
      index = part.marks.upperBound
      let sign = repertoire.sign(for: part.base.value)
      if sign == part.base.value {
        plain.unicodeScalars.append(part.base)
        if repertoire == .ascii { continue }
        plain.unicodeScalars.append(contentsOf: cluster.unicodeScalars[part.marks])
      } else if let sign = Unicode.Scalar(sign) {
        for _ in 0..<part.width { plain.unicodeScalars.append(sign) }
      }
    }
  }
  return plain
}

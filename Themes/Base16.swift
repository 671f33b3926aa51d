import Display

/// A colour scheme of sixteen colours, as a base16 file says it.
package struct Base16: Equatable, Sendable {
  package private(set) var name = ""
  package private(set) var author = ""
  package private(set) var colours: [RGB] = []

  /// The most bytes that are read: real schemes have less than a thousand.
  package static let longest = 16_384

  /// Reads a scheme with its colours at the top level or below `palette:`.
  package init(_ bytes: some Collection<UInt8>) throws(Base16Refusal) {
    guard bytes.count <= Self.longest else { throw Base16Refusal(line: 0, reason: .isTooLong) }
    var found = [RGB?](repeating: nil, count: 16)
    var number = 0
    // A byte order mark says nothing.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      do { try read(line, into: &found) } catch { throw Base16Refusal(line: number, reason: error) }
    }
    for (index, colour) in found.enumerated() {
      guard let colour else { throw Base16Refusal(line: number, reason: .isMissing(colour: index)) }
      colours.append(colour)
    }
  }

  private mutating func read(
    _ line: some Collection<UInt8>, into found: inout [RGB?]
  ) throws(Base16Refusal.Reason) {
    guard let text = String(validating: line, as: UTF8.self) else { throw .isNotText }
    guard let (key, value) = try Self.entry(in: text[...].trimmed) else { return }
    switch key {
    case "scheme", "name": name = value
    case "author": author = value
    case "system" where value == "base16": break
    case "palette" where value.isEmpty || value.hasPrefix("#"): break
    case "variant", "slug", "description": break
    default:
      guard key.utf8.count == 6, key.hasPrefix("base0"), let index = key.last?.hexDigitValue else {
        throw .isUnknown
      }
      guard let colour = RGB(hexadecimal: value) else { throw .isNotAColour }
      guard found[index] == nil else { throw .isRepeated }
      found[index] = colour
    }
  }

  /// The key and the value of a line, without quotes and comment; nil when the line says nothing.
  private static func entry(
    in line: Substring
  ) throws(Base16Refusal.Reason) -> (key: String, value: String)? {
    guard let first = line.first, first != "#", line != "---" else { return nil }
    guard let colon = line.firstIndex(of: ":") else { throw .isNotAnEntry }
    let key = line[..<colon].trimmed
    var value = line[line.index(after: colon)...].trimmed
    if let quote = value.first, quote == "\"" || quote == "'" {
      guard let end = value.dropFirst().firstIndex(of: quote) else { throw .isNotAnEntry }
      let rest = value[value.index(after: end)...].trimmed
      guard rest.isEmpty || rest.hasPrefix("#") else { throw .isNotAnEntry }
      value = value[..<end].dropFirst()
    } else if let comment = value.indices.dropFirst().first(where: { index in
      value[index] == "#" && value[value.index(before: index)].isWhitespace
    }) {
      value = value[..<comment].trimmed
    }
    return (String(key), String(value))
  }
}

extension RGB {
  /// The colour that six hexadecimal digits name, with or without `#`.
  fileprivate init?(hexadecimal text: String) {
    let digits = (text.hasPrefix("#") ? text.dropFirst() : text[...]).utf8
    guard digits.count == 6, text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2B && $0 != 0x2D }),
      let value = UInt32(Substring(digits), radix: 16)
    else { return nil }
    self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

extension Substring {
  /// Without the spaces, tabs and carriage returns around it.
  fileprivate var trimmed: Substring {
    func isSpace(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\r"
    }
    var text = self.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}

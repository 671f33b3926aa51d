/// What is searched for: found whatever the case and the accents.
package struct Needle: Sendable {
  let scalars: [UInt32]
  /// The same as bytes; nil where it is more than ASCII.
  package let ascii: [UInt8]?

  /// Nil when nothing is left to look for.
  package init?(_ typed: String) {
    let words = typed.split { $0.isWhitespace }.joined(separator: " ")
    scalars = Self.folded(words)
    guard !scalars.isEmpty else { return nil }
    ascii = scalars.allSatisfy { $0 < 0x80 } ? scalars.map { UInt8($0) } : nil
  }

  package func isFound(in text: String) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { plain($0) }
    if let answer = answer ?? nil { return answer }
    let text = Self.folded(text)
    guard text.count >= scalars.count else { return false }
    return (0...text.count - scalars.count).contains { start in
      text[start..<start + scalars.count].elementsEqual(scalars)
    }
  }

  /// Whether two names are the same but for case, accents and spaces.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    func plain(_ text: String) -> [UInt32] {
      folded(text.split { $0.isWhitespace }.joined(separator: " "))
    }
    return plain(one) == plain(other)
  }

  /// Looks through text of plain ASCII without copying it; nil when it is not.
  private func plain(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return plainPlace(in: text, from: 0) != nil
  }

  /// Where it begins in text of plain ASCII, from some place on.
  func plainPlace(in text: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
    guard let bytes = ascii, text.count >= bytes.count else { return nil }
    var start = first
    while start <= text.count - bytes.count {
      var length = 0
      while length < bytes.count, Self.lower(text[start + length]) == bytes[length] { length += 1 }
      if length == bytes.count { return start }
      start += 1
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D: 0x20
    default: byte
    }
  }

  /// Lower case, without accents, line breaks as spaces.
  static func folded(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let folded = fold(scalar) { scalars.append(folded) }
    }
    return scalars
  }

  /// The same of one scalar; nil for an accent that stands by itself.
  @inline(__always)
  @Sendable package static func fold(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x41...0x5A: scalar.value | 0x20
    case 0x09...0x0D: 0x20
    case 0..<0x80: scalar.value
    case 0x300...0x36F: nil
    default: Folding.plain[scalar.value] ?? other(scalar)
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> UInt32 {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return (lower.count == 1 ? lower.first?.value : nil) ?? scalar.value
  }
}

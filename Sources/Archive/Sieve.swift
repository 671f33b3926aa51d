import Domain

/// Says from the bytes of a line whether what it says may hold what is searched for.
///
/// A line of plain ASCII without escapes is looked through as it stands. Any other may hold it, since
/// accents and escapes are written in more than one way; whoever reads it looks again.
struct Sieve: Sendable {
  /// What is searched for, in lower case; nil where a line of ASCII cannot hold it.
  private let bytes: [UInt8]?
  /// The place in it of the letter that is rarest, which is looked for first.
  private let rarest: Int

  /// Letters and what else is common, the most common first.
  private static let common = Array(" etaoinshrdlucmfwygpbvk".utf8)

  init(_ needle: Needle) {
    let bytes = needle.ascii.flatMap { $0.contains(quote) || $0.contains(backslash) ? nil : $0 }
    self.bytes = bytes
    let ranks = (bytes ?? []).map { Self.common.firstIndex(of: $0) ?? Self.common.count }
    rarest = ranks.indices.max { ranks[$0] < ranks[$1] } ?? 0
  }

  /// Whether a part of a line may hold it.
  func mayHold(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: line)
    guard let bytes else { return !Self.isPlain(text) }
    return bytes.withUnsafeBufferPointer { holds($0, text) }
  }

  /// Eight bytes at a time: whether one of them needs a closer look.
  private func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let sought = bytes[rarest]
    let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= sought
    let (wanted, fold) = (Self.eight(sought), Self.eight(isLetter ? 0x20 : 0))
    let raw = UnsafeRawBufferPointer(text)
    var isFound = false
    var place = 0
    while place + 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if !Self.isPlain(word) { return true }
      if !isFound, Self.hasZero((word | fold) ^ wanted) {
        isFound = stands(bytes, in: text, at: place..<place + 8)
      }
      place += 8
    }
    if !isFound { isFound = stands(bytes, in: text, at: place..<text.count) }
    return isFound || !text[place...].allSatisfy(Self.isPlain)
  }

  /// Whether it stands there, its rarest letter at one of these places, and not in a field's name.
  private func stands(
    _ bytes: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at places: Range<Int>
  ) -> Bool {
    for place in places {
      let start = place - rarest
      guard start >= 0, start + bytes.count <= text.count,
        bytes.indices.allSatisfy({ Self.lower(text[start + $0]) == bytes[$0] })
      else { continue }
      var end = start + bytes.count
      while end < text.count, text[end] != quote { end += 1 }
      if end + 1 >= text.count || text[end + 1] != colon { return true }
    }
    return false
  }

  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && byte != backslash }

  private static func isPlain(_ word: UInt64) -> Bool {
    word & eight(0x80) == 0 && !hasZero(word ^ eight(backslash))
  }

  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Whether one of the eight bytes is zero (Mycroft, 1987).
  private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

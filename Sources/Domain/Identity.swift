/// A ULID: 48 bits of creation time and 80 bits of randomness, written as 26 base-32 characters.
package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let bits: UInt128

  /// Takes the time in milliseconds since 1970 (its low 48 bits) and 80 random bits.
  package init(milliseconds: Int64, random: UInt128) {
    let time = UInt128(UInt64(bitPattern: milliseconds) & 0xFFFF_FFFF_FFFF)
    bits = time << 80 | random & Self.randomMask
  }

  /// The id of a thing of which there is one: the same on every machine.
  ///
  /// The random part is the low 80 bits of FNV-1a-128 over `kind:key`.
  package static func derived(kind: String, key: String, milliseconds: Int64 = 0) -> ID {
    ID(milliseconds: milliseconds, random: fnv1a("\(kind):\(key)".utf8))
  }

  /// Reads exactly 26 upper-case Crockford base-32 characters; nil for anything else.
  package init?(utf8 text: Span<UInt8>) {
    guard text.count == 26, text[0] <= UInt8(ascii: "7") else { return nil }
    // Ten characters of time, then twice eight of randomness: each fits a machine word.
    guard let time = Self.word(text, 0..<10), let high = Self.word(text, 10..<18),
      let low = Self.word(text, 18..<26)
    else { return nil }
    bits = UInt128(time) << 80 | UInt128(high) << 40 | UInt128(low)
  }

  private static func word(_ text: Span<UInt8>, _ places: Range<Int>) -> UInt64? {
    let digits = digits
    var word: UInt64 = 0
    var all: Int8 = 0
    for place in places {
      let digit = digits[Int(text[place])]
      all |= digit
      word = word << 5 | UInt64(truncatingIfNeeded: digit)
    }
    return all < 0 ? nil : word
  }

  package init?(utf8 text: some Collection<UInt8>) {
    let bytes = Array(text)
    self.init(utf8: bytes.span)
  }

  package init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8))
  }

  /// When the thing was made, in milliseconds since 1970.
  package var milliseconds: Int64 { Int64(truncatingIfNeeded: bits >> 80) }

  package var description: String { String(decoding: utf8, as: UTF8.self) }

  package var utf8: [UInt8] {
    (0..<26).map { Self.alphabet[Int(truncatingIfNeeded: bits >> UInt128((25 - $0) * 5)) & 31] }
  }

  package static func < (a: ID, b: ID) -> Bool { a.bits < b.bits }

  private static let randomMask: UInt128 = (1 << 80) - 1
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let digits: [Int8] = {
    var table = [Int8](repeating: -1, count: 256)
    for (value, byte) in alphabet.enumerated() { table[Int(byte)] = Int8(value) }
    return table
  }()

  private static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt128 {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes { hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
    return hash
  }
}

/// When something was last changed: UTC milliseconds since 1970.
///
/// A later edit of one thing is always at least a millisecond later, so a clock that goes back does no
/// harm: see `Stamp.following`.
package struct Stamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The stamp of an edit made at this moment to something last edited at `previous`.
  package func following(_ previous: Stamp?) -> Stamp {
    guard let previous, previous >= self else { return self }
    return Stamp(milliseconds: previous.milliseconds + 1)
  }

  package static func < (a: Stamp, b: Stamp) -> Bool { a.milliseconds < b.milliseconds }
}

/// A name in an object, as a place in the bytes.
struct Name {
  let place: Range<Int>
  let hasEscapes: Bool
  /// The first eight bytes, filled with zeros: what nearly all names are told apart by.
  let head: UInt64

  @inline(__always)
  init(_ place: Range<Int>, hasEscapes: Bool, in bytes: UnsafeBufferPointer<UInt8>) {
    self.place = place
    self.hasEscapes = hasEscapes
    head = Self.head(of: bytes, place)
  }

  func text(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    hasEscapes ? unescaped(bytes, place) : Array(bytes[place])
  }

  /// Whether the name is this text, of which the head is known.
  @inline(__always)
  func equals(_ text: [UInt8], head: UInt64, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasEscapes { return self.text(in: bytes) == text }
    guard head == self.head, text.count == place.count else { return false }
    return text.count <= 8 || bytes[place].elementsEqual(text)
  }

  static func head(of text: [UInt8]) -> UInt64 {
    text.withUnsafeBufferPointer { head(of: $0, 0..<text.count) }
  }

  @inline(__always)
  private static func head(of bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> UInt64 {
    if place.lowerBound + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes)
        .loadUnaligned(fromByteOffset: place.lowerBound, as: UInt64.self).littleEndian
      return place.count >= 8 ? word : word & (1 << UInt64(place.count * 8) - 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(place.count, 8) {
      word |= UInt64(bytes[place.lowerBound + offset]) << UInt64(offset * 8)
    }
    return word
  }
}

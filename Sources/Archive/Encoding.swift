/// The text between the quotes of a valid string.
func unescaped(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(place.count)
  var cursor = Cursor(bytes, at: place.lowerBound)
  while cursor.place < place.upperBound {
    if cursor.byte == backslash, let scalar = try? cursor.escapedScalar() {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      text.append(cursor.byte)
      cursor.place += 1
    }
  }
  return text
}

/// Strict UTF-8: nothing overlong, no surrogates, nothing above U+10FFFF.
func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  var place = 0
  let count = bytes.count
  @inline(__always) func isTail(_ place: Int) -> Bool {
    place < count && bytes[place] & 0xC0 == 0x80
  }
  while place < count {
    while place + 32 <= count, isASCII(bytes, place, 32) { place += 32 }
    while place + 8 <= count, isASCII(bytes, place, 8) { place += 8 }
    guard place < count else { return true }
    let first = bytes[place]
    let second = place + 1 < count ? bytes[place + 1] : 0
    switch first {
    case 0..<0x80: place += 1
    case 0xC2...0xDF:
      guard isTail(place + 1) else { return false }
      place += 2
    case 0xE0...0xEF:
      guard isTail(place + 1), isTail(place + 2), first != 0xE0 || second >= 0xA0,
        first != 0xED || second < 0xA0
      else { return false }
      place += 3
    case 0xF0...0xF4:
      guard isTail(place + 1), isTail(place + 2), isTail(place + 3),
        first != 0xF0 || second >= 0x90, first != 0xF4 || second < 0x90
      else { return false }
      place += 4
    default: return false
    }
  }
  return true
}

@inline(__always)
private func isASCII(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ count: Int) -> Bool {
  var all: UInt64 = 0
  for offset in stride(from: place, to: place + count, by: 8) {
    all |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
  return all & 0x8080_8080_8080_8080 == 0
}

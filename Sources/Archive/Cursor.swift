/// Why a line, or the file around it, is not whole.
package enum Flaw: Error, Sendable, Equatable {
  case syntax, text, zeros, conflict, repeatedName, depth, identity
  case commaMissing, commaExtra, header, unclosed, trailing, empty
}

/// A place in bytes that are read as JSON, strictly by RFC 8259.
struct Cursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// The byte here; 0, which no valid JSON holds, past the end.
  @inline(__always)
  var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  @inline(__always)
  mutating func skipSpace() {
    while byte == space || byte == tab || byte == carriageReturn || byte == newline { place &+= 1 }
  }

  @inline(__always)
  mutating func expect(_ expected: UInt8) throws(Flaw) {
    guard byte == expected else { throw .syntax }
    place &+= 1
  }

  /// Passes a string from quote to quote and says whether it holds escapes.
  @inline(__always)
  mutating func skipString() throws(Flaw) -> Bool {
    try expect(quote)
    var hasEscapes = false
    while true {
      skipPlainText()
      if byte == quote {
        place &+= 1
        return hasEscapes
      }
      guard byte == backslash else { throw .syntax }
      hasEscapes = true
      _ = try escapedScalar()
    }
  }

  /// Stops at a quote, a backslash, a control byte or the end, eight bytes at a stride.
  @inline(__always)
  private mutating func skipPlainText() {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    while place + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      let quotes = word ^ ones &* UInt64(quote)
      let slashes = word ^ ones &* UInt64(backslash)
      // The lowest set bit of each is exact: a borrow can only come from a true one below.
      let stops =
        ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
          | (word &- ones &* UInt64(space)) & ~word) & tops
      if stops != 0 {
        place &+= stops.trailingZeroBitCount / 8
        return
      }
      place &+= 8
    }
    while place < raw.count {
      let byte = raw[place]
      if byte == quote || byte == backslash || byte < space { return }
      place &+= 1
    }
  }

  /// Passes one escape, or a pair of them that make one character.
  @inline(never)
  mutating func escapedScalar() throws(Flaw) -> Unicode.Scalar {
    try expect(backslash)
    let letter = byte
    place &+= 1
    switch letter {
    case quote, backslash, UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw .syntax
    }
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00 else { throw .text }
    try expect(backslash)
    try expect(UInt8(ascii: "u"))
    let second = try hexadecimal()
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw .text }
    return scalar
  }

  private mutating func hexadecimal() throws(Flaw) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw .syntax
      }
      value = value << 4 | UInt32(digit)
      place &+= 1
    }
    return value
  }

  mutating func skipNumber() throws(Flaw) {
    if byte == minus { place &+= 1 }
    if byte == UInt8(ascii: "0") { place &+= 1 } else { try skipDigits() }
    if byte == UInt8(ascii: ".") {
      place &+= 1
      try skipDigits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      place &+= 1
      if byte == UInt8(ascii: "+") || byte == minus { place &+= 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(Flaw) {
    let start = place
    while UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { place &+= 1 }
    if place == start { throw .syntax }
  }

  mutating func skipWord(_ word: StaticString) throws(Flaw) {
    for offset in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[offset]) }
  }
}

let quote = UInt8(ascii: "\"")
let backslash = UInt8(ascii: "\\")
let colon = UInt8(ascii: ":")
let comma = UInt8(ascii: ",")
let minus = UInt8(ascii: "-")
let space = UInt8(ascii: " ")
let tab = UInt8(ascii: "\t")
let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let openBrace = UInt8(ascii: "{")
let closeBrace = UInt8(ascii: "}")
let openBracket = UInt8(ascii: "[")
let closeBracket = UInt8(ascii: "]")

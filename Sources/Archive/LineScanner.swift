/// One member of a line's object, as places in its bytes.
struct Member {
  /// Between the quotes.
  let name: Name
  let value: Range<Int>
  /// From the quote that opens the name to the end of the value.
  var whole: Range<Int> { name.place.lowerBound - 1..<value.upperBound }
}

/// A name in an object, as a place in the bytes.
struct Name {
  let place: Range<Int>
  let hasEscapes: Bool

  func text(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    hasEscapes ? unescaped(bytes, place) : Array(bytes[place])
  }

  @inline(__always)
  func equals(_ other: Name, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !hasEscapes, !other.hasEscapes else { return text(in: bytes) == other.text(in: bytes) }
    guard place.count == other.place.count else { return false }
    for offset in 0..<place.count
    where bytes[place.lowerBound + offset] != bytes[other.place.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// Finds the members of a line and refuses everything outside RFC 8259.
///
/// It is used for one line after the other, so that its working space is made once.
struct LineScanner {
  private(set) var members: [Member] = []
  /// The names of the objects that are open inside the line.
  private var names: [Name] = []

  static let depthLimit = 64

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(Flaw) {
    members.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    guard isUTF8(UnsafeRawBufferPointer(bytes)) else { throw .text }
    var cursor = Cursor(bytes)
    cursor.skipSpace()
    try scanObject(&cursor, depth: 0)
    cursor.skipSpace()
    if cursor.place != bytes.count { throw .syntax }
  }

  private mutating func scanObject(_ cursor: inout Cursor, depth: Int) throws(Flaw) {
    try cursor.expect(openBrace)
    cursor.skipSpace()
    if cursor.byte == closeBrace {
      cursor.place += 1
      return
    }
    let base = names.count
    var many: Set<[UInt8]> = []
    while true {
      let start = cursor.place + 1
      let hasEscapes = try cursor.skipString()
      let name = Name(place: start..<cursor.place - 1, hasEscapes: hasEscapes)
      try note(name, since: base, many: &many, in: cursor.bytes)
      cursor.skipSpace()
      try cursor.expect(colon)
      cursor.skipSpace()
      let value = cursor.place
      try scanValue(&cursor, depth: depth + 1)
      if depth == 0 { members.append(Member(name: name, value: value..<cursor.place)) }
      cursor.skipSpace()
      if cursor.byte == closeBrace { break }
      try cursor.expect(comma)
      cursor.skipSpace()
    }
    cursor.place += 1
    names.removeSubrange(base...)
  }

  /// Refuses a second member of one name: by comparing a few, by a set when there are many.
  @inline(__always)
  private mutating func note(
    _ name: Name, since base: Int, many: inout Set<[UInt8]>, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(Flaw) {
    if names.count - base < 32 {
      for other in base..<names.count where names[other].equals(name, in: bytes) {
        throw .repeatedName
      }
      names.append(name)
      return
    }
    if many.isEmpty { many = Set(names[base...].map { $0.text(in: bytes) }) }
    if !many.insert(name.text(in: bytes)).inserted { throw .repeatedName }
  }

  private mutating func scanValue(_ cursor: inout Cursor, depth: Int) throws(Flaw) {
    if depth > Self.depthLimit { throw .depth }
    switch cursor.byte {
    case quote: _ = try cursor.skipString()
    case openBrace: try scanObject(&cursor, depth: depth)
    case openBracket: try scanList(&cursor, depth: depth)
    case UInt8(ascii: "t"): try cursor.skipWord("true")
    case UInt8(ascii: "f"): try cursor.skipWord("false")
    case UInt8(ascii: "n"): try cursor.skipWord("null")
    default: try cursor.skipNumber()
    }
  }

  private mutating func scanList(_ cursor: inout Cursor, depth: Int) throws(Flaw) {
    try cursor.expect(openBracket)
    cursor.skipSpace()
    if cursor.byte == closeBracket {
      cursor.place += 1
      return
    }
    while true {
      try scanValue(&cursor, depth: depth + 1)
      cursor.skipSpace()
      if cursor.byte == closeBracket { break }
      try cursor.expect(comma)
      cursor.skipSpace()
    }
    cursor.place += 1
  }
}

let colon = UInt8(ascii: ":")

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
    while place + 8 <= count,
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      place += 8
    }
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

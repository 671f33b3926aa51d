/// Finds the members of a line and refuses everything outside RFC 8259.
///
/// It is used for one line after the other, so that its working space is made once.
struct LineScanner {
  /// The members of the line.
  private(set) var members = MemberList()
  /// The members of the objects that are open inside the line.
  private var inner = MemberList()

  static let depthLimit = 64

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(Flaw) {
    members.removeAll()
    inner.removeAll()
    guard isUTF8(UnsafeRawBufferPointer(bytes)) else { throw .text }
    var cursor = Cursor(bytes)
    cursor.skipSpace()
    try scanMembers(&cursor)
    cursor.skipSpace()
    if cursor.place != bytes.count { throw .syntax }
  }

  private mutating func scanMembers(_ cursor: inout Cursor) throws(Flaw) {
    var many: Set<[UInt8]> = []
    guard try cursor.opens(openBrace, closeBrace) else { return }
    repeat {
      let name = try cursor.name()
      let start = cursor.place
      let hasEscapes = try scanValue(&cursor, depth: 1)
      let member = Member(name: name, value: start..<cursor.place, hasEscapes: hasEscapes)
      try members.append(member, since: 0, many: &many, in: cursor.bytes)
    } while try cursor.goesOn(until: closeBrace)
  }

  private mutating func scanObject(_ cursor: inout Cursor, depth: Int) throws(Flaw) {
    let base = inner.count
    var many: Set<[UInt8]> = []
    guard try cursor.opens(openBrace, closeBrace) else { return }
    repeat {
      let name = try cursor.name()
      let start = cursor.place
      let member = Member(name: name, value: start..<start, hasEscapes: false)
      try inner.append(member, since: base, many: &many, in: cursor.bytes)
      _ = try scanValue(&cursor, depth: depth + 1)
    } while try cursor.goesOn(until: closeBrace)
    inner.removeAll(since: base)
  }

  private mutating func scanList(_ cursor: inout Cursor, depth: Int) throws(Flaw) {
    guard try cursor.opens(openBracket, closeBracket) else { return }
    repeat {
      _ = try scanValue(&cursor, depth: depth + 1)
    } while try cursor.goesOn(until: closeBracket)
  }

  /// Answers whether the value is a string with escapes.
  @inline(__always)
  private mutating func scanValue(_ cursor: inout Cursor, depth: Int) throws(Flaw) -> Bool {
    if cursor.byte == quote { return try cursor.skipString() }
    try scanOther(&cursor, depth: depth)
    return false
  }

  private mutating func scanOther(_ cursor: inout Cursor, depth: Int) throws(Flaw) {
    if depth > Self.depthLimit { throw .depth }
    switch cursor.byte {
    case openBrace: try scanObject(&cursor, depth: depth)
    case openBracket: try scanList(&cursor, depth: depth)
    case UInt8(ascii: "t"): try cursor.skipWord("true")
    case UInt8(ascii: "f"): try cursor.skipWord("false")
    case UInt8(ascii: "n"): try cursor.skipWord("null")
    default: try cursor.skipNumber()
    }
  }
}

extension Cursor {
  /// Passes the opening of an object or a list; false if it is closed at once.
  @inline(__always)
  fileprivate mutating func opens(_ open: UInt8, _ close: UInt8) throws(Flaw) -> Bool {
    try expect(open)
    skipSpace()
    guard byte == close else { return true }
    place += 1
    return false
  }

  /// Passes a comma, or the end of the object or list: then there is no more in it.
  @inline(__always)
  fileprivate mutating func goesOn(until close: UInt8) throws(Flaw) -> Bool {
    skipSpace()
    let isEnd = byte == close
    if !isEnd { try expect(comma) } else { place += 1 }
    if !isEnd { skipSpace() }
    return !isEnd
  }

  /// Passes a name and its colon.
  @inline(__always)
  fileprivate mutating func name() throws(Flaw) -> Name {
    let start = place + 1
    let hasEscapes = try skipString()
    let name = Name(start..<place - 1, hasEscapes: hasEscapes, in: bytes)
    skipSpace()
    try expect(colon)
    skipSpace()
    return name
  }
}

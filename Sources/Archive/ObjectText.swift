import Domain

/// The objects that fields hold: members that are known are read, all others stay as they stand.
extension RawText {
  /// The object there, which was found valid.
  func answers(at place: Range<Int>) -> Answers? {
    var cursor = Cursor(bytes, at: place.lowerBound + 1)
    var members: [Answers.Member] = []
    cursor.skipSpace()
    while cursor.byte != closeBrace {
      let start = cursor.place
      guard let hasEscapes = try? cursor.skipString() else { return nil }
      let name = text(start + 1..<cursor.place - 1, hasEscapes)
      cursor.skipSpace()
      cursor.place += 1
      cursor.skipSpace()
      let value = value(at: cursor.place..<place.upperBound)
      guard (try? cursor.skipAny()) != nil else { return nil }
      members.append(member(name, value, start..<cursor.place))
      cursor.skipSpace()
      if cursor.byte == comma { cursor.place += 1 }
      cursor.skipSpace()
    }
    return Answers(members)
  }

  /// The member, with its bytes where they are not as they would be written here.
  func member(_ name: String, _ value: Value?, _ place: Range<Int>) -> Answers.Member {
    guard let value else {
      return Answers.Member(name: name, value: nil, bytes: Array(bytes[place]))
    }
    var written: [UInt8] = []
    written.reserveCapacity(place.count)
    LineWriter.write(name, to: &written)
    written.append(colon)
    LineWriter.write(value, to: &written)
    let isSame = written.elementsEqual(UnsafeBufferPointer(rebasing: bytes[place]))
    return Answers.Member(name: name, value: value, bytes: isSame ? nil : Array(bytes[place]))
  }
}

extension Cursor {
  /// Passes a value of any shape, in text that was found valid.
  fileprivate mutating func skipAny() throws(Flaw) {
    var depth = 0
    repeat {
      skipSpace()
      switch byte {
      case quote: _ = try skipString()
      case openBrace, openBracket:
        depth += 1
        place += 1
      case closeBrace, closeBracket:
        depth -= 1
        place += 1
      case comma, colon: place += 1
      case UInt8(ascii: "t"): try skipWord("true")
      case UInt8(ascii: "f"): try skipWord("false")
      case UInt8(ascii: "n"): try skipWord("null")
      default: try skipNumber()
      }
    } while depth > 0
  }
}

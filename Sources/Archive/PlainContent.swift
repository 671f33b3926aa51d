import Domain

/// The content of a line in the form in which lines are written here, read in one go.
///
/// Its fields are known ones in their order, without spaces between them. Nil for any other line,
/// which is then scanned whole; so this is as strict as the scanner.
struct PlainContent {
  private var cursor: Cursor
  private let end: Int
  /// Whether a string with escapes was passed lately.
  private var hasMetEscapes = false

  /// An object with more members is scanned whole: looking for repeated names takes longer there.
  private static let mostAnswers = 32

  /// The fields between the place and the checksum.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) {
    cursor = Cursor(bytes, at: place)
    end = bytes.count - LineWriter.endLength
  }

  mutating func content<Content: Kept>(_ fields: FieldNames<Content>) -> Content? {
    guard isUTF8(UnsafeRawBufferPointer(cursor.bytes)) else { return nil }
    var content = Content()
    var next = 0
    while cursor.place < end {
      guard cursor.passes(comma), let name = text(), !name.hasEscapes, cursor.passes(colon),
        let index = fields.index(
          of: Name(name.place, hasEscapes: false, in: cursor.bytes), in: cursor.bytes, from: next),
        let value = value(depth: 0), content.set(fields[index], to: value)
      else { return nil }
      next = index + 1
    }
    return cursor.place == end ? content : nil
  }

  private mutating func value(depth: Int) -> Value? {
    switch cursor.byte {
    case quote: text().map { .text(RawText(cursor.bytes).text($0.place, $0.hasEscapes)) }
    case openBracket: list(depth: depth + 1)
    case openBrace: depth == 0 ? answers() : nil
    case UInt8(ascii: "t"): (try? cursor.skipWord("true")).map { .flag(true) }
    case UInt8(ascii: "f"): (try? cursor.skipWord("false")).map { .flag(false) }
    default: number()
    }
  }

  private mutating func list(depth: Int) -> Value? {
    cursor.place += 1
    if cursor.passes(closeBracket) { return .list([]) }
    guard depth < 8 else { return nil }
    var values: [Value] = []
    values.reserveCapacity(5)
    repeat {
      if cursor.byte == UInt8(ascii: "n") {
        guard (try? cursor.skipWord("null")) != nil else { return nil }
        values.append(.null)
      } else {
        guard let value = value(depth: depth) else { return nil }
        values.append(value)
      }
    } while cursor.passes(comma)
    return cursor.passes(closeBracket) ? .list(values) : nil
  }

  /// An object of known shapes, none of which is written in another way than here.
  private mutating func answers() -> Value? {
    cursor.place += 1
    var members: [Answers.Member] = []
    members.reserveCapacity(8)
    if cursor.passes(closeBrace) { return .object(Answers()) }
    repeat {
      let start = cursor.place
      guard members.count < Self.mostAnswers, let place = text(), !place.hasEscapes,
        cursor.passes(colon)
      else { return nil }
      let name = RawText(cursor.bytes).text(place.place, false)
      // A name that comes twice makes the line damaged: the scanner says so.
      if members.contains(where: { $0.name == name }) { return nil }
      hasMetEscapes = false
      guard let value = value(depth: 1) else { return nil }
      let isAsWritten = !hasMetEscapes
      members.append(
        isAsWritten
          ? Answers.Member(name: name, value: value)
          : RawText(cursor.bytes).member(name, value, start..<cursor.place))
    } while cursor.passes(comma)
    return cursor.passes(closeBrace) ? .object(Answers(members)) : nil
  }

  @inline(__always)
  private mutating func text() -> (place: Range<Int>, hasEscapes: Bool)? {
    let start = cursor.place + 1
    guard let hasEscapes = try? cursor.skipString() else { return nil }
    if hasEscapes { hasMetEscapes = true }
    return (start..<cursor.place - 1, hasEscapes)
  }

  private mutating func number() -> Value? {
    let start = cursor.place
    guard (try? cursor.skipNumber()) != nil else { return nil }
    return RawText(cursor.bytes).number(start..<cursor.place)
  }
}

extension Cursor {
  /// Passes a byte if it is the one here.
  @inline(__always)
  fileprivate mutating func passes(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    place &+= 1
    return true
  }
}

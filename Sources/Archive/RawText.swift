import Domain

/// The bytes of a line that was found valid, read as values.
struct RawText {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always)
  func holds(_ text: StaticString, at place: Range<Int>) -> Bool {
    guard text.utf8CodeUnitCount == place.count else { return false }
    for offset in 0..<place.count where bytes[place.lowerBound + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// What stands between the quotes, if it is a string without escapes.
  func string(_ place: Range<Int>?) -> UnsafeBufferPointer<UInt8>? {
    guard let place, bytes[place.lowerBound] == quote else { return nil }
    let text = UnsafeBufferPointer(
      rebasing: bytes[place.lowerBound + 1..<place.upperBound - 1])
    return text.contains(backslash) ? nil : text
  }

  /// The value there, if it has a shape that known kinds use.
  func value(_ place: Range<Int>) -> Value? {
    var cursor = Cursor(bytes, at: place.lowerBound)
    return value(&cursor)
  }

  private func value(_ cursor: inout Cursor) -> Value? {
    switch cursor.byte {
    case quote:
      let start = cursor.place + 1
      guard let hasEscapes = try? cursor.skipString() else { return nil }
      let place = start..<cursor.place - 1
      return .text(
        hasEscapes
          ? String(decoding: unescaped(bytes, place), as: UTF8.self)
          : String(decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self))
    case openBracket: return list(&cursor)
    case UInt8(ascii: "t"): return (try? cursor.skipWord("true")).map { .flag(true) }
    case UInt8(ascii: "f"): return (try? cursor.skipWord("false")).map { .flag(false) }
    case openBrace, UInt8(ascii: "n"): return nil
    default:
      let start = cursor.place
      guard (try? cursor.skipNumber()) != nil else { return nil }
      return integer(start..<cursor.place).map(Value.integer)
    }
  }

  /// A skipped answer between others; anywhere else it is no value.
  private func null(_ cursor: inout Cursor) -> Value? {
    cursor.byte == UInt8(ascii: "n") ? (try? cursor.skipWord("null")).map { .null } : nil
  }

  private func list(_ cursor: inout Cursor) -> Value? {
    var values: [Value] = []
    cursor.place += 1
    cursor.skipSpace()
    while cursor.byte != closeBracket {
      guard let value = value(&cursor) ?? null(&cursor) else { return nil }
      values.append(value)
      cursor.skipSpace()
      if cursor.byte == comma { cursor.place += 1 }
      cursor.skipSpace()
    }
    cursor.place += 1
    return .list(values)
  }

  /// A number in the one way in which integers are written; nil for -0, 6.0, 1e400 and the like.
  private func integer(_ place: Range<Int>) -> Int? {
    let isNegative = bytes[place.lowerBound] == minus
    var value = 0
    for byte in bytes[place].dropFirst(isNegative ? 1 : 0) {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooLargeToo) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if tooLarge || tooLargeToo { return nil }
      value = sum
    }
    if isNegative, value == 0 { return nil }
    return isNegative ? -value : value
  }
}

/// The fields of a kind by their names, made once for many lines.
struct FieldNames<Content: Kept>: Sendable {
  private let fields = Array(Content.Field.allCases)
  private let names = Content.Field.allCases.map { Array($0.rawValue.utf8) }

  /// Looks first after the field that was found last: a line has them in this order as a rule.
  func field(
    named name: Name, in bytes: UnsafeBufferPointer<UInt8>, after hint: inout Int
  ) -> Content.Field? {
    let text = name.hasEscapes ? name.text(in: bytes) : []
    for step in 0..<fields.count {
      var index = hint + step
      if index >= fields.count { index -= fields.count }
      let isHere =
        name.hasEscapes ? names[index] == text : isEqual(names[index], name.place, bytes)
      guard isHere else { continue }
      hint = index + 1 == fields.count ? 0 : index + 1
      return fields[index]
    }
    return nil
  }

  @inline(__always)
  private func isEqual(
    _ name: [UInt8], _ place: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard name.count == place.count else { return false }
    for offset in 0..<name.count where name[offset] != bytes[place.lowerBound + offset] {
      return false
    }
    return true
  }
}

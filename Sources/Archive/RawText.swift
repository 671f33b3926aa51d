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
  func string(_ member: Member?) -> UnsafeBufferPointer<UInt8>? {
    guard let member, !member.hasEscapes, bytes[member.value.lowerBound] == quote else {
      return nil
    }
    return UnsafeBufferPointer(
      rebasing: bytes[member.value.lowerBound + 1..<member.value.upperBound - 1])
  }

  /// The value of the member, if it has a shape that known kinds use.
  func value(_ member: Member) -> Value? {
    switch bytes[member.value.lowerBound] {
    case quote: break
    case openBrace: return answers(at: member.value).map(Value.object)
    default: return value(at: member.value)
    }
    return .text(text(member.value.lowerBound + 1..<member.value.upperBound - 1, member.hasEscapes))
  }

  func text(_ place: Range<Int>, _ hasEscapes: Bool) -> String {
    if hasEscapes { return String(decoding: unescaped(bytes, place), as: UTF8.self) }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self)
  }

  /// The value there, if it has a shape that known kinds use.
  func value(at place: Range<Int>) -> Value? {
    var cursor = Cursor(bytes, at: place.lowerBound)
    return value(&cursor)
  }

  private func value(_ cursor: inout Cursor) -> Value? {
    switch cursor.byte {
    case quote:
      let start = cursor.place + 1
      guard let hasEscapes = try? cursor.skipString() else { return nil }
      return .text(text(start..<cursor.place - 1, hasEscapes))
    case openBracket: return list(&cursor)
    case UInt8(ascii: "t"): return (try? cursor.skipWord("true")).map { .flag(true) }
    case UInt8(ascii: "f"): return (try? cursor.skipWord("false")).map { .flag(false) }
    case openBrace, UInt8(ascii: "n"): return nil
    default:
      let start = cursor.place
      guard (try? cursor.skipNumber()) != nil else { return nil }
      return number(start..<cursor.place)
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
    if cursor.byte != closeBracket { values.reserveCapacity(5) }
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

  /// A number in the one way in which it is written here; nil for 5.50, 6e1 and the like.
  @inline(__always)
  func number(_ place: Range<Int>) -> Value? {
    integer(place).map(Value.integer) ?? decimal(place)
  }

  private func decimal(_ place: Range<Int>) -> Value? {
    guard let point = bytes[place].firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let digits = place.upperBound - point - 1
    let isNegative = bytes[place.lowerBound] == minus
    let start = place.lowerBound + (isNegative ? 1 : 0)
    guard 1...3 ~= digits, bytes[place.upperBound - 1] != UInt8(ascii: "0"),
      let whole = integer(start..<point), let part = integer(point + 1..<place.upperBound),
      whole < 1_000_000_000
    else { return nil }
    let scale = [100, 10, 1][digits - 1]
    return .decimal(thousandths: (whole * 1000 + part * scale) * (isNegative ? -1 : 1))
  }

  /// A number in the one way in which integers are written; nil for -0, 6.0, 1e400 and the like.
  func integer(_ place: Range<Int>) -> Int? {
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

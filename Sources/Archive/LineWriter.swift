import Domain

/// Writes lines: the fields in their order, what is foreign, and the checksum last.
package struct LineWriter {
  /// The comma before the checksum, the checksum, and the brace that closes the line.
  static let endLength = 18

  static func end(sum: UInt32) -> [UInt8] {
    Array(",\"sum\":\"".utf8) + Checksum.digits(sum) + Array("\"}".utf8)
  }

  /// The line of an item: one JSON object, without a comma or a line break after it.
  package static func line(of item: Item) -> [UInt8] {
    switch item {
    case .attempt(let entry): line(of: entry)
    case .breathing(let entry): line(of: entry)
    case .checkIn(let entry): line(of: entry)
    case .contact(let entry): line(of: entry)
    case .page(let entry): line(of: entry)
    case .pattern(let entry): line(of: entry)
    case .person(let entry): line(of: entry)
    case .rung(let entry): line(of: entry)
    case .setting(let entry): line(of: entry)
    case .urge(let entry): line(of: entry)
    }
  }

  /// The line that a change leaves: the item, or what a deletion leaves behind.
  package static func line(of change: Change) -> [UInt8] {
    if let item = change.after { return line(of: item) }
    return tombstone(of: change.id, edited: change.edited)
  }

  static func tombstone(of id: ID, edited: Stamp) -> [UInt8] {
    var bytes = beginning(id: id, kind: Kind.tombstone, at: nil, edited: edited)
    return finished(&bytes)
  }

  private static func line<Content: Kept>(of entry: Entry<Content>) -> [UInt8] {
    var bytes = beginning(id: entry.id, kind: Content.kind, at: entry.at, edited: entry.edited)
    var names = Set(["id", "kind", "edited", "sum"].map { Array($0.utf8) })
    if entry.at != nil { names.insert(Array("at".utf8)) }
    for field in Content.Field.allCases {
      guard let value = entry.content.value(of: field) else { continue }
      bytes.append(comma)
      write(field.rawValue, to: &bytes)
      bytes.append(colon)
      write(value, to: &bytes)
      names.insert(Array(field.rawValue.utf8))
    }
    for field in entry.foreign where names.insert(Array(field.name.utf8)).inserted {
      bytes.append(comma)
      bytes += field.bytes
    }
    return finished(&bytes)
  }

  private static func beginning(id: ID, kind: String, at: Moment?, edited: Stamp) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes += "{\"id\":\"".utf8
    bytes += id.utf8
    bytes += "\",\"kind\":\"\(kind)\"".utf8
    if let at { bytes += ",\"at\":\"\(at)\"".utf8 }
    bytes += ",\"edited\":\"\(edited.writable)\"".utf8
    return bytes
  }

  private static func finished(_ bytes: inout [UInt8]) -> [UInt8] {
    bytes += end(sum: Checksum.shared.sum(of: bytes))
    return bytes
  }

  /// A value as JSON.
  package static func text(of value: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  static func write(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .integer(let number): bytes += String(number).utf8
    case .decimal(let thousandths): bytes += decimal(thousandths).utf8
    case .text(let text): write(text, to: &bytes)
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let values):
      bytes.append(openBracket)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(comma) }
        write(value, to: &bytes)
      }
      bytes.append(closeBracket)
    case .object(let answers): write(answers, to: &bytes)
    }
  }

  private static func write(_ answers: Answers, to bytes: inout [UInt8]) {
    bytes.append(openBrace)
    for (index, member) in answers.members.enumerated() {
      if index > 0 { bytes.append(comma) }
      if let former = member.bytes {
        bytes += former
      } else {
        write(member.name, to: &bytes)
        bytes.append(colon)
        write(member.value ?? .null, to: &bytes)
      }
    }
    bytes.append(closeBrace)
  }

  /// As in 5.5: no zeros at the end, no point for a whole number.
  private static func decimal(_ thousandths: Int) -> String {
    let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var digits = part.padded(3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return (thousandths < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : ".\(digits)")
  }

  /// Raw UTF-8 between quotes; only quotes, backslashes and controls are escaped.
  package static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    for byte in text.utf8 {
      switch byte {
      case quote, backslash: bytes += [backslash, byte]
      case newline: bytes += "\\n".utf8
      case tab: bytes += "\\t".utf8
      case carriageReturn: bytes += "\\r".utf8
      case 0..<space: bytes += "\\u00".utf8 + Checksum.digits(UInt32(byte)).suffix(2)
      default: bytes.append(byte)
      }
    }
    bytes.append(quote)
  }
}

extension Stamp {
  /// A clock that is wrong by millennia must not make a line that cannot be read again.
  var writable: Stamp { Stamp(milliseconds: min(max(milliseconds, 0), Self.lastMillisecond)) }

  /// The last one of the year 9999.
  private static let lastMillisecond: Int64 = 253_402_300_799_999
}

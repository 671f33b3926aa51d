import Domain

/// What every line says, whatever its kind.
struct Line: Sendable {
  var id: ID
  var kind: Kind
  /// Where its kind stands in the file: see `Kind.rank`.
  var rank: UInt8
  var edited: Stamp
  var at: Moment?
  /// The checksum that the line ought to have.
  var sum: UInt32
  /// False when it has another one, or none: it was changed outside.
  var isSumRight: Bool
  /// A known kind that lacks the time it needs; it is kept as it stands.
  var lacksMoment = false
}

/// Reads one line after the other: first what every line says, then what its kind says.
struct LineReader {
  private var scanner = LineScanner()
  private let checksum = Checksum.shared
  /// Which members of the last line hold what every line says; -1 for none.
  private var own = Own()

  private struct Own {
    var id = -1
    var kind = -1
    var at = -1
    var edited = -1
    var sum = -1
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Flaw) -> Line {
    try scanner.scan(bytes)
    findOwnMembers(in: bytes)
    let text = RawText(bytes)
    guard let id = text.string(value(own.id)).flatMap({ ID(utf8: $0.span) }),
      let edited = text.string(value(own.edited)).flatMap({ Stamp(utf8: $0.span) }),
      let name = text.string(value(own.kind)), !name.isEmpty
    else { throw .identity }
    let at = text.string(value(own.at)).flatMap { Moment(utf8: $0.span) }
    let found = foundSum(in: bytes)
    let sum = found?.sum ?? checksum.sum(of: resummedBody(of: bytes))
    var line = Line(
      id: id, kind: Kind(name: name), rank: Kind.rank(of: name), edited: edited, at: at, sum: sum,
      isSumRight: found?.isRight ?? false)
    if line.kind.needsMoment, at == nil {
      line.kind = .opaque
      line.lacksMoment = true
    }
    return line
  }

  /// The last line read as it ought to stand: its members, and a right checksum at the end.
  func resummed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let body = resummedBody(of: bytes)
    return body + LineWriter.end(sum: checksum.sum(of: body))
  }

  /// The content and the foreign fields of the last line read.
  func content<Content: Kept>(
    _ fields: FieldNames<Content>, in bytes: UnsafeBufferPointer<UInt8>, hasMoment: Bool,
    unexpected: (String) -> Void
  ) -> (Content, [ForeignField]) {
    var content = Content()
    var foreign: [ForeignField] = []
    var hint = 0
    for index in scanner.members.indices
    where index != own.id && index != own.kind && index != own.edited && index != own.sum {
      if index == own.at, hasMoment { continue }
      let member = scanner.members[index]
      let field = fields.field(named: member.name, in: bytes, after: &hint)
      if let field, let value = RawText(bytes).value(member.value), content.set(field, to: value) {
        continue
      }
      let name = String(decoding: member.name.text(in: bytes), as: UTF8.self)
      foreign.append(ForeignField(name: name, bytes: Array(bytes[member.whole])))
      if field != nil || index == own.at { unexpected(name) }
    }
    return (content, foreign)
  }

  private func value(_ index: Int) -> Range<Int>? {
    index < 0 ? nil : scanner.members[index].value
  }

  private mutating func findOwnMembers(in bytes: UnsafeBufferPointer<UInt8>) {
    own = Own()
    for (index, member) in scanner.members.enumerated() {
      let text = RawText(bytes)
      switch member.name.hasEscapes ? 0 : member.name.place.count {
      case 2:
        if text.holds("id", at: member.name.place) { own.id = index }
        if text.holds("at", at: member.name.place) { own.at = index }
      case 3: if text.holds("sum", at: member.name.place) { own.sum = index }
      case 4: if text.holds("kind", at: member.name.place) { own.kind = index }
      case 6: if text.holds("edited", at: member.name.place) { own.edited = index }
      default: break
      }
    }
  }

  /// Nil when the line does not end with a checksum in its one right form.
  private func foundSum(in bytes: UnsafeBufferPointer<UInt8>) -> (sum: UInt32, isRight: Bool)? {
    let start = bytes.count - LineWriter.endLength
    guard start > 0, own.sum == scanner.members.count - 1, bytes[start] == comma,
      RawText(bytes).holds("\"sum\":\"", at: start + 1..<start + 8)
    else { return nil }
    let sum = checksum.sum(
      of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<start]))
    var digits: UInt32 = 0
    for place in start + 8..<start + 16 {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits << 4 | UInt32(bytes[place] - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        digits = digits << 4 | UInt32(bytes[place] - UInt8(ascii: "a") + 10)
      default: return (sum, false)
      }
    }
    return (sum, digits == sum)
  }

  private func resummedBody(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var body: [UInt8] = [openBrace]
    for (index, member) in scanner.members.enumerated() where index != own.sum {
      if body.count > 1 { body.append(comma) }
      body += bytes[member.whole]
    }
    return body
  }
}

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
  let kinds = KindNames()
  private let ownNames = OwnNames()
  /// Which members of the last line hold what every line says; -1 for none.
  private var own = Own()

  private struct Own {
    var id = -1
    var kind = -1
    var at = -1
    var edited = -1
    var sum = -1
  }

  /// Reads all of the line strictly.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Flaw) -> Line {
    try scanner.scan(bytes)
    findOwnMembers()
    let text = RawText(bytes)
    guard let id = text.string(member(own.id)).flatMap({ ID(utf8: $0.span) }),
      let edited = text.string(member(own.edited)).flatMap({ Stamp(utf8: $0.span) }),
      let name = text.string(member(own.kind)), !name.isEmpty
    else { throw .identity }
    let at = text.string(member(own.at)).flatMap { Moment(utf8: $0.span) }
    let found = own.sum == scanner.members.count - 1 ? foundSum(in: bytes) : nil
    let sum = found?.sum ?? checksum.sum(of: resummedBody(of: bytes))
    let (kind, rank) = kinds.kind(named: name)
    var line = Line(
      id: id, kind: kind, rank: rank, edited: edited, at: at, sum: sum,
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

  /// The line as an edit made at another time; nil when it cannot be read.
  mutating func restamped(_ bytes: UnsafeBufferPointer<UInt8>, _ edited: Stamp) -> [UInt8]? {
    guard (try? read(bytes)) != nil else { return nil }
    let body = resummedBody(of: bytes, editedAt: edited)
    return body + LineWriter.end(sum: checksum.sum(of: body))
  }

  /// The name of the line's kind, also of one that is not known; nil when it cannot be read.
  mutating func kindName(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard (try? read(bytes)) != nil, let name = RawText(bytes).string(member(own.kind)) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The content and the foreign fields of the last line read.
  mutating func content<Content: Kept>(
    _ fields: FieldNames<Content>, in bytes: UnsafeBufferPointer<UInt8>, hasMoment: Bool,
    unexpected: (String) -> Void
  ) -> (Content, [ForeignField]) {
    var content = Content()
    var foreign: [ForeignField] = []
    var hint = 0
    for index in 0..<scanner.members.count
    where index != own.id && index != own.kind && index != own.edited && index != own.sum {
      if index == own.at, hasMoment { continue }
      let field = fields.field(named: scanner.members[index].name, in: bytes, after: &hint)
      if let field, let value = RawText(bytes).value(scanner.members[index]),
        content.set(field, to: value)
      {
        continue
      }
      let name = String(decoding: scanner.members[index].name.text(in: bytes), as: UTF8.self)
      foreign.append(ForeignField(name: name, bytes: Array(bytes[scanner.members[index].whole])))
      if field != nil || index == own.at { unexpected(name) }
    }
    return (content, foreign)
  }

  private func member(_ index: Int) -> Member? {
    index < 0 ? nil : scanner.members[index]
  }

  private mutating func findOwnMembers() {
    own = Own()
    for index in 0..<scanner.members.count {
      let name = scanner.members[index].name
      if name.hasEscapes || name.place.count > 6 { continue }
      switch name.head {
      case ownNames.id: own.id = index
      case ownNames.at: own.at = index
      case ownNames.sum: own.sum = index
      case ownNames.kind: own.kind = index
      case ownNames.edited: own.edited = index
      default: break
      }
    }
  }

  /// Nil when the line does not end with a checksum in its one right form.
  func foundSum(in bytes: UnsafeBufferPointer<UInt8>) -> (sum: UInt32, isRight: Bool)? {
    let start = bytes.count - LineWriter.endLength
    guard start > 0, bytes[start] == comma, bytes[bytes.count - 1] == closeBrace,
      bytes[bytes.count - 2] == quote,
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

  private func resummedBody(
    of bytes: UnsafeBufferPointer<UInt8>, editedAt edited: Stamp? = nil
  ) -> [UInt8] {
    var body: [UInt8] = [openBrace]
    for index in 0..<scanner.members.count where index != own.sum {
      if body.count > 1 { body.append(comma) }
      if let edited, index == own.edited {
        body += "\"edited\":\"\(edited.writable)\"".utf8
      } else {
        body += bytes[scanner.members[index].whole]
      }
    }
    return body
  }
}

/// The names of the members that every line has, by their heads.
private struct OwnNames: Sendable {
  let id = Name.head(of: Array("id".utf8))
  let at = Name.head(of: Array("at".utf8))
  let sum = Name.head(of: Array("sum".utf8))
  let kind = Name.head(of: Array("kind".utf8))
  let edited = Name.head(of: Array("edited".utf8))
}

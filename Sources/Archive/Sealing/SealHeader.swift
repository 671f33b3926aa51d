import Domain

/// What stands before the sealed content: how the key is made, and with what it is sealed.
///
/// It is authenticated with the content. It exists in one form only, to the byte; everything in it is
/// checked before any work is done on its word.
struct SealHeader: Sendable, Equatable {
  /// The cost of the key: 2^logN rounds of scrypt, each with 1 KiB of memory.
  let logN: Int
  let salt: [UInt8]
  let nonce: [UInt8]

  /// The costs that are taken from a file: 16 MiB of memory for a key up to 1 GiB.
  static let costs = 14...20
  static let saltSize = 16
  static let nonceSize = 12
  static let version = 1
  /// Longer than any header is.
  static let limit = 512
  static let end = Array("\"}\n".utf8)
  private static let mark = Array("\"sealed\":\"".utf8)

  /// The bytes up to the content, which are authenticated with it, and the opening of the content.
  var text: (authenticated: [UInt8], opening: [UInt8]) {
    let head = """
      {"format":"steady-sealed","version":\(Self.version),"kdf":{"name":"scrypt","logN":\(logN),\
      "r":8,"p":1,"salt":"\(Base64.text(of: salt))"},"cipher":"chacha20-poly1305",\
      "nonce":"\(Base64.text(of: nonce))",
      """
    return (Array(head.utf8), Self.mark)
  }

  /// Whether both are opened by the same key.
  func hasKey(of other: SealHeader) -> Bool { logN == other.logN && salt == other.salt }

  enum Refusal: Error {
    /// Made by a later program, of this version.
    case newer(Int)
    case damaged
  }

  /// How a file begins.
  enum Form: Equatable {
    case plain
    case sealed(SealHeader)
    /// It was sealed, but its header is not as it must be; or it is of that later version.
    case damaged
    case newer(Int)

    var isPlain: Bool { self == .plain }
  }

  /// What the first bytes of a file say; a sealed file with a changed byte is never taken for plain.
  static func form(of bytes: UnsafeBufferPointer<UInt8>) -> Form {
    if bytes.starts(with: "{\"format\":\"steady\",".utf8) { return .plain }
    let start = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
    guard
      ["\"steady-sealed\"", "\"sealed\":\"", "\"chacha20-poly1305\""].contains(where: {
        place(of: Array($0.utf8), in: start) != nil
      })
    else { return .plain }
    do throws(Refusal) {
      return .sealed(try header(of: start))
    } catch {
      if case .newer(let version) = error { return .newer(version) }
      return .damaged
    }
  }

  /// Reads the header that the bytes begin with.
  static func header(of bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) -> SealHeader {
    let start = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
    guard let end = place(of: mark, in: start) else { throw .damaged }
    let head: [UInt8] = Array(start[..<end])
    let object: [UInt8] = head + Array("\"sealed\":\"\"}".utf8)
    let header = try object.withUnsafeBufferPointer { whole throws(Refusal) -> SealHeader in
      try Self.header(scanning: whole)
    }
    if header.text.authenticated != head { throw .damaged }
    return header
  }

  private static func header(
    scanning whole: UnsafeBufferPointer<UInt8>
  ) throws(Refusal) -> SealHeader {
    guard let outer = members(of: whole) else { throw .damaged }
    guard outer["format"]?.text == "steady-sealed",
      let version = outer["version"]?.integer(in: 1...Int.max)
    else { throw .damaged }
    if version > Self.version { throw .newer(version) }
    var scanner = LineScanner()
    guard (try? scanner.scan(whole)) != nil else { throw .damaged }
    let names: [Member] = (0..<scanner.members.count).map { scanner.members[$0] }
    guard let kdf = names.first(where: { $0.name.text(in: whole) == Array("kdf".utf8) }),
      let inner = members(of: UnsafeBufferPointer(rebasing: whole[kdf.value])),
      let logN = inner["logN"]?.integer(in: costs.lowerBound...costs.upperBound),
      let salt = bytes(inner["salt"], count: saltSize),
      let nonce = bytes(outer["nonce"], count: nonceSize)
    else { throw .damaged }
    return SealHeader(logN: logN, salt: salt, nonce: nonce)
  }

  private static func members(of object: UnsafeBufferPointer<UInt8>) -> [String: Value]? {
    var scanner = LineScanner()
    guard (try? scanner.scan(object)) != nil else { return nil }
    var values: [String: Value] = [:]
    for index in 0..<scanner.members.count {
      let member = scanner.members[index]
      let name = String(decoding: member.name.text(in: object), as: UTF8.self)
      values[name] = RawText(object).value(member)
    }
    return values
  }

  private static func bytes(_ value: Value?, count: Int) -> [UInt8]? {
    guard let text = value?.text, text.utf8.count == Base64.length(ofBytes: count) else {
      return nil
    }
    let bytes = Array(text.utf8).withUnsafeBufferPointer { Base64.bytes(of: $0) }
    return bytes?.count == count ? bytes : nil
  }

  private static func place(of text: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count >= text.count else { return nil }
    return (0...bytes.count - text.count).first { start in
      bytes[start..<start + text.count].elementsEqual(text)
    }
  }
}

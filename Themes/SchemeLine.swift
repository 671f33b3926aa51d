/// A line of a scheme file: a name, a colon and what is said of it, in the flat part of YAML.
struct SchemeLine {
  /// How far it is set in.
  let indent: Int
  let key: String
  /// Without quotes and comment; empty when nothing is said.
  let value: String

  typealias Reason = Base16Refusal.Reason

  /// Nil when the line says nothing.
  init?(_ bytes: some Collection<UInt8>) throws(Reason) {
    let line = Array(bytes)
    guard String(validating: line, as: UTF8.self) != nil else { throw .isNotText }
    var rest = line[...]
    if rest.last == 0x0D { rest.removeLast() }
    rest = rest.drop(while: isBlank)
    guard let first = rest.first, first != sign("#") else { return nil }
    indent = rest.startIndex
    key = first == sign("\"") || first == sign("'") ? try quoted(&rest) : try Self.key(&rest)
    rest = rest.drop(while: isBlank)
    guard rest.first == sign(":") else { throw .isNotAnEntry }
    rest.removeFirst()
    guard rest.isEmpty || rest.first.map(isBlank) == true else { throw .isNotAnEntry }
    value = try Self.value(rest)
  }

  private static func key(_ rest: inout ArraySlice<UInt8>) throws(Reason) -> String {
    if startsWithSign(rest) || rest.starts(with: "<<".utf8) { throw .isNotFlat }
    guard let colon = endOfKey(in: rest) else { throw .isNotAnEntry }
    let key = rest[..<colon].trimmed
    guard comment(in: key) == nil else { throw .isNotAnEntry }
    rest = rest[colon...]
    return String(decoding: key, as: UTF8.self)
  }

  private static func value(_ bytes: ArraySlice<UInt8>) throws(Reason) -> String {
    var rest = bytes.drop(while: isBlank)
    if rest.first == sign("\"") || rest.first == sign("'") {
      let text = try quoted(&rest)
      guard rest.trimmed.isEmpty || comment(in: rest) != nil else { throw .isNotAnEntry }
      // What stands before the comment would be a second value.
      guard rest.prefix(upTo: comment(in: rest) ?? rest.endIndex).trimmed.isEmpty else {
        throw .isNotAnEntry
      }
      return text
    }
    // YAML takes a bare #1b1d24 for a comment; here it is what it looks like.
    let word = rest.prefix { !isBlank($0) }
    if word.first == sign("#"), word.dropFirst().isColour {
      let after = rest.dropFirst(word.count).trimmed
      guard after.isEmpty || after.first == sign("#") else { throw .isNotAnEntry }
      return String(decoding: word, as: UTF8.self)
    }
    if rest.first == sign("#") { return "" }
    rest = rest.prefix(upTo: comment(in: rest) ?? rest.endIndex).trimmed
    if startsWithSign(rest) || endOfKey(in: rest) != nil { throw .isNotFlat }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Where a colon ends a name: before a blank or the end.
  private static func endOfKey(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { place in
      bytes[place] == sign(":") && (place + 1 == bytes.endIndex || isBlank(bytes[place + 1]))
    }
  }

  /// Where a comment begins: at a # after a blank.
  private static func comment(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropFirst().first { bytes[$0] == sign("#") && isBlank(bytes[$0 - 1]) }
  }

  /// Whether it begins with what leads to lists, anchors, tags or blocks.
  private static func startsWithSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if "-?:".utf8.contains(first) { return bytes.dropFirst().first.map(isBlank) ?? true }
    return "&*!|>[]{},%@`".utf8.contains(first)
  }
}

func sign(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

extension ArraySlice<UInt8> {
  /// Without the blanks around it.
  var trimmed: ArraySlice<UInt8> {
    var bytes = drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  /// Whether it is six hexadecimal digits.
  var isColour: Bool { count == 6 && allSatisfy { hexDigit($0) != nil } }
}

/// What a hexadecimal digit is worth.
func hexDigit(_ digit: UInt8) -> UInt8? {
  switch digit {
  case sign("0")...sign("9"): digit - sign("0")
  case sign("a")...sign("f"): digit - sign("a") + 10
  case sign("A")...sign("F"): digit - sign("A") + 10
  default: nil
  }
}

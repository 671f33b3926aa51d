import Display

/// A colour scheme as a base16 or base24 file says it.
package struct Base16: Equatable, Sendable {
  package private(set) var name = ""
  package private(set) var author = ""
  /// The sixteen that both kinds have.
  ///
  /// What base24 adds is checked and left aside: there is no role for a second, brighter red.
  package private(set) var colours: [RGB] = []

  /// The most bytes that are read: real schemes have less than a thousand.
  package static let longest = 16_384

  /// Reads a scheme with its colours at the top level or below `palette:`.
  package init(_ bytes: some Collection<UInt8>) throws(Base16Refusal) {
    guard bytes.count <= Self.longest else { throw Base16Refusal(line: 0, reason: .isTooLong) }
    var reading = Reading()
    var number = 0
    // A byte order mark says nothing.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      do { try reading.read(line) } catch { throw Base16Refusal(line: number, reason: error) }
    }
    for (index, colour) in reading.colours.prefix(16).enumerated() {
      guard let colour else { throw Base16Refusal(line: 0, reason: .isMissing(colour: index)) }
      colours.append(colour)
    }
    name = reading.texts["name"] ?? reading.texts["scheme"] ?? ""
    author = reading.texts["author"] ?? ""
  }

  /// The name on one line that is safe to show; nil when it says none.
  package var shownName: String? { Self.shown(name) }
  package var shownAuthor: String? { Self.shown(author) }

  private static func shown(_ text: String) -> String? {
    let line = String(shownText(text).map { $0.isNewline ? " " : $0 })
    return line.allSatisfy(\.isWhitespace) ? nil : clip(line, to: 60)
  }
}

/// What was found so far in a scheme file.
private struct Reading {
  var colours = [RGB?](repeating: nil, count: 24)
  var texts: [String: String] = [:]
  private var isInPalette = false
  /// How far the palette's lines are set in.
  private var indent: Int?
  private var isAtStart = true
  private var isOver = false

  mutating func read(_ bytes: some Collection<UInt8>) throws(Base16Refusal.Reason) {
    if isAtStart, bytes.isMark("---") {
      isAtStart = false
      return
    }
    if bytes.isMark("...") {
      isOver = true
      return
    }
    guard let line = try SchemeLine(bytes) else { return }
    guard !isOver else { throw .isNotAnEntry }
    isAtStart = false
    try place(line)
    if line.key.hasPrefix("base") || isInPalette, line.key != "palette" {
      try take(colour: line.value, for: line.key)
    } else {
      try take(line.value, for: line.key)
    }
  }

  /// Sees where a line stands: nothing is set in but what stands below `palette:`.
  private mutating func place(_ line: SchemeLine) throws(Base16Refusal.Reason) {
    if line.indent == 0 {
      isInPalette = line.key == "palette"
      indent = nil
    } else {
      guard isInPalette, line.key != "palette", line.indent == indent ?? line.indent else {
        throw .isNotFlat
      }
      indent = line.indent
    }
  }

  private mutating func take(_ text: String, for key: String) throws(Base16Refusal.Reason) {
    guard texts.updateValue(text, forKey: key) == nil else { throw .isRepeated }
    switch key {
    case "palette": if !text.isEmpty { throw .isNotFlat }
    case "system": if !["base16", "base24"].contains(text) { throw .isOtherSystem }
    default: break
    }
  }

  private mutating func take(
    colour text: String, for key: String
  ) throws(Base16Refusal.Reason) {
    guard let index = Self.index(of: key) else { throw .isUnknown }
    guard let colour = RGB(hexadecimal: text) else { throw .isNotAColour }
    guard colours[index] == nil else { throw .isRepeated }
    colours[index] = colour
  }

  /// The number of a colour from `base00` to `base17`, which is written to the base of sixteen.
  private static func index(of key: String) -> Int? {
    let digits = Array(key.utf8.dropFirst(4))
    guard key.hasPrefix("base"), digits.count == 2, let high = hexDigit(digits[0]),
      let low = hexDigit(digits[1])
    else { return nil }
    let index = Int(high) << 4 | Int(low)
    return index < 24 ? index : nil
  }
}

extension RGB {
  /// The colour that six hexadecimal digits name, with or without `#`.
  fileprivate init?(hexadecimal text: String) {
    var digits = Array(text.utf8)[...]
    if digits.first == sign("#") { digits.removeFirst() }
    guard digits.isColour else { return nil }
    let value = digits.compactMap(hexDigit).reduce(UInt32(0)) { $0 << 4 | UInt32($1) }
    self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

extension Collection<UInt8> {
  /// Whether the line is one of the marks around a document.
  fileprivate func isMark(_ mark: String) -> Bool {
    guard starts(with: mark.utf8) else { return false }
    let rest = Array(dropFirst(3)).drop { isBlank($0) || $0 == 0x0D }
    return rest.isEmpty || rest.first == sign("#") && rest.startIndex > 0
  }
}

import Display

/// Text that is pasted where nothing marks it: it comes faster than anyone types, and its letters must
/// not be taken for commands.
extension KeyDecoder {
  /// Whether text was not typed: sixteen letters at once, save a key that was held down.
  func isBurst(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= Self.burst else { return false }
    let letters = text.lazy.filter { !Self.isControl($0) }
    guard letters.prefix(Self.burst).count == Self.burst, let first = letters.first else {
      return false
    }
    return letters.contains { $0 != first }
  }

  /// Takes what may belong to the burst before, and says where it does not any more.
  ///
  /// A key that was pressed right after it comes alone, or with one or two others.
  mutating func feedBurst(_ input: [UInt8]) -> Int {
    let isTyped = input.count <= 3 && input.first.map(Self.isControl) == true
    let end = isTyped ? 0 : input.firstIndex(of: Self.escape) ?? input.count
    if burst.map(\.count) ?? 0 < Paste.limit { burst? += input[..<end] }
    if end < input.count { endBurst() }
    return end
  }

  /// How many bytes at the beginning are keys that were pressed before something was typed.
  ///
  /// A terminal that marks what is pasted sends little else unmarked at once, unless a slow line or a
  /// slow moment brings together what was typed: a letter or two, a Tab or Enter, a sentence.
  func keysAhead(of text: ArraySlice<UInt8>) -> Int {
    guard marksPastes, text.count < Self.typedAtOnce else { return 0 }
    return text.prefix(3).firstIndex(where: Self.isControl).map { $0 - text.startIndex + 1 } ?? 0
  }

  /// Makes an event of the burst; in the same way a key or two at its end count.
  mutating func endBurst() {
    guard let bytes = burst else { return }
    burst = nil
    var end = bytes.count
    if marksPastes, bytes.count < Self.typedAtOnce,
      let first = bytes.firstIndex(where: Self.isControl), bytes.count - first <= 3,
      bytes[first...].allSatisfy({ $0 < 0x80 })
    {
      end = first
    }
    events.append(.paste(Paste.text(of: Array(bytes[..<end]))))
    for byte in bytes[end...] {
      let letter = Key.character(Character(Unicode.Scalar(byte)))
      events.append(.key(Self.isControl(byte) ? Self.control(byte) : letter))
    }
  }

  /// Fewer bytes than this may have been typed while the program or the line was busy.
  private static let typedAtOnce = 128

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}

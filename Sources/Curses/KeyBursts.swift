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

  /// Makes an event of the burst.
  ///
  /// On a terminal that marks what is pasted it was typed and came late, so a key at its end counts.
  mutating func endBurst() {
    guard var bytes = burst else { return }
    burst = nil
    let controls = bytes.lazy.filter(Self.isControl).prefix(2).count
    let key = controls == 1 && marksPastes ? bytes.last.flatMap(Self.key) : nil
    if key != nil { bytes.removeLast() }
    events.append(.paste(Paste.text(of: bytes)))
    if let key { events.append(.key(key)) }
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  private static func key(_ byte: UInt8) -> Key? { isControl(byte) ? control(byte) : nil }
}

import Display

/// Sequences that begin with `ESC [` or `ESC O`: cursor and function keys, the mouse, pastes.
extension KeyDecoder {
  /// `ESC O`, perhaps a modifier, and a letter.
  func shortSequence(in input: [UInt8], at start: Int) -> Piece {
    var position = start + 2
    while position < input.count, input[position] == 0x3B || 0x30..<0x3A ~= input[position] {
      position += 1
    }
    guard position < input.count else { return .unfinished }
    let final = input[position]
    guard 0x40..<0x7F ~= final else { return .events([], next: position) }
    let key = Key(short: final) ?? Key(final: final, numbers(input[(start + 2)..<position]))
    return .events(key.map { [.key($0)] } ?? [], next: position + 1)
  }

  /// `ESC [`, parameters, and a final byte.
  func controlSequence(in input: [UInt8], at start: Int) -> Piece {
    var position = start + 2
    while position < input.count, 0x20..<0x40 ~= input[position] { position += 1 }
    guard position < input.count else { return .unfinished }
    let final = input[position]
    let parameters = input[(start + 2)..<position]
    let next = position + 1
    switch final {
    case 0..<0x40, 0x7F...:
      // Broken off: what breaks it counts again.
      return .events([], next: position)
    case UInt8(ascii: "["):
      // The Linux console's F1 to F5.
      guard next < input.count else { return .unfinished }
      let number = Int(input[next]) - 0x40
      return .events(1...5 ~= number ? [.key(.function(number))] : [], next: next + 1)
    case UInt8(ascii: "M") where parameters.isEmpty:
      guard next + 3 <= input.count else { return .unfinished }
      let (code, x, y) = (Int(input[next]), Int(input[next + 1]), Int(input[next + 2]))
      return .events(mouse(code - 32, Point(x - 33, y - 33)), next: next + 3)
    case UInt8(ascii: "M") where parameters.first == UInt8(ascii: "<"):
      let values = numbers(parameters.dropFirst())
      guard values.count == 3 else { return .events([], next: next) }
      return .events(mouse(values[0], Point(values[1] - 1, values[2] - 1)), next: next)
    case UInt8(ascii: "~") where numbers(parameters) == [200]:
      return .pasteBegins(next: next)
    default:
      // A cursor's place, or a reply that begins with ? or >: no key.
      let plain = parameters.allSatisfy { 0x30..<0x3C ~= $0 }
      if plain, final == UInt8(ascii: "R") { return .reply(next: next) }
      guard plain else { return .events([], next: next) }
      let key = Key(final: final, numbers(parameters))
      return .events(key.map { [.key($0)] } ?? [], next: next)
    }
  }

  private func mouse(_ code: Int, _ point: Point) -> [Event] {
    guard point.x >= 0, point.y >= 0 else { return [] }
    // The bits of Shift, Alt and Ctrl do not matter.
    switch code & ~0b11100 {
    case 0: return [.click(point)]
    case 64: return [.wheel(-3, at: point)]
    case 65: return [.wheel(3, at: point)]
    default: return []
    }
  }

  /// Numbers between semicolons; what is left out or goes beyond reason is 0.
  private func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { 0x30..<0x3A ~= $0 }
      return digits.count > 9 ? 0 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }
}

import Display

/// What stands at one place of the input.
enum Piece {
  case events([Event], next: Int)
  case pasteBegins(next: Int)
  /// The terminal told where its cursor is.
  case reply(next: Int)
  /// The rest has not come yet.
  case unfinished
}

extension KeyDecoder {
  static let escape: UInt8 = 0x1B

  func piece(of input: [UInt8], at start: Int) -> Piece {
    for (bytes, key) in described where input[start...].starts(with: bytes) {
      return .events([.key(key)], next: start + bytes.count)
    }
    switch input[start] {
    case Self.escape: return sequence(in: input, at: start)
    case 0..<0x20, 0x7F: return .events([.key(Self.control(input[start]))], next: start + 1)
    default: return text(in: input, at: start)
    }
  }

  /// A key that sends a control character.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 8, 0x7F: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// A run of text: each grapheme is a key, bytes that are no UTF-8 are dropped.
  private func text(in input: [UInt8], at start: Int) -> Piece {
    let end = input[start...].firstIndex { $0 < 0x20 || $0 == 0x7F } ?? input.count
    let run = input[start..<end]
    let tail = end == input.count ? Self.unfinishedTail(of: run) : 0
    if tail == run.count { return .unfinished }
    var scalars = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = run.dropLast(tail).makeIterator()
    parsing: while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if !(0x80..<0xA0).contains(scalar.value) { scalars.append(scalar) }
      case .error: continue
      case .emptyInput: break parsing
      }
    }
    return .events(String(scalars).map { .key(.character($0)) }, next: end - tail)
  }

  /// How many bytes at the end begin a character that needs more of them.
  private static func unfinishedTail(of run: ArraySlice<UInt8>) -> Int {
    for (count, byte) in run.suffix(3).reversed().enumerated() where byte >= 0xC0 {
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return count + 1 < needed && byte < 0xF8 ? count + 1 : 0
    }
    return 0
  }

  private func sequence(in input: [UInt8], at start: Int) -> Piece {
    guard start + 1 < input.count else { return .unfinished }
    switch input[start + 1] {
    case UInt8(ascii: "["): return controlSequence(in: input, at: start)
    case UInt8(ascii: "O"): return shortSequence(in: input, at: start)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return answer(in: input, at: start)
    case 8, 0x7F:
      // Alt and Backspace take a word, as Ctrl-W does.
      return .events([.key(.control("w"))], next: start + 2)
    case 0..<0x20:
      return .events([.key(.escape)], next: start + 1)
    default:
      return alternate(in: input, at: start)
    }
  }

  /// Escape and a character: Alt was held.
  private func alternate(in input: [UInt8], at start: Int) -> Piece {
    let lead = input[start + 1]
    let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    let next = start + 1 + length
    guard next <= input.count else { return .unfinished }
    guard let text = String(validating: input[start + 1..<next], as: UTF8.self),
      let character = text.first
    else { return .events([], next: start + 2) }
    return .events([.key(.alt(character))], next: next)
  }

  /// A string that the terminal answers with: it ends with BEL or ESC \ and is swallowed.
  private func answer(in input: [UInt8], at start: Int) -> Piece {
    var position = start + 2
    while position < input.count {
      if input[position] == 7 { return .events([], next: position + 1) }
      if input[position] == 0x18 { return .events([], next: position + 1) }
      if input[position] == Self.escape {
        guard position + 1 < input.count else { return .unfinished }
        let ends = input[position + 1] == UInt8(ascii: "\\")
        return .events([], next: ends ? position + 2 : position)
      }
      position += 1
    }
    return .unfinished
  }
}

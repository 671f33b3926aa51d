import Display

/// The keys by what ends their sequence. Where xterm and rxvt differ, both are known.
extension Key {
  /// After `ESC O`: what means something else after `ESC [`, or nothing.
  init?(short final: UInt8) {
    switch UnicodeScalar(final) {
    case "M": self = .enter
    case "R": self = .function(3)
    case "c": self = .controlRight
    case "d": self = .controlLeft
    // The keypad sends its digits and signs, 64 above.
    case "j"..."y": self = .character(Character(Unicode.Scalar(final - 64)))
    default: return nil
    }
  }

  /// After `ESC [`, with the numbers before the final byte.
  init?(final: UInt8, _ numbers: [Int]) {
    switch UnicodeScalar(final) {
    case "~": self.init(code: numbers.first ?? 0)
    case "u": self.init(scalar: numbers.first ?? 0, held: Self.held(numbers.dropFirst().first))
    default: self.init(letter: final, held: Self.held(numbers.last))
    }
  }

  /// The modifiers: 1 Shift, 2 Alt, 4 Ctrl.
  private static func held(_ number: Int?) -> Int { max(0, (number ?? 1) - 1) & 7 }

  private init?(letter: UInt8, held: Int) {
    let (shift, word) = (held & 1 != 0, held & 6 != 0)
    switch UnicodeScalar(letter) {
    case "A": self = shift ? .shiftUp : word ? .controlUp : .up
    case "B": self = shift ? .shiftDown : word ? .controlDown : .down
    case "C": self = shift ? .shiftRight : word ? .controlRight : .right
    case "D": self = shift ? .shiftLeft : word ? .controlLeft : .left
    case "a": self = .shiftUp
    case "b": self = .shiftDown
    case "c": self = .shiftRight
    case "d": self = .shiftLeft
    case "F": self = shift ? .shiftEnd : word ? .controlEnd : .end
    case "H": self = shift ? .shiftHome : word ? .controlHome : .home
    case "P": self = .function(1)
    case "Q": self = .function(2)
    case "S": self = .function(4)
    case "Z": self = .backTab
    default: return nil
    }
  }

  private init?(code: Int) {
    switch code {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(code - 10)
    case 17...21: self = .function(code - 11)
    case 23...24: self = .function(code - 12)
    default: return nil
    }
  }

  /// A key told by its character, as terminals do that another program left in that mode.
  private init?(scalar: Int, held: Int) {
    guard let scalar = Unicode.Scalar(UInt32(clamping: scalar)), scalar.value < 0xE000 else {
      return nil
    }
    switch scalar.value {
    case 27: self = .escape
    case 9: self = held & 1 != 0 ? .backTab : .tab
    case 0..<32, 127: self = KeyDecoder.control(UInt8(scalar.value))
    case 0x80..<0xA0: return nil
    default:
      let character = Character(scalar)
      self =
        held & 4 != 0
        ? .control(character) : held & 2 != 0 ? .alt(character) : .character(character)
    }
  }
}

extension KeyDecoder {
  /// The names of the keys in a terminal's description.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kri", .shiftUp), ("kind", .shiftDown),
      ("kLFT", .shiftLeft), ("kRIT", .shiftRight),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}

/// Chance that falls the same way each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of many scripts, with what could break a layout among it.
  mutating func text(upTo length: Int) -> String {
    (0..<Int.random(in: 0...length, using: &self))
      .map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }

  private static let pieces = [
    "a", "B", "word", " ", "  ", "-", "é", "e\u{301}", "\u{301}", "ß", "Ω", "ж", "日", "本", "。",
    "한", "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "क्ष", "क्\u{200D}ष", "नि", "ก็", "ع", "שׁ",
    "👨‍👩‍👧", "👍🏽", "🏽", "🇩🇪", "🇩", "❤️", "⌚︎", "1️⃣", "🏴\u{E0067}\u{E007F}", "\u{200D}",
    "\u{200B}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFF}", "\u{378}", "\u{0}", "\u{1B}[2J",
    "\u{9B}", "\u{7F}", "\t", "\n", "\r\n", "\r", "\u{2028}", "\u{AD}", "\u{A0}", "─", "●", "⣿",
    "a" + String(repeating: "\u{300}", count: 40),
  ]
}

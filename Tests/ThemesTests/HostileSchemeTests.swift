import Display
import Testing
import Themes

/// Files that somebody made to hurt, or that were hurt themselves.
@Suite struct HostileSchemeTests {
  private struct Dice {
    private var state: UInt64 = 11

    mutating func roll(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static let pieces = [
    "&a ", "*a", "!!python/object/apply:os.system ", "? ", "- ", "<<: *a", "{", "}", "[", "]", "|",
    ">",
    "\"", "'", "\\", "\\x1b", "#", ": ", ":", "\n", "\r", "\t", "  ", "---", "...", "%YAML", "@",
    "`",
    "base0", "base17: ", "palette:\n", "\u{1B}[2J", "\u{0}", "\u{FEFF}", "\u{202E}", "日", "＃",
    "0xFF",
    "99999999999999999999", "-1", "true", "null", "~",
  ].map { Array($0.utf8) }

  private static let seeds: [[UInt8]] = {
    let digits = Array("0123456789abcdef")
    let colours = digits.map { "base0\($0): \"#12\($0)4\($0)6\"" }
    let old = "scheme: \"One\" # so\nauthor: 'Someone'\n" + colours.joined(separator: "\n")
    let new =
      "system: base24\r\nname: Two\r\nvariant: dark\r\npalette:\r\n"
      + colours.map { "  \($0)\r\n" }.joined() + "  base10: 000000\r\n  base17: ffffff\r\n"
    return [Array(old.utf8), Array(new.utf8)]
  }()

  /// A scheme with one to three wounds.
  private func mutated(_ dice: inout Dice) -> [UInt8] {
    var bytes = Self.seeds[dice.roll(2)]
    for _ in 0...dice.roll(3) {
      let place = dice.roll(max(bytes.count, 1))
      switch dice.roll(7) {
      case 0 where !bytes.isEmpty: bytes[place] = UInt8(dice.roll(256))
      case 1: bytes.insert(UInt8(dice.roll(256)), at: min(place, bytes.count))
      case 2 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(dice.roll(8))
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(40)))
      case 4: bytes += bytes.prefix(dice.roll(400))
      case 5:
        let piece = Self.pieces[dice.roll(Self.pieces.count)]
        for _ in 0...dice.roll(3) { bytes.insert(contentsOf: piece, at: min(place, bytes.count)) }
      default: bytes.removeLast(min(bytes.count, dice.roll(80)))
      }
    }
    return bytes
  }

  private func attempt(_ bytes: [UInt8]) -> Result<Base16, Base16Refusal> {
    do { return .success(try Base16(bytes)) } catch { return .failure(error) }
  }

  @Test func twoThousandWoundedFilesNeverTrapNorHang() {
    var dice = Dice()
    var (read, refused) = (0, 0)
    for _ in 0..<2000 {
      let bytes = mutated(&dice)
      switch attempt(bytes) {
      case .success(let scheme): read += Theme(scheme) == nil ? 0 : 1
      case .failure(let refusal): refused += refusal.description.isEmpty ? 0 : 1
      }
    }
    #expect(read + refused == 2000)
    #expect(read > 20 && refused > 20)
  }

  @Test(
    arguments: [
      "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "a: &a\n  <<: *a\n", "? [a, b]\n: c\n",
      "- - - - - -\n", "x: !!python/object/apply:os.system ['ls']\n", "{{{{{{{{",
      "{\"base00\":{\"base00\":{}}}\n", "\u{1B}[31m: x\n", "\\: \\\n", "\": \"\n",
    ])
  func aFileFullOfItIsRefused(line: String) {
    let text = String(repeating: line, count: Base16.longest / line.utf8.count)
    #expect(throws: Base16Refusal.self) { try Base16(Array(text.utf8)) }
  }
}

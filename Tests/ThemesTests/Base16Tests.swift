import Display
import Testing
import Themes

@Suite struct Base16Tests {
  private static let digits = Array("0123456789ABCDEF")

  /// A scheme whose colours are their own numbers.
  private func scheme(
    top: String = "scheme: \"Plain\"\nauthor: \"Someone\"\n", before: String = "",
    quote: String = "\"", hash: String = "", end: String = "\n"
  ) -> String {
    let lines = Self.digits.map { "\(before)base0\($0): \(quote)\(hash)0000\($0)0\(quote)\(end)" }
    return top + lines.joined()
  }

  private var expected: [RGB] { (0..<16).map { RGB(0, 0, UInt8($0 * 16)) } }

  private func read(_ text: String) throws(Base16Refusal) -> Base16 { try Base16(Array(text.utf8)) }

  private func refusal(_ text: String) -> Base16Refusal? {
    do {
      _ = try read(text)
      return nil
    } catch { return error }
  }

  @Test func bothLayoutsAreRead() throws {
    let flat = try read(scheme())
    #expect(flat.name == "Plain")
    #expect(flat.author == "Someone")
    #expect(flat.colours == expected)
    let top = "system: \"base16\"\nname: New # one\nauthor: 'A: B'\nvariant: dark\npalette:\n"
    let new = try read(scheme(top: top, before: "  ", hash: "#"))
    #expect(new.name == "New")
    #expect(new.author == "A: B")
    #expect(new.colours == expected)
  }

  @Test func quotesHashesCommentsTabsAndLineEndsMayVary() throws {
    for quote in ["", "'", "\""] {
      for hash in ["", "#"] {
        for end in ["\n", "\r\n", "\t# comment\n", " # \"comment\"\r\n", "\n\n  # base00: x\n"] {
          let text = scheme(before: "\t", quote: quote, hash: hash, end: end)
          #expect(try read("\u{FEFF}# first\n---\n" + text).colours == expected)
        }
      }
    }
    #expect(try read(scheme().lowercased()).colours == expected)
  }

  @Test(arguments: [
    ("hello", 1, Base16Refusal.Reason.isNotAnEntry), ("\nbase10: \"000000\"", 2, .isUnknown),
    ("a: &a [*a, *a]", 1, .isUnknown), ("? complex", 1, .isNotAnEntry), ("<<: *x", 1, .isUnknown),
    ("base00: \"00000g\"", 1, .isNotAColour), ("base00: \"#GGG\"", 1, .isNotAColour),
    ("base00: \"+00000\"", 1, .isNotAColour), ("base00: \"00000000\"", 1, .isNotAColour),
    ("base00:", 1, .isNotAColour), ("base00: !!python/object x", 1, .isNotAColour),
    ("base00: \"000000", 1, .isNotAnEntry), ("base00: \"000000\" x", 1, .isNotAnEntry),
    ("base00: 000000\nbase00: 000000", 2, .isRepeated), ("system: base24", 1, .isUnknown),
    ("", 1, .isMissing(colour: 0)), ("base00: 000000\n", 2, .isMissing(colour: 1)),
    ("{\"base00\": \"000000\"}", 1, .isNotAnEntry), ("base0１: 000000", 1, .isUnknown),
  ])
  func anythingElseIsRefusedWithItsLine(text: String, line: Int, reason: Base16Refusal.Reason) {
    #expect(refusal(text) == Base16Refusal(line: line, reason: reason))
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: Base16Refusal(line: 2, reason: .isNotText)) { try Base16([0x0A, 0xFF]) }
    #expect(throws: Base16Refusal(line: 0, reason: .isTooLong)) {
      try Base16(Array(repeating: 0x23, count: 10_000_000))
    }
  }

  @Test func aRefusalSaysWhereAndWhy() {
    #expect(refusal("\nx")?.description.hasPrefix("line 2: ") == true)
    #expect(refusal("base00: 000000")?.description == "line 1: base01 is missing")
  }

  @Test func hostileBytesNeverTrap() {
    var state: UInt64 = 11
    func chance(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let seed = Array(scheme(top: "name: 'x'\npalette:\n", before: " ", hash: "#").utf8.prefix(160))
    var refused = 0
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0...chance(4) {
        switch chance(4) {
        case 0: bytes[chance(bytes.count)] = UInt8(chance(256))
        case 1: bytes.insert(UInt8(chance(256)), at: chance(bytes.count))
        case 2: bytes.removeSubrange(chance(bytes.count)..<bytes.count)
        default: bytes += bytes.prefix(chance(40))
        }
        if bytes.isEmpty { bytes = [UInt8(chance(256))] }
      }
      do { _ = try Base16(bytes) } catch { refused += 1 }
    }
    #expect(refused == 20_000)
  }
}

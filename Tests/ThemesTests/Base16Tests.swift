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
    for (top, before) in [("", ""), ("palette:\n", "  "), ("palette: # below\n", "\t")] {
      for quote in ["", "'", "\""] {
        for hash in ["", "#"] {
          for end in ["\n", "\r\n", "\t# comment\n", " # \"comment\"\r\n", "\n\n  # base00: x\n"] {
            let text = scheme(top: top, before: before, quote: quote, hash: hash, end: end)
            #expect(try read("\u{FEFF}# first\n---\n" + text).colours == expected)
            #expect(try read("--- # one\r\n" + text + "...\n# last").colours == expected)
          }
        }
      }
    }
    #expect(try read(scheme(top: "").lowercased()).colours == expected)
    #expect(try read(scheme().replacing("base00:", with: "'base00' :")).colours == expected)
  }

  @Test func whatBase24AddsIsCheckedAndLeftAside() throws {
    let bright = (0...7).map { "  base1\($0): \"#FfEe0\($0)\"\n" }
    let top = "system: base24\nname: Two dozen\npalette:\n"
    let text = scheme(top: top, before: "  ") + bright.joined()
    #expect(try read(text).colours == expected)
    #expect(refusal(text + "  base18: 000000") == Base16Refusal(line: 28, reason: .isUnknown))
    #expect(refusal(text + "  base17: 000000") == Base16Refusal(line: 28, reason: .isRepeated))
    let odd = text.replacing("#FfEe03", with: "#FfEe0")
    #expect(refusal(odd) == Base16Refusal(line: 23, reason: .isNotAColour))
  }

  @Test(arguments: [
    (#"plain words, even "quoted" ones"#, #"plain words, even "quoted" ones"#),
    (#""say \"this\" \\ that""#, #"say "this" \ that"#), ("'it''s'", "it's"),
    (#""caf\xe9 \u65e5 \U0001F319""#, "caf\u{E9} \u{65E5} \u{1F319}"), ("\"\"", ""), ("", ""),
    ("http://example.org/a#b", "http://example.org/a#b"), ("a # b", "a"),
    ("\"a # b\" # c", "a # b"),
    ("\"a: b\"", "a: b"), ("Zoë – é", "Zoë – é"), ("-x", "-x"),
  ])
  func aNameIsReadAsYAMLHasIt(written: String, name: String) throws {
    #expect(try read(scheme(top: "name: \(written)\n")).name == name)
  }

  @Test func aNameIsShownWithoutWhatCouldControlATerminal() throws {
    for name in ["\"\\e[2J\\x9b1mred\\n\\u202e\\r\"", "\u{1B}]0;title\u{7}", "'\u{0}\u{85}x'"] {
      let scheme = try read(scheme(top: "scheme: \(name)\nauthor: \(name)\n"))
      for shown in [scheme.shownName, scheme.shownAuthor] {
        let shown = try #require(shown)
        #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!shown.unicodeScalars.contains("\u{202E}"))
      }
    }
    let long = try read(scheme(top: "scheme: \(String(repeating: "日", count: 4000))\n"))
    #expect(columns(of: try #require(long.shownName)) <= 60)
    #expect(try read(scheme(top: "name: \" \\n\"\n")).shownName == nil)
  }

  @Test func whatIsNotKnownIsNotAsked() throws {
    let top = "scheme: x\nslug: x-y\ndescription: 'a # b'\nlicense: MIT\nfavourite: # none\n"
    #expect(try read(scheme(top: top)).colours == expected)
  }

  @Test(arguments: [
    ("hello", 1, Base16Refusal.Reason.isNotAnEntry), ("\nbase18: \"000000\"", 2, .isUnknown),
    ("a: &a [*a, *a]", 1, .isNotFlat), ("a: &a b", 1, .isNotFlat), ("a: *a", 1, .isNotFlat),
    ("? complex", 1, .isNotFlat), ("? [a, b]\n: c", 1, .isNotFlat), ("<<: *x", 1, .isNotFlat),
    ("[a, b]: c", 1, .isNotFlat), ("{a: b}: c", 1, .isNotFlat), ("- a", 1, .isNotFlat),
    ("a:\n  b: c", 2, .isNotFlat), ("a: b: c", 1, .isNotFlat), ("a: |\n  text", 1, .isNotFlat),
    ("a: >-\n  text", 1, .isNotFlat), ("a: !!str b", 1, .isNotFlat), ("!!map a: b", 1, .isNotFlat),
    ("%YAML 1.2", 1, .isNotFlat), ("a: {b: c}", 1, .isNotFlat), ("  a: b", 1, .isNotFlat),
    ("palette:\n  base00: 000000\n    base01: 000000", 3, .isNotFlat),
    ("palette:\n  base00:\n    hex: 000000", 2, .isNotAColour),
    ("palette:\n  red: 000000", 2, .isUnknown), ("palette: x", 1, .isNotFlat),
    ("palette:\npalette:", 2, .isRepeated), ("name: a\nname: b", 2, .isRepeated),
    ("base00: \"00000g\"", 1, .isNotAColour), ("base00: \"#GGG\"", 1, .isNotAColour),
    ("base00: #GGG", 1, .isNotAColour), ("base00: \"#abc\"", 1, .isNotAColour),
    ("base00: \"+00000\"", 1, .isNotAColour), ("base00: \"00000000\"", 1, .isNotAColour),
    ("base00: '##000000'", 1, .isNotAColour), ("base00: 0x000000", 1, .isNotAColour),
    ("base00: red", 1, .isNotAColour), ("base00: \"００００００\"", 1, .isNotAColour),
    ("base00:", 1, .isNotAColour), ("base00: !!python/object x", 1, .isNotFlat),
    ("base00: \"000000", 1, .isOpen), ("a: 'b", 1, .isOpen), ("\"base00: 000000", 1, .isOpen),
    ("a: \"\\", 1, .isOpen), ("a: \"\\q\"", 1, .isOddEscape), ("a: \"\\xZ0\"", 1, .isOddEscape),
    ("a: \"\\ud800\"", 1, .isOddEscape), ("a: \"\\UFFFFFFFF\"", 1, .isOddEscape),
    ("base00: \"000000\" x", 1, .isNotAnEntry), ("base00: \"000000\"#x", 1, .isNotAnEntry),
    ("base00: \"000000\" x # y", 1, .isNotAnEntry), ("base00: #000000 x", 1, .isNotAnEntry),
    ("base00:\"000000\"", 1, .isNotAnEntry), ("a # b: c", 1, .isNotAnEntry),
    ("base00: 000000\nbase00: 000000", 2, .isRepeated),
    ("base0a: 000000\nbase0A: 000000", 2, .isRepeated), ("system: base8", 1, .isOtherSystem),
    ("", 0, .isMissing(colour: 0)), ("\u{FEFF}", 0, .isMissing(colour: 0)),
    ("base00: 000000\n", 0, .isMissing(colour: 1)), ("a: b\n---\nb: c", 2, .isNotAnEntry),
    ("a: b\n...\nb: c", 3, .isNotAnEntry), ("{\"base00\": \"000000\"}", 1, .isNotFlat),
    ("base0１: 000000", 1, .isUnknown), ("\u{0}", 1, .isNotAnEntry),
    ("\(String(repeating: "[", count: 8000))", 1, .isNotFlat),
  ])
  func anythingElseIsRefusedWithItsLine(text: String, line: Int, reason: Base16Refusal.Reason) {
    #expect(refusal(text) == Base16Refusal(line: line, reason: reason))
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: Base16Refusal(line: 2, reason: .isNotText)) { try Base16([0x0A, 0xFF]) }
    #expect(throws: Base16Refusal(line: 0, reason: .isTooLong)) {
      try Base16(Array(repeating: 0x23, count: 10_000_000))
    }
    let most = scheme() + "#" + String(repeating: " ", count: Base16.longest - scheme().count - 1)
    #expect(throws: Never.self) { try read(most) }
    #expect(refusal(most + " ")?.reason == .isTooLong)
  }

  @Test func aRefusalSaysWhereAndWhy() {
    #expect(refusal("\nx")?.description.hasPrefix("line 2: ") == true)
    #expect(refusal("base00: 000000")?.description == "base01 is missing")
  }
}

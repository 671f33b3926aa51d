import Display
import Histories
import Testing

@testable import Curses

struct KeyDecoderTests {
  /// What comes of some bytes, given in the pieces in which they are read.
  func events(
    _ reads: String..., marksPastes: Bool = true, thenNothing: Bool = true
  ) -> [Event] {
    var decoder = KeyDecoder(marksPastes: marksPastes)
    for read in reads { decoder.feed(Array(read.utf8)) }
    if thenNothing, decoder.patience != nil { decoder.giveUp() }
    var events: [Event] = []
    while let event = decoder.take() { events.append(event) }
    return events
  }

  @Test(
    arguments: [
      ("a", .character("a")), ("é", .character("é")), ("悲", .character("悲")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
      ("\u{07}", .control("g")), ("\u{00}", .control(" ")), ("\u{1F}", .control("_")),
      ("\u{1B}", .escape), ("\u{1B}b", .alt("b")),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
      ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[F", .end),
      ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
      ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}[1;5C", .controlRight),
      ("\u{1B}[1;5D", .controlLeft), ("\u{1B}[1;5A", .controlUp),
      ("\u{1B}[1;5B", .controlDown), ("\u{1B}[1;5H", .controlHome), ("\u{1B}[1;5F", .controlEnd),
      ("\u{1B}[1;2H", .shiftHome), ("\u{1B}[1;2F", .shiftEnd), ("\u{1B}OP", .function(1)),
      ("\u{1B}[[A", .function(1)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[24~", .function(12)),
    ] as [(String, Key)])
  func knowsTheKeys(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test func aKeyMayComeInPieces() {
    #expect(events("\u{1B}", "[", "A", "x") == [.key(.up), .key("x")])
    var decoder = KeyDecoder(marksPastes: true)
    decoder.feed([0xE6])
    decoder.feed([0x82])
    #expect(decoder.take() == nil)
    decoder.feed([0xB2])
    #expect(decoder.take() == .key("悲"))
  }

  /// What a terminal answers to a question that another program asked is no key.
  @Test(arguments: [
    "\u{1B}[24;80R", "\u{1B}[?62;22c", "\u{1B}]11;rgb:0000/0000/0000\u{07}",
    "\u{1B}]52;c;cXVpdA==\u{1B}\\", "\u{1B}P>|xterm\u{1B}\\", "\u{1B}[I", "\u{1B}[O",
    "\u{1B}[999;999;999z", "\u{1B}_private\u{1B}\\",
  ])
  func swallowsAnswersWhole(bytes: String) {
    #expect(events(bytes, "q") == [.key("q")])
  }

  @Test func dropsWhatIsNoText() {
    var decoder = KeyDecoder(marksPastes: true)
    decoder.feed([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x61])
    var events: [Event] = []
    while let event = decoder.take() { events.append(event) }
    #expect(events == [.key("a")])
  }

  @Test func aMarkedPasteIsOneEvent() {
    #expect(
      events("\u{1B}[200~quit\r\nq\u{1B}[A\u{07}", "two\u{1B}[201~x")
        == [.paste("quit\nq[Atwo"), .key("x")])
  }

  @Test func aPasteWithoutAnEndIsGivenUpAndKept() {
    #expect(events("\u{1B}[200~half a thought") == [.paste("half a thought")])
  }

  @Test func aMarkInsideAPasteThatIsNoEndIsText() {
    #expect(events("\u{1B}[200~a\u{1B}[20b\u{1B}[201~") == [.paste("a[20b")])
  }

  @Test(arguments: [true, false])
  func aBurstOfLettersIsAPasteAlsoWhereNothingMarksIt(marksPastes: Bool) {
    let text = "these letters came faster than anyone types"
    #expect(events(text, marksPastes: marksPastes) == [.paste(text)])
    let held = String(repeating: "j", count: 60)
    #expect(events(held, marksPastes: marksPastes).count == 60)
    #expect(events("quit", marksPastes: marksPastes).count == 4)
    #expect(events("\u{1B}[A" + text, marksPastes: marksPastes) == [.key(.up), .paste(text)])
    #expect(events(text + "\u{1B}[A", marksPastes: marksPastes) == [.paste(text), .key(.up)])
  }

  @Test func aBurstGoesOnInTheNextReads() {
    let text = "these letters came faster than anyone types, "
    #expect(
      events(text, "and\rq", "u", "\rd and more", marksPastes: false)
        == [.paste(text + "and\nqu\nd and more")])
    let long = String(repeating: "line after line q\r", count: 60_000)
    let reads = stride(from: 0, to: long.utf8.count, by: 4095).map { start in
      Array(long.utf8.dropFirst(start).prefix(4095))
    }
    var decoder = KeyDecoder(marksPastes: false)
    for read in reads { decoder.feed(read) }
    decoder.giveUp()
    #expect(decoder.take() == .paste(long.replacing("\r", with: "\n")))
    #expect(decoder.take() == nil)
  }

  /// A slow line may bring a sentence and the key after it together.
  @Test func aKeyAfterABurstCounts() {
    let text = "a sentence that came late"
    #expect(events(text, "\r") == [.paste(text), .key(.enter)])
    #expect(events(text, "\rq") == [.paste(text), .key(.enter), .key("q")])
    #expect(events(text + "\r") == [.paste(text), .key(.enter)])
    #expect(events(text + "\r", marksPastes: false) == [.paste(text + "\n")])
    #expect(events(text + "\rq") == [.paste(text), .key(.enter), .key("q")])
    #expect(events("2\t\t" + text) == [.key("2"), .key(.tab), .key(.tab), .paste(text)])
    #expect(events("2\t" + text, marksPastes: false) == [.paste("2\t" + text)])
    let lines = text + "\r" + text + "\rq u"
    #expect(events(lines) == [.paste(lines.replacing("\r", with: "\n"))])
    #expect(events(text, "\u{1B}") == [.paste(text), .key(.escape)])
  }

  @Test func theMouseIsClicksAndWheel() {
    #expect(events("\u{1B}[<0;5;3M") == [.click(Point(4, 2))])
    #expect(events("\u{1B}[<0;5;3m") == [])
    #expect(events("\u{1B}[<64;5;3M") == [.wheel(-3, at: Point(4, 2))])
    #expect(events("\u{1B}[<65;5;3M") == [.wheel(3, at: Point(4, 2))])
    #expect(events("\u{1B}[M !!") == [.click(Point(0, 0))])
  }

  @Test func aMegabyteIsNothing() {
    let text = String(repeating: "0123456789abcdef", count: 65_536)
    #expect(events("\u{1B}[200~" + text + "\u{1B}[201~") == [.paste(text)])
  }

  /// Whatever comes, the decoder goes on: a key after it arrives.
  @Test func survivesAnyBytes() {
    var random = SplitMix(state: 3)
    var decoder = KeyDecoder(marksPastes: true)
    for _ in 0..<2000 {
      let count = Int(random.next() % 40)
      decoder.feed((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
      if random.next() % 3 == 0 { decoder.giveUp() }
      while decoder.take() != nil {}
    }
    decoder.feed(Array("\u{1B}[201~\u{1B}\\".utf8))
    decoder.giveUp()
    while decoder.take() != nil {}
    decoder.feed(Array("q".utf8))
    #expect(decoder.take() == .key("q"))
  }
}

struct TerminalKindTests {
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "foot", "xterm-bogus", "kitty"])
  func knowsTheFamilyOfXterm(type: String) {
    #expect(TerminalKind(type).isLikeXterm)
    #expect(TerminalKind(type).repertoire == .unicode)
  }

  @Test(arguments: ["linux", "vt100", "vt220", "ansi", "dumb", ""])
  func othersAreTakenForPlainOnes(type: String) {
    #expect(!TerminalKind(type).isLikeXterm)
    #expect(TerminalKind(type).repertoire == (type == "linux" ? .letters : .ascii))
  }

  @Test(arguments: [
    ("de_DE.ISO-8859-1", Repertoire.ascii), ("de_DE@euro", .ascii), ("ja_JP.eucJP", .ascii),
    ("C", .unicode), ("POSIX", .unicode), ("", .unicode), ("nonsense", .unicode),
    ("C.UTF-8", .unicode), ("tr_TR.utf8", .unicode), ("ar", .unicode),
    ("sr_RS.UTF-8@latin", .unicode),
  ])
  func onlyAnEncodingThatIsSpelledOutLimitsTheSigns(locale: String, signs: Repertoire) {
    #expect(Repertoire(locale: locale) == signs)
  }
}

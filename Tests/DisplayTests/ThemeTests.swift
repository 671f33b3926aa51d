import Display
import Testing

@Suite struct ThemeTests {
  private static let grounds: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (255, 255, 255), (128, 128, 128), (0, 43, 54), (119, 0, 0), (0, 0, 255),
  ]

  private func ratio(_ ink: TerminalInk, in palette: Palette) -> Double {
    guard let foreground = ink.foreground.flatMap(palette.colour(at:)),
      let background = ink.background.flatMap(palette.colour(at:))
    else { return 0 }
    return Display.contrast(foreground, background)
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(abs(contrast(RGB(0, 0, 0), RGB(255, 255, 255)) - 21) < 0.001)
    #expect(abs(contrast(RGB(119, 119, 119), RGB(255, 255, 255)) - 4.478) < 0.001)
    #expect(abs(contrast(RGB(255, 0, 0), RGB(0, 0, 255)) - 2.149) < 0.001)
    #expect(contrast(RGB(9, 9, 9), RGB(9, 9, 9)) == 1)
  }

  @Test(arguments: grounds)
  func everyTextCanBeReadEvenOfOneColourOnly(red: UInt8, green: UInt8, blue: UInt8) throws {
    let theme = try #require(
      Theme(name: "one", base16: Array(repeating: RGB(red, green, blue), count: 16)))
    expectReadable(theme)
    #expect(theme.lifted.contains(.text) && theme.lifted.contains(.rule))
  }

  /// That everything can be read and what is selected can be seen, on every kind of terminal.
  private func expectReadable(_ theme: Theme, at location: SourceLocation = #_sourceLocation) {
    for role in Role.allCases {
      let ratio = theme.ink(for: role).contrast ?? 0
      #expect(ratio >= role.leastContrast, "\(role)", sourceLocation: location)
    }
    for palette in Palette.allCases where palette != .none {
      let inks = theme.inks(in: palette)
      for role in Role.allCases {
        let least = role == .rule ? 3 : theme.least
        let shown = ratio(inks[of: role], in: palette)
        #expect(shown >= least, "\(role) in \(palette)", sourceLocation: location)
      }
      let grounds = [Role.text, .selected].map { inks[of: $0].background.flatMap(palette.colour) }
      guard let text = grounds[0], let selected = grounds[1] else { continue }
      #expect(
        Display.contrast(text, selected) >= 1.19 || inks[of: .selected].style == .reverse,
        "\(palette)", sourceLocation: location)
    }
  }

  @Test func everyTextCanBeReadInEveryPalette() throws {
    var dice = Dice(seed: 9)
    for round in 0..<150 {
      var colours = (0..<16).map { _ in RGB.any(using: &dice) }
      switch round % 5 {
      case 0:
        let ground = Self.grounds[round / 5 % Self.grounds.count]
        colours[0] = RGB(ground.0, ground.1, ground.2)
      case 1: colours[5] = colours[0]
      case 2: for index in 1..<16 { colours[index] = colours[0].next(using: &dice) }
      case 3: for index in 0..<16 { colours[index] = RGB(0, 0, .random(in: 0...15, using: &dice)) }
      default: break
      }
      expectReadable(try #require(Theme(name: "chance", base16: colours)))
    }
  }

  @Test func whatCouldBeReadIsLeftAsItIsAndTheRestIsNamed() throws {
    var colours = Array(repeating: RGB(250, 250, 250), count: 16)
    for index in 0..<3 { colours[index] = RGB(UInt8(20 * index), 0, 0) }
    #expect(try #require(Theme(name: "good", base16: colours)).lifted == [])
    colours[0xD] = RGB(90, 0, 0)
    colours[0x3] = RGB(30, 30, 30)
    let theme = try #require(Theme(name: "poor", base16: colours))
    #expect(theme.lifted == [.accent, .rule])
    #expect(theme.wish(for: .accent).foreground == RGB(90, 0, 0))
    let lifted = try #require(theme.ink(for: .accent).contrast)
    #expect(lifted >= 4.5 && lifted < 6)
    #expect(theme.ink(for: .muted).foreground == RGB(250, 250, 250))
  }

  @Test func highContrastIsKeptInEveryPalette() throws {
    var colours = Array(repeating: RGB(150, 160, 155), count: 16)
    for index in 0..<3 { colours[index] = RGB(UInt8(10 * index), 0, 0) }
    let theme = try #require(Theme(name: "high", base16: colours))
    #expect(theme.least == 7)
    for palette in Palette.allCases where palette != .none {
      for role in Role.allCases {
        #expect(ratio(theme.inks(in: palette)[of: role], in: palette) >= (role == .rule ? 3 : 7))
      }
    }
  }

  @Test func ofFewColoursOnlyWhatStandsOutHasAHue() throws {
    var colours = (0..<16).map { RGB(UInt8(16 * $0), 80, UInt8(255 - 16 * $0)) }
    colours[0] = RGB(20, 10, 10)
    colours[0xA] = RGB(230, 200, 40)
    colours[0xD] = RGB(150, 230, 120)
    let theme = try #require(Theme(name: "few", base16: colours))
    for (palette, accent, notice) in [(Palette.eight, 2, 7), (.sixteen, 2, 3)] {
      let inks = theme.inks(in: palette)
      #expect(inks[of: .accent].foreground.map { $0 % 8 } == accent, "\(palette)")
      #expect(inks[of: .notice].foreground == notice, "\(palette)")
      for role in [Role.text, .muted, .heading, .selected, .field, .focusedField, .rule, .key] {
        let colour = try #require(inks[of: role].foreground.flatMap(palette.colour))
        #expect(colour.red == colour.green && colour.green == colour.blue, "\(role) in \(palette)")
        // Often it is no other colour than the ground.
        #expect(role == .rule || inks[of: role].foreground != 8)
      }
    }
  }

  @Test func nothingIsInThePlainRedOfAFewColours() throws {
    let theme = try #require(
      Theme(name: "red", base16: [RGB(20, 0, 0)] + Array(repeating: RGB(250, 120, 110), count: 15)))
    for palette in [Palette.eight, .sixteen] {
      #expect(theme.inks(in: palette).allSatisfy { $0.foreground != 1 && $0.foreground != 9 })
    }
  }

  @Test func whereEveryColourCanBeShownItIsTheThemesOwn() throws {
    var colours = (0..<16).map { RGB(UInt8(16 * $0), 100, 200) }
    colours[0] = RGB(0, 0, 5)
    colours[1] = RGB(0, 0, 0)
    colours[5] = RGB(250, 251, 252)
    let inks = try #require(Theme(name: "direct", base16: colours)).inks(in: .direct)
    #expect(inks[of: .text] == TerminalInk(foreground: 0xFAFBFC, background: 0x000105))
    #expect(inks[of: .field].background == 0x000100)
    // The lowest numbers are other colours there.
    #expect(inks.allSatisfy { ($0.background ?? 0) > 255 && ($0.foreground ?? 0) > 255 })
  }

  @Test(arguments: Palette.allCases)
  func meaningDoesNotRestOnColourAlone(palette: Palette) throws {
    var dice = Dice(seed: 10)
    let colours = (0..<16).map { _ in
      RGB(.random(in: 0...255, using: &dice), .random(in: 0...255, using: &dice), 90)
    }
    let theme = try #require(Theme(name: "chance", base16: colours))
    let style = { (role: Role) in theme.inks(in: palette)[of: role].style }
    #expect(style(.text) == [])
    #expect(style(.muted) == [])
    #expect(style(.rule) == [])
    #expect(style(.key).contains(.bold))
    #expect(style(.selected) != style(.text))
    #expect(style(.focusedField).contains(.underline))
    #expect(style(.focusedField) != style(.field))
    if palette.rawValue < Palette.xterm256.rawValue { #expect(style(.selected) == .reverse) }
  }

  @Test func withoutColoursNoneIsSet() {
    for role in Role.allCases {
      for palette in Palette.allCases {
        let ink = Theme.plain.inks(in: palette)[of: role]
        #expect(ink.foreground == nil && ink.background == nil)
      }
    }
    #expect(Theme.plain.inks(in: .xterm256)[of: .selected].style == .reverse)
  }

  @Test func theNearestColourIsTaken() throws {
    var colours = Array(repeating: RGB(0, 0, 0), count: 16)
    colours[0x5] = RGB(212, 216, 213)
    colours[0xD] = RGB(134, 176, 214)
    let theme = try #require(Theme(name: "near", base16: colours))
    #expect(theme.inks(in: .xterm256)[of: .text].background == 16)
    #expect(theme.inks(in: .xterm256)[of: .text].foreground == 188)
    #expect(theme.inks(in: .xterm256)[of: .accent].foreground == 110)
    #expect(theme.inks(in: .eight)[of: .text] == TerminalInk(foreground: 7, background: 0))
    #expect(theme.inks(in: .eight)[of: .accent].foreground == 6)
  }

  @Test func aSchemeHasSixteenColours() {
    #expect(Theme(name: "few", base16: [RGB(0, 0, 0)]) == nil)
  }
}

extension RGB {
  fileprivate static func any(using dice: inout Dice) -> RGB {
    RGB(
      .random(in: 0...255, using: &dice), .random(in: 0...255, using: &dice),
      .random(in: 0...255, using: &dice))
  }

  /// A colour that can hardly be told from this one.
  fileprivate func next(using dice: inout Dice) -> RGB {
    RGB(red, green, blue == 0 ? 1 : blue - .random(in: 0...1, using: &dice))
  }
}

extension [TerminalInk] {
  fileprivate subscript(of role: Role) -> TerminalInk { self[Int(role.rawValue)] }
}

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
    let colours = Array(repeating: RGB(red, green, blue), count: 16)
    let theme = try #require(Theme(name: "one", base16: colours))
    for role in Role.allCases {
      let ink = theme.ink(for: role)
      let ratio = Display.contrast(
        try #require(ink.foreground), try #require(ink.background))
      #expect(ratio >= (role == .rule ? 3 : 4.5), "\(role)")
    }
    #expect(theme.ink(for: .selected).background != theme.ink(for: .text).background)
  }

  @Test func everyTextCanBeReadInEveryPalette() throws {
    var dice = Dice(seed: 9)
    for round in 0..<60 {
      let colours = (0..<16).map { index in
        round < Self.grounds.count && index == 0
          ? RGB(Self.grounds[round].0, Self.grounds[round].1, Self.grounds[round].2)
          : RGB(
            .random(in: 0...255, using: &dice), .random(in: 0...255, using: &dice),
            .random(in: 0...255, using: &dice))
      }
      let theme = try #require(Theme(name: "chance", base16: colours))
      for palette in [Palette.eight, .sixteen, .xterm256] {
        for role in Role.allCases {
          let ratio = ratio(theme.inks(in: palette)[of: role], in: palette)
          #expect(ratio >= (role == .rule ? 3 : 4.5), "\(role) in \(palette)")
        }
      }
    }
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
    if palette != .xterm256 { #expect(style(.selected) == .reverse) }
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
    #expect(theme.inks(in: .eight)[of: .accent].foreground == 7)
  }

  @Test func aSchemeHasSixteenColours() {
    #expect(Theme(name: "few", base16: [RGB(0, 0, 0)]) == nil)
  }
}

extension [TerminalInk] {
  fileprivate subscript(of role: Role) -> TerminalInk { self[Int(role.rawValue)] }
}

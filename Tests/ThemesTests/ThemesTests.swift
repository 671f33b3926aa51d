import Display
import Testing
import Themes

@Suite struct ThemesTests {
  private static let coloured = Palette.allCases.filter { $0 != .none }

  private func theme(_ name: String) throws -> Theme { try #require(Themes.theme(named: name)) }

  @Test func thereAreSixAndTheFirstIsTheUsualOne() throws {
    #expect(Themes.bundled == ["dusk", "night", "dawn", "paper", "contrast", "mono"])
    #expect(Themes.bundled.first == Look().theme)
    let dark = try Themes.bundled.filter { try theme($0).isDark == true }
    #expect(dark == ["dusk", "night", "contrast", "mono"])
    for name in ["", "Dusk", "dusk.yaml", "../dusk", "gone"] {
      #expect(Themes.theme(named: name) == nil)
    }
  }

  @Test(arguments: Themes.bundled)
  func eachSaysWhatItIs(name: String) throws {
    let scheme = try #require(Themes.scheme(named: name))
    #expect(scheme.shownName?.lowercased() == "steady \(name)")
    #expect(scheme.shownAuthor == "The Steady authors")
    #expect(try theme(name).name == scheme.name)
  }

  @Test func duskIsRead() {
    #expect(Theme.dusk.name == "Steady Dusk")
    #expect(Theme.dusk.ink(for: .text).foreground == RGB(0xD3, 0xD7, 0xDF))
  }

  @Test(arguments: Themes.bundled)
  func eachIsReadableAsItWasMadeAndInEveryPalette(name: String) throws {
    let theme = try theme(name)
    #expect(theme.lifted == [])
    let least = name == "contrast" ? 7 : 4.5
    for role in Role.allCases {
      let least = role == .rule ? 3 : least
      #expect(try #require(theme.ink(for: role).contrast) >= least, "\(role)")
      for palette in Self.coloured {
        let ink = theme.inks(in: palette)[of: role]
        let foreground = try #require(ink.foreground.flatMap(palette.colour(at:)))
        let background = try #require(ink.background.flatMap(palette.colour(at:)))
        #expect(contrast(foreground, background) >= least, "\(role) in \(palette)")
      }
    }
  }

  /// The accent is another colour than any text beside it, where there are colours enough.
  @Test(arguments: Themes.bundled)
  func eachHasAnAccentOfItsOwn(name: String) throws {
    let theme = try theme(name)
    for palette in [Palette.xterm256, .direct] {
      let inks = theme.inks(in: palette)
      for role in [Role.text, .muted, .heading, .notice, .rule] {
        #expect(inks[of: .accent].foreground != inks[of: role].foreground, "\(role) in \(palette)")
      }
    }
  }

  @Test(arguments: Themes.bundled)
  func inEachTheSelectedRowAndFieldsStandOut(name: String) throws {
    let theme = try theme(name)
    for palette in [Palette.xterm256, .direct] {
      let grounds = [Role.text, .selected, .field].map {
        theme.inks(in: palette)[of: $0].background.flatMap(palette.colour)
      }
      let ground = try #require(grounds[0])
      #expect(contrast(ground, try #require(grounds[1])) >= 1.2)
      #expect(contrast(ground, try #require(grounds[2])) > 1.05)
    }
  }

  @Test(arguments: Themes.bundled)
  func lightStaysLightAndDarkStaysDarkInEveryPalette(name: String) throws {
    let theme = try theme(name)
    for palette in Self.coloured {
      let index = try #require(theme.inks(in: palette)[of: .text].background)
      let ground = try #require(palette.colour(at: index))
      let black = contrast(RGB(0, 0, 0), ground)
      #expect((black < contrast(RGB(255, 255, 255), ground)) == theme.isDark)
    }
  }
}

extension [TerminalInk] {
  fileprivate subscript(of role: Role) -> TerminalInk { self[Int(role.rawValue)] }
}

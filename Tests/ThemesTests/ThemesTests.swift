import Display
import Testing
import Themes

@Suite struct ThemesTests {
  @Test func duskIsRead() {
    #expect(Theme.dusk.name == "Steady Dusk")
    #expect(Theme.dusk.ink(for: .text).foreground == RGB(0xD3, 0xD7, 0xDF))
  }

  @Test(arguments: Role.allCases)
  func duskIsReadableAsItIsAndInEveryPalette(role: Role) throws {
    let least = role == .rule ? 3 : 4.5
    let ink = Theme.dusk.ink(for: role)
    #expect(
      contrast(try #require(ink.foreground), try #require(ink.background)) >= least)
    for palette in [Palette.eight, .sixteen, .xterm256] {
      let ink = Theme.dusk.inks(in: palette)[of: role]
      let foreground = try #require(ink.foreground.flatMap(palette.colour(at:)))
      let background = try #require(ink.background.flatMap(palette.colour(at:)))
      #expect(contrast(foreground, background) >= least, "\(palette)")
    }
  }

  @Test func theSelectedRowStandsOut() {
    let (text, selected) = (Theme.dusk.ink(for: .text), Theme.dusk.ink(for: .selected))
    #expect(text.background != selected.background)
    #expect(
      Theme.dusk.inks(in: .xterm256)[of: .text].background
        != Theme.dusk.inks(in: .xterm256)[of: .selected].background)
  }
}

extension [TerminalInk] {
  fileprivate subscript(of role: Role) -> TerminalInk { self[Int(role.rawValue)] }
}

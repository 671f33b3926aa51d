import Curses
import Display
import Testing

@Suite struct TerminalPaletteTests {
  @Test(arguments: [
    (-1, Palette.none), (0, .none), (2, .none), (7, .none), (8, .eight), (15, .eight),
    (16, .sixteen), (88, .sixteen), (255, .sixteen), (256, .xterm256), (32767, .xterm256),
    (0x100_0000, .direct), (Int.max, .direct),
  ])
  func aCountOfColoursIsAPalette(count: Int, palette: Palette) {
    #expect(Palette(colours: count) == palette)
  }

  @Test(arguments: [
    (nil, Palette.none), ("", .none), ("dumb", .none), ("no-such-terminal", .none),
    ("vt100", .none), ("linux", .eight), ("xterm-256color", .xterm256),
  ])
  func aTerminalTellsItsColoursByItsType(type: String?, palette: Palette) {
    #expect(Palette(ofTerminal: type) == palette)
  }
}

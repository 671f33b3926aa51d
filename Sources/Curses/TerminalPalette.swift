import CNCurses
import Display

extension Palette {
  /// What a terminal with so many colours can show; fewer than eight are none.
  package init(colours: Int) {
    self =
      switch colours {
      case 0x100_0000...: .direct
      case 256...: .xterm256
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }

  /// What a terminal of a type can show, without taking it over.
  package init(ofTerminal type: String?) {
    guard let type, !type.isEmpty, type != "dumb" else {
      self = .none
      return
    }
    self.init(colours: Int(curses_colours_of(type, Line.output)))
  }
}

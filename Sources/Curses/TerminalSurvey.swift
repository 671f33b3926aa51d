import CNCurses
import Display
import Glibc

/// What can be said of the terminal without taking it over.
package struct TerminalSurvey: Sendable {
  /// What TERM says.
  package let type: String?
  package let hasInput: Bool
  package let hasOutput: Bool
  /// The type that a full screen would use here: another one where this one is not known.
  package let used: String?
  package let colours: Int
  /// What the terminal tells of its size; nil when it tells none.
  package let size: Size?
  /// Whether text goes out as UTF-8 by the locale itself, and not only because it is made to.
  package let isUTF8: Bool

  package init(type: String?) {
    self.type = type
    hasInput = isatty(Line.input) == 1
    hasOutput = isatty(Line.output) == 1
    isUTF8 = curses_locale_is_utf8()
    let told = curses_window_size(Line.output)
    size = told.ws_col > 0 && told.ws_row > 0 ? Size(Int(told.ws_col), Int(told.ws_row)) : nil
    let usable = type.flatMap { $0.isEmpty || $0 == "dumb" ? nil : $0 }
    if let usable, curses_describes(usable) {
      used = curses_capability("cup") == nil ? nil : usable
    } else if let usable, TerminalKind(usable).isLikeXterm, curses_describes("xterm-256color") {
      used = "xterm-256color"
    } else {
      used = nil
    }
    colours = used == nil ? 0 : max(0, Int(tigetnum("colors")))
  }
}

import CNCurses
import Display

/// How each role is drawn: ncurses' attributes and colour pairs.
struct CursesColours {
  /// The colours that the terminal has, by its description; what COLORTERM claims is not asked.
  let palette: Palette
  /// Whether the terminal was asked what it has.
  let isStarted: Bool
  private var looks: [(style: Int32, pair: Int32)] = []

  /// Asks the terminal what colours it has; none when they are not wanted.
  init(wanted: Bool) {
    isStarted = wanted
    guard wanted, start_color() == OK else {
      palette = .none
      return
    }
    palette = Palette(colours: Int(curses_colour_count()))
    use_default_colors()
  }

  /// Takes another theme: one ink for each role, in the order of their raw values.
  mutating func use(_ inks: [TerminalInk]) {
    looks = []
    for (index, ink) in inks.enumerated() {
      let same = inks[..<index].firstIndex {
        $0.foreground == ink.foreground && $0.background == ink.background
      }
      let pair = same.map { looks[$0].pair } ?? newPair(Int32(index) + 1, of: ink)
      looks.append((attributes(ink.style), pair))
    }
    useGround()
  }

  /// Gives cells that nothing was drawn on the look of text.
  func useGround() { curses_ground(0, look(of: .text).pair) }

  func look(of role: Role) -> (style: Int32, pair: Int32) {
    let index = Int(role.rawValue)
    return index < looks.count ? looks[index] : (0, 0)
  }

  /// The terminal's own colours where it has no pair left.
  private func newPair(_ pair: Int32, of ink: TerminalInk) -> Int32 {
    guard palette != .none, pair < curses_pair_count() else { return 0 }
    if ink.foreground == nil, ink.background == nil { return 0 }
    let (foreground, background) = (Int32(ink.foreground ?? -1), Int32(ink.background ?? -1))
    return init_extended_pair(pair, foreground, background) == OK ? pair : 0
  }

  private func attributes(_ style: Style) -> Int32 {
    let all: [(Style, Int)] = [
      (.bold, CURSES_BOLD), (.dim, CURSES_DIM), (.underline, CURSES_UNDERLINE),
      (.reverse, CURSES_REVERSE),
    ]
    return Int32(all.reduce(0) { style.contains($1.0) ? $0 | $1.1 : $0 })
  }
}

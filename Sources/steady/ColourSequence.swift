import Curses
import Display
import Glibc

extension Output {
  /// The colours that an answer may have: none but on a terminal, and none that are not wanted.
  static func palette(hasColour: Bool) -> Palette {
    guard hasColour, isatty(STDOUT_FILENO) == 1, Paths.environment("NO_COLOR") == nil else {
      return .none
    }
    return Palette(ofTerminal: Paths.environment("TERM"))
  }
}

extension TerminalInk {
  /// The control sequence (ECMA-48, SGR) that text in this ink begins with.
  func sequence(in palette: Palette) -> String {
    var numbers = ["0"]
    let styles: [(Style, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    numbers += styles.filter { style.contains($0.0) }.map(\.1)
    if let foreground { numbers.append(Self.number(foreground, from: 30, in: palette)) }
    if let background { numbers.append(Self.number(background, from: 40, in: palette)) }
    return "\u{1B}[\(numbers.joined(separator: ";"))m"
  }

  private static func number(_ index: Int, from base: Int, in palette: Palette) -> String {
    switch palette {
    case .direct: "\(base + 8);2;\(index >> 16);\(index >> 8 & 0xFF);\(index & 0xFF)"
    case .xterm256: "\(base + 8);5;\(index)"
    // The bright ones stand further up.
    default: "\(index < 8 ? base + index : base + 52 + index)"
    }
  }
}

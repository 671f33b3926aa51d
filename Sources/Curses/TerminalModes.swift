import CNCurses

/// What a terminal is told, besides what ncurses tells it.
extension TerminalKind {
  /// What is switched on while the program has the terminal, and off when it has not.
  func modes(on: Bool) -> String {
    let marks = isLikeXterm ? (on ? "\u{1B}[?2004h" : "\u{1B}[?2004l") : ""
    return Self.capability(on ? "smkx" : "rmkx") + marks
  }

  func mouse(on: Bool) -> String {
    guard isLikeXterm else { return "" }
    return on ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
  }

  /// A block that stands still, or whatever the person had chosen.
  func cursor(blinks: Bool) -> String {
    guard isLikeXterm else { return "" }
    return blinks ? "\u{1B}[0 q" : "\u{1B}[2 q"
  }

  /// All that undoes whatever may have been told, also in the middle of a frame.
  func reset() -> String {
    mouse(on: false) + modes(on: false) + cursor(blinks: true)
      + ["sgr0", "op", "clear", "rmcup", "cnorm"].map(Self.capability).joined()
  }

  /// A string of the terminal's description, without the delays that some need.
  private static func capability(_ name: String) -> String {
    let text = curses_capability(name).map { String(cString: $0) } ?? ""
    let kept = text.split(separator: "$", omittingEmptySubsequences: false).enumerated()
    return kept.map { index, part in
      if index > 0, part.first == "<" { return part.drop { $0 != ">" }.dropFirst() }
      return index > 0 ? "$" + part : part
    }.joined()
  }
}

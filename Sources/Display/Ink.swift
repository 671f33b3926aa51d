/// The colours that a terminal has.
package enum Palette: Hashable, Sendable {
  case none, eight, sixteen, xterm256
}

/// How a role looks on a terminal: indexes of its palette, nil for its own colours.
package struct TerminalInk: Hashable, Sendable {
  package var foreground: Int?
  package var background: Int?
  package var style: Style

  package init(foreground: Int? = nil, background: Int? = nil, style: Style = []) {
    self.foreground = foreground
    self.background = background
    self.style = style
  }
}

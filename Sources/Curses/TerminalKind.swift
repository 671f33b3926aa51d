/// What the name of a terminal's type tells.
struct TerminalKind {
  /// Whether it understands what xterm does: marked pastes, the mouse.
  let isLikeXterm: Bool

  init(_ type: String) {
    let family = type.prefix { $0 != "-" && $0 != "." && $0 != "+" }
    isLikeXterm = Self.families.contains(String(family))
  }

  private static let families: Set<String> = [
    "xterm", "screen", "tmux", "rxvt", "foot", "kitty", "alacritty", "wezterm", "ghostty", "vte",
    "gnome", "konsole", "st", "iterm", "iterm2", "iTerm2", "iTerm", "mintty", "contour", "nsterm",
    "mlterm", "putty", "rio", "stterm", "eterm",
  ]
}

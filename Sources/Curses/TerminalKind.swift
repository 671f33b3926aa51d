import Display

/// What the name of a terminal's type tells.
struct TerminalKind {
  /// Whether it understands what xterm does: marked pastes, the mouse.
  let isLikeXterm: Bool
  private let family: String
  private let hasManyColours: Bool

  init(_ type: String) {
    family = String(type.prefix { $0 != "-" && $0 != "." && $0 != "+" })
    isLikeXterm = Self.families.contains(family)
    hasManyColours = ["-256color", "-direct", "-truecolor"].contains { type.contains($0) }
  }

  /// The signs it most likely has: terminals older than Unicode get none of them.
  var repertoire: Repertoire {
    if isLikeXterm || hasManyColours { return .unicode }
    return Self.consoles.contains(family) ? .letters : .ascii
  }

  private static let families: Set<String> = [
    "xterm", "screen", "tmux", "rxvt", "foot", "kitty", "alacritty", "wezterm", "ghostty", "vte",
    "gnome", "konsole", "st", "iterm", "iterm2", "iTerm2", "iTerm", "mintty", "contour", "nsterm",
    "mlterm", "putty", "rio", "stterm", "eterm", "Eterm", "dvtm",
  ]

  /// Letters of the loaded font and little else.
  private static let consoles: Set<String> = ["linux", "fbterm", "jfbterm", "kon", "bterm"]
}

extension Repertoire {
  /// What both have.
  func narrowed(to other: Repertoire) -> Repertoire {
    switch (self, other) {
    case (.ascii, _), (_, .ascii): .ascii
    case (.letters, _), (_, .letters): .letters
    case (.unicode, .unicode): .unicode
    }
  }

  /// The signs that an encoding lets through, as a locale names it: all where it names none.
  ///
  /// Only an encoding that is spelled out counts. `C` and names that nobody knows come from bare
  /// surroundings more often than from a terminal without Unicode.
  init(locale: String?) {
    let name = locale ?? ""
    let encoding = name.split(separator: ".", maxSplits: 1).dropFirst().first ?? ""
    let letters = encoding.prefix { $0 != "@" }.filter { $0.isLetter || $0.isNumber }
    let isOld = letters.isEmpty ? name.hasSuffix("@euro") : letters.lowercased() != "utf8"
    self = isOld ? .ascii : .unicode
  }
}

/// Which signs a terminal can show.
package enum Repertoire: Sendable {
  /// Everything of Unicode.
  case unicode
  /// Letters of any script, but no signs: the program's own are drawn in ASCII.
  case letters
  /// Nothing but ASCII.
  case ascii
}

/// How the whole program appears, as it was chosen.
package struct Look: Equatable, Sendable {
  /// The name that a theme is chosen by.
  package var theme: String
  /// Whether signs are drawn in ASCII although the terminal could show others.
  package var isASCII: Bool
  package var hasColour: Bool
  /// Whether anything may move by itself: shapes, and a cursor that blinks.
  package var hasMotion: Bool

  package init(
    theme: String = "dusk", isASCII: Bool = false, hasColour: Bool = true, hasMotion: Bool = true
  ) {
    self.theme = theme
    self.isASCII = isASCII
    self.hasColour = hasColour
    self.hasMotion = hasMotion
  }
}

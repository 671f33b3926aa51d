import Display

/// What lies over the open screen for a moment.
enum Overlay: Sendable {
  case help(HelpOverlay)
  case palette(Palette)
  case search(SearchLine)
}

/// What an event did to an overlay.
enum OverlayMove: Sendable {
  case stay
  case close
  /// Closes, and does what was chosen.
  case run(PaletteEntry)
  /// Puts the cursor of the list below on a row.
  case select(Int)
}

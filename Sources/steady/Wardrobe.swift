import Display
import Themes

/// The themes that can be worn: those of the program, then the person's own.
enum Wardrobe {
  static let folder = ThemeFolder(path: Paths.themes)

  /// All names, each once.
  static func names() -> [String] {
    Themes.bundled + folder.names().filter { !Themes.bundled.contains($0) }
  }

  /// The scheme of that name; no file is looked at for one of the program's own.
  static func scheme(named name: String) throws(Failure) -> Base16 {
    if let scheme = Themes.scheme(named: name) { return scheme }
    guard ThemeFolder.isName(name) else {
      throw Failure(64, "A theme is chosen by its name alone. See: steady theme list")
    }
    guard let file = folder.file(of: name) else {
      throw Failure(66, "There is no theme “\(name)”. \(hint(name))")
    }
    return try ThemeFile.scheme(at: file)
  }

  static func theme(named name: String) throws(Failure) -> Theme {
    let scheme = try scheme(named: name)
    guard let theme = Theme(scheme) else { throw Failure(65, "“\(name)” has too few colours.") }
    return theme
  }

  /// Makes sure that a theme which was asked for can be worn, before anything is drawn.
  static func check(_ name: String) throws(Failure) {
    if !Themes.bundled.contains(name) { _ = try theme(named: name) }
  }

  /// Among so many names at most is looked for one that is like another.
  private static let mostCompared = 500

  private static func hint(_ name: String) -> String {
    let near = nearest(to: name, in: Array(names().prefix(mostCompared)))
    return near.isEmpty
      ? "See: steady theme list" : "Did you mean \(near.prefix(3).joined(separator: " or "))?"
  }
}

/// What is worn on the screen; what is wrong with a theme is said once, and the usual one worn.
final class Wearer {
  private var trouble: String?
  private var told: String?

  func inks(of name: String, in palette: Palette) -> [TerminalInk] {
    do {
      return try Wardrobe.theme(named: name).inks(in: palette)
    } catch {
      if told != name { trouble = "The theme is \(Look().theme) for now. \(error.sentence ?? "")" }
      told = name
      return Theme.dusk.inks(in: palette)
    }
  }

  /// What is to be said, once.
  func takeTrouble() -> String? {
    defer { trouble = nil }
    return trouble
  }
}

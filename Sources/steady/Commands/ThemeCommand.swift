import ArgumentParser
import Display
import Themes

/// The themes there are, what they look like, and whether a file is one.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "List themes, show one, or check a file that is to become one.",
    usage: """
      steady theme [list] [--json]
      steady theme show NAME [--json]
      steady theme check FILE
      """,
    discussion: """
      Your own are base16 or base24 files in \(Paths.themes ?? "the folder steady/themes of HOME").
      Each is chosen by its file's name without the ending. Wear one with: steady --theme NAME
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "list, show or check.")
  var verb = "list"
  @Argument(help: "The theme's name, or the file to check.")
  var name: String?
  @Flag(help: "As JSON.")
  var json = false

  func run() throws {
    switch (verb, name) {
    case ("list", nil): try list()
    case ("show", let name?): try show(name)
    case ("check", let file?): try check(file)
    case ("list", _): throw Failure(64, "This lists all themes. One alone: steady theme show NAME")
    case ("show", _): throw Failure(64, "Name a theme, as in: steady theme show dusk")
    case ("check", _): throw Failure(64, "Name a file, as in: steady theme check mine.yaml")
    default:
      let near = nearest(to: verb, in: ["list", "show", "check"])
      let hint = near.isEmpty ? "list, show or check" : near.joined(separator: " or ")
      throw Failure(64, "“\(verb)” is nothing to do with themes. Did you mean \(hint)?")
    }
  }

  private func list() throws {
    let listing = ThemeListing()
    if json { try Output.write(json: listing.json) } else { try Output.print(listing.lines) }
  }

  private func show(_ name: String) throws {
    let scheme = try Wardrobe.scheme(named: name)
    let theme = try Wardrobe.theme(named: name)
    let sample = ThemeSample(name: name, scheme: scheme, theme: theme)
    if json { return try Output.write(json: sample.json) }
    let palette = Output.palette(hasColour: !state.signs.noColor)
    try Output.print(sample.head)
    if palette == .none { return try Output.print(sample.lines) }
    try Output.write(sample.painted(in: palette))
  }

  private func check(_ file: String) throws {
    let scheme = try ThemeFile.scheme(at: file)
    guard let theme = Theme(scheme) else { throw Failure(65, "\(file) has too few colours.") }
    for role in theme.lifted {
      let (wish, ink) = (theme.wish(for: role), theme.ink(for: role))
      Output.say("\(role) is \(wish.words) and is shown as \(ink.words).")
    }
    try Output.print(["fine"])
  }
}

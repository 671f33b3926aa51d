import Archive
import ArgumentParser
import Display
import Domain
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
      Your own are base16 or base24 files in $XDG_CONFIG_HOME/steady/themes, else \
      ~/.config/steady/themes.
      Each is chosen by its file's name without the ending. Wear one with: steady --theme NAME
      """)

  private static let verbs = ["list", "show", "check"]

  @OptionGroup var state: StateOption
  @Argument(help: "list, show or check.", completion: .list(verbs))
  var verb = "list"
  @Argument(
    help: "The theme's name, or the file to check.",
    completion: .custom { words, _, _ in words.contains("show") ? Wardrobe.names() : [] })
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
      throw Failure(
        64, "“\(verb)” is nothing to do with themes. \(hint(for: verb, in: Self.verbs))")
    }
  }

  private func list() throws {
    let listing = ThemeListing(record: record())
    if json { try Output.write(json: listing.json) } else { try Output.print(listing.lines) }
  }

  /// What is saved, as far as it can be read: it says which theme is worn.
  private func record() -> Record? {
    guard var file = try? state.file(), let reading = try? file.readRecent(since: Clock.moment.day)
    else { return nil }
    for notice in reading.notices { Output.say(notice.sentence) }
    return reading.record
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

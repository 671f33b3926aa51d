import Archive
import ArgumentParser
import Display
import Domain
import Screens

/// What can be set, from the shell.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "List what can be set, get one setting, or set it.",
    usage: """
      steady settings [list] [--json]
      steady settings get KEY
      steady settings set KEY VALUE
      """,
    discussion: """
      A value is yes or no, a name, a date, or a list with commas; “default” sets it back to how it came.
      The keys: \(Preference.all.map(\.key.rawValue).joined(separator: ", ")).
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "list, get or set.", completion: .list(["list", "get", "set"]))
  var verb = "list"
  @Argument(help: "The setting.", completion: .custom { words, _, _ in keys(after: words) })
  var key: String?
  @Argument(help: "What it is to be.")
  var value: [String] = []
  @Flag(help: "As one JSON array.")
  var json = false

  /// What a shell offers; the list takes no key.
  private static func keys(after words: [String]) -> [String] {
    words.contains("get") || words.contains("set") ? Preference.all.map(\.key.rawValue) : []
  }

  func run() throws {
    switch (verb, key, value.isEmpty) {
    case ("list", nil, _): try list()
    case ("get", let key?, true): try get(key)
    case ("set", let key?, false): try set(key, to: value.joined(separator: " "))
    case ("list", _, _): throw Failure(64, "This lists all settings. One alone: settings get KEY")
    case ("get", _, _): throw Failure(64, "Name one setting, as in: steady settings get theme")
    case ("set", _, _):
      throw Failure(64, "Name a setting and what it is to be: steady settings set motion no")
    default:
      let known = ["list", "get", "set"]
      throw Failure(64, "“\(verb)” is nothing to do with settings. \(Self.hint(verb, known))")
    }
  }

  /// The themes that a name is checked against.
  private var themes: ThemeNames { ThemeNames(all: Wardrobe.wearable(), usual: Look().theme) }

  private func list() throws {
    var file = try state.file()
    let reading = try file.readAll()
    let listing = SettingsListing(reading.record, themes: themes)
    if json { try Output.write(json: listing.json) } else { try Output.print(listing.lines) }
    try reading.check()
  }

  private func get(_ key: String) throws {
    var file = try state.file()
    let reading = try file.readAll()
    let listing = SettingsListing(reading.record, themes: themes)
    guard let text = listing.text(of: key) else { throw Self.unknown(key) }
    try Output.print([text])
    try reading.check()
  }

  private func set(_ key: String, to text: String) throws {
    guard let preference = Preference(key: key) else { throw Self.unknown(key) }
    var file = try state.file()
    var record = try file.readAll().record
    // What is wrong with a theme's file says more than that there is no such theme.
    if preference.shape == .theme, Wardrobe.names().contains(text) { try Wardrobe.check(text) }
    let typed = preference.shape == .day ? try Self.date(text) : text
    do {
      let value = try preference.value(from: typed, themes: themes, lexicon: record.lexicon)
      preference.set(value, in: &record, at: Clock.stamp)
    } catch {
      throw Failure(64, Self.joined(error.sentence, Self.hint(text, error.known)))
    }
    try file.write(record.takeChanges())
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    let text = preference.text(in: record, themes: themes)
    try Output.print(["\(preference.key.rawValue) = \(text)"], isSaved: true)
  }

  /// A day that is typed like any time, as a date; what is none is refused later.
  private static func date(_ text: String) throws(Failure) -> String {
    let now = Clock.moment
    guard let moment = When.moment(text, now: now, in: Clock.zone) else { return text }
    guard moment.seconds <= now.seconds, !When.isTooEarly(moment) else {
      throw Failure(64, "It is a day between 1900 and today, or none.")
    }
    return moment.local.day.iso
  }

  private static func unknown(_ key: String) -> Failure {
    Failure(64, "There is no setting “\(key)”. \(hint(key, Preference.all.map(\.key.rawValue)))")
  }

  private static func joined(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The names that may have been meant; all of them where they are few.
  private static func hint(_ typed: String, _ known: [String]) -> String {
    let near = nearest(to: typed, in: known)
    if !near.isEmpty { return "Did you mean \(near.joined(separator: " or "))?" }
    return known.isEmpty || known.count > 12 ? "" : "There is: \(known.joined(separator: ", "))."
  }
}

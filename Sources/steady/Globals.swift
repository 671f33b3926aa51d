import Screens

/// The options that may stand before a place or a verb.
struct Globals {
  private(set) var data: String?
  private(set) var theme: String?
  private var flags: [String] = []
  /// The options as they were given, for the parser of verbs.
  private(set) var words: [String] = []

  private static let flagNames = ["--linear", "--ascii", "--no-color", "--no-motion"]

  private static let valueNames = ["--data", "--theme", "--passphrase-fd"]

  /// The options at the front, and what follows them.
  static func split(_ all: [String]) -> (Globals, ArraySlice<String>) {
    var globals = Globals()
    var rest = all[...]
    while let count = globals.take(rest) {
      globals.words += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return (globals, rest)
  }

  /// Takes the option at the front; how many words it has, or nil when it is none of these.
  private mutating func take(_ words: ArraySlice<String>) -> Int? {
    guard let word = words.first else { return nil }
    if Self.flagNames.contains(word) {
      flags.append(word)
      return 1
    }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard Self.valueNames.contains(word) || parts.count == 2 else { return nil }
    guard let value = parts.count == 2 ? String(parts[1]) : words.dropFirst().first else {
      return nil
    }
    switch parts[0] {
    case "--data": data = value
    case "--theme": theme = value
    // The full screen asks for it itself.
    case "--passphrase-fd": break
    default: return nil
    }
    return parts.count == 2 ? 1 : 2
  }

  /// Whether nothing is to be drawn.
  var isLinear: Bool { flags.contains("--linear") }

  /// What they mean for the screens.
  var options: Options {
    var options = Options()
    options.theme = theme
    options.isASCII = flags.contains("--ascii")
    options.hasColour = !flags.contains("--no-color") && Paths.environment("NO_COLOR") == nil
    options.hasMotion = !flags.contains("--no-motion")
    options.themes = Wardrobe.wearable
    return options
  }
}

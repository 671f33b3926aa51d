import Glibc
import Screens

/// What the arguments ask for: the full screen at a place, or a verb for the parser.
///
/// The full screen is found without the parser, which would cost as much as everything else at a start.
struct Request {
  /// Nil when a verb is asked for.
  let place: (any Place.Type)?
  let data: String?
  let options: Options
  /// The verb first, then the options that stood before it, then its own.
  let arguments: [String]

  init(_ all: [String]) throws(Failure) {
    let (globals, rest) = Globals.split(all)
    data = globals.data
    options = globals.options
    guard let word = rest.first else {
      (place, arguments) = (TodayScreen.self, [])
      return
    }
    arguments = [word] + globals.words + rest.dropFirst()
    let named = places.first { $0.word == word }
    let isVerb = Steady.verbs.contains(word)
    guard isVerb || named != nil || word.hasPrefix("-") else {
      throw Failure(64, Self.unknown(word))
    }
    if named == HelpNowScreen.self, rest.count == 1, !Self.isTerminal {
      throw Failure(69, "Help now needs a terminal. The numbers are in: steady helplines")
    }
    // A word that is a verb too is the verb with any argument, and where there is no terminal.
    place = rest.count == 1 && (Self.isTerminal || !isVerb) ? named : nil
    if place == nil, !isVerb, named != nil {
      throw Failure(64, "“\(word)” is a place and takes nothing after it. See steady --help.")
    }
  }

  private static var isTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  private static func unknown(_ word: String) -> String {
    let near = nearest(to: word, in: places.map { $0.word } + Steady.verbs)
    let names = near.joined(separator: " or ")
    let hint = near.isEmpty ? "See steady --help." : "Did you mean \(names)?"
    return "“\(word)” is no place and no verb. \(hint)"
  }
}

import ArgumentParser
import Domain
import Glibc
import Screens

/// What the arguments ask for: the full screen at a place, or a verb for the parser.
///
/// The full screen is found without the parser, which would cost as much as everything else at a start.
struct Request {
  /// Nil when a verb is asked for.
  let place: (any Place.Type)?
  /// Nil when a place is asked for, or something about the program itself.
  let verb: (any ParsableCommand.Type)?
  let data: String?
  let options: Options
  /// The verb first, then the options that stood before it, then its own.
  let arguments: [String]

  init(_ all: [String]) throws(Failure) {
    let (globals, words) = Globals.split(all)
    // The name of a practice alone is enough to write a page of it.
    let rest = words.first.map(Self.isPractice) == true ? ["write"] + words : Array(words)
    data = globals.data
    options = globals.options
    if options.isASCII { Output.useASCII() }
    guard let word = rest.first else {
      if globals.isLinear { throw Self.undrawn }
      (place, verb, arguments) = (TodayScreen.self, nil, [])
      return
    }
    let more = Array(rest.dropFirst())
    let named = places.first { $0.word == word }
    let command = Steady.verbCommands.first { $0._commandName == word }
    arguments = [word] + Self.own(more, after: globals.words, of: command)
    if word == "help" { try Self.checkHelp(for: more) }
    let isAboutItself = word == "help" || word.hasPrefix("-")
    guard command != nil || named != nil || isAboutItself else {
      throw Failure(64, Self.unknown(word))
    }
    if Self.isAskedAbout(more) {
      (place, verb) = (nil, nil)
      return
    }
    let isDrawn = Self.isTerminal && !globals.isLinear
    if named == HelpNowScreen.self, more.isEmpty, !isDrawn {
      throw Failure(69, "Help now needs a terminal. The numbers are in: steady helplines")
    }
    // A word that is a verb too is the verb with any argument, and where there is no terminal.
    place = more.isEmpty && (isDrawn || command == nil) ? named : nil
    if place != nil, globals.isLinear { throw Self.undrawn }
    verb = place == nil ? command : nil
    if place == nil, command == nil, named != nil {
      throw Failure(64, "“\(word)” is a place and takes nothing after it. See steady --help.")
    }
  }

  private static func isPractice(_ word: String) -> Bool {
    guard !places.contains(where: { $0.word == word }) else { return false }
    guard !Steady.verbCommands.contains(where: { $0._commandName == word }) else { return false }
    return Practices.named(word) != nil
  }

  /// The words after a verb with the options from before it; they stand after its own verb, if it has any.
  private static func own(
    _ words: [String], after options: [String], of verb: (any ParsableCommand.Type)?
  ) -> [String] {
    guard let verb, !verb.configuration.subcommands.isEmpty else { return options + words }
    let (between, rest) = Globals.split(words)
    guard let inner = rest.first, !inner.hasPrefix("-") else { return Array(rest) }
    return [inner] + options + between.words + rest.dropFirst()
  }

  private static var isTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// Whether the only thing asked is what the word means, or the version.
  private static func isAskedAbout(_ words: [String]) -> Bool {
    words.count == 1 && ["--help", "-h", "--version"].contains(words[0])
  }

  /// Lets `help` be followed by something that there is.
  private static func checkHelp(for words: [String]) throws(Failure) {
    guard let word = words.first, !word.hasPrefix("-") else { return }
    let known = places.map { $0.word } + Steady.verbs
    guard known.contains(word) else { throw Failure(64, unknown(word)) }
  }

  private static var undrawn: Failure {
    Failure(64, "Plain lines need a verb, as in: steady --linear write win")
  }

  private static func unknown(_ word: String) -> String {
    let near = nearest(to: word, in: places.map { $0.word } + Steady.verbs)
    let names = near.joined(separator: " or ")
    let hint = near.isEmpty ? "See steady --help." : "Did you mean \(names)?"
    return "“\(word)” is no place and no verb. \(hint)"
  }
}

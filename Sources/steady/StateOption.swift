import Archive
import ArgumentParser
import Screens

/// How an answer is written.
struct SignOption: ParsableArguments {
  @Flag(help: "Draw the program's own signs in ASCII.")
  var ascii = false
  @Flag(help: "Use no colours.")
  var noColor = false
  @Flag(help: "Let nothing move by itself.")
  var noMotion = false
  @Flag(help: "Ask and answer in plain lines, and draw nothing.")
  var linear = false
  @Option(
    help: ArgumentHelp("The theme of the full screen, for this run.", valueName: "name"),
    completion: Wardrobe.completion)
  var theme: String?

  /// What they mean for the screens.
  var options: Options {
    var options = Options()
    options.theme = theme
    options.isASCII = ascii
    options.hasColour = !noColor && Paths.environment("NO_COLOR") == nil
    options.hasMotion = !noMotion
    options.themes = Wardrobe.wearable
    return options
  }

  func validate() {
    if ascii { Output.useASCII() }
  }
}

/// Where the state is.
struct StateOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The file that holds the notebook.", valueName: "file"),
    completion: .file())
  var data: String?
  @Option(
    help: ArgumentHelp(
      "The number of an open file that holds the passphrase.", valueName: "number"))
  var passphraseFd: Int32?
  @OptionGroup var signs: SignOption

  var source: PassphraseSource { PassphraseSource(descriptor: passphraseFd) }

  /// The state's file, for a verb; opened, if it is sealed.
  func file() throws -> StateFile {
    var file = try lockedFile()
    try source.open(&file)
    return file
  }

  /// The state's file as it lies there.
  func lockedFile() throws -> StateFile { try Self.file(named: data) }

  /// The state's file that the words of a command mean, for a shell that completes them.
  static func file(inside words: [String]) -> StateFile? {
    let place = words.firstIndex(of: "--data")
    return try? file(named: place.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil })
  }

  private static func file(named path: String?) throws -> StateFile {
    var clock = Clock()
    return try StateFile(path: Paths.state(named: path), seed: clock.seed())
  }
}

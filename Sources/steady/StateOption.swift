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

  /// What they mean for the screens.
  var options: Options {
    var options = Options()
    options.isASCII = ascii
    options.hasColour = !noColor && Paths.environment("NO_COLOR") == nil
    options.hasMotion = !noMotion
    options.themes = Wardrobe.names
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
  @OptionGroup var signs: SignOption

  /// The state's file, for a verb.
  func file() throws -> StateFile {
    var clock = Clock()
    return try StateFile(path: Paths.state(named: data), seed: clock.seed())
  }
}

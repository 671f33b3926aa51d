import Archive
import ArgumentParser
import Glibc
import Screens

/// The program: without a verb the full screen, else what the verb says.
@main
struct Steady: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "steady",
    abstract: "A private notebook for getting over a rejection or a break-up.",
    usage: """
      steady [OPTION]… [PLACE]
      steady [OPTION]… VERB …
      """,
    discussion: """
      Without a verb it opens the full screen, at a place if you name one: \
      \(places.map { $0.word }.joined(separator: ", ")).
      What you give as an argument lands in your shell's history.
      """,
    version: version,
    subcommands: [
      CheckInCommand.self, BreatheCommand.self, TodayCommand.self, ListCommand.self,
      ShowCommand.self,
      ExportCommand.self, HelplinesCommand.self,
    ])

  @OptionGroup var state: StateOption

  static func main() {
    // A limit on the size of files is an error like any other, not an end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let request = try Request(Array(CommandLine.arguments.dropFirst()))
      if let place = request.place {
        let path = try Paths.state(named: request.data)
        try FullScreen.run(place: place, path: path, options: request.options)
      }
      var command = try parseAsRoot(request.arguments)
      try command.run()
    } catch let failure as Failure {
      Output.say(failure.sentence)
      Glibc.exit(failure.code)
    } catch let trouble as Trouble {
      Output.say(trouble.sentence)
      Glibc.exit(trouble.code)
    } catch {
      finish(with: error)
    }
  }

  /// Ends as the parser says: help and version are answers, anything else is one line and a hint.
  private static func finish(with error: any Error) -> Never {
    let code = exitCode(for: error)
    if code.isSuccess {
      do { try Output.print([fullMessage(for: error)]) } catch {
        Output.say(error.sentence)
        Glibc.exit(error.code)
      }
    } else {
      // The parser repeats what was typed, so its words are cleaned like any others.
      Output.say("\(message(for: error)). See steady --help, or steady VERB --help.")
    }
    Glibc.exit(code.rawValue)
  }

  /// The words that name verbs.
  static let verbs = configuration.subcommands.map { $0._commandName } + ["help"]
}

/// Where the state is.
struct StateOption: ParsableArguments {
  @Option(name: .long, help: "The file that holds the notebook.")
  var data: String?
  @Option(help: "The theme of the full screen, for this run.")
  var theme: String?
  @Flag(help: "Draw signs in ASCII.")
  var ascii = false
  @Flag(help: "Use no colours.")
  var noColor = false
  @Flag(help: "Let nothing move by itself.")
  var noMotion = false

  /// What they mean for the screens.
  var options: Options {
    var options = Options()
    options.theme = theme
    options.isASCII = ascii
    options.hasColour = !noColor && Paths.environment("NO_COLOR") == nil
    options.hasMotion = !noMotion
    return options
  }

  /// The state's file, for a verb.
  func file() throws -> StateFile {
    var clock = Clock()
    return try StateFile(path: Paths.state(named: data), seed: clock.seed())
  }
}

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
    subcommands: verbCommands,
    groupedSubcommands: [CommandGroup(name: "Places", subcommands: placeCommands)])

  /// What can be done from the shell.
  static let verbCommands: [any ParsableCommand.Type] = [
    CheckInCommand.self, BreatheCommand.self, WinCommand.self, CatchCommand.self,
    UrgeCommand.self, SearchCommand.self,
    TodayCommand.self, WriteCommand.self, LadderCommand.self, ListCommand.self, ShowCommand.self,
    EditCommand.self, DeleteCommand.self, ExportCommand.self, MergeCommand.self,
    BackupCommand.self, PassphraseCommand.self,
    SettingsCommand.self, ThemeCommand.self, DoctorCommand.self, HelplinesCommand.self,
  ]

  @OptionGroup var state: StateOption
  @Flag(help: "Print the manual page, for man.")
  var manPage = false

  func run() throws {
    guard manPage else { throw CleanExit.helpRequest(self) }
    try Output.write(Array(ManPage.text().utf8))
  }

  static func main() {
    // A limit on the size of files and a pipe without a reader are errors like any other, not ends.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    // What is in memory is nobody's but the person's.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    do {
      try checkArguments()
      let request = try Request(Array(CommandLine.arguments.dropFirst()))
      if let place = request.place {
        let path = try Paths.state(named: request.data)
        try FullScreen.run(place: place, path: path, options: request.options)
      }
      try request.answer()
    } catch let failure as Failure {
      Output.say(failure)
      Glibc.exit(failure.code)
    } catch let trouble as Trouble {
      Output.say(trouble.sentence)
      Glibc.exit(trouble.code)
    } catch {
      Output.say("\(error).")
      Glibc.exit(70)
    }
  }

  /// Refuses what would else be repaired in silence and kept so.
  private static func checkArguments() throws(Failure) {
    for place in 0..<Int(CommandLine.argc) {
      guard let word = CommandLine.unsafeArgv[place] else { return }
      if String(validatingCString: word) == nil {
        throw Failure(64, "An argument is not valid UTF-8 text; nothing was done.")
      }
    }
  }

  /// The words that name verbs.
  static let verbs = verbCommands.map { $0._commandName } + ["help"]
}

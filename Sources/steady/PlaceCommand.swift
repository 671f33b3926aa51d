import ArgumentParser
import Screens

/// A place of the full screen, as the help, the manual and the completions name it.
///
/// It is opened without the parser, so it never runs.
struct PlaceCommand<P: Place>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: P.word, abstract: "Open \(P.title).",
      discussion: "Needs a terminal and takes nothing after it. The key ? shows its keys.")
  }
}

extension Steady {
  /// The places whose word is not a verb too.
  static let placeCommands: [any ParsableCommand.Type] = {
    func command<P: Place>(_ place: P.Type) -> any ParsableCommand.Type { PlaceCommand<P>.self }
    let words = Set(verbCommands.map { $0._commandName })
    return places.filter { !words.contains($0.word) }.map { command($0) }
  }()
}

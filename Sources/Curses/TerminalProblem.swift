/// Why the full screen cannot be had here.
package enum TerminalProblem: Error, Equatable, Sendable {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// TERM is not set, or empty.
  case noType
  /// No terminal of this type is known here.
  case unknownType(String)
  /// The cursor of a terminal of this type cannot be moved.
  case plainType(String)
  /// The system refused: a pipe or a descriptor could not be had.
  case noResources

  /// What is wrong and what to do, as one line.
  package var message: String {
    switch self {
    case .inputIsNoTerminal:
      "the full screen needs a terminal to read keys from; see --help for what works without one"
    case .outputIsNoTerminal:
      "the full screen needs a terminal to draw on; see --help for what works without one"
    case .noType:
      "TERM is not set, so the kind of terminal is unknown; try TERM=xterm-256color"
    case .unknownType(let type):
      "nothing is known here of a terminal \(shown(type)); try TERM=xterm-256color"
    case .plainType(let type):
      "a terminal \(shown(type)) cannot show a full screen; try TERM=xterm-256color"
    case .noResources:
      "the system has no descriptors left for the full screen; close some programs and try again"
    }
  }

  /// The type in quotes, without what could be a control sequence.
  private func shown(_ type: String) -> String {
    let safe = type.unicodeScalars.map { (0x21..<0x7f).contains($0.value) ? Character($0) : "?" }
    return "\"\(String(safe.prefix(40)))\""
  }
}

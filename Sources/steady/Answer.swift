import ArgumentParser

extension Request {
  /// Does what the verb says, or prints the help or version that is asked for.
  func answer() throws {
    do {
      guard let verb else { return try runAsRoot() }
      // By itself, so that nothing takes a word of a verb's text for an option of the program.
      var command = try verb.parseAsRoot(Array(arguments.dropFirst()))
      try command.run()
    } catch let failure where Steady.exitCode(for: failure).isSuccess {
      // Help is asked for: only the whole program knows how a verb is called.
      try verb == nil ? Self.finish(failure) : answerAsRoot()
    } catch {
      try fail(error)
    }
  }

  private func runAsRoot() throws {
    var command = try Steady.parseAsRoot(arguments)
    try command.run()
  }

  private func answerAsRoot() throws {
    do { try runAsRoot() } catch { try Self.finish(error) }
  }

  private static func finish(_ error: any Error) throws {
    guard Steady.exitCode(for: error).isSuccess else { throw error }
    var text = Output.plain(Steady.fullMessage(for: error))
    for (theirs, ours) in words { text = text.replacing(theirs, with: ours) }
    try Output.print([text])
  }

  /// What the parser calls something, and what it is called here.
  private static let words = [
    ("PLACES SUBCOMMANDS:", "OTHER PLACES:"), ("SUBCOMMANDS:", "VERBS:"), ("<subcommand>", "VERB"),
  ]

  /// What is wrong with the arguments, as one sentence and a hint.
  private func fail(_ error: any Error) throws {
    let code = Steady.exitCode(for: error)
    guard code == .validationFailure else { throw error }
    // The parser repeats what was typed, so its words are cleaned like any others.
    var sentence = Steady.message(for: error)
    while sentence.last == "." { sentence.removeLast() }
    if sentence.last != "?" { sentence += "." }
    let name = verb.map { " \($0._commandName)" } ?? ""
    throw Failure(64, "\(sentence) See steady\(name) --help.")
  }
}

import Archive
import ArgumentParser
import Domain

/// What the captures of ten seconds have in common.
struct CaptureOptions: ParsableArguments {
  @OptionGroup var state: StateOption
  @Argument(
    help: ArgumentHelp(
      "What it is. Left out, it is asked for, or read from standard input, as it is for -."))
  var text: [String] = []
  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: ArgumentHelp(Times.help, valueName: "when"))
  var time: String?
  @Flag(help: "Answer with what was saved as one JSON object.")
  var json = false

  /// Saves an urge with the text, how strong it was, or both.
  func save(urgeOf strength: Int?) throws {
    let new = try NewPage(at: time)
    var urge = Urge()
    urge.before = strength
    // With its strength said, nothing is asked: that is enough of an urge.
    if strength == nil || !text.isEmpty {
      guard let note = try typed("What is the pull?") else {
        return Output.say("Nothing was kept.")
      }
      guard note.contains(where: { !$0.isWhitespace }) else {
        throw Failure(65, "There is no text; nothing was saved.")
      }
      urge.note = note
    }
    var file = try state.file()
    try new.save(urge, in: &file, asJSON: json)
    Output.say("The pull is real. It rises, and it usually eases. These may help you wait:")
    Output.say("steady breathe long_out · steady write write-not-send · steady helplines")
  }

  /// Saves the text as the answer that the practice is about.
  func save(as practice: Practice, asking question: String) throws {
    let new = try NewPage(at: time)
    guard let text = try typed(question) else { return Output.say("Nothing was kept.") }
    guard let field = practice.textField, text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(65, "There is no text; nothing was saved.")
    }
    var page = Page(practice: practice.id)
    page.answers[field.id] = .text(text)
    var file = try state.file()
    try new.save(page, in: &file, asJSON: json)
  }

  /// Nil where somebody was asked and answered nothing.
  private func typed(_ question: String) throws(Failure) -> String? {
    if text == ["-"] { return try Input.text() }
    if !text.isEmpty { return text.joined(separator: " ") }
    guard Input.canAsk else { return try Input.text() }
    guard let answer = try Input.ask("\(question) ") else {
      Output.ask("\n")
      return nil
    }
    return answer.contains { !$0.isWhitespace } ? answer : nil
  }
}

/// A win in one line.
struct WinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "win", abstract: "Keep something that went well, in one line.",
    discussion: """
      Small ones count, and so does “got through it”. What you give as an argument lands in your \
      shell's history. More can be said with: steady write win
      """)

  @OptionGroup var options: CaptureOptions

  func run() throws { try options.save(as: .win, asking: "What went well, even if it is tiny?") }
}

/// A thought to look at later.
struct CatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catch", abstract: "Catch a thought now, to look at it later.",
    discussion: """
      What you give as an argument lands in your shell's history. To look at it at length: \
      steady write thought-record
      """)

  @OptionGroup var options: CaptureOptions

  func run() throws { try options.save(as: .quickCatch, asking: "What is the thought?") }
}

/// An urge, such as the pull to write to somebody.
struct UrgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "urge", abstract: "Note an urge, such as the pull to make contact.",
    discussion: """
      It is noted and nothing is counted. The full screen has a timer to watch it with, and more that \
      may help: steady, then : and “urge”. What you give as an argument lands in your shell's history.
      """)

  @OptionGroup var options: CaptureOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How strong it is, from 0 to 100.", valueName: "n"))
  var before: Int?

  func validate() throws {
    if let before, !(0...100 ~= before) {
      throw ValidationError("--before is a number from 0 to 100.")
    }
  }

  func run() throws { try options.save(urgeOf: before) }
}

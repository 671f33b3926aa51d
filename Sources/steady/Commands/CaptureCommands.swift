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

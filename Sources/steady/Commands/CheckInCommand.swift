import Archive
import ArgumentParser
import Domain

/// A check-in from the shell.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: "Note how it is, right now or earlier.",
    discussion: "What you give as an argument lands in your shell's history.")

  @OptionGroup var state: StateOption
  @Argument(help: "Mood, 0 very low to 10 very good.")
  var mood: Int?
  @Option(help: ArgumentHelp("Energy, 0 empty to 10 full.", valueName: "number"))
  var energy: Int?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A word for it, the strongest first; up to five.", valueName: "word"),
    completion: .list(FeelingArea.allCases.flatMap(\.words)))
  var feel: [String] = []
  @Option(
    name: .long, help: ArgumentHelp("What is around it, such as “work”.", valueName: "tag"))
  var context: [String] = []
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A line about it; - reads standard input.", valueName: "text"))
  var note: String?
  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: ArgumentHelp(Times.help, valueName: "when"))
  var time: String?
  @Flag(help: "Answer with what was saved as one JSON object.")
  var json = false

  func run() throws {
    let content = try content()
    guard !content.isEmpty else {
      throw Failure(
        64, "There is nothing to note yet. Give a mood, as in: steady checkin 6 --feel hopeful")
    }
    var clock = Clock()
    let stamp = Clock.stamp
    let now = Clock.moment(of: stamp)
    let at = try time.map { try Times.past($0, now: now) } ?? now
    var file = try state.file()
    let entry = Entry(id: clock.newID(at: stamp), at: at, edited: stamp, content: content)
    let change = Change(id: entry.id, before: nil, after: .checkIn(entry), edited: stamp)
    try file.write([change])
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    if json {
      try Output.write(json: Listing.object(.checkIn(entry)))
    } else {
      try Output.print([Listing.line(for: entry)])
    }
  }

  private func content() throws -> CheckIn {
    var content = CheckIn()
    content.mood = try Self.scale(mood, "Mood")
    content.energy = try Self.scale(energy, "Energy")
    for word in feel.compactMap(Lexicon.word) where !content.feelings.contains(word) {
      content.feelings.append(word)
    }
    guard content.feelings.count <= CheckIn.feelingLimit else {
      throw Failure(64, "Five words are enough for one moment.")
    }
    for tag in context where !tag.isEmpty && !content.context.contains(tag) {
      content.context.append(tag)
    }
    let text = try note.map(Input.text)
    content.note = text?.isEmpty == true ? nil : text
    return content
  }

  private static func scale(_ value: Int?, _ name: String) throws -> Int? {
    guard let value else { return nil }
    guard 0...10 ~= value else { throw Failure(64, "\(name) is a number from 0 to 10.") }
    return value
  }
}

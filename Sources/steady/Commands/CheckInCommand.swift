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
  @Option(help: "Energy, 0 empty to 10 full.")
  var energy: Int?
  @Option(name: .long, help: "A word for it, the strongest first; up to five.")
  var feel: [String] = []
  @Option(name: .long, help: "What is around it, such as “work”.")
  var context: [String] = []
  @Option(parsing: .unconditional, help: "A line about it.")
  var note: String?
  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: "When: 2026-11-20, \"2026-11-20 21:30\", \"yesterday 21:30\", -2h or -3d.")
  var time: String?

  func run() throws {
    let content = try content()
    guard !content.isEmpty else {
      throw Failure(
        64, "There is nothing to note yet. Give a mood, as in: steady checkin 6 --feel hopeful")
    }
    var clock = Clock()
    let stamp = Clock.stamp
    let now = Clock.moment(of: stamp)
    var at = now
    if let time {
      guard let moment = When.moment(time, now: now, in: Clock.zone) else {
        throw Failure(64, "“\(time)” is no time. Try yesterday, \"yesterday 21:30\" or -2h.")
      }
      guard moment <= now else { throw Failure(64, "“\(time)” is still to come.") }
      at = moment
    }
    var file = try state.file()
    let entry = Entry(id: clock.newID(at: stamp), at: at, edited: stamp, content: content)
    let change = Change(id: entry.id, before: nil, after: .checkIn(entry), edited: stamp)
    try file.write([change])
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    try Output.print([Listing.line(for: entry)])
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
    content.note = note?.isEmpty == true ? nil : note
    return content
  }

  private static func scale(_ value: Int?, _ name: String) throws -> Int? {
    guard let value else { return nil }
    guard 0...10 ~= value else { throw Failure(64, "\(name) is a number from 0 to 10.") }
    return value
  }
}

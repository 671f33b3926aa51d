import Archive
import ArgumentParser
import Domain

/// Takes saved things out of the notebook.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete saved things; a setting goes back to what it is without one.",
    discussion: """
      Nothing asks. What was deleted is printed once more; backups from before may still hold it.
      """)

  @OptionGroup var state: StateOption
  @Argument(help: ArgumentHelp(Finding.help), completion: Finding.completion)
  var id: [String]
  @Flag(help: "Answer with what was deleted as one JSON array.")
  var json = false

  func run() throws {
    var file = try state.file()
    let reading = try file.readAll()
    if reading.damage != nil { throw Trouble.damaged(path: file.place.state) }
    if let refusal = reading.refusal { throw refusal }
    let finding = Finding(reading.record)
    // All are found before any is deleted.
    var items: [Item] = []
    for part in id {
      let item = try finding.item(part)
      if !items.contains(where: { $0.id == item.id }) { items.append(item) }
    }
    var record = reading.record
    let stamp = Clock.stamp
    for item in items { record.remove(item.id, at: stamp) }
    try file.write(record.takeChanges())
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    if json {
      try Output.write(json: Listing.array(items), isSaved: true)
    } else {
      try Output.print(items.flatMap(Self.lines), isSaved: true)
    }
    let steps = items.filter { if case .rung = $0 { true } else { false } }.map(\.id)
    if record.attempts.contains(where: { $0.content.rung.map(steps.contains) ?? false }) {
      Output.say("Its practices stay, as those of a former step.")
    }
    Output.say(Self.aftermath(of: items, file.place))
  }

  /// What was deleted; of a page, all that it said.
  private static func lines(for item: Item) -> [String] {
    let line = "deleted: \(Listing.line(for: item))"
    guard case .page = item else { return [line] }
    return [line] + ShowCommand.lines(for: item)
  }

  /// What can still be had back, as far as that is true.
  private static func aftermath(of items: [Item], _ place: Location) -> String {
    let areSettings = items.allSatisfy { if case .setting = $0 { true } else { false } }
    if areSettings { return "Settings that were deleted are as without a choice of yours." }
    let names = (try? SystemFiles().names(inFolder: "\(place.folder)/backups")) ?? []
    return names.contains { $0.hasPrefix("\(place.name)-") }
      ? "Backups from before may still hold it until they are pruned: steady backup list"
      : "There is no backup: what is printed here is what is left of it."
  }
}

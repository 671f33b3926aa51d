import Archive
import ArgumentParser
import Domain

/// One saved thing with all its fields.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one saved thing with all its fields.")

  @OptionGroup var state: StateOption
  @Argument(help: ArgumentHelp(Finding.help), completion: Finding.completion)
  var id: String
  @Flag(help: "As one JSON object.")
  var json = false

  func run() throws {
    var file = try state.file()
    let reading = try file.readAll()
    let item: Item
    do { item = try Finding(reading.record).item(id) } catch {
      // What is looked for may be in what is damaged.
      try reading.check()
      throw error
    }
    if json {
      try Output.write(json: Listing.object(item))
    } else {
      try Output.print(Self.lines(for: item))
    }
    try reading.check()
  }

  private static func lines(for item: Item) -> [String] {
    switch item {
    case .attempt(let entry): lines(for: entry)
    case .breathing(let entry): lines(for: entry)
    case .checkIn(let entry): lines(for: entry)
    case .contact(let entry): lines(for: entry)
    case .pattern(let entry): lines(for: entry)
    case .person(let entry): lines(for: entry)
    case .rung(let entry): lines(for: entry)
    case .setting(let entry): lines(for: entry)
    }
  }

  private static func lines<Content: Kept>(for entry: Entry<Content>) -> [String] {
    let head = [
      ("id", entry.id.description), ("kind", Content.kind), ("at", entry.at?.description ?? ""),
      ("edited", entry.edited.description),
    ]
    let fields = Content.Field.allCases.map { field in
      (field.rawValue, entry.content.value(of: field).map(Listing.text) ?? "")
    }
    let foreign = entry.foreign.map { field in
      // The bytes hold the name and a colon before the value.
      let value = field.bytes.drop { $0 != UInt8(ascii: ":") }.dropFirst()
      return (field.name, String(decoding: value, as: UTF8.self))
    }
    return (head + fields + foreign).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
  }
}

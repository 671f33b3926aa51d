import Archive
import ArgumentParser
import Domain

/// One saved thing with all its fields.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one saved thing with all its fields.")

  @OptionGroup var state: StateOption
  @Argument(help: "Its id, or any part of it that no other has: four characters or more.")
  var id: String

  func run() throws {
    let wanted = id.uppercased()
    guard wanted.count >= 4 else { throw Failure(64, "Give four characters of the id or more.") }
    var file = try state.file()
    let reading = try file.readAll()
    let record = reading.record
    let items =
      record.checkIns.map(Item.checkIn) + record.breathings.map(Item.breathing)
      + record.patterns.map(Item.pattern) + record.people.map(Item.person)
      + record.rungs.map(Item.rung) + record.attempts.map(Item.attempt)
      + record.contacts.map(Item.contact) + record.settings.map(Item.setting)
    let found = items.filter { $0.id.description.contains(wanted) }
    guard let item = found.first else {
      try reading.check()
      throw Failure(66, "Nothing is saved under “\(id)”.")
    }
    guard found.count == 1 else {
      let first = found.prefix(3).map(\.id.description).joined(separator: ", ")
      let more = found.count > 3 ? ", …" : ""
      throw Failure(66, "“\(id)” is a part of \(found.count) ids: \(first)\(more).")
    }
    try Output.print(Self.lines(for: item))
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

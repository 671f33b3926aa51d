import Archive
import Domain

/// How saved things are written on a line, and which of them are asked for.
enum Listing {
  static func line(for item: Item) -> String {
    switch item {
    case .breathing(let entry): line(for: entry)
    case .checkIn(let entry): line(for: entry)
    case .pattern(let entry): line(for: entry)
    case .person(let entry): line(for: entry)
    case .setting(let entry): line(for: entry)
    case .attempt, .contact, .rung: plainLine(for: item)
    }
  }

  static func line(for entry: Entry<CheckIn>) -> String {
    let content = entry.content
    let when = entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let parts = [
      content.mood.map { "mood \($0)" } ?? "", content.energy.map { "energy \($0)" } ?? "",
      content.feelings.joined(separator: ", "), content.context.joined(separator: ", "),
      content.note ?? "",
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<Breathing>) -> String {
    let content = entry.content
    let when = entry.at.map { "\($0.local.day.iso) \($0.clock)" } ?? ""
    let parts = [
      content.pattern, "\(content.seconds / 60):\((content.seconds % 60).padded(2))",
      content.ended ?? "", content.beforeTension.map { "before \($0)" } ?? "",
      content.afterTension.map { "after \($0)" } ?? "", content.felt ?? "", content.note ?? "",
    ]
    return "\(entry.id)  \(when)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<OwnPattern>) -> String {
    let phases = entry.content.phases.map {
      "\($0.kind.rawValue) \(Double($0.milliseconds) / 1000)"
    }
    return "\(entry.id)  \(oneLine([entry.content.name] + phases))"
  }

  static func line(for entry: Entry<Person>) -> String {
    let person = entry.content
    let parts = [
      person.label.isEmpty ? "no name yet" : person.label, person.tie ?? "",
      person.goodFor.joined(separator: ", "), person.howToReach ?? "", person.okTimes ?? "",
      person.safeInCrisis ? "on Help now" : "", person.note ?? "",
    ]
    return "\(entry.id)  \(oneLine(parts))"
  }

  static func line(for entry: Entry<Setting>) -> String {
    "\(entry.id)  \(oneLine(["\(entry.content.key) = \(entry.content.value.map(text) ?? "")"]))"
  }

  /// What is known of steps, practices and contacts, in the order of their fields.
  private static func plainLine(for item: Item) -> String {
    func fields<Content: Kept>(_ content: Content) -> [String] {
      Content.Field.allCases.compactMap { content.value(of: $0).map(text) }
    }
    let (at, parts): (Moment?, [String]) =
      switch item {
      case .attempt(let entry): (entry.at, fields(entry.content))
      case .contact(let entry): (entry.at, fields(entry.content))
      case .rung(let entry): (nil, fields(entry.content))
      case .breathing, .checkIn, .pattern, .person, .setting: (nil, [])
      }
    let when = at.map { "\($0.local.day.iso) \($0.clock)  " } ?? ""
    return "\(item.id)  \(when)\(oneLine(parts))"
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .integer(let number): String(number)
    case .decimal(let thousandths): "\(Double(thousandths) / 1000)"
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .null: "skipped"
    case .list(let values): values.map(text).joined(separator: ", ")
    }
  }

  private static func oneLine(_ parts: [String]) -> String {
    let text = parts.filter { !$0.isEmpty }.joined(separator: Output.dot)
    return String(text.map { $0.isNewline ? " " : $0 })
  }

  /// An item as it is kept: one JSON object.
  static func object(_ item: Item) -> [UInt8] {
    LineWriter.line(of: item) + [UInt8(ascii: "\n")]
  }

  /// A JSON array of lines as they are kept.
  static func array(_ items: [Item]) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (place, item) in items.enumerated() {
      bytes += (place == 0 ? "\n" : ",\n").utf8
      bytes += LineWriter.line(of: item)
    }
    return bytes + (items.isEmpty ? "]\n" : "\n]\n").utf8
  }
}

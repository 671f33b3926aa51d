import Archive
import ArgumentParser
import Domain

/// Looks through all that was written.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search all that was written, the newest first.",
    discussion: """
      Pages, notes, what you learned, steps and people are searched, private pages too; settings are \
      not, nor are letters that rest. Capitals and accents do not matter, and several words are found in any order. Where
      nothing is found it ends with 1.
      What you give as an argument lands in your shell's history; - reads it from standard input.
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "What to look for; every word has to be found.")
  var text: [String]
  @Flag(help: "As one JSON array.")
  var json = false

  func run() throws {
    let typed = try text == ["-"] ? Input.text() : text.joined(separator: " ")
    guard let query = Query(typed) else {
      throw Failure(64, "Say what to look for, as in: steady search Mo")
    }
    var file = try state.file()
    let reading = try file.read(mayHold: query.longestWord)
    for notice in reading.notices { Output.say(notice.sentence) }
    try reading.checkIsThere()
    let found = Found.all(query, in: reading.record)
    if json {
      let objects = found.map(\.object).joined(separator: ",\n")
      try Output.write(json: Array((found.isEmpty ? "[]\n" : "[\n\(objects)\n]\n").utf8))
    } else {
      try Output.print(found.map(\.line))
    }
    try reading.check()
    if found.isEmpty { throw Failure(1, "Nothing holds “\(oneLine(typed))”.") }
  }
}

/// One thing that holds what was searched for.
private struct Found {
  let item: Item
  let hit: PageHit

  /// The newest first: by when it happened, else by when it was made.
  static func all(_ query: Query, in record: Record) -> [Found] {
    let now = Clock.moment
    return record.items.compactMap { item in
      item.hit(query, at: now).map { Found(item: item, hit: $0) }
    }
    .sorted { ($0.seconds, $0.item.id) > ($1.seconds, $1.item.id) }
  }

  private var seconds: Int64 { item.at?.seconds ?? item.id.milliseconds / 1000 }

  private var at: Moment { item.at ?? Moment(seconds: seconds, in: Clock.zone) }

  var line: String {
    let text = "\(hit.before)\(hit.match)\(hit.after)"
    let field = hit.field.map { "\(item.label(of: $0)): " } ?? ""
    let head = "\(item.id)  \(at.local.day.iso) \(at.clock)  "
    return head + Listing.oneLine([item.kindName, "\(field)\(text)"])
  }

  var object: String {
    var fields: [(String, Value)] = [
      ("id", .text(item.id.description)), ("kind", .text(item.kind)), ("at", .text("\(at)")),
    ]
    if case .page(let entry) = item { fields.append(("practice", .text(entry.content.practice))) }
    if let field = hit.field { fields.append(("field", .text(field))) }
    fields += [("before", .text(hit.before)), ("match", .text(hit.match))]
    fields.append(("after", .text(hit.after)))
    let parts = fields.map { "\(JSONText.quoted($0.0)):\(JSONText.value($0.1))" }
    return "{\(parts.joined(separator: ","))}"
  }
}

extension Item {
  /// The name of its kind in the file.
  fileprivate var kind: String {
    switch self {
    case .attempt: Attempt.kind
    case .breathing: Breathing.kind
    case .checkIn: CheckIn.kind
    case .contact: Contact.kind
    case .page: Page.kind
    case .pattern: OwnPattern.kind
    case .person: Person.kind
    case .rung: Rung.kind
    case .setting: Setting.kind
    case .urge: Urge.kind
    }
  }

  /// What it is, as `list` takes it; a page by the title of its practice.
  fileprivate var kindName: String {
    guard case .page(let entry) = self else { return kind.lowercased() }
    return PageLine(entry.content).practice
  }

  /// What a field is called where it is asked; those of other kinds go by their names.
  fileprivate func label(of field: String) -> String {
    guard case .page(let entry) = self else { return field }
    return Practices.named(entry.content.practice)?.field(field)?.label ?? field
  }
}

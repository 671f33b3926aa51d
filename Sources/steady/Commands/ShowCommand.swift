import Archive
import ArgumentParser
import Domain

/// One saved thing with all its fields.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one saved thing with all its fields.",
    discussion: "An unsent letter rests for a day: then --open shows its words.")

  @OptionGroup var state: StateOption
  @Argument(help: ArgumentHelp(Finding.help), completion: Finding.completion)
  var id: String
  @Flag(help: "As one JSON object.")
  var json = false
  @Flag(help: "Show the words of a letter that rests.")
  var open = false

  func run() throws {
    let now = Clock.moment
    var file = try state.file()
    let reading = try file.readAll()
    let item: Item
    do { item = try Finding(reading.record).item(id) } catch {
      // What is looked for may be in what is damaged.
      try reading.check()
      throw error
    }
    let shown = open ? item : item.shown(at: now)
    if json {
      try Output.write(json: Listing.object(shown))
    } else {
      try Output.print(Self.lines(for: shown))
    }
    if !open, case .page(let entry) = item, let rest = entry.restSentence(at: now) {
      Output.say("\(rest) You can still ask for its words: steady show \(id) --open")
    }
    try reading.check()
  }

  static func lines(for item: Item) -> [String] {
    switch item {
    case .attempt(let entry): lines(for: entry)
    case .breathing(let entry): lines(for: entry)
    case .checkIn(let entry): lines(for: entry)
    case .contact(let entry): lines(for: entry)
    case .page(let entry): pageLines(for: entry)
    case .pattern(let entry):
      lines(for: entry, [.phases: entry.content.phases.map(\.words).joined(separator: ", ")])
    case .person(let entry): lines(for: entry)
    case .rung(let entry): lines(for: entry)
    case .setting(let entry): lines(for: entry)
    case .urge(let entry): lines(for: entry)
    }
  }

  /// The fields of a page with each answer where all of them stand.
  private static func pageLines(for entry: Entry<Page>) -> [String] {
    let answers = entry.content.answers.members.flatMap { answer(of: entry.content, $0) }
    // A sitting that was over within a minute has nothing to tell of its length.
    return lines(for: entry).filter { $0 != "minutes: 0" }
      .flatMap { $0.hasPrefix("answers: ") ? answers : [$0] }
  }

  /// A line for each part of an answer.
  private static func answer(of page: Page, _ member: Answers.Member) -> [String] {
    let form = Practices.named(page.practice)?.field(member.name)?.form
    guard let value = member.value else { return ["\(member.name): …"] }
    guard let form, form != .text, form.canHold(value) else {
      return ["\(member.name): \(Listing.text(value))"]
    }
    let parts = form.typed(value).split(whereSeparator: \.isNewline)
    return parts.map { "\(member.name): \($0)" }
  }

  /// A line for each field, with other words for what is not read easily as it is kept.
  private static func lines<Content: Kept>(
    for entry: Entry<Content>, _ words: [Content.Field: String] = [:]
  ) -> [String] {
    let head = [
      ("id", entry.id.description), ("kind", Content.kind), ("at", entry.at?.description ?? ""),
      ("edited", entry.edited.description),
    ]
    let fields = Content.Field.allCases.map { field in
      (field.rawValue, words[field] ?? entry.content.value(of: field).map(Listing.text) ?? "")
    }
    let foreign = entry.foreign.map { field in
      // The bytes hold the name and a colon before the value.
      let value = field.bytes.drop { $0 != UInt8(ascii: ":") }.dropFirst()
      return (field.name, String(decoding: value, as: UTF8.self))
    }
    return (head + fields + foreign).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
  }
}

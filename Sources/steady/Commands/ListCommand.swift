import Archive
import ArgumentParser
import Domain

/// What is saved of a kind, the oldest first.
struct ListCommand: ParsableCommand {
  private static let known = [
    "checkin", "breathing", "pattern", "person", "rung", "attempt", "contact", "page",
    "urge", "settings",
  ]

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is saved of a kind: \(known.joined(separator: ", ")).")

  @OptionGroup var state: StateOption
  @Argument(
    help: ArgumentHelp("One of \(Self.known.joined(separator: ", "))."),
    completion: .list(Self.known))
  var kind: String
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("From this day or time on.", valueName: "when"))
  var since: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Up to this day or time.", valueName: "when"))
  var until: String?
  @Option(
    help: ArgumentHelp("Only pages of this practice.", valueName: "practice"),
    completion: .list(Practices.all.map(\.id)))
  var practice: String?
  @Option(
    help: ArgumentHelp("Only pages with this tag, set or written as a #word.", valueName: "tag"))
  var tag: String?
  @Flag(help: "As one JSON array.")
  var json = false

  func run() throws {
    let span = try span()
    let filter = try filter()
    var file = try state.file()
    let reading = try file.readAll()
    try reading.checkIsThere()
    try check(filter.practice, in: reading.record)
    let now = Clock.moment
    let items = try items(in: reading.record, span, filter)
    if json {
      try Output.write(json: Listing.array(items.map { $0.shown(at: now) }))
    } else {
      try Output.print(items.map { Listing.line(for: $0, at: now) })
    }
    if items.isEmpty, !json { Output.say("Nothing here yet.") }
    try reading.check()
  }

  /// Which pages are wanted.
  private func filter() throws(Failure) -> PageFilter {
    var filter = PageFilter()
    filter.practice = practice.map { (try? Practice.meant(by: $0))?.id ?? $0.lowercased() }
    filter.tag = tag.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    let isPages = ["page", "pages"].contains(kind.lowercased())
    guard filter.isEmpty || isPages else {
      throw Failure(64, "--practice and --tag are for pages, as in: steady list page --tag work")
    }
    return filter
  }

  /// Refuses a practice that neither this version knows nor any page is of.
  private func check(_ id: String?, in record: Record) throws(Failure) {
    guard let id, record.pages(of: id).isEmpty else { return }
    _ = try Practice.meant(by: id)
  }

  private func items(
    in record: Record, _ span: ClosedRange<Int64>, _ filter: PageFilter
  ) throws -> [Item] {
    switch kind.lowercased() {
    case "checkin", "checkins", "check-in", "check-ins":
      return record.checkIns.filter { span.contains($0.at?.seconds ?? 0) }.map(Item.checkIn)
    case "breathing", "breathings":
      return record.breathings.filter { span.contains($0.at?.seconds ?? 0) }.map(Item.breathing)
    case "pattern", "patterns": return record.patterns.map(Item.pattern)
    case "person", "people": return record.people.map(Item.person)
    case "rung", "rungs", "step", "steps": return record.rungs.map(Item.rung)
    case "attempt", "attempts", "practice", "practices":
      return record.attempts.filter { span.contains($0.moment?.seconds ?? 0) }.map(Item.attempt)
    case "contact", "contacts":
      return record.contacts.filter { span.contains($0.at?.seconds ?? 0) }.map(Item.contact)
    case "page", "pages":
      return record.pages.filter { span.contains($0.at?.seconds ?? 0) && filter.takes($0) }
        .map(Item.page)
    case "urge", "urges":
      return record.urges.filter { span.contains($0.at?.seconds ?? 0) }.map(Item.urge)
    case "setting", "settings": return record.settings.map(Item.setting)
    default:
      throw Failure(64, "“\(kind)” is no kind that is saved. \(hint(for: kind, in: Self.known))")
    }
  }

  /// The instants asked for: a date alone means the whole day, from 04:00 to 03:59.
  private func span() throws -> ClosedRange<Int64> {
    let first = try Self.instants(since)?.lowerBound ?? .min
    let last = try Self.instants(until)?.upperBound ?? .max
    guard first <= last else { throw Failure(64, "--since is later than --until.") }
    return first...last
  }

  private static func instants(_ typed: String?) throws -> ClosedRange<Int64>? {
    guard let typed else { return nil }
    let now = Clock.moment
    guard let moment = When.moment(typed, now: now, in: Clock.zone) else {
      throw Failure(64, "“\(typed)” is no time. Try 2026-11-20, yesterday, -2h or -3d.")
    }
    if typed.contains(":") || typed.hasSuffix("h") || typed.hasSuffix("m") {
      return moment.seconds...moment.seconds
    }
    // Before 04:00 it is still the evening before.
    let late = now.local.day.number - now.day.number
    let isRelative = ["today", "yesterday"].contains(typed.lowercased())
    let day = moment.local.day.advanced(by: isRelative ? -late : 0)
    let start = Moment(day: day, minuteOfDay: 4 * 60, in: Clock.zone)
    let end = Moment(day: day.advanced(by: 1), minuteOfDay: 4 * 60, in: Clock.zone)
    return start.seconds...end.seconds - 1
  }
}

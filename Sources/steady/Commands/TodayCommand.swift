import Archive
import ArgumentParser
import Domain

/// Today at a glance, for a shell or a prompt.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show today at a glance.")

  @OptionGroup var state: StateOption
  @Flag(help: "In one line.")
  var short = false
  @Flag(help: "As one JSON object.")
  var json = false

  func run() throws {
    var file = try state.file()
    let reading = try file.readAll()
    let now = Clock.moment
    let glance = Glance(reading.record, now: now)
    if json {
      try Output.write(Array((glance.json + "\n").utf8))
    } else {
      try Output.print(short ? [glance.short] : glance.lines)
    }
    try reading.check()
  }
}

/// What `today` tells: the day by the subjective clock, its check-ins, the last two weeks.
struct Glance {
  private let day: Day
  private let today: [Entry<CheckIn>]
  private let moods: MoodDays

  init(_ record: Record, now: Moment) {
    day = now.day
    today = record.checkIns.reversed().prefix { [day] in ($0.at?.day ?? day) >= day }
      .filter { [day] in $0.at?.day == day }
    moods = MoodDays(record.checkIns, days: day.advanced(by: -13)...day)
  }

  var short: String {
    guard let last = today.first else { return "nothing yet today" }
    return last.content.mood.map { "mood \($0)" } ?? "checked in"
  }

  var lines: [String] {
    let last = today.first?.at.map { ", last \($0.clock)" } ?? ""
    let middle = moods.sevenDayMiddle.map { ["7-day middle: \(Self.number($0))"] } ?? []
    return [
      "\(day.name)",
      today.isEmpty ? "check-ins: nothing yet today" : "check-ins: \(today.count) today\(last)",
      "last 14 days: \(moods.daysWithEntry) have an entry",
    ] + middle
  }

  var json: String {
    let mood = today.first?.content.mood.map(String.init) ?? "null"
    let last = today.first?.at.map { "\"\($0)\"" } ?? "null"
    let middle = moods.sevenDayMiddle.map(Self.number) ?? "null"
    return """
      {"date":"\(day.iso)","checkIns":\(today.count),"last":\(last),"mood":\(mood),\
      "daysWithEntry":\(moods.daysWithEntry),"days":14,"sevenDayMiddle":\(middle)}
      """
  }

  private static func number(_ halves: Double) -> String {
    let twice = Int((halves * 2).rounded())
    return "\(twice / 2)\(twice % 2 == 0 ? "" : ".5")"
  }
}

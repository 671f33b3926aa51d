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
    let glance = DayAtAGlance(reading.record, now: now)
    if json {
      try Output.write(json: Array((glance.json + "\n").utf8))
    } else {
      try Output.print(short ? [glance.short] : glance.lines)
    }
    try reading.check()
  }
}

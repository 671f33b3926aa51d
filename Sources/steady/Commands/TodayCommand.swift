import Archive
import ArgumentParser
import Domain

/// Today at a glance, for a shell or a prompt.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show today at a glance.")

  @OptionGroup var state: StateOption
  @Flag(help: "In one line for a status bar: “mood 8”, “checked in” or “nothing yet today”.")
  var short = false
  @Flag(help: "As one JSON object.")
  var json = false

  func run() throws {
    let now = Clock.moment
    if short, !json {
      var file = try state.lockedFile()
      // A status bar asks nobody, and what is sealed it does not tell.
      if try file.isSealed() { return try Output.print(["locked"]) }
      // For a status bar: reads no more than it must, and says nothing about anything else.
      let reading = try file.readRecent(since: now.day)
      try reading.checkIsThere()
      try Output.print([DayAtAGlance(reading.record, now: now).short])
      return try reading.check()
    }
    var file = try state.file()
    let reading = try file.readAll()
    try reading.checkIsThere()
    let glance = DayAtAGlance(reading.record, now: now)
    if json {
      try Output.write(json: Array((glance.json + "\n").utf8))
    } else {
      try Output.print(glance.lines)
    }
    try reading.check()
  }
}

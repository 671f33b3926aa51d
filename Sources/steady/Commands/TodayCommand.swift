import Archive
import ArgumentParser
import Domain

/// Today at a glance, for a shell or a prompt.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show today at a glance.",
    discussion: """
      On the morning after you wrote, and when a week or a month has passed, one question is among \
      it. Nothing has to be answered. --not-now puts it off.
      """)

  @OptionGroup var state: StateOption
  @Flag(help: "In one line for a status bar: “mood 8”, “checked in” or “nothing yet today”.")
  var short = false
  @Flag(help: "As one JSON object.")
  var json = false
  @Flag(help: "Put today's question off, and show nothing else.")
  var notNow = false

  func run() throws {
    let now = Clock.moment
    if notNow { return try putOff(on: now.day) }
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

  private func putOff(on today: Day) throws {
    guard !short, !json else {
      throw Failure(64, "--not-now shows nothing: leave --short and --json out.")
    }
    var file = try state.file()
    let reading = try file.readAll()
    try reading.checkIsThere()
    if reading.damage != nil { throw Trouble.damaged(path: file.place.state) }
    if let refusal = reading.refusal { throw refusal }
    guard let card = reading.record.card(on: today) else {
      return Output.say("Nothing is asked today.")
    }
    var record = reading.record
    record.putOff(card, on: today, at: Clock.stamp)
    try file.write(record.takeChanges())
    for notice in file.takeNotices() { Output.say(notice.sentence) }
    try Output.print(["Not now, then. That is fine."], isSaved: true)
  }
}

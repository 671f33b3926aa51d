import Archive
import ArgumentParser
import Domain

/// The ladder as it stands, from the shell.
struct LadderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Show the ladder, the hardest step first, and what could be next.",
    discussion: """
      On a terminal, “steady ladder” alone opens it on the full screen; into a pipe it is printed.
      """)

  @OptionGroup var state: StateOption
  @Flag(help: "As one JSON array.")
  var json = false

  func run() throws {
    var file = try state.file()
    let reading = try file.readAll()
    let listing = LadderListing(reading.record, on: Clock.moment.day)
    if json {
      try Output.write(json: listing.json)
    } else {
      try Output.print(listing.lines)
      if listing.isEmpty { Output.say("Nothing is on the ladder yet.") }
    }
    try reading.check()
  }
}

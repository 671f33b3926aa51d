import Archive
import ArgumentParser
import Domain
import Glibc
import Screens

/// Breathing with a pattern: on the full screen, or as plain words.
struct BreatheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breathe",
    abstract: "Breathe with a pattern, or go through space or ground.",
    discussion: """
      Patterns: \((BreathPattern.all.map(\.id) + GuidedSequence.all.map(\.id)).joined(separator: ", ")), \
      or the name of one of your own.
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "The pattern, such as long_out.")
  var pattern: String
  @Option(help: "How long, 1 to 60 minutes; the last breath is always finished.")
  var minutes: Int?
  @Option(help: "How many breaths.")
  var cycles: Int?
  @Option(help: ArgumentHelp("The theme of the full screen, for this run.", valueName: "name"))
  var theme: String?
  @Flag(help: "Print one word a phase and draw nothing.")
  var linear = false

  func run() throws {
    guard minutes == nil || cycles == nil else {
      throw Failure(64, "Give --minutes or --cycles, not both.")
    }
    if let sequence = GuidedSequence.named(pattern) {
      guard minutes == nil, cycles == nil else {
        throw Failure(64, "\(sequence.name) takes the time it takes.")
      }
      guard isLinear else { try open(sequence.id, nil) }
      let (file, reading) = try read()
      var linear = LinearBreathing(file, reading)
      return try linear.run(sequence)
    }
    if let pattern = BreathPattern.named(pattern), !isLinear {
      try open(pattern.id, count(of: pattern))
    }
    let (file, reading) = try read()
    let found = try find(in: reading.record)
    let count = try count(of: found)
    guard isLinear else { try open(found.id, count) }
    var linear = LinearBreathing(file, reading)
    try linear.run(found, cycles: count ?? found.usualCycles)
  }

  private var isLinear: Bool {
    let type = Paths.environment("TERM")
    return linear || type == nil || type == "dumb" || isatty(STDIN_FILENO) != 1
      || isatty(STDOUT_FILENO) != 1
  }

  private func read() throws -> (StateFile, Reading) {
    var file = try state.file()
    return (file, try file.readAll())
  }

  private func open(_ id: String, _ count: Int?) throws -> Never {
    var options = state.signs.options
    options.theme = theme
    try FullScreen.run(
      place: BreatheScreen.self, path: Paths.state(named: state.data), options: options
    ) { breathing(id, cycles: count, in: $0) }
  }

  // MARK: What is meant

  private func find(in record: Record) throws -> BreathPattern {
    if let pattern = BreathPattern.named(pattern) { return pattern }
    let wanted = pattern.lowercased()
    let own = record.patterns.first {
      $0.content.name.lowercased() == wanted || $0.id.description.lowercased() == wanted
    }
    if let own {
      guard let pattern = own.pattern else {
        throw Failure(64, own.content.problem ?? "There is nothing to breathe in it.")
      }
      return pattern
    }
    let known =
      BreathPattern.all.map(\.id) + GuidedSequence.all.map(\.id)
      + record.patterns.map(\.content.name).filter { !$0.isEmpty }
    let near = nearest(to: pattern, in: known)
    let names = near.isEmpty ? "There are: \(known.joined(separator: ", "))" : Self.ask(near)
    throw Failure(64, "“\(pattern)” is no pattern here. \(names)")
  }

  private static func ask(_ near: [String]) -> String {
    "Did you mean \(near.joined(separator: " or "))?"
  }

  /// The breaths asked for; nil for the usual length.
  private func count(of pattern: BreathPattern) throws -> Int? {
    if let minutes {
      guard 1...60 ~= minutes else { throw Failure(64, "--minutes is a number from 1 to 60.") }
      let seconds = minutes * 60
      let cycles = pattern.cycles(inSeconds: seconds)
      guard pattern.seconds(ofCycles: cycles) >= seconds else {
        throw Failure(
          64, "\(pattern.name) goes up to \(pattern.limited(cycles)) breaths a sitting.")
      }
      return cycles
    }
    guard let cycles else { return nil }
    guard cycles >= 1 else { throw Failure(64, "--cycles is 1 or more.") }
    guard pattern.limited(cycles) == cycles else {
      throw Failure(
        64, "\(pattern.name) goes up to \(pattern.limited(cycles)) breaths a sitting.")
    }
    return cycles
  }
}

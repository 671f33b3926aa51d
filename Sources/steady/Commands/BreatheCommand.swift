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
      or the name of one of your own. The names on the screen will do too, as in: \
      steady breathe "Longer out-breath"
      """)

  @OptionGroup var state: StateOption
  @Argument(help: "The pattern, such as long_out.")
  var pattern: String
  @Option(
    parsing: .unconditional, help: "How long, 1 to 60 minutes; the last breath is always finished.")
  var minutes: String?
  @Option(parsing: .unconditional, help: "How many breaths.")
  var cycles: String?

  func run() throws {
    guard minutes == nil || cycles == nil else {
      throw Failure(64, "Give --minutes or --cycles, not both.")
    }
    guard Needle(pattern) != nil else {
      throw Failure(64, "Say which pattern, as in: steady breathe long_out")
    }
    if let sequence = GuidedSequence.meant(by: pattern) {
      guard minutes == nil, cycles == nil else {
        throw Failure(64, "\(sequence.name) takes the time it takes.")
      }
      guard isLinear else { try open(sequence.id, nil) }
      let (file, reading) = try read()
      var linear = LinearBreathing(file, reading)
      return try linear.run(sequence)
    }
    if let pattern = BreathPattern.meant(by: pattern), !isLinear {
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
    return state.signs.linear || type == nil || type == "dumb" || isatty(STDIN_FILENO) != 1
      || isatty(STDOUT_FILENO) != 1
  }

  private func read() throws -> (StateFile, Reading) {
    var file = try state.file()
    return (file, try file.readAll())
  }

  private func open(_ id: String, _ count: Int?) throws -> Never {
    try FullScreen.run(
      place: BreatheScreen.self, path: Paths.state(named: state.data), options: state.signs.options
    ) { breathing(id, cycles: count, in: $0) }
  }

  // MARK: What is meant

  private func find(in record: Record) throws -> BreathPattern {
    if let pattern = BreathPattern.meant(by: pattern) { return pattern }
    if let own = record.pattern(meantBy: pattern) {
      guard let pattern = own.pattern else {
        throw Failure(64, own.content.problem ?? "There is nothing to breathe in it.")
      }
      return pattern
    }
    let known =
      BreathPattern.all.map(\.id) + GuidedSequence.all.map(\.id)
      + record.patterns.map(\.content.shownName)
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
      let longest = BreathPattern.longest
      guard let minutes = Self.number(minutes, in: 1...longest) else {
        throw Failure(64, "--minutes is a whole number from 1 to \(longest).")
      }
      let seconds = minutes * 60
      let cycles = pattern.cycles(inSeconds: seconds)
      guard pattern.seconds(ofCycles: cycles) >= seconds else { throw tooLong(pattern) }
      return cycles
    }
    guard let cycles else { return nil }
    guard let number = Self.number(cycles, in: 1...Int.max) else {
      throw Failure(64, "--cycles is a whole number, 1 or more.")
    }
    guard pattern.limited(number) == number else { throw tooLong(pattern) }
    return number
  }

  private func tooLong(_ pattern: BreathPattern) -> Failure {
    Failure(64, "\(pattern.name) goes up to \(pattern.limited(.max)) breaths a sitting.")
  }

  private static func number(_ typed: String, in range: ClosedRange<Int>) -> Int? {
    guard typed.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return nil
    }
    return Int(typed).flatMap { range ~= $0 ? $0 : nil }
  }
}

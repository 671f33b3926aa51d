import Archive
import Display
import Domain
import Glibc
import Screens

/// Breathing in words alone, each on a line of its own at its moment.
struct LinearBreathing {
  private var file: StateFile
  private var record: Record
  private var clock = Clock()
  private var alarm: Alarm
  private let at: Moment
  private let stamp: Stamp

  init(_ file: StateFile, _ reading: Reading) {
    self.file = file
    record = reading.record
    alarm = Alarm()
    stamp = Clock.stamp
    at = Clock.moment(of: stamp)
  }

  // MARK: A pattern

  mutating func run(_ wanted: BreathPattern, cycles wantedCycles: Int) throws {
    let pattern = try afterCaution(wanted)
    let cycles =
      pattern == wanted ? wantedCycles : pattern.cycles(asLongAs: wantedCycles, of: wanted)
    let seconds = pattern.seconds(ofCycles: cycles)
    let length = "\(seconds / 60):\((seconds % 60).padded(2))"
    Output.say(
      "\(pattern.name), \(cycles) breath\(cycles == 1 ? "" : "s"), \(length). Ctrl-C stops.")
    if !record.readBreathIntro { BreathTexts.intro.forEach(Output.say) }
    var session = BreathSession(pattern, cycles: cycles, at: Clock.uptime)
    var last = -1
    while true {
      let now = Clock.uptime
      session.look(at: now)
      if session.isPaused {
        // It was stopped for a while: on with an in-breath.
        session.resume(at: now)
        last = -1
      }
      if case .breathing(let moment) = session.state(at: now) {
        let phase = moment.cycle * pattern.phases.count + moment.index
        if phase != last {
          try say(moment.phase.kind.word) { Self.sitting(session, pattern, at: now) }
        }
        last = phase
      }
      guard let next = session.nextSecond(after: now) else { break }
      switch alarm.wait(milliseconds: next - Clock.uptime) {
      case SIGCONT: session.leaveOff()
      case .some(let signal):
        let now = Clock.uptime
        session.look(at: now)
        session.pause(at: now)
        try keep(Self.sitting(session, pattern, at: now))
        Alarm.end(by: signal)
      case nil: break
      }
    }
    try keep(Self.sitting(session, pattern, at: Clock.uptime))
  }

  // MARK: Holds

  /// What is breathed once the person knows about holds: the pattern, or the same without them.
  ///
  /// Without a terminal nobody can say that they know, so the holds stay out.
  private mutating func afterCaution(_ pattern: BreathPattern) throws -> BreathPattern {
    guard pattern.hasHolds, !record.readHolds else { return pattern }
    let light = pattern.withoutHolds ?? .soft
    guard isatty(STDIN_FILENO) == 1 else {
      Output.say(
        "The holds are left out: you have not read about them yet, and it takes a terminal.")
      return light
    }
    BreathTexts.holds.forEach(Output.say)
    let choice =
      pattern.withoutHolds == nil ? "takes an easy one instead" : "leaves the holds out"
    Output.say("Enter goes on, n and Enter \(choice).")
    guard waitForWord() == "" else { return light }
    record.set(.holdsRead, to: .flag(true), at: Clock.stamp)
    try save()
    return pattern
  }

  /// The line that is typed, without the spaces around it; nil when none is to come.
  private mutating func waitForWord() -> String? {
    while true {
      if let line = Self.typed() {
        return line.isEmpty ? nil : line.filter { !$0.isWhitespace }.lowercased()
      }
      if let signal = alarm.wait(milliseconds: 100), signal != SIGCONT { Alarm.end(by: signal) }
    }
  }

  private static func sitting(
    _ session: BreathSession, _ pattern: BreathPattern, at now: Int
  ) -> Breathing {
    var sitting = Breathing()
    sitting.pattern = pattern.id
    sitting.plannedSeconds = session.plannedSeconds
    sitting.seconds = session.seconds(at: now)
    sitting.cycles = session.cycles(at: now)
    sitting.ended = session.state(at: now) == .finished ? "finished" : "stopped early"
    return sitting
  }

  // MARK: A sequence

  /// How long a step takes that nobody can end, in seconds.
  private static let gentlePace = 12

  mutating func run(_ sequence: GuidedSequence) throws {
    let waits = sequence.secondsPerStep == nil && isatty(STDIN_FILENO) == 1
    Output.say("\(sequence.name). \(waits ? "Enter goes on. " : "")Ctrl-C stops.")
    let begun = Clock.uptime
    for step in sequence.steps {
      let title = step.title.hasSuffix("?") ? step.title : "\(step.title)."
      let line = ([title] + step.lines).joined(separator: " ")
      try say(line) { Self.sitting(sequence, since: begun, isWhole: false) }
      let length = sequence.secondsPerStep ?? Self.gentlePace
      let end = waits ? nil : Clock.uptime + length * 1000
      while end.map({ Clock.uptime < $0 }) ?? !Self.goesOn() {
        let rest = end.map { min($0 - Clock.uptime, 1000) } ?? 200
        let signal = alarm.wait(milliseconds: rest)
        guard let signal, signal != SIGCONT else { continue }
        try keep(Self.sitting(sequence, since: begun, isWhole: false))
        Alarm.end(by: signal)
      }
    }
    try keep(Self.sitting(sequence, since: begun, isWhole: true))
  }

  /// Whether Enter was pressed, or nobody can press it any more.
  private static func goesOn() -> Bool { typed() != nil }

  /// What was typed with its Enter; nil while there is nothing, empty when nothing is to come.
  private static func typed() -> String? {
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func sitting(
    _ sequence: GuidedSequence, since begun: Int, isWhole: Bool
  ) -> Breathing {
    var sitting = Breathing()
    sitting.pattern = sequence.id
    sitting.plannedSeconds = sequence.secondsPerStep.map { $0 * sequence.steps.count }
    sitting.seconds = (Clock.uptime - begun) / 1000
    sitting.ended = isWhole ? "finished" : "stopped early"
    return sitting
  }

  // MARK: Saying and keeping

  /// Prints a line; when that cannot be, what was done so far is kept first.
  private mutating func say(_ line: String, orKeep sitting: () -> Breathing) throws {
    do {
      try Output.write(Array("\(line)\n".utf8))
    } catch {
      let reason = errno
      throw Output.unwritten(reason, isSaved: try keep(sitting()))
    }
  }

  /// Answers whether there was anything to keep.
  @discardableResult
  private mutating func keep(_ sitting: Breathing) throws -> Bool {
    guard sitting.seconds > 0 else { return false }
    let entry = Entry(id: clock.newID(at: stamp), at: at, edited: stamp, content: sitting)
    let now = Clock.stamp
    record.put(.breathing(entry), at: now)
    record.set(.breathIntro, to: .flag(true), at: now)
    try save()
    return true
  }

  private mutating func save() throws {
    try file.write(record.takeChanges())
    for notice in file.takeNotices() { Output.say(notice.sentence) }
  }
}

extension BreathPhase.Kind {
  /// The word for it where there is nothing but words.
  fileprivate var word: String {
    switch self {
    case .inhale, .topUp: "in"
    case .hold, .rest: "hold"
    case .exhale: "out"
    }
  }
}

import Archive
import Curses
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

  mutating func run(_ pattern: BreathPattern, cycles: Int) throws {
    let seconds = pattern.seconds(ofCycles: cycles)
    let length = "\(seconds / 60):\((seconds % 60).padded(2))"
    Output.say(
      "\(pattern.name), \(cycles) breath\(cycles == 1 ? "" : "s"), \(length). Ctrl-C stops.")
    if !record.readBreathIntro { BreathTexts.intro.forEach(Output.say) }
    if pattern.hasHolds, !record.readHolds { BreathTexts.holds.forEach(Output.say) }
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
        Self.end(by: signal)
      case nil: break
      }
    }
    try keep(Self.sitting(session, pattern, at: Clock.uptime))
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
        Self.end(by: signal)
      }
    }
    try keep(Self.sitting(sequence, since: begun, isWhole: true))
  }

  /// Whether Enter was pressed, or nobody can press it any more.
  private static func goesOn() -> Bool {
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 256)
    _ = read(STDIN_FILENO, &bytes, bytes.count)
    return true
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
      try keep(sitting())
      throw error
    }
  }

  private mutating func keep(_ sitting: Breathing) throws {
    guard sitting.seconds > 0 else { return }
    let entry = Entry(id: clock.newID(at: stamp), at: at, edited: stamp, content: sitting)
    let now = Clock.stamp
    record.put(.breathing(entry), at: now)
    record.set(.breathIntro, to: .flag(true), at: now)
    if BreathPattern.named(sitting.pattern)?.hasHolds == true {
      record.set(.holdsRead, to: .flag(true), at: now)
    }
    try file.write(record.takeChanges())
    for notice in file.takeNotices() { Output.say(notice.sentence) }
  }

  private static func end(by signal: Int32) -> Never {
    let interruption: Interruption =
      switch signal {
      case SIGINT: .interrupted
      case SIGHUP: .hungUp
      default: .terminated
      }
    CursesTerminal.die(of: interruption)
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

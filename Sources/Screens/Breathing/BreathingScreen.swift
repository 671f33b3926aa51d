import Display
import Domain

/// One sitting with a pattern: what is asked before, the breathing, what is asked after.
struct BreathingScreen: Screen {
  static let title = "Breathing"

  enum Stage: Sendable { case opening, caution, before, running, after, lighter }

  enum Action: Sendable {
    case begin, withoutHolds
    case input(Input)
    case next, previous
    case clickField(FormClick)
    case scroll(Int)
    case pause, stop, switchToSenses
    case lengthen(Int)
    case motion, quiet
    case keep, leave, soft, senses
  }

  var pattern: BreathPattern
  private var cycles: Int
  /// Whether it begins at once, with no question before.
  private let isAtOnce: Bool
  var stage = Stage.opening
  /// Nil until it begins.
  var session: BreathSession?
  var answers: BreathAnswers
  private var ended = "stopped early"
  var isQuiet = false
  var caution = Paragraphs(Self.cautionLines)
  private var cue = BreathCue.off
  /// The last phase that a bell rang for, and how often.
  private var rung: (phase: Int, bells: Int) = (-1, 0)
  var suggestsLighter = false

  init(_ pattern: BreathPattern, cycles: Int? = nil, atOnce: Bool = false) {
    self.pattern = pattern
    self.cycles = pattern.limited(cycles ?? pattern.usualCycles)
    isAtOnce = atOnce
    answers = BreathAnswers(pattern: pattern.id)
  }

  mutating func refresh(from record: Record, in context: Context) {
    cue = record.breathCue
    if stage == .opening {
      stage = pattern.hasHolds && !record.readHolds ? .caution : stageBefore(record)
    }
  }

  private func stageBefore(_ record: Record) -> Stage {
    isAtOnce && record.readBreathIntro ? .running : .before
  }

  var surroundings: Surroundings {
    stage == .running ? (hidesWords ? .nothing : .footer) : .places
  }

  /// Whether the shape stands alone: while it waits, a word says so.
  var hidesWords: Bool { isQuiet && session?.isPaused != true }

  /// Whoever reads about the holds is to see the ways on and back.
  var needsItsKeys: Bool { stage == .caution }

  /// Whatever is pressed brings the words back.
  mutating func stir() { isQuiet = false }

  var plannedSeconds: Int { session?.plannedSeconds ?? pattern.seconds(ofCycles: cycles) }

  // MARK: Time

  func pace(in context: Context) -> Duration? {
    guard stage == .running else { return nil }
    guard let session else { return .zero }
    let now = context.milliseconds
    let next =
      context.hasMotion
      ? session.nextFrame(after: now) : session.nextSecond(after: now)
    guard let next else { return session.state(at: now) == .finished ? .zero : nil }
    return context.until(min(next, nextCue(after: now) ?? next))
  }

  mutating func advance(on record: inout Record, in context: Context) -> Move {
    guard stage == .running else { return .stay }
    let now = context.milliseconds
    if session == nil { begin(in: context) }
    session?.look(at: now)
    if session?.isPaused == true { isQuiet = false }
    if session?.state(at: now) == .finished {
      ended = "finished"
      stage = .after
    }
    return ringsNow(at: now) ? .ring : .stay
  }

  mutating func interrupt(wasAway: Bool, in context: Context) {
    guard stage == .running else { return }
    isQuiet = false
    if wasAway {
      session?.leaveOff()
    } else {
      session?.look(at: context.milliseconds)
      session?.pause(at: context.milliseconds)
    }
  }

  private mutating func begin(in context: Context) {
    answers.begin(in: context)
    session = BreathSession(pattern, cycles: cycles, at: context.milliseconds)
    stage = .running
  }

  // MARK: Cues

  /// When in a phase, in thousandths of a second, its bells ring: one for in, two for out.
  private static func bells(_ kind: BreathPhase.Kind) -> [Int] {
    switch kind {
    case .inhale, .topUp: [0]
    case .exhale: [0, 250]
    case .hold, .rest: []
    }
  }

  private mutating func ringsNow(at now: Int) -> Bool {
    guard cue == .bell, case .breathing(let moment)? = session?.state(at: now) else { return false }
    let phase = moment.cycle * pattern.phases.count + moment.index
    if rung.phase != phase { rung = (phase, 0) }
    let due = Self.bells(moment.phase.kind).count { $0 <= moment.elapsed }
    guard due > rung.bells else { return false }
    rung.bells = due
    return true
  }

  /// How long a flash stays.
  static let flash = 250

  private func nextCue(after now: Int) -> Int? {
    guard cue != .off, case .breathing(let moment)? = session?.state(at: now) else { return nil }
    let times = cue == .bell ? Self.bells(moment.phase.kind) : [Self.flash]
    return times.first { $0 > moment.elapsed }.map { now + $0 - moment.elapsed }
  }

  func flashes(_ moment: BreathMoment) -> Bool {
    cue == .flash && moment.elapsed < Self.flash && !Self.bells(moment.phase.kind).isEmpty
  }

  // MARK: What is kept

  private var entry: Entry<Breathing>? {
    session.flatMap {
      answers.entry(
        planned: $0.plannedSeconds, seconds: $0.wholeSeconds, cycles: $0.wholeCycles, ended: ended)
    }
  }

  var secondsDone: Int { session?.wholeSeconds ?? 0 }

  var draft: Item? {
    stage == .running || stage == .after ? entry.map(Item.breathing) : nil
  }

  private mutating func keep(on record: inout Record, in context: Context) {
    guard let entry else { return }
    record.put(.breathing(entry), at: context.stamp)
    let sittings = record.breathings.filter { $0.content.pattern == pattern.id }
    suggestsLighter = BreathingUse(sittings).suggestsLighter
  }
}

extension BreathingScreen {
  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let now = context.milliseconds
    defer { if case .quiet = action {} else if stage == .running { stir() } }
    switch action {
    case .begin: return goOn(on: &record, in: context)
    case .withoutHolds:
      guard let twin = pattern.withoutHolds else { return .replace(BreathingScreen(.soft)) }
      let cycles = twin.cycles(asLongAs: cycles, of: pattern)
      return .replace(BreathingScreen(twin, cycles: cycles, atOnce: isAtOnce))
    case .input(let input): take(input)
    case .next: if !answers.after.next() { _ = answers.after.move(to: 0) }
    case .previous:
      if !answers.after.previous() { _ = answers.after.move(to: answers.after.fields.count - 1) }
    case .clickField(let click):
      if stage == .before { answers.before.click(click) } else { answers.after.click(click) }
    case .scroll(let rows): caution.scroll(by: rows, in: Self.cautionArea(in: context))
    case .pause:
      if session?.isPaused == true { session?.resume(at: now) } else { session?.pause(at: now) }
    case .lengthen(let steps): return lengthen(by: steps, at: now)
    case .motion:
      guard record.hasMotion == context.hasMotion else {
        return .say("It was started with no motion.")
      }
      return switchMotion(on: &record, in: context)
    case .quiet: isQuiet.toggle()
    case .stop:
      session?.pause(at: now)
      // Nothing was done yet, so there is nothing to keep.
      guard secondsDone > 0 else { return .back }
      stage = .after
    case .switchToSenses:
      session?.pause(at: now)
      ended = "switched"
      if secondsDone > 0 { keep(on: &record, in: context) }
      return .replace(SequenceScreen(.ground))
    case .keep:
      let feltBad = entry?.content.feltBad == true
      keep(on: &record, in: context)
      guard feltBad else { return .back }
      stage = .lighter
    case .leave:
      if stage == .after { keep(on: &record, in: context) }
      return .back
    case .soft: return .replace(BreathingScreen(.soft))
    case .senses: return .replace(SequenceScreen(.ground))
    }
    return .stay
  }

  private mutating func goOn(on record: inout Record, in context: Context) -> Move {
    if stage == .caution {
      record.set(.holdsRead, to: .flag(true), at: context.stamp)
      stage = stageBefore(record)
    } else {
      record.set(.breathIntro, to: .flag(true), at: context.stamp)
      begin(in: context)
    }
    return .stay
  }

  private func switchMotion(on record: inout Record, in context: Context) -> Move {
    let wasOn = record.hasMotion
    record.set(.motion, to: wasOn ? .flag(false) : nil, at: context.stamp)
    let key = context.usesLetterKeys ? "m" : "Alt-m"
    return wasOn ? .say("Motion is off from now on. \(key) turns it on.") : .stay
  }

  private mutating func take(_ input: Input) {
    if stage == .before { answers.before.handle(input) } else { answers.after.handle(input) }
  }

  private mutating func lengthen(by steps: Int, at now: Int) -> Move {
    let former = session?.plannedCycles
    session?.lengthen(by: steps, at: now)
    guard session?.plannedCycles == former else { return .stay }
    return .say(steps > 0 ? "This is as long as it goes." : "It ends with this breath.")
  }
}

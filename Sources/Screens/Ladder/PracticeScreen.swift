import Display
import Domain

/// One practice of a step: the plan, the time outside, and what really happened.
///
/// It is kept from its first moment on: the program may be closed while it goes on.
struct PracticeScreen: Screen {
  static let title = "Practice"

  enum Stage: Sendable { case plan, busy, running, naming, after, kindness }

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case begin, leave, notToday
    case goToOther, endOther, dropBusy
    case rate(Int)
    case pause, longer, name, done, leaveEarly
    case word(Key), pick(Int?), named
    case keep, goOn, pin
    case scroll(Int)
  }

  let rung: Rung
  var stage: Stage
  /// As it is saved, or would be if it were.
  private var entry: Entry<Attempt>
  /// Another practice that is under way: only one runs at a time.
  private(set) var other: Entry<Attempt>?
  var content: Attempt
  var form: Form
  var clock: PracticeClock
  var picker: WordPicker
  var kindness = Paragraphs(LadderText.kindness.map { .init($0) })
  private var answered: Moment
  /// Whether it was not over yet when it was opened.
  private let isFresh: Bool

  /// Plans a new one; a shorter one on a day that asks for it.
  init(_ step: Entry<Rung>, minutes: Int? = nil, in context: Context) {
    var attempt = Attempt(rung: step.id)
    attempt.plannedMinutes = minutes ?? step.content.plannedMinutes
    attempt.companion = step.content.companion
    let entry = Entry(
      id: context.newID, at: context.moment, edited: Stamp(milliseconds: 0), content: attempt)
    self.init(entry, of: step.content, in: context)
  }

  /// Goes on with one that was planned, is under way, or is over.
  init(_ entry: Entry<Attempt>, of rung: Rung, in context: Context) {
    self.rung = rung
    self.entry = entry
    content = entry.content
    picker = WordPicker(picked: entry.content.feelings)
    answered = context.moment
    isFresh = entry.content.stage != .over
    let passed = entry.content.startedAt.map { context.moment.seconds - $0.seconds } ?? 0
    clock = PracticeClock(
      passed: Int(min(max(0, passed), 86_400)) * 1000, at: context.milliseconds)
    switch entry.content.stage {
    case .planned, .notToday:
      stage = .plan
      form = PracticeForms.plan(for: entry.content, on: context.moment.day)
    case .running:
      stage = entry.content.isTimeOver(at: context.moment) ? .after : .running
      form = PracticeForms.after(for: entry.content)
    case .over:
      stage = .after
      form = PracticeForms.after(for: entry.content)
    }
  }

  mutating func refresh(from record: Record, in context: Context) { picker.use(record.lexicon) }

  var surroundings: Surroundings { stage == .running || stage == .naming ? .footer : .places }

  // MARK: Time

  func pace(in context: Context) -> Duration? {
    guard stage == .running || stage == .naming else { return nil }
    return clock.nextSecond(after: context.milliseconds).map(context.until)
  }

  func secondsLeft(in context: Context) -> Int? {
    content.plannedMinutes.map { $0 * 60 - clock.seconds(at: context.milliseconds) }
  }

  // MARK: What is kept

  /// With what is answered so far.
  var current: Attempt {
    var current = content
    switch stage {
    case .plan, .busy: PracticeForms.take(plan: form, into: &current, at: answered)
    case .after: PracticeForms.take(after: form, into: &current)
    case .running, .naming: current.feelings = picker.picked
    case .kindness: PracticeForms.take(kindness: form, into: &current)
    }
    return current
  }

  private var changed: Entry<Attempt> {
    var changed = entry
    changed.content = current
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  var draft: Item? { changed == entry ? nil : .attempt(changed) }

  private mutating func keep(on record: inout Record, in context: Context) {
    guard changed != entry else { return }
    record.putKeepingBoth(.attempt(changed), from: entry.edited, in: context)
    entry = record.attempts[id: entry.id] ?? changed
    content = entry.content
  }

  private mutating func begin(on record: inout Record, in context: Context) {
    let id = entry.id
    other = Ladder(record).attempts.last { $0.content.isUnderWay && $0.id != id }
    guard other == nil else { return stage = .busy }
    content = current
    content.completion = nil
    content.startedAt = context.moment
    var begun = entry
    begun.at = context.moment
    begun.content = content
    record.begin(begun, at: context.stamp)
    entry = record.attempts[id: entry.id] ?? begun
    clock = PracticeClock(at: context.milliseconds)
    stage = .running
  }

  private mutating func finish(
    _ completion: Attempt.Completion, on record: inout Record, in context: Context
  ) {
    content = current
    content.completion = completion
    let seconds = clock.seconds(at: context.milliseconds)
    content.minutesDone = min(240, (seconds + 30) / 60)
    form = PracticeForms.after(for: content)
    stage = .after
    keep(on: &record, in: context)
  }
}

extension PracticeScreen {
  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    answered = context.moment
    let now = context.milliseconds
    switch action {
    case .input(let input):
      if stage == .naming {
        picker.type(input, height: 8)
      } else {
        form.handle(input)
        if form.isFull { return .full }
      }
    case .next: if !form.next() { _ = form.move(to: 0) }
    case .previous: if !form.previous() { _ = form.move(to: form.fields.count - 1) }
    case .click(let click): form.click(click)
    case .begin: begin(on: &record, in: context)
    case .goToOther: return goToOther(on: &record, in: context)
    case .endOther: endOther(on: &record, in: context)
    case .dropBusy: stage = .plan
    case .notToday:
      content = current
      content.completion = .choseNotToday
      form = PracticeForms.plan(for: content, on: context.moment.day)
      keep(on: &record, in: context)
      return .back
    case .rate(let steps):
      let from = content.ratings.last?.suds ?? content.sudsPredPeak ?? rung.sudsExpected ?? 50
      content.rate(from + steps, afterSeconds: clock.seconds(at: now))
    case .pause: clock.toggle(at: now)
    case .longer:
      content.plannedMinutes = min(240, (content.plannedMinutes ?? clock.seconds(at: now) / 60) + 5)
    case .name: stage = .naming
    case .word(let key): picker.move(key, height: 8)
    case .pick(let row):
      if let row { picker.select(row, height: 8) }
      if let word = picker.current, !picker.toggle(word, height: 8) {
        return .say("Five words are enough for one moment.")
      }
    case .named:
      picker.clearQuery()
      stage = .running
    case .done: finish(.done, on: &record, in: context)
    case .leaveEarly: finish(.leftEarly, on: &record, in: context)
    case .scroll(let rows): kindness.scroll(by: rows, in: kindnessArea(in: context.body()))
    case .keep:
      guard current.stage != .running else { return .say(LadderText.oneAnswer) }
      keep(on: &record, in: context)
      if content.completion == .leftEarly, !content.calledForKindness, isFresh,
        let rung = content.rung
      {
        return .replace(SmallerScreen(rung, isAfterwards: true))
      }
      guard content.calledForKindness else { return .back }
      form = PracticeForms.kindness(for: content)
      stage = .kindness
    case .pin:
      guard current.isTaken else { return .say(LadderText.oneAnswer) }
      keep(on: &record, in: context)
      return .open(LinkScreen(entry.id))
    case .leave: return leave(on: &record, in: context)
    case .goOn: return goOn(on: &record, in: context)
    }
    return .stay
  }

  /// Keeps what is there: a plan stays a plan, and a practice goes on.
  private mutating func leave(on record: inout Record, in context: Context) -> Move {
    keepPlan(on: &record, in: context)
    return .back
  }

  private mutating func keepPlan(on record: inout Record, in context: Context) {
    if stage == .plan || stage == .busy, changed != entry, current.plannedAt == nil {
      content = current
      content.plannedAt = context.moment
      form = PracticeForms.plan(for: content, on: context.moment.day)
    }
    keep(on: &record, in: context)
  }

  /// Keeps the answer to the kind words, and does what was chosen to come next.
  private mutating func goOn(on record: inout Record, in context: Context) -> Move {
    keep(on: &record, in: context)
    switch PracticeForms.next(in: form) {
    case .stay: return .back
    case .smaller: return content.rung.map { .replace(SmallerScreen($0)) } ?? .back
    case .breathe:
      return BreathChoice.first(in: record).screen().map(Move.replace) ?? .go(BreatheScreen.self)
    case .people: return .replace(PeopleScreen())
    }
  }

  /// Leaves the plan for later, and opens what is under way.
  private mutating func goToOther(on record: inout Record, in context: Context) -> Move {
    keepPlan(on: &record, in: context)
    guard let other else { return .back }
    return .replace(PracticeScreen(other, of: Ladder(record).rung(of: other), in: context))
  }

  /// Ends what is under way where it stands, and begins this one.
  private mutating func endOther(on record: inout Record, in context: Context) {
    if let other, var running = record.attempts[id: other.id] {
      running.content.end(at: context.moment)
      record.put(.attempt(running), at: context.stamp)
    }
    stage = .plan
    begin(on: &record, in: context)
  }
}

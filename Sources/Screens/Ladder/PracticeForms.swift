import Display
import Domain

/// What is asked before a practice and after it.
enum PracticeForms {
  private static let noProp = "none"

  // MARK: Before

  static let days = ["later today", "tomorrow", "in two days", "in three days", "in a week"]
  private static let distances = [0, 1, 2, 3, 7]

  /// A day that was chosen, as it is named on another one.
  private static func name(of planned: Moment, on today: Day) -> String {
    let distance = today.distance(to: planned.day)
    return distances.firstIndex(of: distance).map { days[$0] } ?? planned.day.name
  }

  static func plan(for attempt: Attempt, on today: Day) -> Form {
    Form([
      FormField(
        "I expect that", example: "one thing that anyone could see happen",
        .text(TextField(attempt.prediction ?? ""))),
      percent("how likely", attempt.likelihoodBefore),
      percent("how bad if so", attempt.badIf),
      percent("hardest moment", attempt.sudsPredPeak),
      .many("do without", Attempt.props, attempt.propsToDrop),
      .choice(
        "minutes", StepForm.minutes.map(String.init), attempt.plannedMinutes.map(String.init)),
      .text("who comes along", attempt.companion, example: "nobody, if you leave it empty"),
      .choice("not now but", days, attempt.plannedAt.map { name(of: $0, on: today) }),
    ])
  }

  static func take(plan form: Form, into attempt: inout Attempt, at now: Moment) {
    attempt.prediction = form["I expect that"]?.text
    attempt.likelihoodBefore = form["how likely"]?.number
    attempt.badIf = form["how bad if so"]?.number
    attempt.sudsPredPeak = form["hardest moment"]?.number
    attempt.propsToDrop = form["do without"]?.picked ?? []
    attempt.plannedMinutes = form["minutes"]?.choice.flatMap { Int($0) }
    attempt.companion = form["who comes along"]?.text
    let day = form["not now but"]?.choice
    if day == attempt.plannedAt.map({ name(of: $0, on: now.day) }) { return }
    attempt.plannedAt = day.flatMap(days.firstIndex).map { place in
      Moment(seconds: now.seconds + Int64(distances[place]) * 86_400, offset: now.offset)
    }
  }

  // MARK: After

  static func after(for attempt: Attempt) -> Form {
    Form([
      .choice("it happened", Attempt.Outcome.allCases.map(\.name), attempt.didItHappen?.name),
      percent("how bad it was", attempt.howBadReally),
      percent("hardest moment", attempt.sudsPeak),
      percent("at the end", attempt.sudsEnd),
      percent("a surprise", attempt.surprise),
      .text("what I learned", attempt.learned, example: "in your own words"),
      percent("how likely next", attempt.likelihoodNext),
      .many(
        "I leaned on", [noProp] + Attempt.props,
        attempt.propsUsed.map { $0.isEmpty ? [noProp] : $0 } ?? []),
      FormField("energy now", .number(attempt.energyAfter, range: 0...10, step: 1)),
      .choice("I went", completions.map(\.name), attempt.completion?.name),
    ])
  }

  private static let completions: [Attempt.Completion] = [.done, .partly, .leftEarly]

  static func take(after form: Form, into attempt: inout Attempt) {
    attempt.didItHappen = Attempt.Outcome.allCases.first { $0.name == form["it happened"]?.choice }
    attempt.howBadReally = form["how bad it was"]?.number
    attempt.sudsPeak = form["hardest moment"]?.number
    attempt.sudsEnd = form["at the end"]?.number
    attempt.surprise = form["a surprise"]?.number
    attempt.learned = form["what I learned"]?.text
    attempt.likelihoodNext = form["how likely next"]?.number
    let used = form["I leaned on"]?.picked ?? []
    attempt.propsUsed = used.isEmpty ? nil : used.filter { $0 != noProp }
    attempt.energyAfter = form["energy now"]?.number
    attempt.completion = completions.first { $0.name == form["I went"]?.choice }
  }

  // MARK: After what was feared came true

  /// What may follow; nothing has to.
  enum Next: String, CaseIterable {
    case stay = "leave it as it is"
    case smaller = "let it fit me better"
    case breathe
    case people = "my people"
  }

  static func kindness(for attempt: Attempt) -> Form {
    Form([
      .text("in my words", attempt.learned, example: "what helped, or what a friend would hear"),
      .choice("what next", Next.allCases.map(\.rawValue), Next.stay.rawValue),
    ])
  }

  static func take(kindness form: Form, into attempt: inout Attempt) {
    attempt.learned = form["in my words"]?.text
  }

  static func next(in form: Form) -> Next {
    form["what next"]?.choice.flatMap(Next.init) ?? .stay
  }

  private static func percent(_ label: String, _ number: Int?) -> FormField {
    FormField(label, .number(number, range: 0...100, step: LadderNumbers.sudsStep))
  }
}

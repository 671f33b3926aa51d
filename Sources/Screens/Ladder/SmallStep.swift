import Display
import Domain

/// The one small step that Today offers: what is under way, else planned, else what could be next.
struct SmallStep: Sendable {
  private(set) var detail = ""
  private var ladder = Ladder()
  private var step: Entry<Rung>?
  private var begun: Entry<Attempt>?
  private var minutes: Int?

  init() {}

  init(_ record: Record, in context: Context) {
    ladder = Ladder(record)
    let today = context.moment.day
    if let begun = ladder.running {
      self.begun = begun
      let state =
        begun.content.isTimeOver(at: context.moment)
        ? LadderText.howDidItGo : "under way since \(begun.moment?.clock ?? "then")"
      detail = "\(state) · \(ladder.rung(of: begun).shownTitle)"
      return
    }
    let wantsNone = record.wantsNoStep(on: today)
    if !wantsNone, let plan = ladder.plans.first(where: { $0.content.isDue(on: today) }),
      let step = plan.content.rung.flatMap({ ladder[$0] })
    {
      self.step = step
      let day = plan.content.plannedAt?.day ?? today
      detail = "planned for \(day.planName(on: today)) · \(step.content.shownTitle)"
      return
    }
    // Until every practice is read, the turn and the choice would be guesses.
    guard record.isComplete else {
      detail = "reading your pages…"
      return
    }
    let next = record.nextPractice(on: today, in: ladder)
    if let first = next.suggestions.first {
      step = first.step
      minutes = first.shortVersion
      let turn = Self.turn(ladder.taken(on: first.step.id).count + 1)
      let guess = first.step.content.sudsExpected.map { " · guess \($0)" } ?? ""
      detail = clip(first.step.content.shownTitle, to: 36) + " · \(turn)\(guess)"
    } else if ladder.steps.isEmpty {
      detail = "small things to do with others"
    } else {
      detail = wantsNone ? "none today" : "your ladder"
    }
  }

  /// As in "3rd time".
  static func turn(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending) time"
  }

  func open(in context: Context) -> Move {
    if let begun { return .open(PracticeScreen(begun, of: ladder.rung(of: begun), in: context)) }
    guard let step else { return .go(LadderScreen.self) }
    return .open(ladder.practice(of: step, minutes: minutes, in: context))
  }
}

extension Attempt {
  /// Whether a plan is for this day or an earlier one.
  fileprivate func isDue(on today: Day) -> Bool {
    plannedAt.map { $0.day.distance(to: today) >= 0 } ?? true
  }
}

extension Day {
  /// As in "today" or "Tue 24 Nov".
  func planName(on today: Day) -> String { self == today ? "today" : name }
}

extension Ladder {
  /// The step of an attempt, or what stands for one that is gone.
  func rung(of attempt: Entry<Attempt>) -> Rung {
    attempt.content.rung.flatMap { self[$0] }?.content ?? Rung(title: LadderText.formerStep)
  }

  /// Goes on with what is under way or planned for a step, or plans something new.
  func practice(of step: Entry<Rung>, minutes: Int?, in context: Context) -> PracticeScreen {
    if let open = running(on: step.id) ?? plan(for: step.id) {
      return PracticeScreen(open, of: step.content, in: context)
    }
    return PracticeScreen(step, minutes: minutes, in: context)
  }
}

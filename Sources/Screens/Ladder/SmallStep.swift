import Display
import Domain

/// The one small step that Today offers: what is under way, else planned, else what could be next.
struct SmallStep: Sendable {
  private(set) var detail = ""
  private var ladder = Ladder()
  private var step: Entry<Rung>?
  private var minutes: Int?

  init() {}

  init(_ record: Record, in context: Context) {
    ladder = Ladder(record)
    let today = context.moment.day
    let energy =
      record.checkIns.reversed().prefix { $0.at?.day == today }
      .first { $0.content.energy != nil }?.content.energy
    if let begun = ladder.running, let step = begun.content.rung.flatMap({ ladder[$0] }) {
      self.step = step
      detail = "\(step.content.shownTitle) · under way since \(begun.moment?.clock ?? "then")"
      return
    }
    let wantsNone = record.wantsNoStep(on: today)
    if !wantsNone, let plan = ladder.plans.first(where: { $0.content.isDue(on: today) }),
      let step = plan.content.rung.flatMap({ ladder[$0] })
    {
      self.step = step
      detail = "\(step.content.shownTitle) · planned"
      return
    }
    let next = ladder.next(
      on: today, energy: energy, comfort: record.comfortRange, wantsNone: wantsNone)
    if let first = next.suggestions.first {
      step = first.step
      minutes = first.shortVersion
      let turn = Self.turn(ladder.taken(on: first.step.id).count + 1)
      let guess = first.step.content.sudsExpected.map { " · guess \($0)" } ?? ""
      detail = "\(first.step.content.shownTitle) · \(turn)\(guess)"
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

extension Ladder {
  /// Goes on with what is under way or planned for a step, or plans something new.
  func practice(of step: Entry<Rung>, minutes: Int?, in context: Context) -> PracticeScreen {
    let begun = attempts(on: step.id).last { $0.content.stage == .running }
    if let open = begun ?? plans.first(where: { $0.content.rung == step.id }) {
      return PracticeScreen(open, of: step.content, in: context)
    }
    return PracticeScreen(step, minutes: minutes, in: context)
  }
}

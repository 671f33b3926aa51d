import Display
import Domain

/// The ladder: steps from easier to harder, the hardest on top, so that up is up.
package struct LadderScreen: Place {
  package static let title = "Ladder"
  package static let number: Character = "4"
  package static let word = "ladder"

  package enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case practise, open, progress, contact, comfort, smaller, add, edit, delete, split, filter
    case shift(Int)
    case rate(Int)
    case automatic, none
    case status(Rung.Status)
    case input(Input)
    case next, previous
    case clickField(FormClick)
    case showAll, clearFilter
  }

  var menu = Menu()
  var ladder = Ladder()
  /// What is shown, the hardest first.
  var rows: [Entry<Rung>] = []
  var suggestions: [Suggestion] = []
  /// Why nothing is suggested.
  var quiet: NextPractice.Quiet?
  var splits: [ID: SplitOffer] = [:]
  /// The steps that were rated long ago.
  var toRate: Set<ID> = []
  /// Whether a row names the day of a plan.
  var hasPlannedDay = false
  var energy: Int?
  var isComplete = true
  var filter = LadderFilter()
  /// The questions of the filter while they are open.
  var choosing: Form?
  /// The step that the cursor is on: it stays there when others come and go around it.
  private var selected: ID?
  /// The step that is being rated by key after key: until the cursor leaves it that is one rating.
  private var rated: ID?

  package init() {}

  package mutating func refresh(from record: Record, in context: Context) {
    let today = context.moment.day
    ladder = Ladder(record)
    isComplete = record.isComplete
    energy = record.energy(on: today)
    // Until every practice is read, what could be next would be a guess.
    let next = isComplete ? record.nextPractice(on: today, in: ladder) : nil
    suggestions = next?.suggestions ?? []
    quiet = next?.quiet
    splits = Dictionary(
      ladder.splits.flatMap { [($0.upper, $0), ($0.lower, $0)] }, uniquingKeysWith: { $1 })
    toRate = Set(ladder.stepsToRate(on: today).map(\.id))
    hasPlannedDay = ladder.plans.contains { $0.content.plannedAt != nil }
    show(in: context)
  }

  /// Brings the rows in line with the ladder and the filter.
  private mutating func show(in context: Context) {
    rows = ladder.steps(matching: filter).reversed()
    menu.count = rows.count
    let height = Self.list(in: context.body(), context).height
    if let place = rows.firstIndex(where: { $0.id == selected }) {
      menu.select(place, height: height)
    } else if selected == nil,
      let first = ladder.running?.content.rung ?? suggestions.first?.step.id,
      let place = rows.firstIndex(where: { $0.id == first })
    {
      menu.select(place, height: height)
    }
    if isComplete { selected = step?.id }
  }

  var step: Entry<Rung>? { menu.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }
  var isFiltered: Bool { rows.count < ladder.steps.count }

  func suggestion(_ id: ID) -> Suggestion? { suggestions.first { $0.step.id == id } }

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body(), context).height
    defer {
      selected = step?.id
      if rated != selected { rated = nil }
    }
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return practise(in: context) }
      menu.select(row, height: height)
    case .practise: return practise(in: context)
    case .open: return step.map { .open(StepPageScreen($0.id)) } ?? .stay
    case .progress: return .open(ProgressScreen())
    case .contact: return .open(ContactScreen(newIn: record, context))
    case .comfort: return .open(ComfortScreen())
    case .smaller: return step.map { .open(SmallerScreen($0.id)) } ?? .stay
    case .add: return .open(AddStepScreen())
    case .edit: return edit()
    case .delete:
      guard let step else { return .stay }
      record.remove(step.id, at: context.stamp)
      return .say(LadderText.said(ofDeleting: step.id, from: ladder))
    case .split:
      guard let offer = step.flatMap({ splits[$0.id] }) else { return .stay }
      return .open(SplitScreen(offer))
    case .shift(let steps): return shift(by: steps, on: &record, in: context)
    case .rate(let steps): rate(by: steps, on: &record, in: context)
    case .automatic:
      guard ladder.hasOwnOrder else { return .say("They stand in order of distress already.") }
      record.dropOwnOrder(at: context.stamp)
      return .say("In order of distress again. u brings yours back.")
    case .none:
      let today = context.moment.day
      let wants = !record.wantsNoStep(on: today)
      record.setWantsNoStep(wants, on: today, at: context.stamp)
      return .say(wants ? LadderText.noneToday : "What could be next is marked again.")
    case .status(let status): return set(status, on: &record, in: context)
    case .filter: choosing = LadderFilterForm.form(for: filter)
    case .input(let input): choosing?.handle(input)
    case .next: if choosing?.next() == false { _ = choosing?.move(to: 0) }
    case .previous:
      if choosing?.previous() == false {
        _ = choosing?.move(to: LadderFilterForm.count - 1)
      }
    case .clickField(let click): choosing?.click(click)
    case .showAll:
      if let choosing { filter = LadderFilterForm.filter(from: choosing) }
      choosing = nil
      show(in: context)
    case .clearFilter:
      filter = LadderFilter()
      show(in: context)
    }
    return .stay
  }

  private func edit() -> Move { step.map { .open(StepScreen($0)) } ?? .open(AddStepScreen()) }

  /// Goes on with what is under way or planned for the step, or plans something new.
  private func practise(in context: Context) -> Move {
    guard let step else { return .stay }
    let minutes = suggestion(step.id)?.shortVersion
    return .open(ladder.practice(of: step, minutes: minutes, in: context))
  }

  private func shift(by steps: Int, on record: inout Record, in context: Context) -> Move {
    guard let step, let place = ladder.place(of: step.id) else { return .stay }
    guard !isFiltered else { return .say("Some steps are hidden. f shows them all.") }
    guard ladder.steps.indices.contains(place + steps) else { return .stay }
    record.moveStep(step.id, to: place + steps, at: context.stamp)
    return .stay
  }

  private mutating func rate(by steps: Int, on record: inout Record, in context: Context) {
    guard var step else { return }
    let present = step.content.sudsExpected ?? 50 - steps
    step.content.rate(present + steps, at: context.moment, isStillMade: rated == step.id)
    rated = step.id
    record.put(.rung(step), at: context.stamp)
  }

  /// Chooses where the person is with a step; the same again takes it back.
  private func set(
    _ status: Rung.Status, on record: inout Record, in context: Context
  ) -> Move {
    guard var step else { return .stay }
    let isBack = step.content.status == status
    let isTried = !ladder.taken(on: step.id).isEmpty || ladder.running(on: step.id) != nil
    let former: Rung.Status =
      isTried ? .practising : step.content.safetyOk == true ? .ready : .idea
    step.content.status = isBack ? former : status
    record.put(.rung(step), at: context.stamp)
    return .say(isBack ? "It is open again." : LadderText.said(status))
  }

  package func list(in record: Record) -> SearchableList? {
    guard choosing == nil else { return nil }
    let rows = rows
    return SearchableList(count: rows.count, selected: menu.selected) { row in
      rows.indices.contains(row) ? rows[row].content.searched : []
    }
  }

  package mutating func show(_ id: ID) {
    selected = id
    filter = LadderFilter()
    choosing = nil
  }

  package mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
    selected = step?.id
  }
}

import Display
import Domain

/// The safety plan alone, on one calm screen.
struct PlanScreen: Screen {
  static let title = "Safety plan"
  static let leavesMouseToTerminal = true

  enum Action: Sendable {
    case scroll(Int)
    case jump(Int)
    case change, people, numbers, leave
  }

  private var plan: SafetyPlan?
  private var isComplete = true
  private var text = Paragraphs([])

  mutating func refresh(from record: Record, in context: Context) {
    plan = record.safetyPlan
    isComplete = record.isComplete
    let people = record.people.map(\.content)
    let lines =
      plan.map { PlanText.page(of: $0, people: people, country: record.country) } ?? none
    text = Paragraphs(lines, at: text.offset)
  }

  private var none: [Paragraphs.Line] {
    guard isComplete else { return [.init("Reading your notebook…", as: .muted)] }
    return [
      .init("There is no plan yet."), .init(""),
      .init("A safety plan is six short lists, for the hardest hours:"),
    ]
      + SafetyPlan.Part.allCases.enumerated().map { place, part in
        .init("\(place + 1)  \(part.title)", as: .muted, indent: 2)
      } + [
        .init(""), .init("It is best made with a doctor, a therapist or a crisis line."),
        .init("In danger now? Call first. Ctrl-G has the numbers."),
      ]
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let rows = Self.area(in: context.body(), context).height
    return [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(1 - rows), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(rows - 1), inFooter: false),
      Binding(.tab, label: "next step", does: .jump(1), inFooter: plan != nil),
      Binding(.backTab, label: "the step before", does: .jump(-1), inFooter: false),
      Binding(.enter, "e", label: plan == nil ? "begin one" : "change it", does: .change),
      Binding("p", label: "my people", does: .people),
      Binding("o", label: "my numbers", does: .numbers, inFooter: false),
      Binding(.escape, .left, "h", label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let area = Self.area(in: context.body(), context)
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: area)
    case .jump(let steps): text.jump(by: steps, in: area)
    case .change: return change(on: context.moment.day)
    case .people: return .open(PeopleScreen())
    case .numbers: return .open(NumbersScreen())
    case .leave: return .back
    }
    return .stay
  }

  /// What is changed on the same day is the same plan; later it is a new one, and the old one stays.
  private func change(on today: Day) -> Move {
    guard isComplete else { return .say("One moment: the notebook is being read.") }
    if let page = plan?.page, page.at?.day == today, let screen = WritingScreen(editing: page) {
      return .open(screen)
    }
    return .open(WritingScreen(.safetyPlan))
  }

  private static func area(in area: Rect, _ context: Context) -> Rect {
    area.inset(top: context.isNarrow ? 1 : 2)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let used = canvas.write("My safety plan", at: area.origin, as: .heading)
    let year = context.moment.local.day.civil.year
    let facts = [
      plan?.page.at.map { "of \($0.name(in: year))" },
      plan?.reviewOn.map { "look again \($0.name)" },
    ].compactMap { $0 }.map { " · \($0)" }.joined()
    canvas.write(
      clip(facts, to: area.width - used), at: Point(area.x + used, area.y), as: .muted)
    text.draw(in: Self.area(in: area, context), on: &canvas)
  }
}

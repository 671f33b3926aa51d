import Display
import Domain

/// The triggers that were noted, each with its if-then plan.
struct TriggersScreen: Screen {
  static let title = "Triggers and plans"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case add, open, plan, delete, leave
  }

  private struct Row: Sendable {
    let entry: Entry<Page>
    let plan: Entry<Page>?
  }

  private var menu = Menu()
  private var rows: [Row] = []
  private var isComplete = true

  mutating func refresh(from record: Record, in context: Context) {
    isComplete = record.isComplete
    rows = record.pages(of: Practice.trigger.id).reversed().map {
      Row(entry: $0, plan: record.plan(for: $0.id))
    }
    menu.count = rows.count
  }

  private var current: Row? {
    menu.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + [Binding("n", label: "new", does: .add)]
      + (current == nil
        ? []
        : [
          Binding(.enter, "e", label: "open", does: .open),
          Binding("p", label: current?.plan == nil ? "make a plan" : "its plan", does: .plan),
          Binding("d", label: "delete", does: .delete),
        ]) + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return open() }
      menu.select(row, height: height)
    case .add: return .open(WritingScreen(.trigger))
    case .open: return open()
    case .plan: return current.map { Self.plan($0.plan, for: $0.entry) } ?? .stay
    case .delete:
      guard let current else { return .stay }
      record.remove(current.entry.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .leave: return .back
    }
    return .stay
  }

  private func open() -> Move {
    current.flatMap { WritingScreen(editing: $0.entry) }.map(Move.open) ?? .stay
  }

  /// To the plan that there is, or to a new one that is tied to the trigger.
  static func plan(_ plan: Entry<Page>?, for trigger: Entry<Page>) -> Move {
    if let plan, let screen = WritingScreen(editing: plan) { return .open(screen) }
    return .open(WritingScreen(.ifThen, beginning: trigger.asPlan))
  }

  func list(in record: Record) -> SearchableList? {
    let texts = rows.map { [Self.name(of: $0.entry), $0.plan?.content.planLine ?? ""] }
    return SearchableList(count: texts.count, selected: menu.selected) { texts[$0] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
  }

  // MARK: How it looks

  private static func list(in area: Rect) -> Rect { area.inset(top: 2) }

  private static func name(of trigger: Entry<Page>) -> String {
    let answers = trigger.content.answers
    let parts = [answers.text("name") ?? "no name yet", answers.text("kind")]
    return PageText.oneLine(parts.compactMap { $0 }.joined(separator: " · "))
  }

  /// The plan stands beside each where there is room, else below the list.
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    let list = Self.list(in: area)
    if rows.isEmpty {
      let none = isComplete ? "Nothing here yet. n notes what brings it back." : "Reading…"
      canvas.write(clip(none, to: list.width), at: list.origin, as: .muted)
    }
    let width = min(list.width, 100)
    let isWide = width >= 70
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard rows.indices.contains(row) else { continue }
      let place = list.row(line)
      let isCurrent = row == menu.selection
      if isCurrent { canvas.fill(Rect(place.x, place.y, width, 1), as: .selected) }
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: isCurrent ? .selected : .text)
      let name = clip(Self.name(of: rows[row].entry), to: isWide ? 30 : width - 10)
      canvas.write(name, at: Point(place.x + 2, place.y), as: isCurrent ? .selected : .text)
      let plan =
        rows[row].plan?.content.planLine ?? (rows[row].plan == nil ? "no plan yet" : "a plan")
      let short = rows[row].plan == nil ? "no plan" : "a plan"
      let x = isWide ? place.x + 34 : place.x + width - 8
      canvas.write(
        clip(isWide ? PageText.oneLine(plan) : short, to: place.x + width - x),
        at: Point(x, place.y),
        as: isCurrent ? .selected : .muted)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard !isWide, let plan = current?.plan?.content.planLine else { return }
    let y = list.y + rows.count + 1
    guard y < list.bottom else { return }
    Paragraphs([.init(plan, as: .muted)]).draw(
      in: Rect(list.x, y, list.width, list.bottom - y), on: &canvas)
  }
}

import Display
import Domain

/// A new step: one of the person's own, or one to begin from.
struct AddStepScreen: Screen {
  static let title = "A new step"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case choose, leave
  }

  private var menu = Menu()
  private var starters: [Starter] = []

  mutating func refresh(from record: Record, in context: Context) {
    starters = Starter.unused(in: Ladder(record))
    menu.count = starters.count + 2
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
      Binding(.enter, label: "take it", does: .choose),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body(), context).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      menu.select(row, height: height)
      return choose(in: context)
    case .choose: return choose(in: context)
    case .leave: return .back
    }
    return .stay
  }

  private func choose(in context: Context) -> Move {
    switch menu.selected {
    case 0: .open(StepScreen(in: context))
    case 1: .open(KeptOffScreen())
    case let row where starters.indices.contains(row - 2):
      .open(StepScreen(new: starters[row - 2].rung(at: context.moment), in: context))
    default: .stay
    }
  }

  func list(in record: Record) -> SearchableList? {
    let starters = starters
    return SearchableList(count: menu.count, selected: menu.selected) { row in
      starters.indices.contains(row - 2)
        ? [starters[row - 2].title, starters[row - 2].occasion.name] : []
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
  }

  // MARK: How it looks

  private static let rule = Paragraphs(LadderText.rule.map { .init($0, as: .muted) })

  private static func list(in area: Rect, _ context: Context) -> Rect {
    let rows = rule.rows(width: area.width).count
    // Where the window is low, the rule leaves room for four rows to choose from.
    let shown = min(rows, max(0, area.height - 6))
    return area.inset(top: 1 + shown + (context.isNarrow ? 0 : 1))
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("A new step", at: area.origin, as: .heading)
    let list = Self.list(in: area, context)
    let above = list.y - area.y - 1 - (context.isNarrow ? 0 : 1)
    Self.rule.draw(in: Rect(area.x, area.y + 1, area.width, above), on: &canvas)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      draw(row, in: list.row(line), on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private func draw(_ row: Int, in area: Rect, on canvas: inout Canvas) {
    let isCurrent = row == menu.selection
    let role: Role = isCurrent ? .selected : .text
    let width = min(area.width, 100)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let room = width - 2
    switch row {
    case 0: canvas.write("A step of my own", at: Point(area.x + 2, area.y), as: role)
    case 1:
      canvas.write(clip(LadderText.involves, to: room), at: Point(area.x + 2, area.y), as: role)
    case let row where starters.indices.contains(row - 2):
      let starter = starters[row - 2]
      let number = String(starter.suds)
      canvas.write(number, at: Point(area.x + 5 - number.count, area.y), as: role)
      let occasion = starter.occasion.name(besides: starter.title, room: room - 6)
      let right = occasion.isEmpty ? 0 : columns(of: occasion) + 2
      canvas.write(
        clip(starter.title, to: room - 5 - right), at: Point(area.x + 7, area.y), as: role)
      canvas.write(
        occasion, at: Point(area.x + width - columns(of: occasion) - 1, area.y),
        as: isCurrent ? role : .muted)
    default: break
    }
  }
}

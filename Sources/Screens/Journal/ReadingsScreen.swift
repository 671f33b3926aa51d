import Display
import Domain

/// All that can be read again, with how much there is of it.
struct ReadingsScreen: Screen {
  static let title = "Read again"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case open, leave
  }

  private var menu = Menu(count: Rereadings.all.count)
  /// How many texts each holds; nil while the pages are being read.
  private var counts: [Int]?

  mutating func refresh(from record: Record, in context: Context) {
    counts =
      record.isComplete
      ? Rereadings.all.map { $0.text(of: record).reduce(0) { $0 + $1.lines.count } } : nil
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + [
      Binding(.enter, .right, "l", label: "read", does: .open),
      Binding(.escape, .left, "h", label: "back", does: .leave),
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
      return open()
    case .open: return open()
    case .leave: return .back
    }
    return .stay
  }

  private func open() -> Move {
    menu.selection.map { .open(ReadingScreen(Rereadings.all[$0])) } ?? .stay
  }

  func list(in record: Record) -> SearchableList? {
    SearchableList(count: Rereadings.all.count, selected: menu.selected) {
      [Rereadings.all[$0].title]
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
  }

  // MARK: How it looks

  private static func list(in area: Rect, _ context: Context) -> Rect {
    Rect(area.x, area.y, min(area.width, Paragraphs.measure), area.height)
      .inset(top: context.isNarrow ? 1 : 2)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("What would you like to read again?", at: area.origin, as: .heading)
    let list = Self.list(in: area, context)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      let role: Role = isCurrent ? .selected : .text
      if isCurrent { canvas.fill(place, as: .selected) }
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: role)
      canvas.write(Rereadings.all[row].title, at: Point(place.x + 2, place.y), as: role)
      let count = counts.map { Self.count($0[row]) } ?? "reading…"
      canvas.write(
        count, at: Point(place.right - 1 - columns(of: count), place.y),
        as: isCurrent ? role : .muted)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private static func count(_ texts: Int) -> String {
    switch texts {
    case 0: "nothing yet"
    case 1: "1 text"
    default: "\(texts) texts"
    }
  }
}

import Display
import Domain

/// Earlier sittings, the newest first: to read again, change or delete.
struct SittingsScreen: Screen {
  static let title = "Earlier sittings"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case edit, delete, leave
  }

  private var menu = Menu()
  /// The sitting that the cursor is on: it stays there when others come and go around it.
  private var selected: ID?
  private var isComplete = true

  mutating func refresh(from record: Record, in context: Context) {
    let count = record.breathings.count
    menu.count = count
    isComplete = record.isComplete
    let place = selected.flatMap { id in record.breathings.lastIndex { $0.id == id } }
    if let place {
      menu.select(count - 1 - place, height: Self.list(in: context.body(), context).height)
    }
    selected = present(in: record)?.id
  }

  private func entry(at row: Int, in record: Record) -> Entry<Breathing>? {
    let index = record.breathings.count - 1 - row
    return record.breathings.indices.contains(index) ? record.breathings[index] : nil
  }

  private func present(in record: Record) -> Entry<Breathing>? {
    menu.selection.flatMap { entry(at: $0, in: record) }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "newest, oldest", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "newest, oldest", does: .move(.end), inFooter: false),
      Binding(.enter, "e", label: "open", does: .edit),
      Binding("d", label: "delete", does: .delete),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body(), context).height
    defer { selected = present(in: record)?.id }
    switch action {
    case .leave: return .back
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection, let entry = present(in: record) {
        return .open(SittingScreen(entry))
      }
      menu.select(row, height: height)
    case .edit: if let entry = present(in: record) { return .open(SittingScreen(entry)) }
    case .delete:
      guard let entry = present(in: record) else { return .stay }
      record.remove(entry.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    }
    return .stay
  }

  func list(in record: Record) -> SearchableList? {
    let sittings = record.breathings
    let names = Dictionary(
      Set(sittings.map(\.content.pattern)).map { ($0, record.breathName($0)) }
    ) { name, _ in name }
    return SearchableList(count: sittings.count, selected: menu.selected) { row in
      let entry = sittings[sittings.count - 1 - row]
      let content = entry.content
      return [
        names[content.pattern] ?? "", content.felt ?? "", content.note ?? "",
        entry.at?.local.day.name ?? "",
      ]
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
    selected = present(in: record)?.id
  }

  // MARK: How it looks

  private static func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : 2
    if context.isWide { return Rect(area.x, area.y + top, 68, area.height - top) }
    return area.inset(top: top, bottom: area.height >= 16 ? 6 : 0)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let used = canvas.write(Self.title, at: area.origin, as: .heading)
    let count = isComplete ? "\(record.breathings.count) in all" : "reading your pages…"
    canvas.write(" · \(count)", at: Point(area.x + used, area.y), as: .muted)
    let list = Self.list(in: area, context)
    if record.breathings.isEmpty {
      let text = isComplete ? "Nothing here yet. One breath is enough." : "Reading your pages…"
      canvas.write(text, at: list.origin, as: .muted)
      return
    }
    let year = context.moment.local.day.civil.year
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard let entry = entry(at: row, in: record) else { continue }
      let isCurrent = row == menu.selection
      draw(entry, record, of: year, in: list.row(line), isCurrent: isCurrent, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let entry = present(in: record) else { return }
    let lines = entry.content.lines(named: record.breathName(entry.content.pattern))
    let detail = Paragraphs(lines.map { .init($0) })
    if context.isWide {
      canvas.fill(Rect(area.x + 69, area.y + 2, 1, area.height - 2), with: "│", as: .rule)
      detail.draw(in: area.inset(top: 2, left: 71), on: &canvas)
    } else if list.bottom < area.bottom {
      canvas.fill(Rect(area.x, list.bottom, area.width, 1), with: "─", as: .rule)
      detail.draw(in: area.inset(top: list.bottom - area.y + 1), on: &canvas)
    }
  }

  private func draw(
    _ entry: Entry<Breathing>, _ record: Record, of year: Int, in area: Rect, isCurrent: Bool,
    on canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    let content = entry.content
    if isCurrent { canvas.fill(area, as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let day = entry.at?.name(in: year) ?? ""
    canvas.write(day, at: Point(area.x + 2, area.y), as: isCurrent ? role : .muted)
    let length = BreathWords.length(content.seconds)
    canvas.write(length, at: Point(area.x + 20, area.y), as: isCurrent ? role : .accent)
    var tension = ""
    if let before = content.beforeTension, let after = content.afterTension {
      tension = "\(before)→\(after)"
    }
    let name = record.breathName(content.pattern)
    let text = [name, tension, content.felt ?? "", content.note ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.write(clip(text, to: area.width - 27), at: Point(area.x + 27, area.y), as: role)
  }
}

import Display
import Domain

/// Earlier check-ins, the newest first: to read again, change or delete.
struct CheckInsScreen: Screen {
  static let title = "Earlier check-ins"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case edit, delete, further
  }

  private var menu = Menu()
  /// The check-in that the cursor is on: it stays there when others come and go around it.
  private var selected: ID?
  private var isComplete = true

  mutating func refresh(from record: Record, in context: Context) {
    menu.count = record.checkIns.count
    isComplete = record.isComplete
    let place = selected.flatMap { id in record.checkIns.lastIndex { $0.id == id } }
    if let place {
      let height = Self.list(in: context.body(), context).height
      menu.select(record.checkIns.count - 1 - place, height: height)
    }
    noteSelection(in: record)
  }

  private mutating func noteSelection(in record: Record) {
    selected = menu.selection.flatMap { entry(at: $0, in: record) }?.id
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let here: [Binding<Action>] = [
      Binding(.enter, "e", label: "open", does: .edit),
      Binding("d", label: "delete", does: .delete),
      Binding("i", label: "take it further", does: .further),
    ]
    return menu.bindings(ends: "newest, oldest") { .move($0) } + (menu.count == 0 ? [] : here) + [
      Binding(.escape, label: "back", does: .move(.escape))
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body(), context).height
    defer { noteSelection(in: record) }
    switch action {
    case .move(.escape): return .back
    case .move(let key): _ = menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection, let entry = entry(at: row, in: record) {
        return .open(CheckInScreen(editing: entry))
      }
      menu.select(row, height: height)
    case .edit:
      guard let row = menu.selection, let entry = entry(at: row, in: record) else { return .stay }
      return .open(CheckInScreen(editing: entry))
    case .further: return selected.map { .open(LinkScreen($0)) } ?? .stay
    case .delete:
      guard let row = menu.selection, let entry = entry(at: row, in: record) else { return .stay }
      record.remove(entry.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    }
    return .stay
  }

  func list(in record: Record) -> SearchableList? {
    let checkIns = record.checkIns
    return SearchableList(count: checkIns.count, selected: menu.selected) { row in
      let entry = checkIns[checkIns.count - 1 - row]
      return entry.content.searched + [entry.at?.local.day.name ?? ""]
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
    noteSelection(in: record)
  }

  private func entry(at row: Int, in record: Record) -> Entry<CheckIn>? {
    let index = record.checkIns.count - 1 - row
    return record.checkIns.indices.contains(index) ? record.checkIns[index] : nil
  }
}

// MARK: - How it looks

extension CheckInsScreen {
  private static func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : 2
    if context.isWide { return Rect(area.x, area.y + top, 68, area.height - top) }
    let detail = area.height >= 16 ? 6 : 0
    return area.inset(top: top, bottom: detail)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    drawHead(record, in: area, on: &canvas)
    let list = Self.list(in: area, context)
    if record.checkIns.isEmpty {
      let text = isComplete ? "Nothing here yet. One line is enough." : "Reading your pages…"
      canvas.write(text, at: list.origin, as: .muted)
      return
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard let entry = entry(at: row, in: record) else { continue }
      let isCurrent = row == menu.selection
      let year = context.moment.local.day.civil.year
      draw(entry, of: year, in: list.row(line), isCurrent: isCurrent, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let row = menu.selection, let entry = entry(at: row, in: record) else { return }
    if context.isWide {
      let detail = area.inset(top: 2, left: 71)
      canvas.fill(Rect(area.x + 69, area.y + 2, 1, area.height - 2), with: "│", as: .rule)
      drawDetail(entry, in: detail, on: &canvas)
    } else if list.bottom < area.bottom {
      canvas.fill(Rect(area.x, list.bottom, area.width, 1), with: "─", as: .rule)
      drawDetail(entry, in: area.inset(top: list.bottom - area.y + 1), on: &canvas)
    }
  }

  private func drawHead(_ record: Record, in area: Rect, on canvas: inout Canvas) {
    let used = canvas.write(Self.title, at: area.origin, as: .heading)
    let count = isComplete ? "\(record.checkIns.count) in all" : "reading your pages…"
    canvas.write(" · \(count)", at: Point(area.x + used, area.y), as: .muted)
  }

  private func draw(
    _ entry: Entry<CheckIn>, of year: Int, in area: Rect, isCurrent: Bool,
    on canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    let content = entry.content
    if isCurrent { canvas.fill(area, as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let day = entry.at?.name(in: year) ?? ""
    canvas.write(day, at: Point(area.x + 2, area.y), as: isCurrent ? role : .muted)
    let dot = "\(content.mood.map(String.init) ?? "–")/\(content.energy.map(String.init) ?? "–")"
    canvas.write(dot, at: Point(area.x + 20, area.y), as: isCurrent ? role : .accent)
    let words = content.feelings.joined(separator: ", ")
    let text = [words, content.note ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.write(clip(text, to: area.width - 27), at: Point(area.x + 27, area.y), as: role)
  }

  private func drawDetail(_ entry: Entry<CheckIn>, in area: Rect, on canvas: inout Canvas) {
    Paragraphs(entry.content.lines.map { .init($0) }).draw(in: area, on: &canvas)
  }
}

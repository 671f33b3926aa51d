import Display
import Domain

/// Urges that were noted, the newest first, and what they say together.
struct UrgesScreen: Screen {
  static let title = "Earlier urges"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case add, edit, delete, leave
  }

  private var menu = Menu()
  private var urges: [Entry<Urge>] = []
  private var summary = ""

  mutating func refresh(from record: Record, in context: Context) {
    urges = record.urges.reversed()
    menu.count = urges.count
    summary = UrgeProgress(record.urges).lines.first ?? ""
  }

  private var urge: Entry<Urge>? {
    menu.selection.flatMap { urges.indices.contains($0) ? urges[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings(ends: "newest, oldest") { .move($0) }
      + [Binding("n", label: "new", does: .add)]
      + (urge == nil
        ? []
        : [
          Binding(.enter, "e", label: "open", does: .edit),
          Binding("d", label: "delete", does: .delete),
        ]) + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = list(in: context.body()).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection, let urge { return .open(UrgeScreen(urge)) }
      menu.select(row, height: height)
    case .add: return .open(UrgeScreen())
    case .edit: return urge.map { .open(UrgeScreen($0)) } ?? .stay
    case .delete:
      guard let urge else { return .stay }
      record.remove(urge.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .leave: return .back
    }
    return .stay
  }

  func list(in record: Record) -> SearchableList? {
    let texts = urges.map { [Self.text(of: $0.content)] }
    return SearchableList(count: texts.count, selected: menu.selected) { texts[$0] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: list(in: context.body()).height)
  }

  private func list(in area: Rect) -> Rect { area.inset(top: summary.isEmpty ? 2 : 3) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    canvas.write(clip(summary, to: area.width), at: Point(area.x, area.y + 1), as: .muted)
    let list = list(in: area)
    if urges.isEmpty {
      canvas.write(
        "Nothing here. There is nothing to keep up.", at: list.origin, as: .muted)
    }
    let year = context.moment.local.day.civil.year
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard urges.indices.contains(row) else { continue }
      let area = list.row(line)
      let isCurrent = row == menu.selection
      let role: Role = isCurrent ? .selected : .text
      let width = min(area.width, 100)
      if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
      canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
      canvas.write(urges[row].at?.name(in: year) ?? "", at: Point(area.x + 2, area.y), as: role)
      canvas.write(
        clip(Self.text(of: urges[row].content), to: width - 20), at: Point(area.x + 20, area.y),
        as: role)
      canvas.target(area, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private static func text(of urge: Urge) -> String {
    let strength: String? =
      switch (urge.before, urge.after) {
      case (let before?, let after?): "\(before)→\(after)"
      case (let before?, nil): "\(before)"
      case (nil, let after?): "after \(after)"
      case (nil, nil): nil
      }
    let parts = [strength, urge.note.map(PageText.oneLine), urge.action]
    let text = parts.compactMap { $0 }.joined(separator: " · ")
    return text.isEmpty ? "an urge" : text
  }
}

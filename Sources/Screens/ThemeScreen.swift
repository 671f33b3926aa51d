import Display
import Domain

/// Choosing a theme: the whole screen wears the one that the cursor is on.
struct ThemeScreen: Screen {
  static let title = "Theme"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case choose, leave
  }

  private var names: [String] = []
  private var menu = Menu()

  /// The list stays as it was found, so that nothing moves under the cursor.
  mutating func refresh(from record: Record, in context: Context) {
    guard names.isEmpty else { return }
    names = context.themes.choosable
    let worn = context.themes.worn(record, context.options)
    menu = Menu(count: names.count, selected: names.firstIndex(of: worn) ?? 0)
  }

  var previewedTheme: String? { menu.selection.map { names[$0] } }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "look", does: .move(.up)),
      Binding(.down, "j", label: "look", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
      Binding(.enter, " ", label: "take it", does: .choose),
      Binding(.escape, label: "back to yours", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return choose(on: &record, in: context) }
      menu.select(row, height: height)
    case .choose: return choose(on: &record, in: context)
    case .leave: return .back
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard let name = previewedTheme else { return .back }
    record.set(.theme, to: .text(name), at: context.stamp)
    return .wear
  }

  func list(in record: Record) -> SearchableList? {
    SearchableList(count: names.count, selected: menu.selected) { [names] in [names[$0]] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
  }

  // MARK: How it looks

  private static func list(in area: Rect) -> Rect {
    Rect(area.x, area.y + 2, min(area.width, 28), area.height - 2)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("Theme", at: area.origin, as: .heading)
    canvas.write(" · worn while you look", at: Point(area.x + 5, area.y), as: .muted)
    let list = Self.list(in: area)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      if isCurrent { canvas.fill(place, as: .selected) }
      let name = clip(names[row], to: list.width - 3)
      let mark = isCurrent ? "› " : "  "
      canvas.write(mark + name, at: place.origin, as: isCurrent ? .selected : .text)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    if area.width >= 60 { Self.drawSample(at: Point(list.right + 3, list.y), on: &canvas) }
  }

  /// What each role is for, in the role itself.
  private static func drawSample(at place: Point, on canvas: inout Canvas) {
    let sample: [(String, Role)] = [
      ("A heading", .heading), ("Words to read", .text), ("Words beside them", .muted),
      ("› Where the cursor is   ", .selected), ("What you write          ", .focusedField),
      ("What you picked", .accent), ("▂▃▅▆▅▃", .chart), ("n", .key),
      ("Something to know", .notice), ("────────────────────────", .rule),
    ]
    for (line, part) in sample.enumerated() {
      canvas.write(part.0, at: Point(place.x, place.y + line), as: part.1)
    }
  }
}

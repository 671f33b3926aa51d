import Display
import Domain

/// Choosing whose numbers Help now shows.
struct CountryScreen: Screen {
  static let title = "Country"

  enum Action: Sendable {
    case move(Key)
    case input(Input)
    case click(Int)
    case choose
  }

  private var find = TextField(limit: 40)
  private var menu = Menu(count: Country.all.count + 1)

  /// Nil stands for all countries.
  private var rows: [Country?] {
    let typed = find.text.trimmed
    return typed.isEmpty ? [nil] + Country.all : Country.matching(typed)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, label: "choose", does: .move(.up)),
      Binding(.down, label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.enter, label: "take it", does: .choose),
    ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? { { .input($0) } }
  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = context.body().height - 3
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .input(let input):
      switch input {
      case .key(let key): _ = find.handle(key)
      case .text(let text): find.insert(text)
      }
      menu.count = rows.count
      menu.select(0, height: height)
      if find.didHitLimit { return .full }
    case .click(let row):
      menu.select(row, height: height)
      return choose(on: &record, in: context)
    case .choose: return choose(on: &record, in: context)
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard let row = menu.selection else { return .say("No country begins like that.") }
    let value = rows[row].map { Value.text($0.code) }
    record.set(.country, to: value, at: context.stamp)
    return .back
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("Whose numbers?", at: area.origin, as: .heading)
    let field = Rect(area.x, area.y + 1, min(area.width, 40), 1)
    find.draw(in: field, focused: true, placeholder: "type a name", on: &canvas)
    let list = area.inset(top: 3)
    let rows = rows
    if rows.isEmpty {
      canvas.write("No country begins like that.", at: list.origin, as: .muted)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      if isCurrent { canvas.fill(Rect(place.x, place.y, field.width, 1), as: .selected) }
      let name = rows[row]?.name ?? "All countries"
      let mark = isCurrent ? "› " : "  "
      canvas.write(mark + name, at: place.origin, as: isCurrent ? .selected : .text)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }
}

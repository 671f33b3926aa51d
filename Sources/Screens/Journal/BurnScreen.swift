import Display
import Domain

/// Asks once before a letter is erased for good.
struct BurnScreen: Screen {
  static let title = "Burn the letter"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
  }

  private enum Option: String, CaseIterable, Sendable {
    case notNow = "Not now"
    case keep = "Keep it where it is"
    case burn = "Burn it"
  }

  static let lines = [
    "To burn it is to erase it for good. u does not bring it back.",
    "Backups from before may still hold it. They are thinned out with time.",
    "It is your letter. All of these are fine.",
  ]

  private let id: ID
  private var menu = Menu(count: Option.allCases.count)

  init(_ id: ID) { self.id = id }

  var subject: ID? { id }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + [
      Binding(.enter, label: "take it", does: .choose),
      Binding(.escape, .left, "h", label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .move(let key): menu.handle(key, height: menu.count)
    case .click(let row):
      menu.select(row, height: menu.count)
      return choose()
    case .choose: return choose()
    case .leave: return .back
    }
    return .stay
  }

  private func choose() -> Move {
    switch menu.selection.map({ Option.allCases[$0] }) {
    case .burn: .burn(id)
    case .keep: .backSaying("It stays where it is.")
    case .notNow, nil: .back
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let top = area.inset(top: context.isNarrow ? 0 : 1)
    let gap = context.isNarrow ? [] : [Paragraphs.Line("")]
    let text = Paragraphs(
      [.init("Burn this letter?", as: .heading)] + gap + Self.lines.map { .init($0) })
    text.draw(in: top, on: &canvas)
    let below = top.inset(top: text.rows(width: top.width).count + gap.count)
    for row in menu.visibleRange(height: below.height) {
      let isCurrent = row == menu.selection
      let line = below.row(row)
      canvas.write(isCurrent ? "›" : " ", at: line.origin, as: .accent)
      canvas.write(
        Option.allCases[row].rawValue, at: Point(line.x + 2, line.y),
        as: isCurrent ? .heading : .text)
      canvas.target(line, Action.click(row))
    }
  }
}

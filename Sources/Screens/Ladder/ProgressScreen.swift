import Display
import Domain

/// What was feared and what was met, and what was learned, to read again.
struct ProgressScreen: Screen {
  static let title = "Feared and met"

  enum Action: Sendable {
    case scroll(Int)
    case jump(Int)
    case leave
  }

  private var ladder = Ladder()
  private var text = Paragraphs([])
  /// The width that the text is set for.
  private var width = 0

  mutating func refresh(from record: Record, in context: Context) {
    ladder = Ladder(record)
    width = 0
    set(in: context)
  }

  /// Sets the text for the window as it is now.
  private mutating func set(in context: Context) {
    let width = context.body().width
    guard width != self.width else { return }
    self.width = width
    text = Paragraphs(ProgressLines(ladder, width: width).all, at: text.offset)
    text.layOut(width: width)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let leave = Binding(.escape, .left, "h", label: "back", does: Action.leave)
    guard !ladder.taken.isEmpty else { return [leave] }
    return [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.tab, label: "next part", does: .jump(1)),
      Binding(.backTab, label: "part before", does: .jump(-1), inFooter: false),
      Binding(.pageUp, label: "a page", does: .scroll(-8), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(8), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .scroll(-100_000), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .scroll(100_000), inFooter: false),
      leave,
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    set(in: context)
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: context.body())
    case .jump(let steps): text.jump(by: steps, in: context.body())
    case .leave: return .back
    }
    return .stay
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    guard area.width != width else { return text.draw(in: area, on: &canvas) }
    // The window changed since the last key.
    Paragraphs(ProgressLines(ladder, width: area.width).all, at: text.offset)
      .draw(in: area, on: &canvas)
  }
}

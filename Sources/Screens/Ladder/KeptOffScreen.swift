import Display
import Domain

/// Why the former partner, or someone to fear, stays off the ladder, and what helps instead.
struct KeptOffScreen: Screen {
  static let title = "What helps instead"

  enum Action: Sendable {
    case help, breathe, people, leave
    case scroll(Int)
  }

  private var text = Paragraphs(
    LadderText.away.enumerated().flatMap { index, line -> [Paragraphs.Line] in
      index == 0 ? [.init(line, as: .heading), .init("")] : [.init(line)]
    })

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.enter, label: "help now", does: .help),
      Binding("b", label: "breathe", does: .breathe),
      Binding("p", label: "my people", does: .people),
      Binding(.up, "k", label: "read", does: .scroll(-1), inFooter: false),
      Binding(.down, "j", label: "read", does: .scroll(1), inFooter: false),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .help: return .go(HelpNowScreen.self)
    case .breathe:
      return BreathChoice.first(in: record).screen().map(Move.open) ?? .go(BreatheScreen.self)
    case .people: return .open(PeopleScreen())
    case .leave: return .back
    case .scroll(let rows): text.scroll(by: rows, in: context.body())
    }
    return .stay
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    text.draw(in: area, on: &canvas)
  }
}

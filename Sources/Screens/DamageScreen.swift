import Display
import Domain

/// The file is damaged: what could be read, and what happens next is the person's choice.
struct DamageScreen: Screen {
  static let title = "Damaged file"

  enum Action: Sendable {
    case accept
    case scroll(Int)
    case look
    case leave
  }

  private var text: Paragraphs

  init(damage: Damage) {
    text = Paragraphs(
      [.init("The file is damaged.", as: .heading), .init("")]
        + damage.sentences.map { .init($0) }
        + [
          .init(""),
          .init("Enter goes on with what could be read."),
          .init("v looks around first. q leaves all as it is."),
        ])
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.enter, label: "go on", does: .accept),
      Binding(.up, "k", label: "read", does: .scroll(-1), inFooter: false),
      Binding(.down, "j", label: "read", does: .scroll(1), inFooter: false),
      Binding(.home, "g", label: "top, end", does: .scroll(-1000), inFooter: false),
      Binding(.end, "G", label: "top, end", does: .scroll(1000), inFooter: false),
      Binding("v", label: "look first", does: .look),
      Binding("q", label: "leave", does: .leave),
    ]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .accept: return .acceptDamage
    case .scroll(let rows):
      text.scroll(by: rows, in: context.body(covering: true))
      return .stay
    case .look: return .uncover
    case .leave: return .quit
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    text.draw(in: area, on: &canvas)
  }
}

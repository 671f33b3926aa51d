import Display
import Domain

/// What Steady is and is not, and where its file lies.
struct AboutScreen: Screen {
  static let title = "About"

  enum Action: Sendable {
    case scroll(Int)
    case leave
  }

  private var text = Paragraphs([])

  mutating func refresh(from record: Record, in context: Context) {
    let options = context.options
    let name = options.version.isEmpty ? "Steady" : "Steady \(options.version)"
    let path = options.path.isEmpty ? [] : [Paragraphs.Line(options.path, as: .accent), .init("")]
    text = Paragraphs(
      [.init(name, as: .heading), .init("")]
        + (WelcomeText.whatItIs + WelcomeText.body).map { .init($0) }
        + [.init(""), .init("Your file", as: .heading), .init("")] + path
        + (WelcomeText.shared(isSealed: options.isSealed) + [Self.licence]).map { .init($0) },
      at: text.offset)
  }

  static let licence = "Steady is free. You may read, change and share it: the licence is MIT."

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(-8), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(8), inFooter: false),
      Binding(.home, "g", label: "top, end", does: .scroll(-1000), inFooter: false),
      Binding(.end, "G", label: "top, end", does: .scroll(1000), inFooter: false),
      Binding(.escape, .enter, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    guard case .scroll(let rows) = action else { return .back }
    text.scroll(by: rows, in: context.body())
    return .stay
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    text.draw(in: area, on: &canvas)
  }
}

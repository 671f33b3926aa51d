import Display
import Domain

/// Everything is erased: there is nothing left to do here but to leave.
struct ErasedScreen: Screen {
  static let title = "Erased"

  enum Action: Sendable {
    case scroll(Int)
    case leave
  }

  private var text: Paragraphs

  /// With the files that could not be removed.
  init(leaving paths: [String]) {
    let left = paths.isEmpty ? [] : ["These could not be erased:"] + paths + [""]
    text = Paragraphs(
      [.init("Everything here is erased.", as: .heading), .init("")] + left.map { .init($0) }
        + [
          .init("The next start begins a new notebook."),
          .init("Enter leaves. Take good care of yourself."),
        ])
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.enter, .escape, "q", label: "leave", does: .leave),
      Binding(.up, "k", label: "read", does: .scroll(-1), inFooter: false),
      Binding(.down, "j", label: "read", does: .scroll(1), inFooter: false),
    ]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .leave: return .quit
    case .scroll(let rows):
      text.scroll(by: rows, in: context.body(covering: true))
      return .stay
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    text.draw(in: area, on: &canvas)
  }
}

import Display
import Domain

/// Leaving while something is not on the disk: the one thing that is asked about.
struct UnsavedScreen: Screen {
  static let title = "Not saved"

  enum Action: Sendable { case retry, stay, loseAndLeave }

  let failure: String

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding("r", .enter, label: "try again", does: .retry),
      Binding(.escape, label: "stay here", does: .stay),
      Binding("X", label: "leave without it", does: .loseAndLeave),
    ]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .retry: .retrySaving
    case .stay: .uncover
    case .loseAndLeave: .quit
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    Paragraphs([
      .init("Not saved yet", as: .heading),
      .init(""),
      .init(failure),
      .init("What you wrote is still here, in this window."),
      .init(""),
      .init("r tries again. esc stays. X leaves and lets it go."),
    ]).draw(in: area, on: &canvas)
  }
}

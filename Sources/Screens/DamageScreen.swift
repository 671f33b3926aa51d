import Display
import Domain

/// The file is damaged: what could be read, and what happens next is the person's choice.
struct DamageScreen: Screen {
  static let title = "Damaged file"

  enum Action: Sendable {
    case accept
    case restore(String)
    case scroll(Int)
    case look
    case leave
  }

  private var text: Paragraphs
  private let backup: BackupOffer?

  init(damage: Damage) {
    backup = damage.backup
    let offer = damage.backup.map { backup in
      [
        "A backup of \(backup.when) with \(backup.count) is whole.",
        "r joins it with what could be read. What is newer stays.",
      ]
    }
    text = Paragraphs(
      [.init("The file is damaged.", as: .heading), .init("")]
        + damage.sentences.map { .init($0) }
        + [
          .init(""),
          .init("Enter goes on with what could be read."),
        ] + (offer ?? []).map { .init($0) } + [
          .init("v looks around first. q leaves all as it is.")
        ])
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let restoring = backup.map { [Binding("r", label: "restore", does: Action.restore($0.name))] }
    return [Binding(.enter, label: "go on", does: .accept)] + (restoring ?? []) + [
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
    case .restore(let backup): return .restore(backup)
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

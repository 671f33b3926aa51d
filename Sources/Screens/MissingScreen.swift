import Display
import Domain

/// The notebook is gone and backups of it are there: never a welcome as to somebody new.
struct MissingScreen: Screen {
  static let title = "Notebook not found"

  enum Action: Sendable {
    case restore(String)
    case beginAnew
    case scroll(Int)
    case leave
  }

  private var text: Paragraphs
  private let offer: BackupOffer?

  init(missing: Missing) {
    if case .found(let offer) = missing { self.offer = offer } else { offer = nil }
    text = Paragraphs(
      [.init("Your notebook is not where it was.", as: .heading), .init("")]
        + Self.sentences(missing).map { .init($0) }
        + [
          .init(""),
          .init("n begins a new one. The backups stay where they are."),
          .init("q leaves all as it is."),
        ])
  }

  private static func sentences(_ missing: Missing) -> [String] {
    switch missing {
    case .looking: ["Its backups are being read."]
    case .found(let offer) where offer.isWhole:
      ["A backup of \(offer.when) with \(offer.count) is here.", "Enter brings it back."]
    case .found(let offer):
      [
        "A backup of \(offer.when) is here. It is damaged.",
        "In it, \(offer.count) can still be read. Enter brings back what can be.",
      ]
    case .unreadable:
      ["Its backups are here. None of them can be read now.", "“steady doctor” tells more."]
    }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let restoring = offer.map { [Binding(.enter, label: "restore", does: Action.restore($0.name))] }
    return (restoring ?? []) + [
      Binding("n", label: "begin anew", does: .beginAnew),
      Binding(.up, "k", label: "read", does: .scroll(-1), inFooter: false),
      Binding(.down, "j", label: "read", does: .scroll(1), inFooter: false),
      Binding("q", label: "leave", does: .leave),
    ]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .restore(let backup): return .restore(backup)
    case .beginAnew: return .beginAnew
    case .scroll(let rows):
      text.scroll(by: rows, in: context.body(covering: true))
      return .stay
    case .leave: return .quit
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    text.draw(in: area, on: &canvas)
  }
}

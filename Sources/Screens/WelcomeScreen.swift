import Display
import Domain

/// What the first screen and Help now say about the program.
enum WelcomeText {
  static let whatItIs = [
    "This is a notebook for hard days. Every question can be skipped.",
    "It is not therapy and not medical advice. It is not for emergencies.",
    "Nobody reads it or watches it. It cannot tell if you are in danger.",
    "If you are in danger, or might act on thoughts of ending your life:",
    "call your emergency number, a helpline, or someone near you, now.",
    "Ctrl-G opens the numbers from every screen.",
    "It is made for adults. Stop any exercise that makes you feel worse.",
  ]

  static let body = [
    "Pregnant? Heart, lung or seizure trouble? Ask a doctor before breathing exercises.",
    "Helpline numbers have a date and may change.",
  ]

  /// What others could see, for a notebook with a passphrase or without one.
  static func shared(isSealed: Bool) -> [String] { (isSealed ? sealed : open) + both }

  private static let open = [
    "What you write stays in one file on this device. It is not locked yet.",
    "People who run this device can read it. So can backups and synced folders.",
    "Settings can lock it with a passphrase.",
  ]

  private static let sealed = [
    "What you write stays in one file on this device. It is locked with your passphrase.",
    "Without it nobody can read the file or its backups. Nobody can reset it.",
    "While it is open, whoever runs this device could still look in.",
  ]

  private static let both = [
    "Deleted files can be found again. Other programs may watch the screen.",
    "If someone may watch this device, use another one.",
    "That this program is here can itself be a sign to them.",
  ]
}

/// The first screen, once: what this is and is not, before there is a file.
struct WelcomeScreen: Screen {
  static let title = "Welcome"

  enum Action: Sendable {
    case begin
    case scroll(Int)
    case leave
  }

  private var text = Paragraphs(
    [.init("Welcome to Steady.", as: .heading), .init("")]
      + (WelcomeText.whatItIs + WelcomeText.body).map { .init($0) }
      + [.init(""), .init("If others can use this computer", as: .heading), .init("")]
      + WelcomeText.shared(isSealed: false).map { .init($0) })

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.enter, label: "begin", does: .begin),
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(-8), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(8), inFooter: false),
      Binding(.home, "g", label: "top, end", does: .scroll(-1000), inFooter: false),
      Binding(.end, "G", label: "top, end", does: .scroll(1000), inFooter: false),
      Binding("q", label: "leave", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .begin:
      record.set(.welcomed, to: .flag(true), at: context.stamp)
      return .uncover
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

import Display
import Domain

/// Erasing everything: what goes, what cannot be reached, and a word to type.
struct EraseScreen: Screen {
  static let title = "Erase everything"

  enum Action: Sendable {
    case scroll(Int)
    case goOn, leave
    case type(Input)
    case erase, empty, confirm
  }

  private enum Step: Sendable { case reading, typing, waiting }

  private var step = Step.reading
  private var typed = ""
  private var sentence: String?
  private var text = Paragraphs(
    [.init("Erase everything", as: .heading), .init("")] + about.map { .init($0) }
      + [.init(""), .init("What it cannot reach", as: .heading), .init("")]
      + outOfReach.map { .init($0) })

  /// What has to be typed.
  static let word = "ERASE"
  private static let limit = 40

  static let warning = "This erases everything on this device. It cannot be undone."

  private static let about = [
    warning,
    "Your notebook goes, with its backups, half-typed text and all copies that Steady made.",
    "Your own themes stay.",
    "To keep a copy first: steady export json --output copy.json",
    "If Steady is open in another window, close it first. It would write your words again.",
  ]

  private static let outOfReach = [
    "Copies that you made, or a backup program, or a synced folder.",
    "What the disk keeps of deleted files. Many disks do, and snapshots too.",
    "What a terminal still shows when you scroll up, or wrote to a log.",
  ]

  init(saying sentence: String? = nil) {
    self.sentence = sentence
    if sentence != nil { step = .typing }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    switch step {
    case .reading:
      [
        Binding(.enter, label: "go on", does: .goOn),
        Binding(.escape, label: "leave all as it is", does: .leave),
        Binding(.up, "k", label: "read", does: .scroll(-1), inFooter: false),
        Binding(.down, "j", label: "read", does: .scroll(1), inFooter: false),
        Binding(.pageUp, label: "a page", does: .scroll(-8), inFooter: false),
        Binding(.pageDown, " ", label: "a page", does: .scroll(8), inFooter: false),
      ]
    case .typing, .waiting:
      [
        Binding(.enter, label: "erase", does: .confirm),
        Binding(.backspace, label: "take back", does: .erase, inFooter: false),
        Binding(.control("u"), label: "empty", does: .empty, inFooter: false),
        Binding(.escape, label: "leave all as it is", does: .leave),
      ]
    }
  }

  func typed(in context: Context) -> ((Input) -> Action)? {
    step == .typing ? { .type($0) } : nil
  }

  func wheel(_ rows: Int) -> Action? { step == .reading ? .scroll(rows) : nil }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: context.body())
    case .goOn: step = .typing
    case .leave: if step != .waiting { return .backSaying("Nothing was erased.") }
    case .type(.text(let text)): add(text)
    case .type(.key(.character(let character))): add(String(character))
    case .type(.key(.backspace)), .erase: if !typed.isEmpty { typed.removeLast() }
    case .type(.key(.control("u"))), .empty: typed = ""
    case .type: break
    case .confirm: return confirm()
    }
    return .stay
  }

  private mutating func add(_ text: String) {
    let line = String(text.filter { !$0.isNewline })
    if typed.count + line.count <= Self.limit { typed += line }
    sentence = nil
  }

  private mutating func confirm() -> Move {
    guard step == .typing, !typed.isEmpty else { return .stay }
    guard typed.uppercased() == Self.word else {
      typed = ""
      sentence = "That is not the word. Nothing was erased."
      return .stay
    }
    step = .waiting
    return .erase
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    if step == .reading { return text.draw(in: area, on: &canvas) }
    let lines = Paragraphs([
      .init("Erase everything", as: .heading), .init(""), .init(Self.warning),
      .init(step == .waiting ? "One moment." : "Type \(Self.word) to go on:"),
    ])
    lines.draw(in: area, on: &canvas)
    let row = area.y + lines.rows(width: area.width).count
    if step == .typing {
      let field = Rect(area.x, row, min(area.width, 20), 1)
      canvas.fill(field, as: .field)
      let used = canvas.write(clip(typed, to: field.width - 1), at: field.origin, as: .field)
      canvas.cursor = Point(field.x + used, field.y)
    }
    Paragraphs([.init(sentence ?? "", as: .muted)])
      .draw(in: area.inset(top: row + 2 - area.y), on: &canvas)
  }
}

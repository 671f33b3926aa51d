import Display
import Domain

/// Setting, changing and removing the passphrase.
struct PassphraseScreen: Screen {
  static let title = "Passphrase"

  enum Action: Sendable {
    case begin(Aim)
    case type(Input)
    case erase, empty, next, back
  }

  enum Aim: Sendable { case set, change, remove }
  /// What is typed at the moment.
  private enum Step: Sendable { case old, new, again, waiting }

  private let isSealed: Bool
  private var aim: Aim?
  private var step = Step.old
  private var typed = ""
  private var old = ""
  private var new = ""
  private var sentence: String?

  private static let limit = 10_000

  init(isSealed: Bool, saying sentence: String? = nil) {
    self.isSealed = isSealed
    self.sentence = sentence
  }

  func keys(in context: Context) -> [Binding<Action>] {
    if aim != nil {
      return [
        Binding(.enter, label: "go on", does: .next),
        Binding(.backspace, label: "erase", does: .erase, inFooter: false),
        Binding(.control("u"), label: "empty", does: .empty, inFooter: false),
        Binding(.escape, label: "leave as it is", does: .back),
      ]
    }
    if !isSealed { return [Binding(.enter, "s", label: "set one", does: .begin(.set))] }
    return [
      Binding("c", .enter, label: "change it", does: .begin(.change)),
      Binding("r", label: "take it off", does: .begin(.remove)),
    ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? {
    aim == nil || step == .waiting ? nil : { .type($0) }
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .begin(let aim):
      self = PassphraseScreen(isSealed: isSealed)
      self.aim = aim
      step = aim == .set ? .new : .old
    case .type(.text(let text)): add(text)
    case .type(.key(.character(let character))): add(String(character))
    case .type(.key(.backspace)): if !typed.isEmpty { typed.removeLast() }
    case .type(.key(.control("u"))): typed = ""
    case .type: break
    case .erase: if !typed.isEmpty { typed.removeLast() }
    case .empty: typed = ""
    case .back: self = PassphraseScreen(isSealed: isSealed)
    case .next: return next()
    }
    return .stay
  }

  private mutating func add(_ text: String) {
    let line = String(text.filter { !$0.isNewline })
    if typed.utf8.count + line.utf8.count <= Self.limit { typed += line }
  }

  private mutating func next() -> Move {
    guard !typed.isEmpty, let aim else { return .stay }
    let text = typed
    typed = ""
    sentence = nil
    switch step {
    case .old:
      old = text
      if aim == .remove { return order(.remove(text)) }
      step = .new
    case .new:
      new = text
      sentence = Self.hint(for: text)
      step = .again
    case .again:
      guard text.unicodeScalars.elementsEqual(new.unicodeScalars) || text == new else {
        sentence = "Those two were not the same. Type the new one again."
        step = .new
        return .stay
      }
      return order(aim == .set ? .set(new) : .change(old: old, new: new))
    case .waiting: break
    }
    return .stay
  }

  private mutating func order(_ order: SealOrder) -> Move {
    step = .waiting
    old = ""
    new = ""
    return .seal(order)
  }

  /// How easily it could be guessed, as far as its form tells; the shell says the same.
  static func hint(for text: String) -> String {
    if text.count < 12 {
      return "That is short. Four words that do not belong together are stronger."
    }
    if Set(text).count < 6 { return "That repeats itself. Four different words are stronger." }
    return "That is long enough, if nobody could guess it from knowing you."
  }

  // MARK: How it looks

  private static let about = [
    "With a passphrase, nobody can read your notebook without it.",
    "That holds for the file, its backups and half-typed text.",
    "There is no way back in without it. Nobody can reset it.",
    "Keep it in a second safe place, on paper too.",
  ]

  private var question: String {
    switch step {
    case .old: "Your passphrase now:"
    case .new: "The new passphrase:"
    case .again: "The same again:"
    case .waiting: "One moment."
    }
  }

  private var standing: String {
    isSealed ? "Your notebook has a passphrase." : "Your notebook has no passphrase."
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let lines =
      [Paragraphs.Line("Passphrase", as: .heading), .init("")]
      + (aim == nil ? [.init(standing, as: .accent)] : [])
      + (aim == .remove
        ? [.init("Then whoever has the file can read it.")] : Self.about.map { .init($0) })
    let text = Paragraphs(lines)
    text.draw(in: area, on: &canvas)
    var row = area.y + min(text.rows(width: area.width).count + 1, max(0, area.height - 4))
    if aim != nil {
      canvas.fill(Rect(area.x, row, area.width, 1))
      canvas.write(question, at: Point(area.x, row))
      let field = Rect(area.x, row + 1, min(area.width, 40), 1)
      if step != .waiting {
        canvas.fill(field, as: .field)
        let dot = context.repertoire == .unicode ? "•" : "*"
        let dots = String(repeating: dot, count: min(typed.count, field.width - 1))
        let used = canvas.write(dots, at: field.origin, as: .field)
        canvas.cursor = Point(field.x + used, field.y)
      }
      row += 2
    }
    for (place, line) in wrap(sentence ?? "", to: area.width).enumerated()
    where row + place < area.bottom {
      canvas.write(String(line), at: Point(area.x, row + place), as: .muted)
    }
  }
}

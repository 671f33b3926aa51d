import Display
import Domain

/// The screen of a notebook that is sealed and not open: it shows nothing of what is in it.
struct Lock: Sendable {
  enum Stage: Equatable, Sendable { case typing, trying }

  private(set) var typed = ""
  private(set) var stage = Stage.typing
  /// What is said below the field.
  var sentence: String?
  /// How everything looked before.
  var look: Look?
  /// The numbers to call, while they are open.
  private var help: Paragraphs?

  /// A passphrase that is longer was surely not typed.
  private static let limit = 10_000

  enum Answer: Equatable { case nothing, unlock(String), leave }

  init(saying sentence: String? = nil, look: Look? = nil) {
    self.sentence = sentence
    self.look = look
  }

  /// The passphrase was not the right one, or could not be tried.
  mutating func refuse(_ sentence: String) {
    stage = .typing
    self.sentence = sentence
  }

  mutating func handle(_ event: Event, in context: Context) -> Answer {
    if case .key(let key) = event {
      switch key {
      case .control("q"): return .leave
      case .control("g"), .function(1):
        help = help == nil ? Paragraphs(Self.numbers(in: context)) : nil
        return .nothing
      default: break
      }
    }
    if help != nil { read(event, in: context) } else if stage == .typing { return type(event) }
    return .nothing
  }

  private mutating func type(_ event: Event) -> Answer {
    switch event {
    case .paste(let text): add(String(text.filter { !$0.isNewline }))
    case .key(.character(let character)): add(String(character))
    case .key(.backspace): if !typed.isEmpty { typed.removeLast() }
    case .key(.control("u")), .key(.escape): typed = ""
    case .key(.enter):
      guard !typed.isEmpty else { return .nothing }
      defer { typed = "" }
      stage = .trying
      sentence = nil
      return .unlock(typed)
    default: break
    }
    return .nothing
  }

  private mutating func add(_ text: String) {
    if typed.utf8.count + text.utf8.count <= Self.limit { typed += text }
  }

  private mutating func read(_ event: Event, in context: Context) {
    let area = Self.body(in: context)
    switch event {
    case .key(.up), .key("k"): help?.scroll(by: -1, in: area)
    case .key(.down), .key("j"): help?.scroll(by: 1, in: area)
    case .key(.pageUp): help?.scroll(by: 1 - area.height, in: area)
    case .key(.pageDown), .key(" "): help?.scroll(by: area.height - 1, in: area)
    case .key(.tab): help?.jump(by: 1, in: area)
    case .wheel(let rows, _): help?.scroll(by: rows, in: area)
    case .key(.escape), .key("q"): help = nil
    default: break
    }
  }

  // MARK: How it looks

  private static func body(in context: Context) -> Rect {
    context.body(within: .footer).inset(top: 1)
  }

  /// The numbers alone: whose they are and who is safe is sealed.
  private static func numbers(in context: Context) -> [Paragraphs.Line] {
    HelpNowText.lines(country: nil, mine: nil, large: !context.isNarrow)
  }

  func draw(in context: Context, on canvas: inout Canvas) {
    canvas.fill(canvas.bounds)
    canvas.dropTargets()
    canvas.cursor = nil
    let area = Self.body(in: context)
    var hints = [Hint(keys: "^G", label: "help now"), Hint(keys: "^Q", label: "leave")]
    if let help {
      help.draw(in: area, on: &canvas)
      hints = [Hint(keys: "esc", label: "back"), Hint(keys: "tab", label: "next part")]
    } else {
      drawField(in: area, context, on: &canvas)
      let enter = Key.enter.name
      hints.insert(Hint(keys: enter, label: "open"), at: 0)
    }
    var x = 1
    for hint in hints {
      let row = context.size.height - 1
      x += canvas.write(hint.keys, at: Point(x, row), as: .key) + 1
      x += canvas.write(hint.label, at: Point(x, row), as: .muted) + 3
    }
  }

  private func drawField(in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("Locked", at: Point(area.x, area.y), as: .heading)
    canvas.write("Type your passphrase.", at: Point(area.x, area.y + 2))
    let field = Rect(area.x, area.y + 4, min(area.width, 40), 1)
    canvas.fill(field, as: .field)
    let dot = context.repertoire == .unicode ? "•" : "*"
    let dots = String(repeating: dot, count: min(typed.count, field.width - 1))
    let used = canvas.write(dots, at: field.origin, as: .field)
    if stage == .typing { canvas.cursor = Point(field.x + used, field.y) }
    let said = stage == .trying ? "One moment." : sentence
    for (row, line) in wrap(said ?? "", to: area.width).enumerated() {
      canvas.write(String(line), at: Point(area.x, field.y + 2 + row), as: .muted)
    }
  }
}

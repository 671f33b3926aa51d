import Display
import Domain

/// One question of Today with the ways to take it, of which “not now” is always one.
struct TodayCardScreen: Screen {
  static let title = "A question"

  enum Action: Sendable {
    case input(Input)
    case move(Key)
    case click(Int)
    case choose, leave
  }

  enum Option: Equatable, Sendable {
    case keep, write, read, earlier, notNow, never

    var name: String {
      switch self {
      case .keep: "Keep the number"
      case .write: "Answer now"
      case .read: "Read the page first"
      case .earlier: "Look at the earlier ones"
      case .notNow: "Not now"
      case .never: "Do not ask me on Today"
      }
    }
  }

  private let card: TodayCard
  private let options: [Option]
  private var menu: Menu
  private var mood = ScaleAnswer(0...10, nil)

  init(_ card: TodayCard) {
    self.card = card
    options = Self.options(of: card)
    menu = Menu(count: options.count)
  }

  static func options(of card: TodayCard) -> [Option] {
    switch card {
    case .nextMorning: [.keep, .read, .notNow, .never]
    case .due: [.write, .earlier, .notNow, .never]
    }
  }

  // MARK: Keys

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, label: "choose", does: .move(.up)),
      Binding(.down, label: "choose", does: .move(.down)),
    ] + changing + [
      Binding(.enter, label: "take it", does: .choose),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  private var changing: [Binding<Action>] {
    guard asksForMood else { return [] }
    return [
      Binding(.left, label: "change", does: .input(.key(.left))),
      Binding(.right, label: "change", does: .input(.key(.right))),
      Binding(.backspace, label: "skip", does: .input(.key(.backspace)), inFooter: false),
    ]
  }

  private var asksForMood: Bool { if case .nextMorning = card { true } else { false } }

  /// Digits belong to the answer where a number is asked for.
  func typed(in context: Context) -> ((Input) -> Action)? { asksForMood ? { .input($0) } : nil }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  // MARK: What it does

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .input(.key(let key)): mood.handle(key)
    case .input: break
    case .move(let key): menu.handle(key, height: options.count)
    case .leave: return .back
    case .choose: return choose(on: &record, in: context)
    case .click(let row):
      menu.select(row, height: options.count)
      return choose(on: &record, in: context)
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard let row = menu.selection else { return .back }
    switch (options[row], card) {
    case (.keep, .nextMorning(let page)):
      guard let number = mood.number else {
        return .say("A number from 0 to 10, or “Not now”.")
      }
      record.note(nextMorning: number, of: page.id, at: context.stamp)
      return .backSaying("Kept with the page.")
    case (.read, .nextMorning(let page)): return .open(PageScreen(page.id))
    case (.write, .due(let id)):
      return Practices.named(id).map { .replace(WritingScreen($0)) } ?? .back
    case (.earlier, .due(let id)): return .open(LookBackScreen(id))
    case (.never, _):
      record.set(.cards, to: .flag(false), at: context.stamp)
      return .backSaying("No more questions on Today. Settings (,) has them.")
    default:
      record.putOff(card, on: context.moment.day, at: context.stamp)
      return .backSaying("Not now, then. That is fine.")
    }
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let top = area.inset(top: context.isNarrow ? 0 : 1)
    let gap = context.isNarrow ? [] : [Paragraphs.Line("")]
    let text = Paragraphs(
      [.init(card.heading, as: .heading)] + gap + card.lines(in: context).map { .init($0) })
    text.draw(in: top, on: &canvas)
    var y = top.y + text.rows(width: top.width).count + gap.count
    if asksForMood {
      let rows = ScaleAnswer.rows(width: top.width)
      mood.draw(
        "mood", ends: Practice.moodEnds, in: Rect(top.x, y, top.width, rows), hasFocus: true,
        on: &canvas)
      y += rows + gap.count
    }
    for (row, option) in options.enumerated() {
      let isCurrent = row == menu.selection
      canvas.write(isCurrent ? "›" : " ", at: Point(top.x, y + row), as: .accent)
      canvas.write(
        option.name, at: Point(top.x + 2, y + row), as: isCurrent ? .heading : .text)
      canvas.target(Rect(top.x, y + row, top.width, 1), Action.click(row))
    }
  }
}

extension TodayCard {
  /// As it stands on Today.
  var label: String {
    switch self {
    case .nextMorning: "This morning"
    case .due(let id): Practices.named(id)?.title ?? id
    }
  }

  /// What it asks, in a few words.
  var detail: String {
    switch self {
    case .nextMorning(let page):
      "after yesterday's \(PageLine(page.content).practice.lowercased()) · how is your mood?"
    case .due: "a question, when you like"
    }
  }

  fileprivate var heading: String {
    switch self {
    case .nextMorning: Practice.moodNextDay.title
    case .due: label
    }
  }

  fileprivate func lines(in context: Context) -> [String] {
    switch self {
    case .nextMorning(let page):
      let when = page.at.map { " · \($0.name(in: context.moment.local.day.civil.year))" } ?? ""
      return [Practice.moodNextDay.prompt, PageLine(page.content).practice + when]
    case .due(let id):
      let length = Practices.named(id)?.usualLength ?? ""
      return ["\(Practices.named(id)?.purpose ?? "") It takes \(length)."]
    }
  }
}

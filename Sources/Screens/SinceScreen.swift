import Display
import Domain

/// The day of the breakup, typed like other dates; it may stay empty.
struct SinceScreen: Screen {
  static let title = "Day of the breakup"
  static let lines = [
    "When was it? You need not say.",
    "A date like 2026-08-01, or yesterday, or -3w. Empty means none.",
  ]

  enum Action: Sendable { case input(Input), keep, leave }

  private var field = TextField(limit: 20)
  private var isFilled = false

  mutating func refresh(from record: Record, in context: Context) {
    guard !isFilled else { return }
    isFilled = true
    field = TextField(record.since?.iso ?? "", limit: 20)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.enter, label: "keep it", does: .keep),
      Binding(.escape, label: "back, as it was", does: .leave),
    ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? { { .input($0) } }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .input(.key(let key)): _ = field.handle(key)
    case .input(.text(let text)): field.insert(text)
    case .leave: return .back
    case .keep: return keep(on: &record, in: context)
    }
    return field.didHitLimit ? .full : .stay
  }

  private func keep(on record: inout Record, in context: Context) -> Move {
    let typed = field.text.trimmed
    if typed.isEmpty {
      record.setSince(nil, at: context.stamp)
      return .backSaying("No day is kept.")
    }
    guard let day = Self.day(typed, in: context) else {
      return .say("That is no day up to today. Try 2026-08-01, yesterday or -3w.")
    }
    record.setSince(day, at: context.stamp)
    return .backSaying("Kept: \(Self.name(day, in: context)).")
  }

  private static func day(_ typed: String, in context: Context) -> Day? {
    guard let moment = When.moment(typed, now: context.moment, in: context.zone),
      moment.seconds <= context.moment.seconds, !When.isTooEarly(moment)
    else { return nil }
    return moment.local.day
  }

  private static func name(_ day: Day, in context: Context) -> String {
    let year = day.civil.year
    return year == context.moment.local.day.civil.year ? day.name : "\(day.shortName) \(year)"
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? [] : [Paragraphs.Line("")]
    let text = Paragraphs(
      [.init(Self.title, as: .heading)] + gap + Self.lines.map { .init($0, as: .muted) })
    text.draw(in: area, on: &canvas)
    let row = area.y + text.rows(width: area.width).count + 1
    let place = Rect(area.x, row, min(area.width, 22), 1)
    field.draw(in: place, focused: true, placeholder: "no day", on: &canvas)
    if let day = Self.day(field.text.trimmed, in: context), area.width >= 40 {
      let name = Self.name(day, in: context)
      canvas.write(name, at: Point(place.right + 2, row), as: .muted)
    }
  }
}

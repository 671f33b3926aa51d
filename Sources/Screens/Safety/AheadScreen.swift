import Display
import Domain

/// A hard day that comes: what it is, the plan for it, and "not now".
struct AheadScreen: Screen {
  static let title = "A day ahead"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
  }

  private enum Offer: Sendable {
    case plan, breathe, person, notNow

    func name(hasPlan: Bool) -> String {
      switch self {
      case .plan: hasPlan ? "Look at the plan" : "Make a plan"
      case .breathe: "Breathe"
      case .person: "Someone to talk to"
      case .notNow: "Not now"
      }
    }
  }

  private let ahead: TriggerAhead
  private let offers: [Offer] = [.plan, .breathe, .person, .notNow]
  private var menu: Menu
  /// The plan as it is now.
  private var plan: Entry<Page>?
  private var trigger: Entry<Page>?

  init(_ ahead: TriggerAhead) {
    self.ahead = ahead
    menu = Menu(count: offers.count)
  }

  mutating func refresh(from record: Record, in context: Context) {
    trigger = record.pages[id: ahead.trigger]
    plan = record.plan(for: ahead.trigger)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + [
      Binding(.enter, label: "take it", does: .choose),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .move(let key): menu.handle(key, height: offers.count)
    case .click(let row):
      menu.select(row, height: offers.count)
      return choose(on: &record, in: context)
    case .choose: return choose(on: &record, in: context)
    case .leave: return .back
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    switch offers[menu.selected] {
    case .plan: return trigger.map { TriggersScreen.plan(plan, for: $0) } ?? .stay
    case .breathe:
      return BreathChoice.first(in: record).screen().map(Move.open) ?? .go(BreatheScreen.self)
    case .person: return .open(PeopleScreen())
    case .notNow:
      record.putAhead(asideOn: context.moment.day, at: context.stamp)
      return .backSaying("Put aside for today.")
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    let when = ahead.when.prefix(1).uppercased() + ahead.when.dropFirst()
    canvas.write(
      clip("\(when) · \(ahead.day.name)", to: area.width), at: area.origin, as: .heading)
    var lines: [Paragraphs.Line] = [.init(ahead.occasion)]
    if ahead.name != ahead.occasion, !ahead.name.isEmpty {
      lines.append(.init(ahead.name, as: .muted))
    }
    lines.append(.init(plan?.content.planLine ?? "There is no plan for it yet.", as: .accent))
    lines.append(.init("You know of it now. Be kind to yourself around that day.", as: .muted))
    let text = Paragraphs(lines)
    let rows = min(text.rows(width: area.width).count, max(1, area.height - 5))
    text.draw(in: Rect(area.x, area.y + 1 + gap, area.width, rows), on: &canvas)
    let list = area.inset(top: 1 + 2 * gap + rows)
    for row in menu.visibleRange(height: list.height) {
      let isCurrent = row == menu.selection
      let place = list.row(row)
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: .accent)
      canvas.write(
        offers[row].name(hasPlan: plan != nil), at: Point(place.x + 2, place.y),
        as: isCurrent ? .heading : .text)
      canvas.target(place, Action.click(row))
    }
  }
}

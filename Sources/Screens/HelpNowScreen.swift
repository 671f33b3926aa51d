import Display
import Domain

/// The fixed safety screen: the same for everyone, one key away from everywhere.
package struct HelpNowScreen: Place {
  package static let title = "Help now"
  package static let number: Character = "0"
  package static let word = "help-now"
  package static let leavesMouseToTerminal = true

  package enum Action: Sendable {
    case scroll(Int)
    case page(Int)
    case section(Int)
    case first, last
    case country, people, numbers, plan, urge
  }

  private var text = Paragraphs([])
  private var content: [Bool: [Paragraphs.Line]] = [:]

  package init() {}

  package mutating func refresh(from record: Record, in context: Context) {
    let offset = text.offset
    let mine = HelpNowText.Mine(record)
    for large in [true, false] {
      content[large] = HelpNowText.lines(country: record.country, mine: mine, large: large)
    }
    text = Paragraphs(lines(in: context), at: offset)
  }

  package func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageDown, " ", label: "a page", does: .page(1), inFooter: false),
      Binding(.pageUp, label: "a page", does: .page(-1), inFooter: false),
      Binding(.tab, label: "next part", does: .section(1), inFooter: false),
      Binding(.backTab, label: "the part before", does: .section(-1), inFooter: false),
      Binding("c", label: "country", does: .country),
      Binding("p", label: "people", does: .people),
      Binding("s", label: "my plan", does: .plan),
      Binding("o", label: "my numbers", does: .numbers),
      Binding("w", label: "urge", does: .urge),
      Binding(.home, "g", label: "top, end", does: .first, inFooter: false),
      Binding(.end, "G", label: "top, end", does: .last, inFooter: false),
    ]
  }

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let area = context.body()
    text = Paragraphs(lines(in: context), at: text.offset)
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: area)
    case .page(let pages): text.scroll(by: pages * max(1, area.height - 1), in: area)
    case .section(let steps): text.jump(by: steps, in: area)
    case .first: text.scroll(by: -100_000, in: area)
    case .last: text.scroll(by: 100_000, in: area)
    case .country: return .open(CountryScreen())
    case .people: return .open(PeopleScreen())
    case .numbers: return .open(NumbersScreen())
    case .plan: return .open(PlanScreen())
    case .urge: return .open(UrgeScreen())
    }
    return .stay
  }

  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    Paragraphs(lines(in: context), at: text.offset).draw(in: area, on: &canvas)
  }

  private func lines(in context: Context) -> [Paragraphs.Line] {
    content[!context.isNarrow] ?? []
  }
}

import Display
import Domain

/// What follows every check-in: one accepting line and three offers, the same whatever was entered.
struct NotedScreen: Screen {
  static let title = "Noted"

  enum Action: Sendable { case breathe, people, helpNow, today, switchOffers }

  /// The check-in that was noted.
  let id: ID
  private var showsOffers = true
  private var isThere = true

  init(id: ID) { self.id = id }

  mutating func refresh(from record: Record, in context: Context) {
    showsOffers = record.showsOffers
    isThere = record.checkIns[id: id] != nil
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let people = Binding("p", label: "people", does: Action.people, inFooter: showsOffers)
    let label = showsOffers ? "do not show the offers again" : "show the offers again"
    let breathe = Binding("b", label: "breathe", does: Action.breathe, inFooter: showsOffers)
    return (showsOffers ? [breathe, people] : []) + [
      Binding(.enter, " ", label: "back to Today", does: .today),
      Binding("x", label: label, does: .switchOffers, inFooter: false),
    ]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .breathe: return .leave(for: BreatheScreen.self)
    case .people: return .replace(PeopleScreen())
    case .helpNow: return .leave(for: HelpNowScreen.self)
    case .today: return .leave(for: TodayScreen.self)
    case .switchOffers:
      record.set(.offers, to: record.showsOffers ? .flag(false) : nil, at: context.stamp)
      return .stay
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let said = ["Noted. Thank you for looking.", "Nothing to solve unless you want to."]
    let lines = Paragraphs((isThere ? said : ["Taken back."]).map { .init($0) })
    let top = area.inset(top: min(2, area.height / 6))
    lines.draw(in: top, on: &canvas)
    guard showsOffers else { return }
    let row = top.y + lines.rows(width: top.width).count + 1
    var place = Point(area.x, row)
    for (key, label, action) in [
      ("b", "breathe", Action.breathe), ("p", "people", .people), ("^G", "help now", .helpNow),
      (Key.enter.name(in: context.repertoire), "back to Today", .today),
    ] {
      let start = place
      place.x += canvas.write(key, at: place, as: .key) + 1
      place.x += canvas.write(label, at: place, as: .text)
      canvas.target(Rect(start.x, start.y, place.x - start.x, 1), action)
      // Side by side where they fit, else below each other.
      place = area.width >= 50 ? Point(place.x + 4, row) : Point(area.x, place.y + 1)
    }
  }
}

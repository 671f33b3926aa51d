import Display
import Domain

/// A step between two that lie far apart: in what way it could be smaller than the harder one.
struct SplitScreen: Screen {
  static let title = "A step between"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
  }

  private let offer: SplitOffer
  private var menu = Menu()
  private var upper: Rung?
  private var lower: Rung?
  private var ways: [SmallerWay] = []

  init(_ offer: SplitOffer) { self.offer = offer }

  mutating func refresh(from record: Record, in context: Context) {
    upper = record.rungs[id: offer.upper]?.content
    lower = record.rungs[id: offer.lower]?.content
    ways = upper?.smallerWays ?? []
    menu.count = ways.count + 1
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.enter, label: "take it", does: .choose),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = menu.count
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .click(let row):
      menu.select(row, height: height)
      return choose(in: context)
    case .choose: return choose(in: context)
    case .leave: return .back
    }
    return .stay
  }

  private func choose(in context: Context) -> Move {
    let way = ways.indices.contains(menu.selected) ? ways[menu.selected] : nil
    var rung = way.flatMap { upper?.smaller($0) } ?? Rung()
    rung.rate(offer.suds, at: context.moment)
    return .replace(StepScreen(new: rung, in: context))
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(LadderText.splitTitle, at: area.origin, as: .heading)
    let gap = context.isNarrow ? 0 : 1
    var y = area.y + 1 + gap
    for rung in [upper, lower].compactMap({ $0 }) {
      let text = "\(rung.sudsExpected.map(String.init) ?? "–")  \(rung.shownTitle)"
      canvas.write(clip(text, to: area.width), at: Point(area.x, y), as: .muted)
      y += 1
    }
    canvas.write(clip(LadderText.splitWays, to: area.width), at: Point(area.x, y + gap))
    let list = area.inset(top: y + 1 + 2 * gap - area.y)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let text = ways.indices.contains(row) ? ways[row].name : "something of my own"
      let place = list.row(line)
      if isCurrent { canvas.fill(Rect(place.x, place.y, min(place.width, 60), 1), as: .selected) }
      canvas.write(
        clip("\(isCurrent ? "›" : " ") \(text)", to: place.width), at: place.origin,
        as: isCurrent ? .selected : .text)
      canvas.target(place, Action.click(row))
    }
  }
}

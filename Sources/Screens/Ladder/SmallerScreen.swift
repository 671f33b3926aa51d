import Display
import Domain

/// Ways to make a step fit better: smaller, different, a rest, or to leave it as it is.
struct SmallerScreen: Screen {
  static let title = "Let it fit me better"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
  }

  private enum Way {
    case stay
    case smaller(SmallerWay)
    case calmerHour
    case lower(Entry<Rung>)
    case rest
    case helpNow
  }

  private let id: ID
  /// Whether a practice that was left early has this follow.
  private let isAfterwards: Bool
  private var menu = Menu()
  private var ladder = Ladder()
  private var reasons: [SmallerReason] = []
  private var ways: [Way] = []

  init(_ id: ID, isAfterwards: Bool = false) {
    self.id = id
    self.isAfterwards = isAfterwards
  }

  private var step: Entry<Rung>? { ladder[id] }

  mutating func refresh(from record: Record, in context: Context) {
    ladder = Ladder(record)
    reasons = ladder.reasonsForSmaller(id, at: context.moment)
    let smaller = (step?.content.smallerWays ?? []).filter { $0 != .leaveEarlier }
    ways =
      [.stay] + smaller.map(Way.smaller) + [.calmerHour]
      + ladder.lowerSteps(than: id).prefix(2).map(Way.lower) + [.rest, .helpNow]
    menu.count = ways.count
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.enter, label: "take it", does: .choose),
      Binding(.escape, .left, "h", label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = list(in: context.body(), context).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .click(let row):
      menu.select(row, height: height)
      return choose(on: &record, in: context)
    case .choose: return choose(on: &record, in: context)
    case .leave: return .back
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard var step, ways.indices.contains(menu.selected) else { return .back }
    switch ways[menu.selected] {
    case .stay: return .back
    case .smaller(let way):
      guard let rung = step.content.smaller(way) else { return .stay }
      return .replace(StepScreen(new: rung, in: context))
    case .calmerHour:
      return .replace(ladder.practice(of: step, minutes: nil, in: context))
    case .lower(let other):
      return .replace(ladder.practice(of: other, minutes: nil, in: context))
    case .rest:
      step.content.status = .resting
      record.put(.rung(step), at: context.stamp)
      return .back
    case .helpNow: return .leave(for: HelpNowScreen.self)
    }
  }

  // MARK: How it looks

  private func name(_ way: Way) -> String {
    switch way {
    case .stay: "leave it as it is"
    case .smaller(let way): way.name
    case .calmerHour: "the same at a calmer hour"
    case .lower(let other):
      "instead: \(other.content.sudsExpected.map(String.init) ?? "–")  \(other.content.shownTitle)"
    case .rest: "let it rest for a week or so"
    case .helpNow: "talk to someone: Help now has numbers"
    }
  }

  private func head(_ context: Context) -> Paragraphs {
    let first = isAfterwards ? LadderText.leftEarly : SmallerReason.sentence
    var lines: [Paragraphs.Line] = [.init(first)]
    if let reason = reasons.first, !context.isNarrow {
      lines.append(.init("It seems that \(reason.name).", as: .muted))
    }
    return Paragraphs(lines)
  }

  private func list(in area: Rect, _ context: Context) -> Rect {
    let gap = context.isNarrow ? 0 : 1
    let rows = head(context).rows(width: area.width).count
    let help = context.isNarrow ? 0 : Self.help.rows(width: area.width).count + 1
    let top = 1 + rows + gap
    return area.inset(top: top, bottom: area.height - top - help >= ways.count ? help : 0)
  }

  private static let help = Paragraphs(LadderText.getHelp.map { .init($0, as: .muted) })

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let title = step?.content.shownTitle ?? LadderText.formerStep
    canvas.write(clip(title, to: area.width), at: area.origin, as: .heading)
    head(context).draw(in: area.inset(top: 1), on: &canvas)
    let list = list(in: area, context)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard ways.indices.contains(row) else { continue }
      let isCurrent = row == menu.selection
      let place = list.row(line)
      let width = min(place.width, 72)
      if isCurrent { canvas.fill(Rect(place.x, place.y, width, 1), as: .selected) }
      canvas.write(
        clip("\(isCurrent ? "›" : " ") \(name(ways[row]))", to: width), at: place.origin,
        as: isCurrent ? .selected : .text)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard list.bottom < area.bottom else { return }
    Self.help.draw(
      in: area.inset(top: min(list.bottom, list.y + ways.count) + 1 - area.y), on: &canvas)
  }
}

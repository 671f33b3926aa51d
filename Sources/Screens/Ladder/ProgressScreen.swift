import Display
import Domain

/// What was feared and what was met, and what was learned, to read again.
struct ProgressScreen: Screen {
  static let title = "Feared and met"

  enum Action: Sendable {
    case scroll(Int)
    case jump(Int)
    case leave
  }

  private var text = Paragraphs([])

  mutating func refresh(from record: Record, in context: Context) {
    text = Paragraphs(Self.lines(Ladder(record)), at: text.offset)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.tab, label: "next part", does: .jump(1)),
      Binding(.backTab, label: "part before", does: .jump(-1), inFooter: false),
      Binding(.pageUp, label: "a page", does: .scroll(-8), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(8), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .scroll(-100_000), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .scroll(100_000), inFooter: false),
      Binding(.escape, .left, label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: context.body())
    case .jump(let steps): text.jump(by: steps, in: context.body())
    case .leave: return .back
    }
    return .stay
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    text.draw(in: area, on: &canvas)
  }

  // MARK: What it says

  private static func lines(_ ladder: Ladder) -> [Paragraphs.Line] {
    let taken = ladder.taken
    guard !taken.isEmpty else { return [.init(LadderText.noProgress, as: .muted)] }
    func title(_ id: ID?) -> String {
      clip(id.flatMap { ladder[$0] }?.content.shownTitle ?? "a former step", to: 28)
    }
    var lines: [Paragraphs.Line] = []
    func part(_ name: String, _ rows: [Paragraphs.Line]) {
      guard !rows.isEmpty else { return }
      if !lines.isEmpty { lines.append(.init("")) }
      lines.append(.init(name, as: .heading))
      lines += rows
    }
    let pairs = taken.fearedAndMet
    part(
      "Feared and met",
      pairs.suffix(12).map { .init("\(LadderScreen.bar($0))  \(title($0.rung))", as: .chart) })
    let check = ladder.predictionCheck
    part(
      "What I expected",
      check.n == 0
        ? []
        : [.init(check.sentence ?? "\(check.n) noted so far. A share is shown from three on.")])
    part(
      "How likely it seems now",
      ladder.beliefShifts.map { shift in
        .init("\(shift.first) → \(shift.last) %  \(title(shift.rung))  (n \(shift.n))")
      })
    part("With whom, and how", grid(ladder))
    part(
      "What I learned",
      taken.learnedLines.prefix(100).map {
        .init("“\($0.text)” \(title($0.rung))")
      })
    return lines
  }

  /// People by place: a filled cell was met.
  private static func grid(_ ladder: Ladder) -> [Paragraphs.Line] {
    let grid = ladder.varietyGrid
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let names = Rung.Place.allCases.map { padded($0.name, 10) }.joined()
    let head = Paragraphs.Line(padded("", 14) + names, as: .muted)
    return [head]
      + Rung.People.allCases.map { people in
        let cells = Rung.Place.allCases.map { place in
          let count = grid[people, place]
          return padded(count > 0 ? "● \(count)" : "·", 10)
        }
        let name = people == .publicNoTalk ? "in public" : people.name
        return .init(padded(name, 14) + cells.joined())
      }
  }
}

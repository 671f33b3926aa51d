import Display
import Domain

/// What a step has taught so far: every practice of it, its line and what was learned.
struct StepPageScreen: Screen {
  static let title = "Step by step"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case open, practise, edit, delete, leave
  }

  private let id: ID
  private var menu = Menu()
  private var ladder = Ladder()
  /// The newest first.
  private var attempts: [Entry<Attempt>] = []

  init(_ id: ID) { self.id = id }

  mutating func refresh(from record: Record, in context: Context) {
    ladder = Ladder(record)
    attempts = ladder.attempts(on: id).reversed()
    menu.count = attempts.count
  }

  private var step: Entry<Rung>? { ladder[id] }
  private var attempt: Entry<Attempt>? {
    menu.selection.flatMap { attempts.indices.contains($0) ? attempts[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let some: [Binding<Action>] =
      attempt == nil
      ? []
      : [
        Binding(.up, "k", label: "practice", does: .move(.up)),
        Binding(.down, "j", label: "practice", does: .move(.down)),
        Binding(.home, "g", label: "newest, oldest", does: .move(.home), inFooter: false),
        Binding(.end, "G", label: "newest, oldest", does: .move(.end), inFooter: false),
        Binding(.enter, .right, label: "open it", does: .open),
        Binding("d", label: "delete it", does: .delete),
      ]
    return [Binding(.left, .escape, "h", label: "back", does: .leave)] + some
      + (step == nil
        ? []
        : [
          Binding("n", label: "practise", does: .practise),
          Binding("e", label: "edit the step", does: .edit),
        ])
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = list(in: context.body(), context).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return open(in: context) }
      menu.select(row, height: height)
    case .open: return open(in: context)
    case .practise:
      return step.map { .open(ladder.practice(of: $0, minutes: nil, in: context)) } ?? .stay
    case .edit: return step.map { .open(StepScreen($0)) } ?? .stay
    case .delete:
      guard let attempt else { return .stay }
      record.remove(attempt.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .leave: return .back
    }
    return .stay
  }

  private func open(in context: Context) -> Move {
    guard let attempt else { return .stay }
    return .open(PracticeScreen(attempt, of: step?.content ?? Rung(), in: context))
  }

  func list(in record: Record) -> SearchableList? {
    let attempts = attempts
    return SearchableList(count: attempts.count, selected: menu.selected) { row in
      let content = attempts[row].content
      return [content.learned ?? "", content.prediction ?? ""] + content.feelings
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: list(in: context.body(), context).height)
  }

  // MARK: How it looks

  /// What the step says of itself, above its practices.
  private var head: [Paragraphs.Line] {
    guard let step else { return [.init("This step is not on the ladder now.", as: .muted)] }
    var lines: [Paragraphs.Line] = [
      .init(step.content.shownTitle, as: .heading),
      .init(LadderScreen.facts(of: step), as: .muted),
    ]
    let taken = ladder.taken(on: id)
    let props = ladder.propsFaded(on: id)
    let numbers = [
      PredictionCheck(taken).sentence, ladder.beliefShift(on: id)?.sentence,
      props.n > 0 ? "done without \(props.dropped) of \(props.planned) props" : nil,
    ].compactMap { $0 }
    if !numbers.isEmpty { lines.append(.init(numbers.joined(separator: " · "))) }
    if ladder.readiness(of: id).isSuggested { lines.append(.init(Readiness.sentence)) }
    if ladder.versionAlone(of: id) != nil { lines.append(.init(LadderText.alone)) }
    return lines.filter { !$0.text.isEmpty }
  }

  private func list(in area: Rect, _ context: Context) -> Rect {
    let rows = Paragraphs(head).rows(width: area.width).count
    let top = min(rows + (context.isNarrow ? 0 : 1), max(0, area.height - 3))
    let detail = context.isNarrow ? 0 : min(10, max(0, area.height - top - 4))
    return area.inset(top: top, bottom: detail)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let list = list(in: area, context)
    Paragraphs(head).draw(in: Rect(area.x, area.y, area.width, list.y - area.y), on: &canvas)
    if attempts.isEmpty {
      return Paragraphs([.init(LadderText.noPractice, as: .muted)]).draw(in: list, on: &canvas)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard attempts.indices.contains(row) else { continue }
      draw(attempts[row], in: list.row(line), isCurrent: row == menu.selection, context, &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let attempt, list.bottom < area.bottom else { return }
    let y = min(list.bottom, list.y + attempts.count + 1)
    canvas.fill(Rect(area.x, y, area.width, 1), with: "─", as: .rule)
    draw(detail: attempt.content, in: area.inset(top: y + 1 - area.y), on: &canvas)
  }

  private func draw(
    _ attempt: Entry<Attempt>, in area: Rect, isCurrent: Bool, _ context: Context,
    _ canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    let width = min(area.width, 100)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let year = context.moment.local.day.civil.year
    canvas.write(attempt.moment?.name(in: year) ?? "", at: Point(area.x + 2, area.y), as: role)
    canvas.write(
      clip(attempt.content.summary, to: width - 20), at: Point(area.x + 20, area.y), as: role)
  }

  private func draw(detail attempt: Attempt, in area: Rect, on canvas: inout Canvas) {
    let lines: [Paragraphs.Line] = [
      attempt.prediction.map { "I expect that \($0)" }, attempt.learned.map { "“\($0)”" },
      attempt.feelings.isEmpty ? nil : "feeling: " + attempt.feelings.joined(separator: ", "),
    ].compactMap { $0.map { .init($0) } }
    let text = Paragraphs(lines)
    text.draw(in: area, on: &canvas)
    let rows = text.rows(width: area.width).count
    let room = area.inset(top: rows + (rows > 0 ? 1 : 0))
    guard let last = attempt.ratings.last, attempt.ratings.count > 1 else { return }
    let end = max(last.seconds, (attempt.minutesDone ?? 0) * 60)
    DistressLine(ratings: attempt.ratings, now: end, end: end).draw(
      in: Rect(room.x, room.y, min(room.width, 80), min(room.height, 9)), on: &canvas)
  }
}

extension Attempt {
  /// What happened, on a line.
  var summary: String {
    let pair = sudsPredPeak.flatMap { feared in sudsPeak.map { "\(feared)→\($0)" } }
    let state: String? =
      switch stage {
      case .planned: "planned"
      case .running: "under way"
      case .notToday: "not today"
      case .over: completion?.name
      }
    let parts = [
      state, pair, didItHappen.map { "it happened: \($0.name)" }, minutesDone.map { "\($0) min" },
      learned.map { "“\($0)”" },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

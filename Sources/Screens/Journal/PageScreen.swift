import Display
import Domain

/// One page to read.
struct PageScreen: Screen {
  static let title = "A page"

  enum Action: Sendable {
    case scroll(Int)
    case nextHit(Int)
    case page(JournalScreen.Action)
    case win, leave
  }

  private let id: ID
  private var entry: Entry<Page>?
  private var text = Paragraphs([])
  /// What it was found by, where a search led to it.
  private var hits: RowHits?

  init(_ id: ID, found query: Query? = nil) {
    self.id = id
    hits = query.map(RowHits.init)
  }

  mutating func refresh(from record: Record, in context: Context) {
    entry = record.pages[id: id]
    let lines = entry.map { PageText.lines(of: $0.content) + PageText.pinned(to: $0, in: record) }
    text = Paragraphs(lines ?? [], at: text.offset)
    let area = Self.area(in: context.body(), context)
    text.layOut(width: area.width)
    if hits?.row == nil { _ = hits?.go(by: 1, in: &text, area) }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let rows = Self.area(in: context.body(), context).height
    let reading: [Binding<Action>] = [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(1 - rows), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(rows - 1), inFooter: false),
    ]
    let back = Binding(.escape, .left, "h", label: "back", does: Action.leave)
    guard let entry else { return [back] }
    let isWin = entry.content.practice == Practice.win.id
    let edit = Binding("e", label: "edit", does: Action.page(.edit))
    let main =
      context.isNarrow
      ? [back] + linking(entry.content, in: context) + [edit] + reading
      : reading + [back, edit] + linking(entry.content, in: context)
    return (hits == nil ? [] : finding) + main + [
      Binding("c", label: "copy the page", does: .page(.duplicate)),
      Binding(
        "p", label: entry.content.isPrivate ? "not private" : "private",
        does: .page(.makePrivate)),
      Binding("d", label: "delete", does: .page(.delete)),
      Binding("w", label: isWin ? "another win" : "show me a win", does: .win, inFooter: isWin),
    ]
  }

  private var finding: [Binding<Action>] {
    [
      Binding("n", .function(3), label: "next hit", does: .nextHit(1)),
      Binding("N", label: "the hit before", does: .nextHit(-1), inFooter: false),
    ]
  }

  private func linking(_ page: Page, in context: Context) -> [Binding<Action>] {
    if page.practice == Practice.quickCatch.id {
      let label = context.isNarrow ? "look at it" : "look at the thought"
      return [Binding("t", label: label, does: .page(.lookAtIt))]
    }
    return LinkScreen.hasAny(page) ? [Binding("i", label: "link", does: .page(.links))] : []
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: Self.area(in: context.body(), context))
    case .nextHit(let steps):
      let isThere = hits?.go(by: steps, in: &text, Self.area(in: context.body(), context))
      if isThere != true { return .say("It is in the tags of this page.") }
    case .leave: return .back
    case .win:
      let others = record.pages(of: Practice.win.id).filter { $0.id != id }
      guard !others.isEmpty else { return .say("No other win is kept yet.") }
      let place = Int(truncatingIfNeeded: context.random % UInt128(others.count))
      return .replace(PageScreen(others[place].id))
    case .page(let action):
      guard let entry else { return .stay }
      let move = entry.perform(action, on: &record, in: context)
      if case .delete = action { return .backSaying("Deleted. u brings it back.") }
      return move
    }
    return .stay
  }

  // MARK: How it looks

  private static func area(in area: Rect, _ context: Context) -> Rect {
    let width = min(area.width, Paragraphs.measure)
    // In the middle of a wide window, near the edge of a small one.
    let left = context.isNarrow ? 0 : min(24, max(2, (area.width - width) / 2))
    return Rect(area.x + left, area.y, min(width, area.width - left), area.height)
      .inset(top: context.isNarrow ? 1 : 2)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let body = Self.area(in: area, context)
    guard let entry else {
      canvas.write("This page is not there now.", at: body.origin, as: .muted)
      return
    }
    let line = PageLine(entry.content)
    var x = body.x + canvas.write(line.practice, at: Point(body.x, area.y), as: .heading)
    let year = context.moment.local.day.civil.year
    let facts = [
      entry.at?.name(in: year), line.shift, entry.content.isPrivate ? "private" : nil,
      PageText.draft(entry.content),
    ].compactMap { $0 }.map { " · \($0)" }.joined()
    x += canvas.write(clip(facts, to: area.right - x), at: Point(x, area.y), as: .muted)
    text.draw(in: body, on: &canvas, marking: hits)
  }
}

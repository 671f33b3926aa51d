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
    case openEarly, burn
  }

  private let id: ID
  private var entry: Entry<Page>?
  private var text = Paragraphs([])
  /// Whether there is an earlier or a later version of it.
  private var hasVersions = false
  /// Whether the person asked for the words of a page that rests.
  private var isOpened = false
  private var rests = false
  /// What it was found by, where a search led to it.
  private var hits: RowHits?

  init(_ id: ID, found query: Query? = nil) {
    self.id = id
    hits = query.map(RowHits.init)
  }

  var subject: ID? { id }

  mutating func refresh(from record: Record, in context: Context) {
    entry = record.pages[id: id]
    hasVersions = entry.map { ThenAndNowScreen.hasAny($0.content.practice, in: record) } ?? false
    let resting = entry.flatMap { isOpened ? nil : PageText.resting($0, at: context.moment) }
    rests = resting != nil
    text = Paragraphs(
      resting ?? entry.map { lines(of: $0, in: record) } ?? [], at: text.offset)
    let area = Self.area(in: context.body(), context)
    text.layOut(width: area.width)
    if hits?.row == nil { _ = hits?.go(by: 1, in: &text, area) }
  }

  /// What it says, and below it what it is tied to.
  private func lines(of entry: Entry<Page>, in record: Record) -> [Paragraphs.Line] {
    let pinned = PageText.pinned(to: entry, in: record)
    let ties = pinned.isEmpty && record.isComplete ? record.tied(to: entry) : []
    let tied: [Paragraphs.Line] =
      ties.isEmpty ? [] : [.init(""), .init("Tied to", as: .heading)]
    return PageText.lines(of: entry.content) + pinned + tied
      + ties.map { .init("· \($0)", as: .muted) }
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
    if rests { return [back, Binding("o", label: "open it now", does: .openEarly)] + ending }
    let isWin = entry.content.practice == Practice.win.id
    let edit = Binding("e", label: "edit", does: Action.page(.edit))
    let main =
      context.isNarrow
      ? [back] + linking(entry.content, in: context) + [edit] + reading
      : reading + [back, edit] + linking(entry.content, in: context)
    return (hits == nil ? [] : finding) + main + again(entry.content) + [
      Binding("c", label: "copy the page", does: .page(.duplicate)),
      Binding(
        "p", label: entry.content.isPrivate ? "not private" : "private",
        does: .page(.makePrivate)),
    ] + ending + [
      Binding("w", label: isWin ? "another win" : "show me a win", does: .win, inFooter: isWin)
    ]
  }

  /// A letter that is never sent can be burned as well.
  private var ending: [Binding<Action>] {
    let delete = Binding("d", label: "delete", does: Action.page(.delete))
    let burns = entry.flatMap { Practices.named($0.content.practice) }?.burns == true
    return burns ? [Binding("b", label: "burn it", does: .burn), delete] : [delete]
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
      return [Binding("t", label: label, does: .page(.lookAtIt))] + further
    }
    return further
  }

  private var further: [Binding<Action>] {
    guard let entry else { return [] }
    var keys: [Binding<Action>] = []
    let practice = Practices.named(entry.content.practice)
    if practice?.smaller?(entry.content) != nil {
      keys.append(Binding("s", label: "smaller", does: .page(.smaller)))
    }
    if let mark = practice?.mark, mark.isOpen(entry.content) {
      keys.append(Binding("x", label: mark.label, does: .page(.mark)))
    }
    return keys
      + (LinkScreen.hasAny(.page(entry))
        ? [Binding("i", label: "take it further", does: .page(.links))] : [])
  }

  private func again(_ page: Page) -> [Binding<Action>] {
    let versions = Binding("v", label: "then and now", does: Action.page(.thenAndNow))
    let reading = Rereadings.of(page.practice).map { reading in
      Binding("r", label: "read: \(reading.title)", does: Action.page(.readAgain))
    }
    return (hasVersions ? [versions] : []) + [reading].compactMap { $0 }
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
    case .openEarly:
      isOpened = true
      refresh(from: record, in: context)
    case .burn: return .open(BurnScreen(id))
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

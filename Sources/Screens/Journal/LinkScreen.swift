import Display
import Domain

/// What a page can be tied to: a win to the strengths it shows, a thought to a step that tries it.
struct LinkScreen: Screen {
  static let title = "Link the page"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
  }

  private enum Row: Sendable {
    case strength(Entry<Page>)
    case newStrength
    case step
  }

  private let id: ID
  private var menu = Menu()
  private var rows: [Row] = []
  private var page: Entry<Page>?

  init(_ id: ID) { self.id = id }

  var subject: ID? { id }

  static func hasAny(_ page: Page) -> Bool {
    page.practice == Practice.win.id || ThoughtTest(page) != nil
  }

  mutating func refresh(from record: Record, in context: Context) {
    page = record.pages[id: id]
    rows = []
    guard let page else { return }
    if page.content.practice == Practice.win.id {
      rows = record.pages(of: Practice.strength.id).reversed().map(Row.strength) + [.newStrength]
    }
    if ThoughtTest(page.content) != nil { rows.append(.step) }
    menu.count = rows.count
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) }
      + (rows.isEmpty ? [] : [Binding(.enter, " ", label: "tie or untie", does: .choose)])
      + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .move(let key): menu.handle(key, height: max(1, rows.count))
    case .click(let row):
      menu.select(row, height: rows.count)
      return choose(on: &record, in: context)
    case .choose: return choose(on: &record, in: context)
    case .leave: return .back
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard let page, let row = menu.selection, rows.indices.contains(row) else { return .stay }
    switch rows[row] {
    case .strength(var strength):
      let isPinned = strength.content.links.contains(page.id)
      if isPinned { strength.content.unlink(page.id) } else { strength.content.link(page.id) }
      record.put(.page(strength), at: context.stamp)
      let name = strength.content.answers.text("strength") ?? "it"
      return .say(isPinned ? "Not tied to “\(name)” any more." : "It is proof of “\(name)” now.")
    case .newStrength: return .open(WritingScreen(.strength))
    case .step:
      guard record.makeStep(of: page, in: context) else { return .stay }
      return .leave(for: LadderScreen.self)
    }
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("Link the page", at: area.origin, as: .heading)
    guard let page, !rows.isEmpty else {
      canvas.write(
        "There is nothing to tie this page to.", at: Point(area.x, area.y + 2), as: .muted)
      return
    }
    let text = PageLine(page.content).text
    canvas.write(
      clip("“\(text)”", to: area.width), at: Point(area.x, area.y + 1), as: .muted)
    let list = area.inset(top: context.isNarrow ? 2 : 3)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      let role: Role = isCurrent ? .selected : .text
      if isCurrent { canvas.fill(place, as: .selected) }
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: role)
      canvas.write(
        clip(label(of: rows[row]), to: place.width - 2), at: Point(place.x + 2, place.y), as: role)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private func label(of row: Row) -> String {
    switch row {
    case .strength(let strength):
      let isPinned =
        strength.content.links.contains(id) || page?.content.links.contains(strength.id) == true
      return
        "[\(isPinned ? "x" : " ")] proof of: \(strength.content.answers.text("strength") ?? "a strength")"
    case .newStrength: return "A strength that is not here yet"
    case .step: return "Make it a step of the ladder"
    }
  }
}

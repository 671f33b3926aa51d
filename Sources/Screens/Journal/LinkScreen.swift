import Display
import Domain

/// What an entry can be tied to or made into: a win to the strengths it shows, a thought to a step that
/// tries it, anything written to a plan, a step or a lesson.
struct LinkScreen: Screen {
  static let title = "Take it further"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
    case turn(Int)
  }

  private enum Row: Sendable {
    case strength(Entry<Page>)
    case newStrength
    case step
    case turn(Turning)
  }

  private let id: ID
  private var menu = Menu()
  private var rows: [Row] = []
  private var item: Item?
  private var turnings: [Turning] = []

  init(_ id: ID) { self.id = id }

  private var page: Entry<Page>? {
    if case .page(let entry)? = item { entry } else { nil }
  }

  /// Whether it can be proof of a strength or a line: a win, or a try on the ladder.
  private var isProof: Bool {
    if case .attempt? = item { return true }
    return page?.content.practice == Practice.win.id
  }

  static func hasAny(_ item: Item) -> Bool {
    if !Turning.all(of: item).isEmpty { return true }
    guard case .page(let entry) = item else { return false }
    return entry.content.practice == Practice.win.id || ThoughtTest(entry.content) != nil
  }

  mutating func refresh(from record: Record, in context: Context) {
    item = record[id]
    rows = []
    turnings = item.map(Turning.all) ?? []
    if isProof { rows = record.provable.map(Row.strength) + [.newStrength] }
    // A thought that can be tried becomes a step with its guess, and needs no other way to one.
    if let page, ThoughtTest(page.content) != nil {
      rows.append(.step)
      turnings.removeAll { $0.key == "s" }
    }
    rows += turnings.map(Row.turn)
    menu.count = rows.count
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) }
      + (rows.isEmpty ? [] : [Binding(.enter, " ", label: "take it", does: .choose)])
      + turnings.indices.map { place in
        Binding(
          turnings[place].key, label: turnings[place].name, does: .turn(place), inFooter: false)
      }
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
    case .turn(let place):
      guard let item, turnings.indices.contains(place) else { return .stay }
      return turnings[place].open(item, context) ?? .stay
    case .leave: return .back
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard let item, let row = menu.selection, rows.indices.contains(row) else { return .stay }
    switch rows[row] {
    case .turn(let turning): return turning.open(item, context) ?? .stay
    case .strength(var strength):
      let isPinned = strength.content.links.contains(id)
      if isPinned { strength.content.unlink(id) } else { strength.content.link(id) }
      record.put(.page(strength), at: context.stamp)
      let name = strength.content.provenName
      return .say(isPinned ? "Not tied to “\(name)” any more." : "It is proof of “\(name)” now.")
    case .newStrength: return .open(WritingScreen(.strength))
    case .step:
      guard let page, record.makeStep(of: page, in: context) else { return .stay }
      return .leave(for: LadderScreen.self)
    }
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    guard let item, !rows.isEmpty else {
      canvas.write(
        "There is nothing to make of it yet.", at: Point(area.x, area.y + 2), as: .muted)
      return
    }
    canvas.write(
      clip("“\(item.tiedText)”", to: area.width), at: Point(area.x, area.y + 1), as: .muted)
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
      return "[\(isPinned ? "x" : " ")] proof of: \(strength.content.provenName)"
    case .newStrength: return "A strength that is not here yet"
    case .step: return "Make it a step of the ladder"
    case .turn(let turning): return "\(turning.name)  (\(turning.key.name))"
    }
  }
}

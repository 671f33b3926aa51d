import Display
import Domain

/// What can be tied together: a win or a practice with the strengths it shows, a thought with a step
/// that tries it.
struct LinkScreen: Screen {
  static let title = "Link it"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case choose, leave
  }

  private enum Row: Sendable {
    /// A strength that this is proof of.
    case strength(Entry<Page>)
    case newStrength
    /// What is proof of this strength.
    case proof(Item)
    case step
  }

  private let id: ID
  private var menu = Menu()
  private var rows: [Row] = []
  /// The page or the practice of the ladder that is tied.
  private var item: Item?

  init(_ id: ID) { self.id = id }

  static func hasAny(_ page: Page) -> Bool {
    [Practice.win.id, Practice.strength.id].contains(page.practice) || ThoughtTest(page) != nil
  }

  mutating func refresh(from record: Record, in context: Context) {
    item = record[id]
    rows = []
    switch item {
    case .page(let page) where page.content.practice == Practice.strength.id:
      rows = record.pinnable.map(Row.proof)
    case .page(let page):
      if page.content.practice == Practice.win.id { rows = Self.strengths(in: record) }
      if ThoughtTest(page.content) != nil { rows.append(.step) }
    case .attempt: rows = Self.strengths(in: record)
    default: break
    }
    menu.count = rows.count
  }

  private static func strengths(in record: Record) -> [Row] {
    record.pages(of: Practice.strength.id).reversed().map(Row.strength) + [.newStrength]
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let moves = menu.bindings { Action.move($0) }
    let label = isOnStep ? "take it" : "tie or untie"
    let choose =
      rows.isEmpty ? [] : [Binding(.enter, " ", label: label, does: Action.choose)]
    return (context.isNarrow ? choose + moves : moves + choose)
      + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  private var isOnStep: Bool {
    if let row = menu.selection, case .step = rows[row] { true } else { false }
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
    guard let item, let row = menu.selection, rows.indices.contains(row) else { return .stay }
    switch rows[row] {
    case .strength(let strength): return toggle(item, strength, on: &record, in: context)
    case .proof(let proof):
      guard case .page(let strength) = item else { return .stay }
      return toggle(proof, strength, on: &record, in: context)
    case .newStrength: return .open(WritingScreen(.strength, tiedTo: item.id))
    case .step:
      guard case .page(let page) = item else { return .stay }
      return page.becomeStep(on: &record, in: context)
    }
  }

  private func toggle(
    _ proof: Item, _ strength: Entry<Page>, on record: inout Record, in context: Context
  ) -> Move {
    let isPinned = record.togglePin(of: proof, to: strength, at: context.stamp)
    let name = strength.content.answers.text("strength") ?? "it"
    return .say(isPinned ? "It is proof of “\(name)” now." : "Not tied to “\(name)” any more.")
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    guard let item, !rows.isEmpty else {
      let nothing =
        isStrength
        ? "A win or a practice of the ladder can be proof. None is kept yet."
        : "There is nothing to tie it to."
      return Paragraphs([.init(nothing, as: .muted)]).draw(
        in: area.inset(top: 2), on: &canvas)
    }
    canvas.write(
      clip("“\(text(of: item, in: record))”", to: area.width), at: Point(area.x, area.y + 1),
      as: .muted)
    let list = area.inset(top: context.isNarrow ? 2 : 3)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      let role: Role = isCurrent ? .selected : .text
      if isCurrent { canvas.fill(place, as: .selected) }
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: role)
      let label = label(of: rows[row], in: record)
      canvas.write(clip(label, to: place.width - 2), at: Point(place.x + 2, place.y), as: role)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private var isStrength: Bool {
    guard case .page(let page) = item else { return false }
    return page.content.practice == Practice.strength.id
  }

  private func text(of item: Item, in record: Record) -> String {
    guard case .page(let page) = item else { return record.proof(in: item)?.text ?? "" }
    return PageLine(page.content).text
  }

  private func label(of row: Row, in record: Record) -> String {
    func mark(_ isPinned: Bool) -> String { isPinned ? "[x]" : "[ ]" }
    switch row {
    case .strength(let strength):
      let isPinned = item.map { record.isPinned($0, to: strength) } ?? false
      let name = strength.content.answers.text("strength") ?? "a strength"
      return "\(mark(isPinned)) proof of: \(name)"
    case .proof(let proof):
      guard case .page(let strength) = item, let said = record.proof(in: proof) else { return "" }
      let day = said.day.map { "\($0.shortName)  " } ?? ""
      let isPinned = record.isPinned(proof, to: strength)
      return "\(mark(isPinned)) \(day)\(PageText.oneLine(said.text))"
    case .newStrength: return "A strength that is not here yet"
    case .step:
      guard case .page(let page) = item, let step = record.step(madeOf: page.content) else {
        return "Make it a step of the ladder"
      }
      return "Is a step already: \(step.content.shownTitle)"
    }
  }
}

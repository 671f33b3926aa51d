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
    case step
  }

  private enum Row: Sendable {
    /// A strength that this is proof of.
    case strength(Entry<Page>)
    case newStrength
    /// What is proof of this strength.
    case proof(Item)
    case step
    case turn(Turning)
  }

  private let id: ID
  private var menu = Menu()
  private var rows: [Row] = []
  /// The page or the practice of the ladder that is tied or made into something.
  private var item: Item?
  private var turnings: [Turning] = []

  init(_ id: ID) { self.id = id }

  var subject: ID? { id }

  private static let stepName = "Make it a step of the ladder"

  private var triesAThought: Bool { page.flatMap { ThoughtTest($0.content) } != nil }

  private var page: Entry<Page>? {
    if case .page(let entry)? = item { entry } else { nil }
  }

  /// Whether it can be proof of a strength or a line: a win, or a try on the ladder.
  private var isProof: Bool {
    if case .attempt(let attempt)? = item { return attempt.content.isTaken }
    return page?.content.practice == Practice.win.id
  }

  static func hasAny(_ item: Item) -> Bool {
    if !Turning.all(of: item).isEmpty { return true }
    guard case .page(let entry) = item else { return false }
    let takesProof = [Practice.win.id, Practice.strength.id].contains(entry.content.practice)
    return takesProof || ThoughtTest(entry.content) != nil
  }

  mutating func refresh(from record: Record, in context: Context) {
    item = record[id]
    rows = []
    turnings = item.map(Turning.all) ?? []
    if let page, page.content.practice == Practice.strength.id {
      rows = record.pinnable.map(Row.proof)
    } else if isProof {
      rows = record.provable.map(Row.strength) + [.newStrength]
    }
    // A thought that can be tried becomes a step with its guess, and needs no other way to one.
    if triesAThought {
      rows.append(.step)
      turnings.removeAll { $0.key == "s" }
    }
    rows += turnings.map(Row.turn)
    menu.count = rows.count
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let moves = menu.bindings { Action.move($0) }
    let label = makesSomething ? "take it" : "tie or untie"
    let choose =
      rows.isEmpty ? [] : [Binding(.enter, " ", label: label, does: Action.choose)]
    return (context.isNarrow ? choose + moves : moves + choose)
      + turnings.indices.map { place in
        Binding(
          turnings[place].key, label: turnings[place].name, does: .turn(place), inFooter: false)
      }
      + (triesAThought ? [Binding("s", label: Self.stepName, does: .step, inFooter: false)] : [])
      + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  /// Whether Enter makes something of it, and ties nothing.
  private var makesSomething: Bool {
    guard let row = menu.selection, rows.indices.contains(row) else { return false }
    return switch rows[row] {
    case .step, .turn, .newStrength: true
    case .strength, .proof: false
    }
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
    case .step: return page?.becomeStep(on: &record, in: context) ?? .stay
    case .leave: return .back
    }
    return .stay
  }

  private func choose(on record: inout Record, in context: Context) -> Move {
    guard let item, let row = menu.selection, rows.indices.contains(row) else { return .stay }
    switch rows[row] {
    case .turn(let turning): return turning.open(item, context) ?? .stay
    case .strength(let strength): return toggle(item, strength, on: &record, in: context)
    case .proof(let proof):
      guard let page else { return .stay }
      return toggle(proof, page, on: &record, in: context)
    case .newStrength: return .open(WritingScreen(.strength, tiedTo: item.id))
    case .step: return page?.becomeStep(on: &record, in: context) ?? .stay
    }
  }

  private func toggle(
    _ proof: Item, _ strength: Entry<Page>, on record: inout Record, in context: Context
  ) -> Move {
    let isPinned = record.togglePin(of: proof, to: strength, at: context.stamp)
    let name = strength.content.provenName
    return .say(isPinned ? "It is proof of “\(name)” now." : "Not tied to “\(name)” any more.")
  }

  // MARK: How it looks

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    guard let item, !rows.isEmpty else {
      let nothing =
        isStrength
        ? "A win or a practice of the ladder can be proof. None is kept yet."
        : "There is nothing to make of it yet."
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
    page?.content.practice == Practice.strength.id
  }

  private func text(of item: Item, in record: Record) -> String {
    if case .page(let page) = item { return PageLine(page.content).text }
    return item.insight ?? record.proof(in: item)?.text ?? ""
  }

  private func label(of row: Row, in record: Record) -> String {
    func mark(_ isPinned: Bool) -> String { isPinned ? "[x]" : "[ ]" }
    switch row {
    case .strength(let strength):
      let isPinned = item.map { record.isPinned($0, to: strength) } ?? false
      return "\(mark(isPinned)) proof of: \(strength.content.provenName)"
    case .proof(let proof):
      guard case .page(let strength) = item, let said = record.proof(in: proof) else { return "" }
      let day = said.day.map { "\($0.shortName)  " } ?? ""
      let isPinned = record.isPinned(proof, to: strength)
      return "\(mark(isPinned)) \(day)\(PageText.oneLine(said.text))"
    case .newStrength: return "A strength that is not here yet"
    case .step:
      guard let page, let step = record.step(madeOf: page.content) else {
        return "\(Self.stepName)  (s)"
      }
      return "Is a step already: \(step.content.shownTitle)"
    case .turn(let turning): return "\(turning.name)  (\(turning.key.name))"
    }
  }
}

import Display
import Domain

/// What can be written: every practice with what it is for.
struct PracticesScreen: Screen {
  static let title = "A new page"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case choose, leave
  }

  /// A practice, or nil for an urge: that is no page, and is noted on a screen of its own.
  private let practices: [Practice?]
  private let heading: String
  private var menu: Menu
  /// What there is to look back on with the one under the cursor.
  private var catches = 0
  private var progress: [String] = []

  init() {
    self.init(Practices.all + [nil], "What would you like to write?")
  }

  /// A few kind words, from half a minute to ten.
  static var kind: PracticesScreen {
    PracticesScreen([.kindLine, .kindFive, .kindLetter, .swapTheVoice], "A few kind words")
  }

  private init(_ practices: [Practice?], _ heading: String) {
    self.practices = practices
    self.heading = heading
    menu = Menu(count: practices.count)
  }

  mutating func refresh(from record: Record, in context: Context) {
    catches = record.openCatches.count
    lookBack(in: record)
  }

  private mutating func lookBack(in record: Record) {
    let current = menu.selection.flatMap { practices.indices.contains($0) ? practices[$0] : nil }
    progress = record.isComplete ? current?.progress(in: record) ?? [] : []
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + [
      Binding(.enter, .right, "l", label: "begin", does: .choose),
      Binding(.escape, .left, "h", label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = list(in: context.body(), context).height
    defer { lookBack(in: record) }
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      menu.select(row, height: height)
      return choose()
    case .choose: return choose()
    case .leave: return .back
    }
    return .stay
  }

  private func choose() -> Move {
    guard let row = menu.selection else { return .stay }
    return practices[row].map { .replace(WritingScreen($0)) } ?? .replace(UrgeScreen())
  }

  /// What a row is called, what it is for, and how long it takes.
  private func about(_ row: Int) -> (title: String, purpose: String, length: String) {
    guard let practice = practices[row] else {
      return (UrgeScreen.title, "Note a pull, and let it pass.", "10 seconds")
    }
    return (practice.title, practice.purpose, practice.usualLength)
  }

  func list(in record: Record) -> SearchableList? {
    let texts = practices.indices.map { [about($0).title, about($0).purpose] }
    return SearchableList(count: texts.count, selected: menu.selected) { texts[$0] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: list(in: context.body(), context).height)
    lookBack(in: record)
  }

  // MARK: How it looks

  private func list(in area: Rect, _ context: Context) -> Rect {
    let top = context.isNarrow ? 1 : 2
    if context.isWide { return Rect(area.x, area.y + top, 48, area.height - top) }
    // The rows that the longest purpose takes stay free below.
    let rows = practices.indices.map { wrap(about($0).purpose, to: area.width).count }.max() ?? 1
    return area.inset(top: top, bottom: rows + (area.width >= 70 ? 1 : 0))
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(heading, at: area.origin, as: .heading)
    let list = list(in: area, context)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      draw(
        row, in: list.row(line), context, isCurrent: row == menu.selection, on: &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let row = menu.selection else { return }
    if context.isWide {
      let x = list.right + 2
      canvas.fill(Rect(x - 1, list.y, 1, list.height), with: "│", as: .rule)
      Paragraphs(detail(of: row)).draw(
        in: Rect(x + 1, list.y, area.right - x - 1, list.height), on: &canvas)
    } else {
      // Below the last one, where the whole of it has room.
      let y = min(list.bottom, list.y + practices.count + 1)
      // Where the list says what it is for, there is room for what there is to look back on.
      let said = [about(row).purpose] + (area.width >= 70 ? progress : [])
      Paragraphs(said.map { .init($0, as: .muted) }).draw(
        in: Rect(area.x, y, area.width, area.bottom - y), on: &canvas)
    }
  }

  private func draw(
    _ row: Int, in area: Rect, _ context: Context, isCurrent: Bool,
    on canvas: inout Canvas
  ) {
    let about = about(row)
    let role: Role = isCurrent ? .selected : .text
    let quiet: Role = isCurrent ? .selected : .muted
    if isCurrent { canvas.fill(area, as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    canvas.write(about.title, at: Point(area.x + 2, area.y), as: role)
    let length = about.length
    if !context.isWide, area.width >= 70 {
      let room = area.width - 30 - columns(of: length)
      canvas.write(clip(about.purpose, to: room), at: Point(area.x + 28, area.y), as: quiet)
    }
    canvas.write(length, at: Point(area.right - 1 - columns(of: length), area.y), as: quiet)
  }

  private func detail(of row: Int) -> [Paragraphs.Line] {
    guard let practice = practices[row] else { return [.init(about(row).purpose)] }
    let waiting =
      practice.id == Practice.thoughtRecord.id && catches > 0
      ? "\(catches) caught \(catches == 1 ? "thought waits" : "thoughts wait") in your journal."
      : ""
    let about = [
      practice.purpose, "Usually \(practice.usualLength). All of it can be skipped.", "",
    ]
    return about.map { .init($0) }
      + practice.steps.map { .init("· \($0.prompt)", as: .muted) }
      + (waiting.isEmpty ? [] : [.init(""), .init(waiting)])
      + (progress.isEmpty ? [] : [.init("")] + progress.map { .init($0, as: .accent) })
  }
}

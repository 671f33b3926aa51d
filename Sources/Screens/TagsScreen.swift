import Display
import Domain

/// The tags of “around it”: adding, naming, ordering and taking them away.
struct TagsScreen: Screen {
  static let title = "Tags"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case add, rename, remove, restore, leave
    case shift(by: Int)
    case input(Input)
    case finish, abandon
  }

  private var tags: [String] = []
  private var menu = Menu()
  /// The tag that is being written.
  private var field: TextField?
  /// The tag that gets a new name; nil while a new one is written.
  private var renamed: String?

  mutating func refresh(from record: Record, in context: Context) {
    tags = record.contexts
    menu.count = tags.count
  }

  private var current: String? {
    menu.selection.flatMap { tags.indices.contains($0) ? tags[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    if field != nil {
      return [
        Binding(.enter, .tab, label: "keep it", does: .finish),
        Binding(.escape, label: "leave it", does: .abandon),
      ]
    }
    let here: [Binding<Action>] = [
      Binding(.enter, "e", label: "rename", does: .rename),
      Binding("d", .backspace, .delete, label: "delete", does: .remove),
      Binding("K", .shiftUp, label: "move it", does: .shift(by: -1)),
      Binding("J", .shiftDown, label: "move it", does: .shift(by: 1)),
    ]
    return [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
      Binding("n", label: "new", does: .add),
    ] + (current == nil ? [] : here) + [
      Binding("s", label: "start list", does: .restore),
      Binding(.escape, label: "back", does: .leave),
    ]
  }

  func typed(in context: Context) -> ((Input) -> Action)? {
    field == nil ? nil : { .input($0) }
  }

  func wheel(_ rows: Int) -> Action? { field == nil ? .scroll(rows) : nil }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { begin(with: current) } else { menu.select(row, height: height) }
    case .add: begin(with: nil)
    case .rename: begin(with: current)
    case .input(.key(let key)): _ = field?.handle(key)
    case .input(.text(let text)): field?.insert(text)
    case .abandon: field = nil
    case .finish: return finish(on: &record, in: context)
    case .remove:
      guard let current else { return .stay }
      keep(tags.filter { $0 != current }, on: &record, in: context)
      return .say("Taken from your list. u brings it back.")
    case .shift(let steps):
      guard let row = menu.selection, tags.indices.contains(row + steps) else { return .stay }
      tags.swapAt(row, row + steps)
      menu.select(row + steps, height: height)
      keep(tags, on: &record, in: context)
    case .restore:
      record.set(.contexts, to: nil, at: context.stamp)
      return .say("The list is as it came. u brings yours back.")
    case .leave: return .back
    }
    return .stay
  }

  private mutating func begin(with tag: String?) {
    renamed = tag
    field = TextField(tag ?? "", limit: 40)
  }

  private mutating func finish(on record: inout Record, in context: Context) -> Move {
    guard let tag = field.flatMap({ CheckIn.tag(from: $0.text) }), tag != renamed else {
      field = nil
      return .stay
    }
    guard !tags.contains(tag) else { return .say("“\(tag)” is there already.") }
    field = nil
    var list = tags
    if let place = renamed.flatMap(list.firstIndex) { list[place] = tag } else { list.append(tag) }
    keep(list, on: &record, in: context)
    let height = Self.list(in: context.body()).height
    menu.select(list.firstIndex(of: tag) ?? 0, height: height)
    return .stay
  }

  private mutating func keep(_ list: [String], on record: inout Record, in context: Context) {
    record.set(.contexts, to: .list(list.map(Value.text)), at: context.stamp)
    refresh(from: record, in: context)
  }

  func list(in record: Record) -> SearchableList? {
    SearchableList(count: tags.count, selected: menu.selected) { [tags] in [tags[$0]] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
  }

  // MARK: How it looks

  private static func list(in area: Rect) -> Rect { area.inset(top: 2) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let used = canvas.write("Tags", at: area.origin, as: .heading)
    let about = clip(" · what can be around a check-in", to: area.width - used)
    canvas.write(about, at: Point(area.x + used, area.y), as: .muted)
    if let field {
      let line = Rect(area.x, area.y + 1, min(area.width, 56), 1)
      canvas.write(renamed == nil ? "new" : "rename", at: line.origin, as: .heading)
      field.draw(in: line.inset(left: 8), focused: true, placeholder: "a tag", on: &canvas)
    }
    let list = Self.list(in: area)
    if tags.isEmpty {
      canvas.write("Nothing here. n adds a tag.", at: list.origin, as: .muted)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection && field == nil
      let place = list.row(line)
      if isCurrent { canvas.fill(Rect(place.x, place.y, min(place.width, 44), 1), as: .selected) }
      let mark = row == menu.selection ? "› " : "  "
      canvas.write(mark + tags[row], at: place.origin, as: isCurrent ? .selected : .text)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }
}

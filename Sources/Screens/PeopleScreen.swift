import Display
import Domain

/// My people: who they are, what they are good for, how to reach them.
struct PeopleScreen: Screen {
  static let title = "My people"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case add, edit, delete, leave
  }

  private var menu = Menu()
  /// The person that the cursor is on: it stays there when others come and go around it.
  private var selected: ID?

  mutating func refresh(from record: Record, in context: Context) {
    menu.count = record.people.count
    let place = selected.flatMap { id in record.people.lastIndex { $0.id == id } }
    if let place { menu.select(place, height: Self.list(in: context.body()).height) }
    noteSelection(in: record)
  }

  private mutating func noteSelection(in record: Record) {
    selected = menu.selection.map { record.people[$0].id }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
      Binding("n", label: "new", does: .add),
    ]
      + (menu.selection == nil
        ? []
        : [
          Binding(.enter, "e", label: "open", does: .edit),
          Binding("d", label: "delete", does: .delete),
        ]) + [
        Binding(.escape, label: "back", does: .leave)
      ]
  }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    defer { if menu.count == record.people.count { noteSelection(in: record) } }
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .click(let row):
      if row == menu.selection { return .open(PersonScreen(record.people[row])) }
      menu.select(row, height: height)
    case .add: return .open(PersonScreen(new: context.newID))
    case .edit:
      guard let row = menu.selection else { return .open(PersonScreen(new: context.newID)) }
      return .open(PersonScreen(record.people[row]))
    case .delete:
      guard let row = menu.selection else { return .stay }
      record.remove(record.people[row].id, at: context.stamp)
      return .say("Taken from the list. u brings them back.")
    case .leave: return .back
    }
    return .stay
  }

  func list(in record: Record) -> SearchableList? {
    let people = record.people
    return SearchableList(count: people.count, selected: menu.selected) {
      people[$0].content.searched
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
    noteSelection(in: record)
  }

  private static func list(in area: Rect) -> Rect { area.inset(top: 2) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    let list = Self.list(in: area)
    if record.people.isEmpty {
      Paragraphs([
        .init("Nobody is here yet. n adds someone.", as: .muted),
        .init("A nickname or initials will do.", as: .muted),
      ]).draw(in: list, on: &canvas)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard record.people.indices.contains(row) else { continue }
      let person = record.people[row].content
      draw(person, in: list.row(line), isCurrent: row == menu.selection, &canvas)
      canvas.target(list.row(line), Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private func draw(_ person: Person, in area: Rect, isCurrent: Bool, _ canvas: inout Canvas) {
    let role: Role = isCurrent ? .selected : .text
    let width = min(area.width, 100)
    if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let name = person.label.isEmpty ? "no name yet" : person.label
    canvas.write(clip(name, to: 20), at: Point(area.x + 2, area.y), as: role)
    let parts = [
      person.tie ?? "", person.safeInCrisis ? "on Help now" : "", person.howToReach ?? "",
      person.goodFor.joined(separator: ", "), person.note ?? "",
    ]
    let text = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.write(
      clip(text, to: width - 24), at: Point(area.x + 24, area.y), as: isCurrent ? role : .muted)
  }
}

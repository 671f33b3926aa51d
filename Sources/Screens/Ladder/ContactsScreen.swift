import Display
import Domain

/// Contacts with people, the newest first: to note one, to read again, to change or delete.
struct ContactsScreen: Screen {
  static let title = "Contacts"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case add, edit, delete, leave
  }

  private var menu = Menu()
  private var contacts: [Entry<Contact>] = []
  private var names: [ID: String] = [:]

  mutating func refresh(from record: Record, in context: Context) {
    contacts = record.contacts.reversed()
    names = Dictionary(
      record.people.map { ($0.id, $0.content.label) }, uniquingKeysWith: { first, _ in first })
    menu.count = contacts.count
  }

  private var contact: Entry<Contact>? {
    menu.selection.flatMap { contacts.indices.contains($0) ? contacts[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let some: [Binding<Action>] =
      contact == nil
      ? []
      : [
        Binding(.up, "k", label: "choose", does: .move(.up)),
        Binding(.down, "j", label: "choose", does: .move(.down)),
        Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
        Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
        Binding(.home, "g", label: "newest, oldest", does: .move(.home), inFooter: false),
        Binding(.end, "G", label: "newest, oldest", does: .move(.end), inFooter: false),
        Binding(.enter, "e", label: "open", does: .edit),
        Binding("d", label: "delete", does: .delete),
      ]
    return [Binding("n", label: "new", does: .add)] + some + [
      Binding(.escape, label: "back", does: .leave)
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection, let contact {
        return .open(ContactScreen(contact, of: record))
      }
      menu.select(row, height: height)
    case .add: return .open(ContactScreen(newIn: record, context))
    case .edit: return contact.map { .open(ContactScreen($0, of: record)) } ?? .stay
    case .delete:
      guard let contact else { return .stay }
      record.remove(contact.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .leave: return .back
    }
    return .stay
  }

  func list(in record: Record) -> SearchableList? {
    let texts = contacts.map { [text(of: $0.content)] }
    return SearchableList(count: texts.count, selected: menu.selected) { texts[$0] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
  }

  private static func list(in area: Rect) -> Rect { area.inset(top: 2) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    let list = Self.list(in: area)
    if contacts.isEmpty {
      Paragraphs(LadderText.noContact.map { .init($0, as: .muted) }).draw(in: list, on: &canvas)
    }
    let year = context.moment.local.day.civil.year
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard contacts.indices.contains(row) else { continue }
      let area = list.row(line)
      let isCurrent = row == menu.selection
      let role: Role = isCurrent ? .selected : .text
      let width = min(area.width, 100)
      if isCurrent { canvas.fill(Rect(area.x, area.y, width, 1), as: .selected) }
      canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
      canvas.write(contacts[row].at?.name(in: year) ?? "", at: Point(area.x + 2, area.y), as: role)
      canvas.write(
        clip(text(of: contacts[row].content), to: width - 20), at: Point(area.x + 20, area.y),
        as: role)
      canvas.target(area, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  private func text(of contact: Contact) -> String {
    let felt = contact.afterFeel.map { "felt \($0 > 0 ? "+" : "")\($0)" }
    let parts = [
      contact.person.flatMap { names[$0] }, contact.who?.name, contact.channel?.name, felt,
      contact.minutes.map { "\($0) min" }, contact.support?.rawValue, contact.place,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

import Display
import Domain

/// One contact with someone, noted in a minute.
struct ContactScreen: Screen {
  static let title = "Contact"

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case keep, leave
  }

  private let entry: Entry<Contact>
  private let isNew: Bool
  private let people: [(id: ID, name: String)]
  private var form: Form

  init(_ entry: Entry<Contact>, isNew: Bool = false, of record: Record) {
    self.entry = entry
    self.isNew = isNew
    people = record.people.filter { !$0.content.isNumber && !$0.content.label.isEmpty }.map {
      ($0.id, $0.content.label)
    }
    let contact = entry.content
    let known = people.first { $0.id == contact.person }?.name
    var fields: [FormField] = [
      .choice("who it was", Rung.Who.allCases.map(\.name), contact.who?.name),
      .choice("how", Rung.Place.allCases.map(\.name), contact.channel?.name),
      .choice(
        "it began with", Contact.Initiator.allCases.map(\.rawValue), contact.startedBy?.rawValue),
      FormField("felt after", .number(contact.afterFeel, range: -2...2, step: 1)),
      .choice("minutes", StepForm.minutes.map(String.init), contact.minutes.map(String.init)),
      .choice("support", Contact.Support.allCases.map(\.rawValue), contact.support?.rawValue),
      .choice(
        "a promise", Contact.Promise.allCases.map(\.promiseName), contact.promise?.promiseName),
      .text("where", contact.place, example: "the stairs, the park, a chat"),
    ]
    if !people.isEmpty {
      fields.insert(.choice("one of mine", people.map(\.name), known), at: 0)
    }
    form = Form(fields)
  }

  init(newIn record: Record, _ context: Context) {
    let entry = Entry(
      id: context.newID, at: context.moment, edited: Stamp(milliseconds: 0), content: Contact())
    self.init(entry, isNew: true, of: record)
  }

  private var changed: Entry<Contact> {
    var changed = entry
    let name = form["one of mine"]?.choice
    if form["one of mine"] != nil {
      changed.content.person =
        people.first { $0.id == entry.content.person && $0.name == name }?.id
        ?? people.first { $0.name == name }?.id
    }
    changed.content.who = Rung.Who.allCases.first { $0.name == form["who it was"]?.choice }
    changed.content.channel = Rung.Place.allCases.first { $0.name == form["how"]?.choice }
    changed.content.startedBy = form["it began with"]?.choice.flatMap(Contact.Initiator.init)
    changed.content.afterFeel = form["felt after"]?.number
    changed.content.minutes = form["minutes"]?.choice.flatMap { Int($0) }
    changed.content.support = form["support"]?.choice.flatMap(Contact.Support.init)
    changed.content.promise = Contact.Promise.allCases.first {
      $0.promiseName == form["a promise"]?.choice
    }
    changed.content.place = form["where"]?.text
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  var draft: Item? { changed == entry ? nil : .contact(changed) }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, label: isNew ? "note it" : "done", does: .keep),
      Binding(.escape, label: "back", does: .leave),
    ] + form.bindings { .input($0) }
  }

  func typed(in context: Context) -> ((Input) -> Action)? { { .input($0) } }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .input(let input):
      form.handle(input)
      if form.isFull { return .full }
    case .next: if !form.next() { _ = form.move(to: 0) }
    case .previous: if !form.previous() { _ = form.move(to: form.fields.count - 1) }
    case .click(let click): form.click(click)
    case .keep:
      // That there was a contact is worth noting, with nothing else said about it.
      keep(isNew || changed != entry, on: &record, in: context)
      return isNew ? .replace(ContactsScreen()) : .back
    case .leave:
      keep(changed != entry, on: &record, in: context)
      return .back
    }
    return .stay
  }

  private func keep(_ isMeant: Bool, on record: inout Record, in context: Context) {
    guard isMeant else { return }
    record.putKeepingBoth(.contact(changed), from: entry.edited, in: context)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let used = canvas.write(isNew ? "A contact" : "That contact", at: area.origin, as: .heading)
    canvas.write(
      clip("  felt after: −2 worse, 2 better", to: area.width - used),
      at: Point(area.x + used, area.y), as: .muted)
    let top = context.isNarrow ? 1 : 2
    let fields = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
    form.draw(in: fields, on: &canvas) { Action.click($0) }
  }
}

extension Contact.Promise {
  /// What became of what they had promised, in kind words.
  var promiseName: String {
    switch self {
    case .none: "none made"
    case .kept: "kept"
    case .moved: "moved"
    case .missed: "not kept"
    }
  }
}

import Display
import Domain

/// One person, to add or change.
///
/// What was typed is kept, however the screen is left.
struct PersonScreen: Screen {
  static let title = "Person"

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case done
  }

  private let entry: Entry<Person>
  private var form: Form

  init(_ entry: Entry<Person>) {
    self.entry = entry
    let person = entry.content
    form = Form([
      .text("name", person.label, example: "a nickname or initials will do"),
      .choice("who they are", Person.ties, person.tie),
      .many("good for", Person.kindsOfSupport, person.goodFor),
      .text("how to reach", person.howToReach, example: "a number, a street, a chat"),
      .text("good times", person.okTimes, example: "evenings, not on Mondays"),
      FormField(
        "in a crisis", example: "safe to call: show them on Help now", .flag(person.safeInCrisis)),
      .text("note", person.note),
    ])
  }

  init(new id: ID) {
    self.init(Entry(id: id, edited: Stamp(milliseconds: 0), content: Person()))
  }

  private var changed: Entry<Person> {
    var changed = entry
    changed.content.label = form["name"]?.text?.trimmed ?? ""
    changed.content.tie = form["who they are"]?.choice
    changed.content.goodFor = form["good for"]?.picked ?? []
    changed.content.howToReach = form["how to reach"]?.text
    changed.content.okTimes = form["good times"]?.text
    changed.content.safeInCrisis = form["in a crisis"]?.flag == true
    changed.content.note = form["note"]?.text
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  var draft: Item? { changed == entry ? nil : .person(changed) }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, .escape, label: "done", does: .done),
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
    case .done:
      if changed != entry {
        record.putKeepingBoth(.person(changed), from: entry.edited, in: context)
      }
      return .back
    }
    return .stay
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let isNew = record.people[id: entry.id] == nil
    canvas.write(isNew ? "Someone new" : "About them", at: area.origin, as: .heading)
    let top = context.isNarrow ? 1 : 2
    let field = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
    form.draw(in: field, on: &canvas) { Action.click($0) }
  }
}

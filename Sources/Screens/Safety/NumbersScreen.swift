import Display
import Domain

/// Numbers to call that the person added: they stand on Help now beside the country's.
struct NumbersScreen: Screen {
  static let title = "My numbers"

  enum Action: Sendable {
    case move(Key)
    case click(Int)
    case add, edit, delete, leave
  }

  private var menu = Menu()
  private var numbers: [Entry<Person>] = []

  mutating func refresh(from record: Record, in context: Context) {
    numbers = record.people.filter(\.content.isNumber)
    menu.count = numbers.count
  }

  private var number: Entry<Person>? {
    menu.selection.flatMap { numbers.indices.contains($0) ? numbers[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    menu.bindings { .move($0) } + [Binding("n", label: "new", does: .add)]
      + (number == nil
        ? []
        : [
          Binding(.enter, "e", label: "change", does: .edit),
          Binding("d", label: "delete", does: .delete),
        ]) + [Binding(.escape, label: "back", does: .leave)]
  }

  func wheel(_ rows: Int) -> Action? { .move(rows > 0 ? .down : .up) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .click(let row):
      if row == menu.selection, let number { return .open(NumberScreen(number)) }
      menu.select(row, height: height)
    case .add: return .open(NumberScreen(new: context.newID))
    case .edit: return number.map { .open(NumberScreen($0)) } ?? .stay
    case .delete:
      guard let number else { return .stay }
      record.remove(number.id, at: context.stamp)
      return .say("Taken from Help now. u brings it back.")
    case .leave: return .back
    }
    return .stay
  }

  func list(in record: Record) -> SearchableList? {
    let texts = numbers.map { [$0.content.reach] }
    return SearchableList(count: texts.count, selected: menu.selected) { texts[$0] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
  }

  private static func list(in area: Rect) -> Rect { area.inset(top: 2) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    let list = Self.list(in: area)
    if numbers.isEmpty {
      Paragraphs([
        .init("No number of your own yet. n adds one.", as: .muted),
        .init("It stands on Help now, above those of your country.", as: .muted),
      ]).draw(in: list, on: &canvas)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      guard numbers.indices.contains(row) else { continue }
      let place = list.row(line)
      let isCurrent = row == menu.selection
      let role: Role = isCurrent ? .selected : .text
      if isCurrent {
        canvas.fill(Rect(place.x, place.y, min(place.width, 100), 1), as: .selected)
      }
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: role)
      let reach = numbers[row].content.reach
      canvas.write(
        clip(reach.isEmpty ? "no number yet" : reach, to: min(place.width, 100) - 2),
        at: Point(place.x + 2, place.y), as: role)
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }
}

/// One of them, to add or change.
///
/// What was typed is kept, however the screen is left.
struct NumberScreen: Screen {
  static let title = "A number of mine"

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
    form = Form([
      .text("name", entry.content.label, example: "the night line, Dr K"),
      .text("number", entry.content.howToReach, example: "555 0120"),
      .text("when", entry.content.okTimes, example: "at any time"),
    ])
  }

  init(new id: ID) {
    var person = Person()
    person.tie = Person.numberTie
    self.init(Entry(id: id, edited: Stamp(milliseconds: 0), content: person))
  }

  private var changed: Entry<Person> {
    var changed = entry
    changed.content.label = form["name"]?.text?.trimmed ?? ""
    changed.content.howToReach = form["number"]?.text
    changed.content.okTimes = form["when"]?.text
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  var draft: Item? { changed == entry ? nil : .person(changed) }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, .escape, label: "done", does: .done),
    ]
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
    canvas.write(Self.title, at: area.origin, as: .heading)
    let top = context.isNarrow ? 1 : 2
    let field = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
    form.draw(in: field, on: &canvas) { Action.click($0) }
    let note = "Steady calls nobody. It only shows the number."
    if area.height > top + 8 {
      canvas.write(clip(note, to: area.width), at: Point(area.x, field.y + 7), as: .muted)
    }
  }
}

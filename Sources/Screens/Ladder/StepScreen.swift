import Display
import Domain

/// One step, to add or change.
///
/// What was typed is kept, however the screen is left.
struct StepScreen: Screen {
  static let title = "Step"

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case done, leave
  }

  private let entry: Entry<Rung>
  private let isNew: Bool
  /// The page that a new one was made of.
  private var origin: ID?
  /// The page with the thought that it tries.
  private var page: Entry<Page>?
  private var form: Form
  /// When the last answer was given.
  private var answered = Moment(seconds: 0, offset: 0)

  init(_ entry: Entry<Rung>) {
    self.entry = entry
    isNew = false
    form = StepForm.form(for: entry.content)
  }

  /// A new one, from nothing or from what it begins with.
  init(new rung: Rung = Rung(), from origin: ID? = nil, in context: Context) {
    self.origin = origin
    entry = Entry(id: context.newID, edited: Stamp(milliseconds: 0), content: rung)
    isNew = true
    form = StepForm.form(for: rung)
    answered = context.moment
    // What it is called is known then; how hard it is, only the person knows.
    if !rung.title.isEmpty { _ = form.move(to: 1) }
  }

  /// A new one that tries the thought of a page; what to do for it is asked.
  init(of page: Entry<Page>, in context: Context) {
    self.init(in: context)
    self.page = page
  }

  private var changed: Entry<Rung> {
    var changed = entry
    changed.content = StepForm.rung(entry.content, from: form, isNew: isNew, at: answered)
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  /// Whether there is anything to keep: a starter that is opened is meant.
  private var isMeant: Bool { isNew ? !changed.content.isEmpty : changed != entry }

  var draft: Item? { changed == entry ? nil : .rung(changed) }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, label: isNew ? "keep it" : "done", does: .done),
      Binding(.escape, label: isNew && changed == entry ? "back" : "done", does: .leave),
    ] + form.bindings { .input($0) }
  }

  func typed(in context: Context) -> ((Input) -> Action)? { { .input($0) } }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    answered = context.moment
    switch action {
    case .input(let input):
      form.handle(input)
      if form.isFull { return .full }
    case .next: if !form.next() { _ = form.move(to: 0) }
    case .previous: if !form.previous() { _ = form.move(to: form.fields.count - 1) }
    case .click(let click): form.click(click)
    case .done: return keep(on: &record, in: context)
    case .leave:
      // An offer that nobody touched was only looked at.
      return changed == entry ? .back : keep(on: &record, in: context)
    }
    return .stay
  }

  private func keep(on record: inout Record, in context: Context) -> Move {
    guard isMeant else { return .back }
    if let page {
      record.put(changed, madeOf: page, in: context)
      return .leave(for: LadderScreen.self, at: entry.id)
    }
    record.putKeepingBoth(.rung(changed), from: entry.edited, in: context)
    guard isNew else { return .back }
    if let origin, var page = record.pages[id: origin] {
      page.content.link(entry.id)
      record.put(.page(page), at: context.stamp)
    }
    let count = record.rungs.count
    return .backSaying("On your ladder: \(count == 1 ? "1 step" : "\(count) steps").")
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let used = canvas.write(isNew ? "A new step" : "A step", at: area.origin, as: .heading)
    // A small window has no row for the thought below.
    let note = (context.isNarrow ? thought : nil) ?? "hard: 0 at ease, 100 the worst"
    canvas.write(
      clip("  \(note)", to: area.width - used),
      at: Point(area.x + used, area.y), as: .muted)
    let top = context.isNarrow ? 1 : 2
    let field = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
    form.draw(in: field, on: &canvas) { Action.click($0) }
    let rows = form.heights(width: field.width).reduce(0, +)
    guard !context.isNarrow, field.height > rows + 1 else { return }
    let below = field.inset(top: rows + 1)
    if let thought {
      Paragraphs([.init(thought, as: .muted)]).draw(in: below, on: &canvas)
    } else {
      drawHistory(in: below, on: &canvas)
    }
  }

  /// What it is made for, where it tries a thought.
  private var thought: String? {
    page.flatMap { ThoughtTest($0.content)?.prediction }.map { "It tries the thought: “\($0)”" }
  }

  /// The ratings so far, where there is more than one.
  private func drawHistory(in area: Rect, on canvas: inout Canvas) {
    let ratings = changed.content.sudsHistory
    guard ratings.count > 1 else { return }
    let list = ratings.suffix(8).map { "\($0.at.local.day.name) \($0.suds)" }
    let text = "you said: " + list.joined(separator: " · ")
    Paragraphs([.init(text, as: .muted)]).draw(in: area, on: &canvas)
  }
}

import Display
import Domain

/// A sitting that is over: its answers can be changed, and it can be deleted.
struct SittingScreen: Screen {
  static let title = "Sitting"

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case done
  }

  private let entry: Entry<Breathing>
  private var form: Form

  init(_ entry: Entry<Breathing>) {
    self.entry = entry
    let after = BreathAnswers.form(for: entry.content)
    form = Form(
      [BreathAnswers.tension("tension before", entry.content.beforeTension)] + after.fields)
  }

  private var changed: Entry<Breathing> {
    var changed = entry
    changed.content.beforeTension = form["tension before"]?.number
    BreathAnswers.take(form, into: &changed.content)
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  var draft: Item? { changed == entry ? nil : .breathing(changed) }

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
    case .input(let input): form.handle(input)
    case .next: if !form.next() { _ = form.move(to: 0) }
    case .previous: if !form.previous() { _ = form.move(to: form.fields.count - 1) }
    case .click(let click): form.click(click)
    case .done:
      if changed != entry {
        record.putKeepingBoth(.breathing(changed), from: entry.edited, in: context)
      }
      return .back
    }
    return .stay
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let content = entry.content
    let when = entry.at?.name(in: context.moment.local.day.civil.year) ?? ""
    let name = record.breathName(content.pattern)
    let title = "\(name) · \(when) · \(BreathWords.length(content.seconds))"
    canvas.write(clip(title, to: area.width), at: area.origin, as: .heading)
    let top = context.isNarrow ? 1 : 2
    let field = Rect(area.x, area.y + top, min(area.width, 100), area.height - top)
    form.draw(in: field, on: &canvas) { Action.click($0) }
  }
}

import Display
import Domain

/// How much the person wants to take on, and what the numbers of distress mean to them.
///
/// Nothing above it is ever suggested. It acts at once and locks nothing.
struct ComfortScreen: Screen {
  static let title = "How much fits me"

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case done
  }

  private static let week = "practices a week"
  private static let most = "hardest offered"
  private static let marks = [0, 25, 50, 75, 100]
  private static let examples = [
    "when I was at ease, such as reading in bed", "a little tense", "hard, and I could still think",
    "very hard", "the worst I have known",
  ]

  private var form: Form?
  private var week = ""

  mutating func refresh(from record: Record, in context: Context) {
    let ladder = Ladder(record)
    let today = context.moment.day
    let taken = ladder.taken.filter {
      $0.day.map { 0..<LadderNumbers.week ~= $0.distance(to: today) } ?? false
    }
    let hardest = taken.compactMap(\.content.sudsPeak).max().map { ", the hardest \($0)" } ?? ""
    let count = taken.count == 1 ? "1 practice" : "\(taken.count) practices"
    week = "In the last seven days: \(count)\(hardest)."
    if form == nil { form = Self.form(for: record) }
  }

  private static func form(for record: Record) -> Form {
    let range = record.comfortRange
    let anchors = record.distressAnchors
    return Form(
      [
        FormField(week, .number(range.practicesAWeek, range: 0...70, step: 1)),
        FormField(
          most, .number(range.mostDistress, range: 0...100, step: LadderNumbers.sudsStep)),
      ]
        + marks.indices.map { place in
          .text("\(marks[place]) was", anchors[place], example: examples[place])
        })
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, .escape, label: "done", does: .done),
    ] + (form?.bindings { .input($0) } ?? [])
  }

  func typed(in context: Context) -> ((Input) -> Action)? { { .input($0) } }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .input(let input):
      form?.handle(input)
      if form?.isFull == true { return .full }
    case .next:
      keep(on: &record, in: context)
      if form?.next() == false { _ = form?.move(to: 0) }
    case .previous:
      keep(on: &record, in: context)
      if form?.previous() == false { _ = form?.move(to: Self.marks.count + 1) }
    case .click(let click): form?.click(click)
    case .done:
      keep(on: &record, in: context)
      return .back
    }
    return .stay
  }

  private func keep(on record: inout Record, in context: Context) {
    guard let form else { return }
    let range = ComfortRange(
      practicesAWeek: form[Self.week]?.number, mostDistress: form[Self.most]?.number)
    if range != record.comfortRange { record.set(range, at: context.stamp) }
    let anchors = Self.marks.map { form["\($0) was"]?.text?.trimmed ?? "" }
    if anchors != record.distressAnchors {
      record.setDistressAnchors(anchors, at: context.stamp)
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let gap = context.isNarrow ? 0 : 1
    canvas.write(Self.title, at: area.origin, as: .heading)
    let says = Paragraphs(
      (context.isNarrow ? [] : LadderText.comfort.map { .init($0, as: .muted) })
        + [.init(week, as: .muted)])
    let rows = says.rows(width: area.width).count
    says.draw(in: area.inset(top: 1), on: &canvas)
    let fields = area.inset(top: 1 + rows + gap)
    form?.draw(
      in: Rect(fields.x, fields.y, min(fields.width, 100), fields.height), on: &canvas
    ) { Action.click($0) }
  }
}

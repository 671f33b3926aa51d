import Display
import Domain

/// A breathing pattern of the person's own, to make or change.
///
/// What was chosen is kept, however the screen is left, if it can be breathed.
struct OwnPatternScreen: Screen {
  static let title = "Your own pattern"

  enum Action: Sendable {
    case input(Input)
    case next, previous
    case click(FormClick)
    case done, leave
  }

  private let entry: Entry<OwnPattern>
  private var form: Form

  /// The four parts that are asked for, by the kind of phase.
  private static let parts: [(label: String, kind: BreathPhase.Kind, limits: ClosedRange<Int>)] = [
    ("in", .inhale, OwnPattern.inLimits), ("hold", .hold, OwnPattern.holdLimits),
    ("out", .exhale, OwnPattern.outLimits), ("empty", .rest, OwnPattern.holdLimits),
  ]

  init(_ entry: Entry<OwnPattern>) {
    self.entry = entry
    let phases = entry.content.phases
    form = Form(
      [.text("name", entry.content.name, example: "as you like, or none")]
        + Self.parts.map { part in
          let length = phases.filter { $0.kind == part.kind }.reduce(0) { $0 + $1.milliseconds }
          return .choice(part.label, Self.options(part.limits), Self.text(length))
        })
  }

  init(new id: ID) {
    let content = OwnPattern(
      name: "", phases: [BreathPhase(.inhale, 4), BreathPhase(.exhale, 6)])
    self.init(Entry(id: id, edited: Stamp(milliseconds: 0), content: content))
  }

  private static func options(_ limits: ClosedRange<Int>) -> [String] {
    stride(from: limits.lowerBound, through: limits.upperBound, by: OwnPattern.step).map(text)
  }

  private static func text(_ milliseconds: Int) -> String {
    milliseconds == 0 ? "none" : "\(BreathPhase.seconds(milliseconds)) s"
  }

  private func milliseconds(_ label: String) -> Int {
    guard let digits = form[label]?.choice?.split(separator: " ").first else { return 0 }
    return Double(digits).map { Int(($0 * 1000).rounded()) } ?? 0
  }

  /// As it would be kept; a second in-breath, which is not asked for, stays.
  private var content: OwnPattern {
    var content = entry.content
    content.name = form["name"]?.text?.trimmed ?? ""
    let topUp = entry.content.phases.filter { $0.kind == .topUp }
    content.phases = Self.parts.flatMap { part -> [BreathPhase] in
      let phase = BreathPhase(part.kind, milliseconds: milliseconds(part.label))
      let phases = phase.milliseconds > 0 ? [phase] : []
      return part.kind == .inhale ? phases + topUp : phases
    }
    return content
  }

  private var changed: Entry<OwnPattern> {
    var changed = entry
    changed.content = content
    if changed != entry { changed.edited = entry.edited.following(entry.edited) }
    return changed
  }

  private var isNew: Bool { entry.edited.milliseconds == 0 }

  /// What cannot be breathed is not kept, so it is no draft either.
  var draft: Item? {
    changed == entry || content.problem != nil ? nil : .pattern(changed)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, .backTab, label: "question", does: .previous),
      Binding(.down, .tab, label: "question", does: .next),
      Binding(.enter, label: "keep", does: .done),
      Binding(.escape, label: isNew ? "leave" : "done", does: .leave),
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
      if let problem = content.problem { return .say(problem) }
      if record.isTaken(content.name, besides: entry.id) {
        return .say("Something here is called that already. Choose another name.")
      }
      if isNew || changed != entry { keep(changed, on: &record, in: context) }
      return .back
    case .leave: return leave(on: &record, in: context)
    }
    return .stay
  }

  private func keep(
    _ entry: Entry<OwnPattern>, on record: inout Record, in context: Context
  ) {
    record.putKeepingBoth(.pattern(entry), from: self.entry.edited, in: context)
  }

  /// Keeps what was changed as far as it can be kept.
  private func leave(on record: inout Record, in context: Context) -> Move {
    guard changed != entry else { return .back }
    if let problem = content.problem { return .backSaying("It was not kept. \(problem)") }
    var kept = changed
    let isTaken = record.isTaken(content.name, besides: entry.id)
    if isTaken { kept.content.name = entry.content.name }
    keep(kept, on: &record, in: context)
    return isTaken ? .backSaying("Something is called that already; the name was not kept.") : .back
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(
      isNew ? "A pattern of your own" : "Your pattern", at: area.origin, as: .heading)
    let top = context.isNarrow ? 1 : 2
    let fields = Rect(area.x, area.y + top, min(area.width, 100), area.height - top - 2)
    form.draw(in: fields, on: &canvas) { Action.click($0) }
    let pattern = BreathPattern(
      id: "", name: "", purpose: "", phases: content.phases, length: .seconds(300))
    let says = content.problem ?? (pattern.cycle > 0 ? BreathWords.rate(pattern) : "")
    let row = context.isNarrow ? area.bottom - 1 : min(area.bottom - 1, fields.y + 6)
    canvas.write(
      clip(says, to: area.width), at: Point(area.x, row),
      as: content.problem == nil ? .muted : .notice)
  }
}

import Display
import Domain

/// What a step has taught so far: every practice of it, its line and what was learned.
struct StepPageScreen: Screen {
  static let title = "Step by step"

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case open, practise, edit, delete, alone, smaller, further, leave
  }

  private let id: ID
  var menu = Menu()
  var ladder = Ladder()
  /// The newest first.
  var attempts: [Entry<Attempt>] = []
  /// What the step says of itself.
  private(set) var head: [Paragraphs.Line] = []
  private(set) var numbers = ""

  init(_ id: ID) { self.id = id }

  mutating func refresh(from record: Record, in context: Context) {
    ladder = Ladder(record)
    attempts = ladder.attempts(on: id).reversed()
    menu.count = attempts.count
    numbers = Self.numbers(of: ladder, on: id)
    head = lines(at: context.moment)
  }

  var step: Entry<Rung>? { ladder[id] }
  var attempt: Entry<Attempt>? {
    menu.selection.flatMap { attempts.indices.contains($0) ? attempts[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let some: [Binding<Action>] =
      attempt == nil
      ? []
      : [
        Binding(.up, "k", label: "practice", does: .move(.up)),
        Binding(.down, "j", label: "practice", does: .move(.down)),
        Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
        Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
        Binding(.home, "g", label: "newest, oldest", does: .move(.home), inFooter: false),
        Binding(.end, "G", label: "newest, oldest", does: .move(.end), inFooter: false),
        Binding(.enter, .right, "l", label: "open it", does: .open),
        Binding("d", label: "delete it", does: .delete),
        Binding("i", label: "take it further", does: .further),
      ]
    return [Binding(.left, .escape, "h", label: "back", does: .leave)] + some
      + (step == nil ? [] : ofTheStep)
  }

  private var ofTheStep: [Binding<Action>] {
    let alone =
      ladder.versionAlone(of: id) == nil
      ? [] : [Binding("v", label: "the same alone", does: Action.alone)]
    return [Binding("n", label: "practise", does: .practise)] + alone + [
      Binding("e", label: "edit the step", does: .edit),
      Binding("m", label: "let it fit me better", does: .smaller),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = list(in: context.body(), context).height
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return open(in: context) }
      menu.select(row, height: height)
    case .open: return open(in: context)
    case .practise:
      return step.map { .open(ladder.practice(of: $0, minutes: nil, in: context)) } ?? .stay
    case .edit: return step.map { .open(StepScreen($0)) } ?? .stay
    case .smaller: return .open(SmallerScreen(id))
    case .alone:
      return ladder.versionAlone(of: id).map { .open(StepScreen(new: $0, in: context)) } ?? .stay
    case .delete:
      guard let attempt else { return .stay }
      record.remove(attempt.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .further: return attempt.map { .open(LinkScreen($0.id)) } ?? .stay
    case .leave: return .back
    }
    return .stay
  }

  private func open(in context: Context) -> Move {
    guard let attempt else { return .stay }
    return .open(PracticeScreen(attempt, of: step?.content ?? Rung(), in: context))
  }

  func list(in record: Record) -> SearchableList? {
    let attempts = attempts
    return SearchableList(count: attempts.count, selected: menu.selected) { row in
      let content = attempts[row].content
      return [content.learned ?? "", content.prediction ?? ""] + content.feelings
    }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: list(in: context.body(), context).height)
  }

  // MARK: What it says

  /// How hard the step seems, and who comes along.
  var expected: String {
    let suds = step?.content.sudsExpected.map { "expected distress \($0)" } ?? "not rated yet"
    return [suds, step?.content.companion.map { "with \($0)" }].compactMap { $0 }.joined(
      separator: " · ")
  }

  /// What else is known of it.
  private var facts: String {
    guard var step else { return "" }
    step.content.companion = nil
    return LadderScreen.facts(of: step)
  }

  private func lines(at now: Moment) -> [Paragraphs.Line] {
    guard step != nil else { return [.init("This step is not on the ladder now.", as: .muted)] }
    var lines: [Paragraphs.Line] = [
      .init(expected), .init(facts, as: .muted),
    ]
    if let plan = ladder.plan(for: id) {
      lines += LadderScreen.lines(of: plan.content, on: now.day)
    }
    lines.append(.init(numbers))
    if ladder.readiness(of: id).isSuggested { lines.append(.init(Readiness.sentence)) }
    if let variation = ladder.variation(for: id) {
      lines.append(.init("To vary: \(variation.name)."))
    }
    if ladder.versionAlone(of: id) != nil { lines.append(.init(LadderText.alone)) }
    if let reason = ladder.reasonsForSmaller(id, at: now).first {
      lines.append(.init("\(SmallerReason.sentence) It seems that \(reason.name): m."))
    }
    return lines.filter { !$0.text.isEmpty }
  }

  private static func numbers(of ladder: Ladder, on id: ID) -> String {
    let props = ladder.propsFaded(on: id)
    return [
      PredictionCheck(ladder.taken(on: id)).sentence, ladder.beliefShift(on: id)?.sentence,
      props.n > 0 ? "done without \(props.dropped) of \(props.planned) props (n \(props.n))" : nil,
    ].compactMap { $0 }.joined(separator: " · ")
  }
}

extension Attempt {
  /// What happened, on a line.
  var summary: String {
    let pair =
      isUnderWay ? nil : sudsPredPeak.flatMap { feared in sudsPeak.map { "\(feared)→\($0)" } }
    let state: String? =
      switch stage {
      case .planned: "planned"
      case .running: "under way"
      case .notToday: "not today"
      case .over: completion?.name
      }
    let parts = [
      state, pair, didItHappen.map { "it happened: \($0.name)" }, minutesDone.map { "\($0) min" },
      learned.map { "“\($0)”" },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// What was thought, and what came, a line each.
  var story: [String] {
    func list(_ words: [String]) -> String { words.joined(separator: ", ") }
    let likely = likelihoodBefore.map { " (\($0) % likely)" } ?? ""
    let bad = badIf.flatMap { before in howBadReally.map { "how bad: thought \(before), was \($0)" }
    }
    let after = [
      bad, surprise.map { "a surprise: \($0)" }, likelihoodNext.map { "likely next time: \($0) %" },
      energyAfter.map { "energy after: \($0)" }, energyNextMorning.map { "next morning: \($0)" },
    ].compactMap { $0 }
    let props = [
      propsToDrop.isEmpty ? nil : "to do without: \(list(propsToDrop))",
      propsUsed.map { "leaned on: \($0.isEmpty ? "nothing" : list($0))" },
      companion.map { "with \($0)" },
    ].compactMap { $0 }
    let lines = [
      expectation.map { $0 + likely }, learned.map { "“\($0)”" }, after.joined(separator: " · "),
      props.joined(separator: " · "), feelings.isEmpty ? nil : "feeling: " + list(feelings),
    ]
    return lines.compactMap { $0 }.filter { !$0.isEmpty }
  }
}

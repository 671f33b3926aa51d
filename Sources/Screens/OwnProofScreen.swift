import Display
import Domain

/// Something the person did or learned, with its day, when they ask for it.
///
/// It is offered on every day alike: no mood and no word decides.
struct OwnProofScreen: Screen {
  static let title = "Something of yours"
  static let none = "Nothing here yet. A win or a strength with proof will be here."

  enum Action: Sendable { case another, read, leave }

  private var proof: OwnProof?
  private var hasMore = false
  private var isComplete = true

  mutating func refresh(from record: Record, in context: Context) {
    isComplete = record.isComplete
    let all = record.ownProof
    hasMore = all.count > 1
    if let proof, all.contains(proof) { return }
    proof = record.ownProof(at: UInt64(truncatingIfNeeded: context.random))
  }

  func keys(in context: Context) -> [Binding<Action>] {
    (hasMore ? [Binding(" ", "w", label: "another", does: Action.another)] : [])
      + (proof == nil ? [] : [Binding("r", label: "read where it stands", does: .read)])
      + [Binding(.enter, .escape, label: "back", does: .leave)]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .another:
      let others = record.ownProof.filter { $0 != proof }
      guard !others.isEmpty else { return .stay }
      proof = others[Int(truncatingIfNeeded: context.random % UInt128(others.count))]
      return .stay
    case .read:
      guard let proof else { return .stay }
      if record.pages[id: proof.source] != nil { return .open(PageScreen(proof.source)) }
      return record.attempts[id: proof.source]?.content.rung.map { .open(StepPageScreen($0)) }
        ?? .stay
    case .leave: return .back
    }
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write(Self.title, at: area.origin, as: .heading)
    let body = area.inset(top: context.isNarrow ? 1 : 2)
    guard let proof else {
      let text = isComplete ? Self.none : "Reading what you kept…"
      return Paragraphs([.init(text, as: .muted)]).draw(in: body, on: &canvas)
    }
    let year = proof.day.civil.year
    let isThisYear = year == context.moment.local.day.civil.year
    let day = isThisYear ? proof.day.name : "\(proof.day.shortName) \(year)"
    Paragraphs([.init("“\(PageText.oneLine(proof.text))”"), .init(day, as: .muted)])
      .draw(in: body, on: &canvas)
  }
}

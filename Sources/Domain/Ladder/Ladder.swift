/// The ladder as it stands: every step in order, and what was tried on each.
///
/// Made once whenever the record changes; all that is said about the ladder is asked of it. Nothing here
/// locks a step or moves anyone on.
package struct Ladder: Equatable, Sendable {
  /// Every step, the easiest first, or in the person's own order.
  package let steps: [Entry<Rung>]
  /// Everything that was planned, tried or let be, the oldest first.
  package let attempts: [Entry<Attempt>]
  /// Whether the person has moved a step by hand.
  package let hasOwnOrder: Bool
  private let places: [ID: Int]
  private let byStep: [ID: [Entry<Attempt>]]

  package init(
    _ rungs: some Sequence<Entry<Rung>> = [], attempts: some Sequence<Entry<Attempt>> = []
  ) {
    let steps = LadderOrder.ordered(Array(rungs))
    self.steps = steps
    hasOwnOrder = steps.contains { $0.content.position != nil }
    places = Dictionary(
      steps.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    self.attempts = attempts.sorted {
      ($0.moment?.seconds ?? .min, $0.id) < ($1.moment?.seconds ?? .min, $1.id)
    }
    byStep = Dictionary(
      grouping: self.attempts.filter { $0.content.rung != nil }, by: { $0.content.rung ?? $0.id })
  }

  package init(_ record: Record) { self.init(record.rungs, attempts: record.attempts) }

  package subscript(id: ID) -> Entry<Rung>? { place(of: id).map { steps[$0] } }

  /// Where the step stands, the easiest at 0.
  package func place(of id: ID) -> Int? { places[id] }

  /// Everything on one step, the oldest first.
  package func attempts(on id: ID) -> [Entry<Attempt>] { byStep[id] ?? [] }

  /// Those that the person went to, the oldest first.
  package func taken(on id: ID) -> [Entry<Attempt>] {
    attempts(on: id).filter { $0.content.isTaken }
  }

  /// All that the person went to, the oldest first.
  package var taken: [Entry<Attempt>] { attempts.filter { $0.content.isTaken } }

  /// The practice that is under way, the newest of them.
  package var running: Entry<Attempt>? { attempts.last { $0.content.isUnderWay } }

  /// The practice of a step that is under way, the newest of them.
  package func running(on id: ID) -> Entry<Attempt>? {
    attempts(on: id).last { $0.content.isUnderWay }
  }

  /// What is planned for a step, the earliest.
  package func plan(for id: ID) -> Entry<Attempt>? {
    attempts(on: id).first { $0.content.stage == .planned }
  }

  /// What is planned and was not begun yet, the earliest first.
  package var plans: [Entry<Attempt>] { attempts.filter { $0.content.stage == .planned } }

  /// The occasion of the step that an attempt was on.
  func occasion(of attempt: Entry<Attempt>) -> Occasion? {
    attempt.content.rung.flatMap { self[$0] }?.content.occasion
  }

  /// The steps with the words of a search and the chosen marks, in order.
  package func steps(matching filter: LadderFilter) -> [Entry<Rung>] {
    steps.filter { filter.matches($0.content) }
  }
}

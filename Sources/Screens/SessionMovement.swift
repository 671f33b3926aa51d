import Display
import Domain

/// What goes on by itself, and what happens to it when something else comes first.
extension Session {
  /// How often to ring since the last call.
  package mutating func takeBells() -> Int {
    defer { bells = 0 }
    return bells
  }

  /// Whether what ran cannot be seen any more.
  func isElsewhere(from running: (place: Int, depth: Int, covers: Int)) -> Bool {
    isHidden || overlay != nil || isOver || current != running.place
      || covers.count > running.covers || stacks[current].count > running.depth
  }

  mutating func interrupt(_ place: Int, _ depth: Int, wasAway: Bool, in context: Context) {
    guard depth > 0, stacks[place].count >= depth else { return }
    stacks[place][depth - 1].interrupt(wasAway: wasAway, in: context)
  }

  mutating func stirTop() {
    guard covers.isEmpty, let last = stacks[current].indices.last else { return }
    stacks[current][last].stir()
  }

  mutating func interruptTop(wasAway: Bool, in context: Context) {
    guard covers.isEmpty else { return }
    interrupt(current, stacks[current].count, wasAway: wasAway, in: context)
  }

  /// A sitting that is under way when the person leaves is one that was stopped early.
  mutating func keepSittings(in context: Context) {
    interruptTop(wasAway: false, in: context)
    guard readOnly == nil else { return }
    for case .breathing(let entry) in drafts {
      record.put(.breathing(entry), at: context.stamp)
    }
    noteChanges(undoing: nil)
  }
}

/// What is pinned to a strength as proof of it: wins, and practices of the ladder.
extension Record {
  /// All that can be pinned, the newest first: wins, and practices that the person went to.
  package var pinnable: [Item] { pins { _ in true } }

  /// The wins and practices that are pinned to a strength, from either side, the oldest first.
  package func proofsPinned(to strength: Entry<Page>) -> [Item] {
    pins { isPinned($0, to: strength) }.reversed()
  }

  private func pins(where isWanted: (Item) -> Bool) -> [Item] {
    let wins = pages.lazy.filter { $0.content.practice == Practice.win.id }.map(Item.page)
    let tries = attempts.lazy.filter { $0.content.isTaken }.map(Item.attempt)
    return (wins.filter(isWanted) + tries.filter(isWanted)).sorted {
      ($0.at?.seconds ?? .min, $0.id) > ($1.at?.seconds ?? .min, $1.id)
    }
  }

  /// What a pinned win or practice says, with its day; nil where it says nothing.
  package func proof(in item: Item) -> Proof? {
    switch item {
    case .page(let win):
      win.content.answers.text("what").map { Proof(day: win.at?.day, text: $0) }
    case .attempt(let attempt): Proof(day: attempt.day, text: words(of: attempt.content))
    default: nil
    }
  }

  private func words(of attempt: Attempt) -> String {
    let verb = attempt.isCompleted ? "did" : "tried"
    let title = attempt.rung.flatMap { rungs[id: $0] }?.content.title ?? ""
    return title.isEmpty ? "I \(verb) a step of my ladder" : "I \(verb) this step: \(title)"
  }

  package func isPinned(_ item: Item, to strength: Entry<Page>) -> Bool {
    if strength.content.links.contains(item.id) { return true }
    guard case .page(let win) = item else { return false }
    return win.content.links.contains(strength.id)
  }

  /// Pins a win or a practice to a strength, or takes it off; answers whether it is pinned now.
  @discardableResult
  package mutating func togglePin(
    of item: Item, to strength: Entry<Page>, at now: Stamp
  ) -> Bool {
    var strength = strength
    let wasPinned = isPinned(item, to: strength)
    if wasPinned { strength.content.unlink(item.id) } else { strength.content.link(item.id) }
    put(.page(strength), at: now)
    // A win may have been tied from its own side.
    if wasPinned, case .page(var win) = item, win.content.links.contains(strength.id) {
      win.content.unlink(strength.id)
      put(.page(win), at: now)
    }
    return !wasPinned
  }
}

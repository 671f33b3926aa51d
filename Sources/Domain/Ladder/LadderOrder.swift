/// The order of steps: by expected distress, unless the person has moved them.
package enum LadderOrder {
  /// Lower distress first, then what matters more, then fewer people, then what was made first.
  ///
  /// A step that is not rated yet stands below all that are; one without another answer stands after
  /// those with it.
  package static func precedes(_ a: Entry<Rung>, _ b: Entry<Rung>) -> Bool {
    key(a) < key(b)
  }

  private static func key(_ step: Entry<Rung>) -> (Int, Int, Int, ID) {
    let rung = step.content
    return (
      rung.sudsExpected ?? -1, -(rung.importance ?? -1), rung.people?.size ?? .max, step.id
    )
  }

  /// Moved steps stand by their positions; each other one goes before the first moved step that its
  /// distress puts it before.
  package static func ordered(_ steps: [Entry<Rung>]) -> [Entry<Rung>] {
    let automatic = steps.sorted(by: precedes)
    let moved = automatic.filter { $0.content.position != nil }.enumerated().sorted {
      ($0.element.content.position ?? 0, $0.offset) < ($1.element.content.position ?? 0, $1.offset)
    }.map(\.element)
    guard !moved.isEmpty else { return automatic }
    var waiting: [[Entry<Rung>]] = Array(repeating: [], count: moved.count + 1)
    for step in automatic where step.content.position == nil {
      let place = moved.firstIndex { precedes(step, $0) } ?? moved.count
      waiting[place].append(step)
    }
    return moved.indices.flatMap { waiting[$0] + [moved[$0]] } + waiting[moved.count]
  }

  /// Room between two positions for steps that are moved in later.
  static let stride = 1000
}

extension Ladder {
  /// The positions to give so that a step stands at a place, the easiest at 0.
  ///
  /// Only the moved step gets one, except the first time and where there is no room left.
  package func positions(moving id: ID, to wanted: Int) -> [ID: Int] {
    guard let from = place(of: id) else { return [:] }
    let to = min(max(wanted, 0), steps.count - 1)
    guard to != from else { return [:] }
    var order = steps
    order.insert(order.remove(at: from), at: to)
    let others = order.filter { $0.id != id }
    if others.allSatisfy({ $0.content.position != nil }) {
      let below = to > 0 ? order[to - 1].content.position : nil
      let above = to + 1 < order.count ? order[to + 1].content.position : nil
      if let position = Self.between(below, above) { return [id: position] }
    }
    var positions: [ID: Int] = [:]
    for (place, step) in order.enumerated() {
      let position = place * LadderOrder.stride
      if step.content.position != position { positions[step.id] = position }
    }
    return positions
  }

  /// A position strictly between two, or beyond one; nil where there is none.
  private static func between(_ below: Int?, _ above: Int?) -> Int? {
    let limits = Rung.positions
    switch (below, above) {
    case (let below?, let above?):
      return above - below > 1 ? below + (above - below) / 2 : nil
    case (let below?, nil):
      return below <= limits.upperBound - LadderOrder.stride ? below + LadderOrder.stride : nil
    case (nil, let above?):
      return above >= limits.lowerBound + LadderOrder.stride ? above - LadderOrder.stride : nil
    case (nil, nil): return 0
    }
  }
}

extension Record {
  /// Moves a step to a place of the ladder, the easiest at 0; the person's own order begins with it.
  package mutating func moveStep(_ id: ID, to place: Int, at now: Stamp) {
    for (id, position) in Ladder(self).positions(moving: id, to: place).sorted(by: { $0 < $1 }) {
      guard var entry = rungs[id: id] else { continue }
      entry.content.position = position
      put(.rung(entry), at: now)
    }
  }

  /// Goes back to the order by expected distress.
  package mutating func dropOwnOrder(at now: Stamp) {
    for var entry in Array(rungs) where entry.content.position != nil {
      entry.content.position = nil
      put(.rung(entry), at: now)
    }
  }

  /// Keeps a practice that begins, and notes on its step that it is being practised.
  package mutating func begin(_ attempt: Entry<Attempt>, at now: Stamp) {
    put(.attempt(attempt), at: now)
    guard let id = attempt.content.rung, var step = rungs[id: id] else { return }
    let before = step.content.status
    step.content.noteAttempt()
    if step.content.status != before { put(.rung(step), at: now) }
  }
}

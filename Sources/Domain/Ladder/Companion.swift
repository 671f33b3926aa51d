extension Rung {
  /// Whether someone comes along.
  package var hasCompanion: Bool { companion?.contains { !$0.isWhitespace } ?? false }

  /// The same step taken alone, as a new idea with its own rating to make.
  package var withoutCompanion: Rung {
    var step = asNewIdea
    step.title = titleAlone
    step.companion = nil
    return step
  }

  /// The title without who comes along.
  private var titleAlone: String {
    let ending = companion.map { ", with \($0)" } ?? ""
    return title.hasSuffix(ending) ? String(title.dropLast(ending.count)) : title
  }

  /// Whether both are one step, with or without someone along.
  func isVersion(of other: Rung) -> Bool {
    titleAlone == other.titleAlone && occasion == other.occasion && role == other.role
  }
}

extension Ladder {
  /// The other versions of a step: the same with someone else along, or alone.
  package func versions(of id: ID) -> [Entry<Rung>] {
    guard let rung = self[id]?.content else { return [] }
    return steps.filter { $0.id != id && $0.content.isVersion(of: rung) }
  }

  /// The version without companion to offer after two completions with one; nil where there is one.
  package func versionAlone(of id: ID) -> Rung? {
    guard let rung = self[id]?.content, rung.hasCompanion,
      attempts(on: id).count(where: { $0.content.isCompleted }) >= LadderNumbers.sameOccasion,
      !versions(of: id).contains(where: { !$0.content.hasCompanion })
    else { return nil }
    return rung.withoutCompanion
  }

  /// How many of the props planned to be dropped were done without, over attempts that say so.
  package func propsFaded(on id: ID) -> (dropped: Int, planned: Int, n: Int) {
    var (dropped, planned, n) = (0, 0, 0)
    for attempt in attempts(on: id).map(\.content) {
      guard let used = attempt.propsUsed, !attempt.propsToDrop.isEmpty else { continue }
      n += 1
      planned += attempt.propsToDrop.count
      dropped += attempt.propsToDrop.count { !used.contains($0) }
    }
    return (dropped, planned, n)
  }
}

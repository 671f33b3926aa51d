/// A step that could be next, and why.
package struct Suggestion: Equatable, Sendable {
  package let step: Entry<Rung>
  package let score: Score
  package let reasons: [Reason]
  /// Minutes of a short version to offer first, on a day of low energy.
  package let shortVersion: Int?

  package enum Reason: Hashable, Sendable {
    /// It is comfortable enough, and meeting it in a new setting keeps what was learned.
    case refresh
    case closeToPractised, matters, newOccasion
    /// So many days since the last time; nil when it was not tried yet.
    case rested(days: Int?)
    case fitsEnergy, short
    /// One person and small groups are mixed.
    case mix(Rung.People)

    package var name: String {
      switch self {
      case .refresh: "comfortable by now: in a new setting it stays so"
      case .closeToPractised: "about as hard as what you practise"
      case .matters: "it matters to you"
      case .newOccasion: "something different from the last times"
      case .rested(nil): "not tried yet"
      case .rested(let days?):
        days == 1 ? "a day since the last time" : "\(days) days since the last time"
      case .fitsEnergy: "it fits your energy today"
      case .short: "it is short"
      case .mix(let people): "to mix in \(people == .smallGroup ? "a small group" : "one person")"
      }
    }
  }
}

/// What could be practised next: at most three suggestions; the person chooses, or none today.
package struct NextPractice: Equatable, Sendable {
  package let suggestions: [Suggestion]
  /// Why there is none.
  package let quiet: Quiet?

  package enum Quiet: Equatable, Sendable {
    /// The person said so.
    case noneToday
    /// The person's own limit for seven days is reached.
    case weekIsFull(practices: Int, limit: Int)
    /// No step is open, safe and within reach.
    case nothingOpen

    package var name: String {
      switch self {
      case .noneToday: "None today. That is fine."
      case .weekIsFull(let practices, let limit):
        "\(practices) of the \(limit) practices you want in a week: enough for now."
      case .nothingOpen: "Nothing is open for a practice yet."
      }
    }
  }
}

extension Ladder {
  /// Suggests what could be next, the best first, with the distress and the number of the comfort range
  /// never exceeded.
  ///
  /// `energy` is that of today, 0 to 10, nil without an entry.
  package func next(
    on today: Day, energy: Int? = nil, comfort: ComfortRange = ComfortRange(),
    wantsNone: Bool = false
  ) -> NextPractice {
    if wantsNone { return NextPractice(suggestions: [], quiet: .noneToday) }
    let practices = practices(inWeekTo: today)
    if let limit = comfort.practicesAWeek, practices >= limit {
      return NextPractice(
        suggestions: [], quiet: .weekIsFull(practices: practices, limit: limit))
    }
    let footing = Footing(self, on: today, energy: energy, comfort: comfort)
    let open = steps.filter { footing.isCandidate($0) && running(on: $0.id) == nil }
    let ranked = open.map { step in
      (step: step, score: footing.score(step, attempts: attempts(on: step.id)))
    }.enumerated().sorted {
      ($1.element.score.total, $0.offset) < ($0.element.score.total, $1.offset)
    }.map(\.element)
    guard !ranked.isEmpty else { return NextPractice(suggestions: [], quiet: .nothingOpen) }
    var order = Array(ranked.indices)
    let refreshed = isRefreshDue ? refresh(ranked.map(\.step), footing) : nil
    if let refreshed {
      order.removeAll { $0 == refreshed }
      order.insert(refreshed, at: 0)
    }
    let mixed = Self.mix(&order, people: ranked.map { $0.step.content.people })
    let suggestions = order.prefix(LadderNumbers.shown).map { index in
      var reasons = reasons(for: ranked[index].step, ranked[index].score, footing)
      if let people = mixed[index] { reasons.insert(.mix(people), at: 0) }
      if index == refreshed { reasons.insert(.refresh, at: 0) }
      return Suggestion(
        step: ranked[index].step, score: ranked[index].score, reasons: reasons,
        shortVersion: Self.shortVersion(of: ranked[index].step.content, energy: energy))
    }
    return NextPractice(suggestions: suggestions, quiet: nil)
  }

  /// Whether the next suggestion is the one in four that refreshes what is comfortable.
  package var isRefreshDue: Bool {
    taken.count % LadderNumbers.refreshEvery == LadderNumbers.refreshEvery - 1
  }

  /// The best comfortable step, one with an occasion not met lately before others.
  private func refresh(_ ranked: [Entry<Rung>], _ footing: Footing) -> Int? {
    let comfortable = ranked.indices.filter { ranked[$0].content.status == .comfortableEnough }
    return comfortable.first { !footing.recent.contains(ranked[$0].content.occasion) }
      ?? comfortable.first
  }

  /// Brings one person and a small group among those shown, where both are to be had.
  ///
  /// The first one stays where it is. So any six in a row hold both.
  private static func mix(_ order: inout [Int], people: [Rung.People?]) -> [Int: Rung.People] {
    var mixed: [Int: Rung.People] = [:]
    let both: [Rung.People] = [.oneToOne, .smallGroup]
    for wanted in both {
      let shown = order.prefix(LadderNumbers.shown)
      guard !shown.contains(where: { people[$0] == wanted }),
        let found = order.firstIndex(where: { people[$0] == wanted }),
        // The last one shown that is not the only one of the other kind.
        let replaced = shown.indices.dropFirst().last(where: { place in
          guard let other = people[order[place]], both.contains(other) else { return true }
          return shown.count { people[$0] == other } > 1
        })
      else { continue }
      let index = order.remove(at: found)
      order.insert(index, at: replaced)
      mixed[index] = wanted
      // What was replaced follows right after those shown.
      let displaced = order.remove(at: replaced + 1)
      order.insert(displaced, at: LadderNumbers.shown)
    }
    return mixed
  }

  private func reasons(
    for step: Entry<Rung>, _ score: Score, _ footing: Footing
  ) -> [Suggestion.Reason] {
    var reasons: [Suggestion.Reason] = []
    // Where nothing was practised there is nothing to be as hard as, or different from.
    let closeEnough = LadderNumbers.closenessWeight * LadderNumbers.closeShare
    if footing.hasPeaks, score.closeness >= closeEnough {
      reasons.append(.closeToPractised)
    }
    if (step.content.importance ?? 0) >= LadderNumbers.muchImportance { reasons.append(.matters) }
    if score.novelty > 0, !footing.recent.isEmpty { reasons.append(.newOccasion) }
    if score.spacing > 0 {
      let last = taken(on: step.id).compactMap(\.day).max()
      let days = last.map { $0.distance(to: footing.today) }
      if days.map({ $0 > 0 }) ?? true { reasons.append(.rested(days: days)) }
    }
    if let energy = footing.energy, score.energyFit > 0 {
      reasons.append(energy >= LadderNumbers.enoughEnergy ? .fitsEnergy : .short)
    }
    return reasons
  }

  private static func shortVersion(of rung: Rung, energy: Int?) -> Int? {
    let minutes = LadderNumbers.lowEnergyMinutes
    guard let energy, energy <= LadderNumbers.lowEnergy, (rung.plannedMinutes ?? .max) > minutes
    else { return nil }
    return minutes
  }
}

extension Record {
  /// The energy of the newest check-in of the day that has one, 0 to 10.
  package func energy(on today: Day) -> Int? {
    checkIns.newest(since: today).first { $0.at?.day == today && $0.content.energy != nil }?
      .content.energy
  }

  /// What could be practised next on a day, with everything that the person said about it.
  package func nextPractice(on today: Day, in ladder: Ladder) -> NextPractice {
    ladder.next(
      on: today, energy: energy(on: today), comfort: comfortRange,
      wantsNone: wantsNoStep(on: today))
  }
}

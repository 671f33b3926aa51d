/// A day that is known to be hard, a while before it comes.
package struct TriggerAhead: Sendable, Equatable {
  /// The page of the trigger.
  package let trigger: ID
  /// What the trigger is called.
  package let name: String
  /// What the day is, in the person's words.
  package let occasion: String
  package let day: Day
  package let daysLeft: Int
  /// The page of the if-then plan.
  package let planID: ID?
  /// As in "If the song comes on, then I will step outside".
  package let plan: String?

  /// It is said so many days before, and on no other day (practices.md 3.11).
  package static let noticeDays = [7, 1]

  /// As in "in 7 days" or "tomorrow".
  package var when: String { daysLeft == 1 ? "tomorrow" : "in \(daysLeft) days" }
}

extension Day {
  /// The same date this year or next, or the date itself while it is still to come.
  ///
  /// The 29 February comes round on the 28th in other years.
  package func anniversary(from today: Day) -> Day {
    if self >= today { return self }
    let (_, month, day) = civil
    func date(in year: Int) -> Day? {
      Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
    }
    let year = today.civil.year
    if let here = date(in: year), here >= today { return here }
    return date(in: year + 1) ?? self
  }
}

extension Page {
  /// An if-then plan in one line; nil while it has no deed.
  package var planLine: String? {
    guard practice == Practice.ifThen.id, let deed = answers.text("thenAction")?.trimmed,
      !deed.isEmpty
    else { return nil }
    let cue = answers.text("ifCue")?.trimmed ?? ""
    let start = cue.isEmpty ? "" : cue.lowercased().hasPrefix("if ") ? "\(cue), " : "If \(cue), "
    let isWhole = deed.lowercased().hasPrefix("then ") || deed.lowercased().hasPrefix("i ")
    return start + (isWhole ? deed : "then I will \(deed)")
  }
}

extension Record {
  /// The days ahead that are to be told today, the nearest first: only of triggers that ask for it.
  package func triggersAhead(on today: Day) -> [TriggerAhead] {
    pages(of: Practice.trigger.id).filter {
      $0.content.answers["lookAhead"]?.flag == true && $0.content.conflictOf == nil
    }.flatMap { entry in
      entry.content.answers.proofs("dates").compactMap { date in
        guard let day = date.day?.anniversary(from: today) else { return nil }
        let left = today.distance(to: day)
        guard TriggerAhead.noticeDays.contains(left) else { return nil }
        let plan = plan(for: entry.id)
        return TriggerAhead(
          trigger: entry.id, name: entry.content.answers.text("name") ?? "", occasion: date.text,
          day: day, daysLeft: left, planID: plan?.id, plan: plan?.content.planLine)
      }
    }.sorted { ($0.daysLeft, $0.trigger) < ($1.daysLeft, $1.trigger) }
  }

  /// Whether the person said "not now" today.
  package func hasPutAside(on today: Day) -> Bool {
    self[setting: .aheadAsideOn]?.text == today.iso
  }

  package mutating func putAhead(asideOn today: Day, at now: Stamp) {
    set(.aheadAsideOn, to: .text(today.iso), at: now)
  }
}

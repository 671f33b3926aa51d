/// A question that Today offers when its time comes.
///
/// It can always wait, and nothing counts how often it did.
package enum TodayCard: Equatable, Sendable {
  /// How the mood is on the morning after a page.
  case nextMorning(Entry<Page>)
  /// A practice whose time has come.
  case due(String)

  /// What “not now” is kept under.
  package var name: String {
    switch self {
    case .nextMorning: "next-morning"
    case .due(let practice): practice
    }
  }

  /// The practices that are offered in their rhythm; the others wait where they are.
  package static let rhythms = [Practice.weekly.id, Practice.monthly.id]

  /// For so many days nothing is asked after “not now”: until the next time it would be due.
  private static func days(of name: String) -> Int { Practices.named(name)?.everyDays ?? 1 }

  /// The days on which “not now” was said, by what it was said to.
  fileprivate static func refusals(in record: Record) -> [(name: String, day: Day)] {
    (record[setting: .notNow]?.texts ?? []).compactMap { text in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let day = Day(iso: parts[1]) else { return nil }
      return (String(parts[0]), day)
    }
  }

  fileprivate static func rests(_ name: String, in record: Record, on today: Day) -> Bool {
    refusals(in: record).contains {
      $0.name == name && 0..<days(of: name) ~= $0.day.distance(to: today)
    }
  }
}

extension Record {
  /// Whether Today asks at all; it does until switched off.
  package var showsCards: Bool { self[setting: .cards]?.flag != false }

  /// The one question that is offered on this day; nil where there is none.
  ///
  /// One at a time, and after a “not now” none for the rest of the day (practices.md 6.3).
  package func card(on today: Day) -> TodayCard? {
    guard showsCards, !TodayCard.refusals(in: self).contains(where: { $0.day == today }) else {
      return nil
    }
    if let page = Practice.openNextDay(pages, on: today).first { return .nextMorning(page) }
    return TodayCard.rhythms.first { isOffered($0, on: today) }.map(TodayCard.due)
  }

  /// Whether its time has come in a notebook that is as old as its rhythm.
  private func isOffered(_ id: String, on today: Day) -> Bool {
    guard isComplete, let practice = Practices.named(id), let days = practice.everyDays,
      let first = firstDay, first.distance(to: today) >= days,
      !TodayCard.rests(id, in: self, on: today)
    else { return false }
    return practice.isDue(pages(of: id), on: today)
  }

  /// The day of the first thing that happened here.
  private var firstDay: Day? {
    [checkIns.first?.at, breathings.first?.at, attempts.first?.at, pages.first?.at]
      .compactMap { $0?.day }.min()
  }

  /// Puts a question off: to the next time that it is due.
  package mutating func putOff(_ card: TodayCard, on today: Day, at now: Stamp) {
    let others = TodayCard.refusals(in: self).filter { $0.name != card.name }
    let all = others + [(card.name, today)]
    set(.notNow, to: Setting.texts(all.map { "\($0.name) \($0.day.iso)" }), at: now)
  }

  /// Keeps the mood of the morning after with the page that it belongs to.
  package mutating func note(nextMorning mood: Int, of id: ID, at now: Stamp) {
    guard var entry = pages[id: id] else { return }
    entry.content.answers["moodNextDay"] = .integer(mood)
    put(.page(entry), at: now)
  }
}

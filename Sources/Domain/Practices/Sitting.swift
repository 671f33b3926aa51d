/// How a sitting felt: before it, after it, and on the next morning.
///
/// Mood often dips right after writing (Pennebaker, 1997); twice in a row asks for something plainer.
extension Practice {
  static let moodBefore = Step(
    "Before", "How is your mood now?",
    [PracticeField("moodBefore", "mood", .scale(0...10), ends: moodEnds)])
  static let moodAfter = Step(
    "After", "How is your mood now?",
    help: ["Writing can sting at first. That often passes."],
    [PracticeField("moodAfter", "mood", .scale(0...10), ends: moodEnds)])
  package static let moodNextDay = Step(
    "Next morning", "You wrote yesterday. How is your mood this morning?",
    help: ["You can skip it."],
    [PracticeField("moodNextDay", "mood next day", .scale(0...10), ends: moodEnds)])
  static let mood = Shift(before: "moodBefore", after: "moodAfter", name: "mood")

  /// The ways of writing on a loss, the one that is taken as a rule first: it has a form.
  package static var writingModes: [Practice] {
    [.story, .dayLog, .learned, .observer, .kindLetter, .unsentLetter, .freeFeelings]
  }

  /// A mood that went down by so much was a heavy sitting [D].
  static let heavyDrop = 2
  /// After so many days two heavy sittings are past [D].
  static let heavyDays = 14

  /// What is said at the end of the second heavy sitting in a row.
  static func heavyClosing(_ page: Page, _ earlier: [Entry<Page>]) -> [Closing] {
    guard let last = earlier.last, page.wasHeavy, last.content.wasHeavy else { return [] }
    return [heavyWords(offersDayLog: page.practice != "day-log")]
  }

  /// What is said before another sitting when the last two were heavy, or each next day was lower.
  func heavyNote(_ pages: [Entry<Page>], on today: Day) -> Closing? {
    let last = pages.filter { $0.at.map { $0.day <= today } ?? false }.suffix(2)
    guard nextMorning != nil, last.count == 2, let day = last.last?.at?.day,
      today.number - day.number <= Self.heavyDays,
      last.allSatisfy(\.content.wasHeavy) || last.allSatisfy(\.content.wasLowerNextDay)
    else { return nil }
    return Self.heavyWords(offersDayLog: id != "day-log")
  }

  static func heavyWords(offersDayLog: Bool) -> Closing {
    Closing(
      lines: [
        "Your mood was lower after the last two times.",
        offersDayLog
          ? "The plain facts of a day, or moving a little, may be kinder now."
          : "Moving a little, or a person, may be kinder now.",
      ],
      offers: (offersDayLog ? [.practice("day-log")] : [.people]) + [.movement, .rest])
  }

  /// How mood went, with n.
  static func moodLines(_ pages: [Entry<Page>]) -> [String] {
    let next = Pairs(pages, Shift(before: "moodBefore", after: "moodNextDay", name: "mood"))
    let nextDay = Pairs.sentence("mood the next morning", of: next.pairs.map(\.after))
    return [Pairs(pages, mood).sentence("mood"), nextDay].compactMap { $0 }
  }

  /// The pages of the day before whose next morning was not noted yet, the oldest first.
  ///
  /// Only where a mood was given then: whoever skips moods is not asked for one.
  package static func openNextDay(
    _ pages: some BidirectionalCollection<Entry<Page>>, on today: Day
  ) -> [Entry<Page>] {
    let earliest = Int64(today.number - 2) * 86_400
    let lately = pages.reversed().prefix { ($0.at?.seconds ?? earliest) >= earliest }
    return lately.filter { entry in
      let answers = entry.content.answers
      return entry.at?.day == today.advanced(by: -1) && answers["moodNextDay"] == nil
        && (answers.number("moodBefore") ?? answers.number("moodAfter")) != nil
        && Practices.named(entry.content.practice)?.nextMorning != nil
    }.reversed()
  }
}

extension Page {
  /// Whether mood fell by `Practice.heavyDrop` or more in this sitting.
  package var wasHeavy: Bool {
    guard let before = answers.number("moodBefore"), let after = answers.number("moodAfter")
    else { return false }
    return after <= before - Practice.heavyDrop
  }

  /// Whether the morning after was lower than the mood before.
  package var wasLowerNextDay: Bool {
    guard let before = answers.number("moodBefore"), let next = answers.number("moodNextDay")
    else { return false }
    return next < before
  }
}

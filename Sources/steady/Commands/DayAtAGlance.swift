import Domain

/// What `today` tells: the day by the subjective clock, its check-ins, the last two weeks.
struct DayAtAGlance {
  private let day: Day
  private let today: [Entry<CheckIn>]
  private let moods: MoodDays
  /// The hard days ahead that are told today.
  private let ahead: [TriggerAhead]
  /// Seconds of breathing today.
  private let breathing: Int
  /// What is asked on this day, if anything.
  private let card: TodayCard?

  init(_ record: Record, now: Moment) {
    day = now.day
    today = record.checkIns.reversed().prefix { [day] in ($0.at?.day ?? day) >= day }
      .filter { [day] in $0.at?.day == day }
    breathing = record.breathings.sittings(on: day).reduce(0) { $0 + $1.content.seconds }
    ahead = record.hasPutAside(on: day) ? [] : record.triggersAhead(on: day)
    moods = MoodDays(record.checkIns, days: day.advanced(by: -13)...day)
    card = record.card(on: day)
  }

  var short: String {
    guard let last = today.first else { return "nothing yet today" }
    return last.content.mood.map { "mood \($0)" } ?? "checked in"
  }

  var lines: [String] {
    let last = today.first?.at.map { ", last \($0.clock)" } ?? ""
    let middle = moods.sevenDayMiddle.map { ["7-day middle: \(written(middle: $0))"] } ?? []
    return [
      "\(day.name)",
      today.isEmpty ? "check-ins: nothing yet today" : "check-ins: \(today.count) today\(last)",
      "last 14 days: entries on \(moods.daysWithEntry)",
    ] + middle + (breathing > 0 ? ["breathing: \(length) today"] : []) + comingUp + question
  }

  private var comingUp: [String] {
    ahead.map { Listing.oneLine(["\($0.when): \($0.occasion)", $0.name, $0.plan ?? ""]) }
  }

  /// What is asked, with how to answer it and how to put it off.
  private var question: [String] {
    let notNow = "not now: steady today --not-now"
    switch card {
    case .nextMorning(let page):
      let name = PageLine(page.content).practice.lowercased()
      return [
        "after yesterday's \(name): how is your mood this morning, 0 to 10?",
        "answer: steady edit \(page.id) --set moodNextDay=…", notNow,
      ]
    case .due(let id):
      let title = Practices.named(id)?.title.lowercased() ?? id
      return ["\(title), when you like: steady write \(id)", notNow]
    case nil: return []
    }
  }

  private var questionObject: String {
    switch card {
    case .nextMorning(let page):
      #"{"field":"moodNextDay","page":"\#(page.id)","practice":"\#(page.content.practice)"}"#
    case .due(let id): #"{"field":null,"page":null,"practice":"\#(id)"}"#
    case nil: "null"
    }
  }

  /// As in "5:08".
  private var length: String { "\(breathing / 60):\((breathing % 60).padded(2))" }

  var json: String {
    let mood = today.first?.content.mood.map(String.init) ?? "null"
    let last = today.first?.at.map { "\"\($0)\"" } ?? "null"
    let middle = moods.sevenDayMiddle.map(written) ?? "null"
    return """
      {"date":"\(day.iso)","checkIns":\(today.count),"last":\(last),"mood":\(mood),\
      "daysWithEntry":\(moods.daysWithEntry),"days":14,"sevenDayMiddle":\(middle),\
      "breathingSeconds":\(breathing),"ahead":[\(ahead.map(Self.object).joined(separator: ","))],\
      "question":\(questionObject)}
      """
  }

  private static func object(_ ahead: TriggerAhead) -> String {
    """
    {"trigger":"\(ahead.trigger)","name":\(JSONText.quoted(ahead.name)),\
    "occasion":\(JSONText.quoted(ahead.occasion)),"date":"\(ahead.day.iso)",\
    "days":\(ahead.daysLeft),"plan":\(ahead.plan.map(JSONText.quoted) ?? "null")}
    """
  }
}

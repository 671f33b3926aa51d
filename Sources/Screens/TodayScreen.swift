import Display
import Domain

/// One glance and the next kind step.
package struct TodayScreen: Place {
  package static let title = "Today"
  package static let number: Character = "1"
  package static let word = "today"

  package enum Action: Sendable {
    case move(Key)
    case open
    case click(Int)
    case answer, notNow
  }

  private enum Choice: Sendable {
    case checkIn, goOn, breathe, step, kind, earlier, people, helpNow, card
    /// A hard day that comes.
    case ahead(TriggerAhead)
  }

  private struct Row: Sendable {
    let choice: Choice
    let label: String
    let detail: String
  }

  /// What was half done when the program last ended.
  private var kept: ID?
  /// The page that was half written then.
  private var keptPage: ID?
  private var menu = Menu()
  private var rows: [Row] = []
  private var moods: MoodDays?
  private var words: FeelingCounts?
  private var smallStep = SmallStep()
  /// What is asked today, if anything.
  private var card: TodayCard?

  package init() {}

  init(kept drafts: [Item]) {
    for case .checkIn(let entry) in drafts { kept = entry.id }
    for case .page(let entry) in drafts { keptPage = entry.id }
  }

  package func keys(in context: Context) -> [Binding<Action>] {
    [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
      Binding(.enter, label: "open", does: .open),
    ]
      + (card == nil
        ? []
        : [
          Binding("a", label: "answer", does: .answer),
          Binding("x", label: "not now", does: .notNow),
        ])
  }

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .move(let key):
      _ = menu.handle(key, height: rows.count)
      return .stay
    case .click(let row):
      menu.select(row, height: rows.count)
      return open(in: record, context)
    case .open: return open(in: record, context)
    case .answer: return card.map { .open(TodayCardScreen($0)) } ?? .stay
    case .notNow:
      guard let card else { return .stay }
      record.putOff(card, on: context.moment.day, at: context.stamp)
      return .say("Not now, then. That is fine.")
    }
  }

  private mutating func open(in record: Record, _ context: Context) -> Move {
    switch rows[menu.selected].choice {
    case .checkIn:
      kept = nil
      return .go(CheckInScreen.self)
    case .breathe:
      return BreathChoice.first(in: record).screen().map(Move.open) ?? .go(BreatheScreen.self)
    case .goOn:
      keptPage = nil
      return .go(JournalScreen.self)
    case .kind: return .open(PracticesScreen.kind)
    case .step: return smallStep.open(in: context)
    case .earlier: return .open(CheckInsScreen())
    case .people: return .open(PeopleScreen())
    case .ahead(let ahead): return .open(AheadScreen(ahead))
    case .helpNow: return .go(HelpNowScreen.self)
    case .card: return card.map { .open(TodayCardScreen($0)) } ?? .stay
    }
  }

  // MARK: What it shows

  package mutating func refresh(from record: Record, in context: Context) {
    let today = context.moment.day
    let moods = MoodDays(record.checkIns, days: today.advanced(by: -13)...today)
    self.moods = moods
    // Four weeks are more than the first frame waits for.
    words =
      record.isComplete
      ? FeelingCounts(record.checkIns, days: today.advanced(by: -27)...today) : nil
    smallStep = SmallStep(record, in: context)
    rows = [Row(choice: .checkIn, label: "Check in", detail: checkInDetail(record, today))]
    if let page = keptPage.flatMap({ record.pages[id: $0] }), let at = page.at {
      let name = PageLine(page.content).practice.lowercased()
      rows.append(
        Row(choice: .goOn, label: "Go on writing", detail: "\(name) of \(Self.name(at, today))"))
    }
    if let last = record.checkIns.last?.at {
      rows.append(
        Row(choice: .earlier, label: "Earlier check-ins", detail: "last \(Self.name(last, today))"))
    }
    rows += aheadRows(in: record, today)
    let people = record.people.map(\.content).filter { !$0.isNumber && !$0.label.isEmpty }.map(
      \.label)
    rows += [
      Row(choice: .breathe, label: "Breathe", detail: Self.breatheDetail(record, today)),
      Row(choice: .step, label: "A small step", detail: smallStep.detail),
      Row(choice: .kind, label: "A few kind words", detail: "write to yourself as to a friend"),
      Row(
        choice: .people, label: "My people",
        detail: people.isEmpty ? "nobody yet" : people.joined(separator: ", ")),
      Row(choice: .helpNow, label: "Help now", detail: "numbers to call"),
    ]
    card = record.card(on: today)
    if let card { rows.append(Row(choice: .card, label: card.label, detail: card.detail)) }
    menu.count = rows.count
  }

  /// The hard days that are told today, unless they were put aside.
  private func aheadRows(in record: Record, _ today: Day) -> [Row] {
    guard record.isComplete, !record.hasPutAside(on: today) else { return [] }
    return record.triggersAhead(on: today).prefix(2).map { ahead in
      let detail = [ahead.occasion, ahead.plan ?? ""].filter { !$0.isEmpty }
      let when = ahead.when.prefix(1).uppercased() + ahead.when.dropFirst()
      return Row(choice: .ahead(ahead), label: when, detail: detail.joined(separator: " · "))
    }
  }

  private func checkInDetail(_ record: Record, _ today: Day) -> String {
    if let entry = kept.flatMap({ record.checkIns[id: $0] }), let at = entry.at {
      return "kept from \(Self.name(at, today)), half done · Enter goes on"
    }
    let here = record.checkIns.reversed().prefix { entry in
      (entry.at?.day ?? today) >= today.advanced(by: -1)
    }
    let times = here.compactMap(\.at).filter { $0.day == today }
    guard let last = times.first else { return "nothing yet today" }
    if times.count == 1 { return "once today, \(last.clock)" }
    return "\(times.count) today, \(last.clock)"
  }

  /// What there is to breathe, and how often it was done today.
  private static func breatheDetail(_ record: Record, _ today: Day) -> String {
    let choice = BreathChoice.first(in: record)
    let name = choice.name.prefix(1).lowercased() + choice.name.dropFirst()
    let sittings = record.breathings.sittings(on: today)
    let length = "\(name) · \(choice.length())"
    guard !sittings.isEmpty else { return length }
    let last = sittings.last?.at.map { ", \($0.clock)" } ?? ""
    let count = sittings.count == 1 ? "1 sitting" : "\(sittings.count) sittings"
    return "\(length) · \(count) today\(last)"
  }

  private static func name(_ moment: Moment, _ today: Day) -> String {
    switch moment.day.distance(to: today) {
    case 0: "today \(moment.clock)"
    case 1: "yesterday \(moment.clock)"
    default: moment.name(in: today.civil.year)
    }
  }
}

// MARK: - How it looks

extension TodayScreen {
  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    canvas.write("Good to see you.", at: area.origin, as: .heading)
    let gap = context.isNarrow ? 0 : 1
    let list = area.inset(top: 1 + gap)
    let labels = (rows.map { columns(of: $0.label) }.max() ?? 0) + (context.isNarrow ? 2 : 4)
    for (line, row) in rows.enumerated() {
      let isCurrent = line == menu.selected
      let y = list.y + line
      let width = min(area.width, 100)
      canvas.write(isCurrent ? "›" : " ", at: Point(area.x, y), as: .accent)
      canvas.write(row.label, at: Point(area.x + 2, y), as: isCurrent ? .heading : .text)
      let detail = clip(row.detail, to: width - labels - 2)
      canvas.write(detail, at: Point(area.x + 2 + labels, y), as: .muted)
      canvas.target(Rect(area.x, y, width, 1), Action.click(line))
    }
    let rest = list.inset(top: rows.count + 1)
    guard let moods, rest.height > 0 else { return }
    drawMoods(moods, in: rest, on: &canvas)
    if let words, rest.height >= 20 { drawWords(words, in: rest.inset(top: 15), on: &canvas) }
  }

  private func drawMoods(_ moods: MoodDays, in area: Rect, on canvas: inout Canvas) {
    canvas.write("Last two weeks · mood", at: area.origin, as: .heading)
    guard moods.daysWithEntry > 0 else {
      canvas.write(
        "Nothing here yet. One line is enough.", at: Point(area.x, area.y + 1), as: .muted)
      return
    }
    if area.height >= 9, moods.medians.contains(where: { $0 != nil }) {
      drawChart(moods, in: area.inset(top: 2), on: &canvas)
    } else {
      drawLine(moods, in: area.inset(top: 1), on: &canvas)
    }
  }

  private func drawLine(_ moods: MoodDays, in area: Rect, on canvas: inout Canvas) {
    canvas.write("mood", at: area.origin, as: .muted)
    canvas.write(sparkline(moods.medians), at: Point(area.x + 6, area.y), as: .chart)
    if let middle = moods.sevenDayMiddle {
      canvas.write(Self.middle(middle), at: Point(area.x + 6 + 14 + 2, area.y))
    }
    canvas.write(entries(moods), at: Point(area.x, area.y + 1), as: .muted)
  }

  /// Columns over the days' initials, where there is room for them.
  private func drawChart(_ moods: MoodDays, in area: Rect, on canvas: inout Canvas) {
    let rows = min(area.height >= 20 ? 10 : 6, area.height - 3)
    let step = area.width >= 90 ? 4 : 3
    let left = area.x + 4
    canvas.write("10", at: area.origin, as: .muted)
    canvas.write(" 0", at: Point(area.x, area.y + rows - 1), as: .muted)
    for (index, day) in moods.days.enumerated() {
      let x = left + index * step
      if let mood = moods.medians[index] {
        let bar = columnRows(mood, on: 0...10, rows: rows)
        for (row, part) in bar.enumerated() {
          let block = String(repeating: part, count: step - 1)
          canvas.write(block, at: Point(x, area.y + row), as: .chart)
        }
      }
      let initial = String(Day.weekdays[day.weekday].prefix(2))
      canvas.write(initial, at: Point(x, area.y + rows), as: .muted)
    }
    let y = area.y + rows + 1
    var x = area.x
    if let middle = moods.sevenDayMiddle {
      x += canvas.write(Self.middle(middle), at: Point(x, y)) + 2
    }
    canvas.write(entries(moods), at: Point(x, y), as: .muted)
  }

  /// Which words came up, as counts and nothing more.
  private func drawWords(_ words: FeelingCounts, in area: Rect, on canvas: inout Canvas) {
    guard !words.top.isEmpty else { return }
    canvas.write("Words of the last four weeks", at: area.origin, as: .heading)
    let list = words.top.prefix(8).map { "\($0.word) \($0.count)" }.joined(separator: "   ")
    canvas.write(clip(list, to: area.width), at: Point(area.x, area.y + 1))
    let count = "in \(words.checkIns) check-in\(words.checkIns == 1 ? "" : "s") with words"
    canvas.write(count, at: Point(area.x, area.y + 2), as: .muted)
  }

  private static func middle(_ value: Double) -> String {
    "7-day middle \(written(middle: value))"
  }

  private func entries(_ moods: MoodDays) -> String {
    "\(moods.daysWithEntry) of 14 days \(moods.daysWithEntry == 1 ? "has" : "have") an entry"
  }
}

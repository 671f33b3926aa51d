import Testing

@testable import Domain

/// What each practice shows as progress (practices.md 3.4 to 3.10, 9), each figure with n.
struct ProgressTests {
  /// Pages that answer everything, a month apart.
  private func pages(_ practice: Practice, _ count: Int) -> [Entry<Page>] {
    (0..<count).map { number in
      page(practice, on: number * 30, number) { page in
        for field in practice.fields { page.answers[field.id] = answer(field.form, number) }
      }
    }
  }

  private func answer(_ form: AnswerForm, _ number: Int) -> Value? {
    switch form {
    case .text, .line: .text("words \(number)")
    case .lines: .list([.text("words \(number)")])
    case .scale(let range): .integer(range.upperBound - number)
    case .choice(let choices): choices.first.map { .text($0.id) }
    case .choices(let choices, _): .list(choices.prefix(1).map { .text($0.id) })
    case .feelings, .rerated: .rated([Rated("ashamed", 40)])
    case .views, .causes: .rated([Rated("it was late", 30)])
    case .evidence: .proofs([Proof(day: midday(number).day, text: "I called")])
    case .day: .text(midday(number).day.iso)
    case .flag: .flag(true)
    case .record: nil
    }
  }

  /// What the design names for each, by words that stand in its lines.
  private static let named: [String: [String]] = [
    "free": ["3 pages"], "win": ["3 to read again", "tiny 3 (n 3)"],
    "quick-catch": ["caught 3, worked on 0"],
    "thought-record": [
      "3 thought records", "belief: middle", "other views: middle", "picked most:",
      "words for shame: 2026-06 1, 2026-07 2",
    ],
    "kind-five": ["harshness: middle", "3 kind acts done", "words for shame:"],
    "kind-letter": ["3 letters", "mood: middle"], "kind-line": ["3 lines kept"],
    "swap-the-voice": ["harshness: middle"], "pie": ["own share: 100 % at first, 98 % lately"],
    "three-endings": ["(n 3)"], "strength": ["1 proof"], "affirmation": ["how true it felt"],
    "day-log": ["3 days", "mood: middle", "mood the next morning: middle"],
    "story": ["6 of 6 parts written", "this chapter", "mood: middle"],
    "learned": ["3 pages", "mood: middle"], "observer": ["3 pages", "mood: middle"],
    "unsent-letter": ["3 letters kept"], "free-feelings": ["3 pages"],
    "grief-window": ["mood was higher after 0 of 3"],
    "reframe": ["3 times", "belief: middle", "about fit: 3", "3 places to try, tried 0"],
    "rosy-replay": ["3 notes"], "curious-card": ["3 answered"], "who-am-i": ["your own page: 3"],
    "friend-voice": ["kind words to read again: 3"], "common-humanity": ["3 lines kept"],
    "self-statement": ["(1 proof)"], "lesson": ["what I like 3"],
    "worth-sources": ["worth hangs on others"], "goal": ["started 3"],
    "if-then": ["used 3 of 3", "helped: middle"], "weekly": ["I could steer my week: 100, 99, 98"],
    "monthly": ["how sure I am: 100, 99, 98"], "setback": ["what helped: 3"],
    // A plan for a crisis is no measure of anything.
    "safety-plan": [], "trigger": ["with a plan: 0 of 3"],
    "write-not-send": ["3 messages written and not sent"],
  ]

  @Test(arguments: Practices.all.map(\.id))
  func everyPracticeShowsWhatItsSectionNames(id: String) throws {
    let practice = try #require(Practices.named(id))
    let pages = pages(practice, 3)
    let lines = practice.progress(in: record(pages))
    // A page that is left in peace is counted only where somebody filters the list.
    guard !practice.isQuiet else { return #expect(lines.isEmpty) }
    for words in try #require(Self.named[id]) {
      #expect(lines.contains { $0.contains(words) }, "\(words) in \(lines)")
    }
    for line in lines where line.contains("middle") || line.contains("lately") {
      #expect(line.contains("(n 3)"), "\(line)")
    }
    #expect(practice.progress(in: Record()).isEmpty)
  }

  @Test func fewPagesHaveNoMiddle() {
    for count in 1..<Pairs.leastForMiddle {
      for practice in Practices.all {
        let lines = practice.progress(in: record(pages(practice, count)))
        #expect(!lines.contains { $0.contains("middle") }, "\(lines)")
      }
    }
    let two = Pairs(pages(.kindFive, 2), Practice.harshness)
    #expect(two.sentence("harshness") == "harshness: 10→10, 9→9 (n 2)")
    #expect(Pairs.sentence("helped", of: []) == nil)
  }
}

extension Practice {
  /// A goal, made smaller until it begins within two minutes (practices.md 9, row 20).
  package static let goal = Practice(
    id: "goal", title: "Small goal", purpose: "Make a goal so small that it can begin.",
    seconds: 120,
    steps: [
      Step(
        "Goal", "What would you like to do?", examples: ["Get the flat in order = 120"],
        [PracticeField("goal", "goal", .line)]),
      Step(
        "Smaller", "Make it smaller until it starts in two minutes.",
        help: ["One a line, with the minutes until you have begun."],
        examples: ["Clear the desk = 20", "Put one cup in the sink = 1"],
        [PracticeField("smaller", "smaller", .lines)]),
      Step(
        "When", "Which day may it be?", [PracticeField("date", "date", .day)]),
      Step(
        "How it went", "How does it stand?", help: ["All of these are fine."],
        [PracticeField("standing", "how it stands", .choice(Goal.standings))]),
    ],
    headline: ["goal"], stays: StaysOnScreen(text: "goal"),
    smaller: { page in Goal.smaller(than: page).map { Goal.shrunk(page, to: $0) } },
    mark: PageMark(
      label: "it has begun", said: "It has begun. The rest may follow, or not.",
      isOpen: { $0.answers.text("standing") == nil },
      make: { page, _ in page.answers["standing"] = .text("started") }),
    closing: { page, _ in
      guard page.answers.text("goal") != nil, Goal.start(of: page) == nil else { return [] }
      return [
        Closing(
          lines: ["It does not start in two minutes yet. You can make it smaller."],
          offers: [.step("Smaller"), .rest])
      ]
    },
    progress: { pages, _ in
      let counts = Goal.standings.compactMap { standing in
        let goals = pages.count { $0.content.answers.text("standing") == standing.id }
        return goals > 0 ? "\(standing.name) \(goals)" : nil
      }
      return counts.isEmpty ? [] : ["\(counts.joined(separator: ", ")) (n \(pages.count))"]
    })
}

/// A goal in its sizes: as it was set, then each smaller one that the person wrote.
package enum Goal {
  /// A goal is small enough when it starts within so many minutes.
  package static let startMinutes = 2

  package static let standings = [
    Choice("started"), Choice("done"), Choice("moved"), Choice("resting"),
  ]

  /// A size of a goal: what to do, and the minutes until it is begun.
  package struct Level: Sendable, Equatable {
    package let text: String
    package let minutes: Int?

    package init(_ text: String, _ minutes: Int?) {
      self.text = text
      self.minutes = minutes
    }

    /// Reads "Clear the desk = 20".
    package init(line: String) {
      let parts = line.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count > 1, let last = parts.last, let minutes = Int(String(last).trimmed),
        0...1440 ~= minutes
      else {
        self.init(line.trimmed, nil)
        return
      }
      self.init(parts.dropLast().joined(separator: "=").trimmed, minutes)
    }

    package var line: String { minutes.map { "\(text) = \($0)" } ?? text }
  }

  /// All sizes, the largest first.
  package static func levels(of page: Page) -> [Level] {
    let lines = [page.answers.text("goal")].compactMap { $0 } + page.answers.texts("smaller")
    return lines.map(Level.init(line:)).filter { !$0.text.isEmpty }
  }

  /// The first size that starts within two minutes: what to begin with.
  package static func start(of page: Page) -> Level? {
    levels(of: page).first { $0.minutes.map { $0 <= startMinutes } ?? false }
  }

  /// One size smaller, to be put in the person's own words; nil when it is small enough already.
  ///
  /// It halves the minutes; where none were given it begins with ten [D].
  package static func smaller(than page: Page) -> Level? {
    guard start(of: page) == nil, let first = levels(of: page).first,
      let last = levels(of: page).last
    else { return nil }
    let half = last.minutes.map { max(startMinutes, ($0 + 1) / 2) } ?? 10
    return Level("\(first.text), only the first \(half) minutes", half)
  }

  /// The page with one more size.
  package static func shrunk(_ page: Page, to level: Level) -> Page {
    var page = page
    page.answers["smaller"] = .list((page.answers.texts("smaller") + [level.line]).map(Value.text))
    return page
  }
}

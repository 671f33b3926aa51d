/// One hot thought, looked at as a guess (in the tradition of Greenberger and Padesky).
extension Practice {
  package static let thoughtRecord = Practice(
    id: "thought-record", title: "Thought record", purpose: "Look at one hot thought as a guess.",
    seconds: 900, steps: meeting + weighing + settling,
    headline: ["thought", "situation", "balanced"], shift: belief,
    stays: StaysOnScreen(text: "thought", rating: "beliefBefore"),
    caution: Caution(lines: [
      "This tool is for thoughts that may be guesses.",
      "Is the thought about your safety, or about someone who harms you?",
      "Then it is the wrong tool. Open help with Ctrl-G.",
    ]),
    kept: "balanced", weighs: true,
    closing: { page, earlier in unmoved(page) },
    progress: { pages, _ in
      guard !pages.isEmpty else { return [] }
      let picks = Picks(pages, field: "patterns")
      let views = pages.map { $0.content.answers.rated("otherViews").count }.filter { $0 > 0 }
      let names = picks.picks.prefix(3).map {
        "\(ThinkingPatterns.named($0.id)?.name ?? $0.id) \($0.count)"
      }
      return [
        count(pages, "thought record", "thought records"),
        Pairs(pages, belief).sentence("belief"),
        Pairs.sentence("other views", of: views),
        names.isEmpty ? nil : "picked most: \(names.joined(separator: ", ")) (n \(picks.n))",
        shameLine(pages),
      ].compactMap { $0 }
    })

  static let belief = Shift(before: "beliefBefore", after: "beliefAfter", name: "belief")
  static let beliefEnds = ["not at all", "completely"]

  private static let meeting = [
    Step(
      "Situation", "What happened?",
      help: ["Who, what, when, where: what a camera would see."],
      examples: ["Tuesday, my desk. My message has no answer."],
      [PracticeField("situation", "situation", .text)]),
    Step(
      "Feelings", "What do you feel, and how strongly?",
      examples: ["sad 70, anxious 40"], [PracticeField("feelings", "feelings", .feelings)]),
    Step(
      "Thought", "Which thought is the hot one?",
      help: ["The one that hurts the most. How much do you believe it now?"],
      examples: ["She did not answer, so nobody wants me."],
      [
        PracticeField("thought", "thought", .text),
        PracticeField("beliefBefore", "belief", .scale(0...100), ends: beliefEnds),
      ]),
    Step(
      "Patterns", "Does one of these patterns fit?",
      help: ["Pick up to three, or none. You know best."],
      [
        PracticeField(
          "patterns", "patterns",
          .choices(ThinkingPatterns.all, most: ThinkingPatterns.most))
      ]),
  ]

  private static let weighing = [
    Step(
      "Facts for", "Which facts speak for the thought?",
      help: ["Facts, not what you guess others think."],
      [PracticeField("factsFor", "facts for it", .lines)]),
    Step(
      "Facts against", "Which facts speak against it?",
      help: [
        "Was it ever different? What would a fair witness say?",
        "What would you tell a friend? What are you not counting?",
        "How will it look in a year? What else could explain it?",
      ],
      [PracticeField("factsAgainst", "facts against it", .lines)]),
    Step(
      "Other views", "How else could it be? Two views or more.",
      help: ["Give each a share. They need not add up to 100."],
      examples: ["She is busy this week = 50", "She does not know what to say = 30"],
      [PracticeField("otherViews", "other views", .views)]),
  ]

  private static let settling = [
    Step(
      "Balanced", "What is a fair and kind way to see it?",
      help: ["It does not have to be cheerful. It may stay sad."],
      [
        PracticeField("balanced", "balanced thought", .text),
        PracticeField("beliefBalanced", "belief in it", .scale(0...100), ends: beliefEnds),
      ]),
    Step(
      "Now", "How is it now?",
      help: ["Rate the same feelings again, and the first thought."],
      [
        PracticeField("after", "feelings now", .rerated(of: "feelings")),
        PracticeField("beliefAfter", "belief now", .scale(0...100), ends: beliefEnds),
      ]),
    Step(
      "Next step", "Is there a small thing to try?",
      help: ["It can become a step of your ladder."],
      examples: ["Ask Ana on Friday how she is."],
      [PracticeField("nextStep", "next step", .text)]),
  ]

  /// A belief that goes down by less than so much counts as unmoved [D].
  static let leastShift = 5

  /// What is said where neither the belief nor a feeling moved [D].
  static func unmoved(_ page: Page) -> [Closing] {
    let answers = page.answers
    guard let before = answers.number("beliefBefore"), let after = answers.number("beliefAfter"),
      before - after < leastShift, !feelingsMoved(answers)
    else { return [] }
    return [
      Closing(
        lines: ["Not every thought moves in one sitting. You can leave it here."],
        offers: [.movement, .people, .breathe, .rest])
    ]
  }

  private static func feelingsMoved(_ answers: Answers) -> Bool {
    let before = answers.rated("feelings")
    return answers.rated("after").contains { later in
      before.contains { $0.text == later.text && $0.number != later.number }
    }
  }

  /// Two records on one thought are enough for a day [D].
  package static let sameThoughtADay = 2

  /// What is said before one more record on a thought that was looked at twice that day.
  package static func sameThoughtNote(
    _ thought: String, _ pages: [Entry<Page>], on today: Day
  ) -> Closing? {
    let key = Needle.folded(thought.trimmed)
    let met = pages.count { entry in
      entry.at?.day == today
        && entry.content.answers.text("thought").map { Needle.folded($0.trimmed) } == key
    }
    guard met >= sameThoughtADay, !key.isEmpty else { return nil }
    return Closing(
      lines: [
        "You have looked at this thought twice today. That is enough for one day.",
        "Looking again and again can wear you out.",
      ],
      offers: [.movement, .people, .breathe])
  }
}

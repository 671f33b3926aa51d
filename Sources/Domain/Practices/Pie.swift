extension Practice {
  /// All causes with their shares before one's own (practices.md 3.4).
  package static let pie = Practice(
    id: "pie", title: "Who had what share", purpose: "See all the causes before your own share.",
    seconds: 480,
    steps: [
      Step(
        "Event", "What are you blaming yourself for?",
        help: ["How much do you believe it is all on you?"],
        [
          PracticeField("event", "event", .text),
          PracticeField("beliefBefore", "belief", .scale(0...100), ends: beliefEnds),
        ]),
      Step(
        "Causes", "What else played a part? Give each a share.",
        help: ["Timing, fit, them, chance, old hurts, where you both were."],
        examples: ["We met at a bad time = 30", "We wanted different things = 40"],
        [PracticeField("causes", "causes", .causes)]),
      Step(
        "Your share", "Now, last: what is your own share?",
        help: ["The shares need not add up to 100."], shows: "causes",
        [PracticeField("ownShare", "own share", .scale(0...100), ends: ["none", "all of it"])]),
      Step(
        "Pattern", "Does a pattern fit?",
        help: ["Pick up to three, or none."],
        [
          PracticeField(
            "patterns", "patterns", .choices(ThinkingPatterns.all, most: ThinkingPatterns.most))
        ]),
      Step(
        "Now", "How much do you believe now that it is all on you?",
        [PracticeField("beliefAfter", "belief now", .scale(0...100), ends: beliefEnds)]),
    ],
    headline: ["event"], shift: belief,
    stays: StaysOnScreen(text: "event", rating: "beliefBefore"), weighs: true,
    closing: { page, _ in unmoved(page) },
    progress: { pages, _ in
      let shares = pages.compactMap { $0.content.answers.number("ownShare") }
      guard let first = shares.first, let last = shares.last else { return [] }
      return shares.count == 1
        ? ["own share \(first) % (n 1)"]
        : ["own share: \(first) % at first, \(last) % lately (n \(shares.count))"]
    })
}

extension Page {
  /// What the shares of a pie make together: shown quietly, never corrected.
  package var sumOfShares: Int {
    let others = answers.rated("causes") + answers.rated("otherViews")
    return others.reduce(answers.number("ownShare") ?? 0) { $0 + ($1.number ?? 0) }
  }
}

extension Practice {
  /// Worst, best and most likely, with how to cope with the worst (practices.md 3.4).
  package static let threeEndings = Practice(
    id: "three-endings", title: "Three endings",
    purpose: "The worst, the best, and the most likely.", seconds: 300,
    steps: [
      Step(
        "Thought", "What are you afraid will happen?",
        help: ["How much do you believe it now?"],
        [
          PracticeField("thought", "thought", .text),
          PracticeField("beliefBefore", "belief", .scale(0...100), ends: beliefEnds),
        ]),
      Step(
        "Worst", "What is the worst ending? How likely is it?",
        [
          PracticeField("worst", "worst ending", .text),
          PracticeField("worstLikelihood", "likely", .scale(0...100), ends: likelyEnds),
        ]),
      Step(
        "Coping", "If the worst came, how would you cope?",
        examples: ["I would call Mo, and take the day slowly."],
        [PracticeField("coping", "how I would cope", .text)]),
      Step(
        "Best", "What is the best ending? How likely is it?",
        [
          PracticeField("best", "best ending", .text),
          PracticeField("bestLikelihood", "likely", .scale(0...100), ends: likelyEnds),
        ]),
      Step(
        "Most likely", "What is the most likely ending?",
        [
          PracticeField("likely", "most likely ending", .text),
          PracticeField("likelyLikelihood", "likely", .scale(0...100), ends: likelyEnds),
        ]),
      Step(
        "Now", "How much do you believe the first thought now?",
        [PracticeField("beliefAfter", "belief now", .scale(0...100), ends: beliefEnds)]),
    ],
    headline: ["thought", "likely", "worst"], shift: belief,
    stays: StaysOnScreen(text: "thought", rating: "beliefBefore"),
    closing: { page, _ in unmoved(page) },
    progress: { pages, _ in [Pairs(pages, belief).sentence("belief")].compactMap { $0 } })

  private static let likelyEnds = ["will not happen", "sure to happen"]
}

/// Raw feelings, for those who choose it (Pennebaker and Beall, 1986).
///
/// Soon after a split it left some people worse for months (Sbarra, 2013): so there is a caution.
extension Practice {
  package static let freeFeelings = Practice(
    id: "free-feelings", title: "Free feelings", purpose: "Let all feelings out, for a set time.",
    seconds: 900,
    steps: [
      moodBefore,
      Step(
        "Feelings", "What do you feel, deep down?",
        help: ["Let it flow. Spelling does not matter.", "You can stop at any time."],
        [PracticeField("text", "feelings", .text)]),
      moodAfter,
    ],
    headline: ["text"], shift: mood,
    caution: Caution(
      lines: [
        "Writing this way can hurt more at first.",
        "In one study, people who searched hard for the why felt worse for months.",
        "For them the plain facts of a day did more good. “Day log” is there for that.",
        "Stop when it gets too much. Help is there with Ctrl-G.",
      ],
      whileRecent: [
        "Your breakup is less than three months ago. A plainer way may be kinder for now."
      ]),
    dose: Dose(
      times: 3, days: 14, rest: 14,
      words: [
        "Three or four times are enough, and you have had them.",
        "Two weeks of rest would come next.",
      ],
      offers: [.practice("day-log"), .practice("story"), .movement, .rest]),
    timer: PracticeTimer(minutes: 15, range: 10...20), nextMorning: moodNextDay,
    closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "page", "pages")] + moodLines(pages)
    })
}

/// The facts of a day: the plain way, which did searchers for meaning most good (Sbarra, 2013).
extension Practice {
  package static let dayLog = Practice(
    id: "day-log", title: "Day log", purpose: "Plain facts, also good when thoughts go round.",
    seconds: 300,
    steps: [
      moodBefore,
      Step(
        "Day", "What did you do today, from morning on?",
        help: ["Plain facts are enough. You need not explain them."],
        examples: ["I got up at eight. I had toast. I walked to work."],
        [PracticeField("text", "day", .text)]),
      moodAfter,
    ],
    headline: ["text"], shift: mood,
    timer: PracticeTimer(minutes: 5, range: 2...15), nextMorning: moodNextDay,
    closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "day", "days")] + moodLines(pages)
    })
}

/// What was gained: writing on good sides of a breakup lifted good feelings (Lewandowski, 2009).
extension Practice {
  package static let learned = Practice(
    id: "learned", title: "Gained or learned", purpose: "Write what you gained or learned.",
    seconds: 900,
    steps: [
      moodBefore,
      Step(
        "Gained", "What did you gain in this time, if anything?",
        help: ["It may be small. The loss stays a loss."],
        examples: ["I found out that I like early walks."],
        [PracticeField("gained", "gained", .text)]),
      Step(
        "Learned", "What did you learn about yourself?",
        [PracticeField("text", "learned", .text)]),
      moodAfter,
    ],
    headline: ["text", "gained"], shift: mood,
    dose: Dose(
      times: 3, days: 7,
      words: ["You have done this three times in a week.", "It may be time to let it rest."],
      offers: [.practice("day-log"), .movement, .rest]),
    timer: PracticeTimer(minutes: 15, range: 10...20), nextMorning: moodNextDay,
    closing: { page, earlier in
      let heavy = heavyClosing(page, earlier)
      guard heavy.isEmpty, page.answers.text("text") != nil else { return heavy }
      return [
        Closing(
          lines: ["Is there a lesson in it that you want to keep?"],
          offers: [.practice("lesson"), .rest])
      ]
    },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "page", "pages")] + moodLines(pages)
    })
}

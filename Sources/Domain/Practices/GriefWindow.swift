/// A set time for sadness, with a start and an end; the idea is that of a time for worry (Borkovec, 1983).
extension Practice {
  package static let griefWindow = Practice(
    id: "grief-window", title: "Time for sadness", purpose: "Give sadness a time with an end.",
    seconds: 900,
    steps: [
      Step(
        "Time", "When does it start, and when does it end?",
        help: ["Ten to twenty minutes, once a day.", "Stop sooner whenever you want."],
        examples: ["20:00", "20:15"],
        [
          PracticeField("start", "start", .line),
          PracticeField("end", "end", .line),
        ]),
      moodBefore,
      Step(
        "Sadness", "Let it be here. Write, or only sit.",
        help: ["Nothing has to be solved."],
        [PracticeField("text", "what came", .text)]),
      moodAfter,
    ],
    headline: ["text"], shift: mood,
    dose: Dose(
      times: 1, days: 1,
      words: ["You had your time for sadness today.", "It is there again tomorrow."],
      offers: [.movement, .people, .breathe]),
    timer: PracticeTimer(minutes: 15, range: 10...20), nextMorning: moodNextDay,
    begin: { page, earlier, _ in
      guard let last = earlier.last else { return }
      for name in ["start", "end"] { page.answers[name] = last.content.answers[name] }
    },
    closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      let pairs = Pairs(pages, mood)
      guard pairs.n > 0 else { return [] }
      let calmer = pairs.pairs.count { $0.after > $0.before }
      return ["mood was higher after \(calmer) of \(pairs.n) (n \(pairs.n))"] + moodLines(pages)
    })
}

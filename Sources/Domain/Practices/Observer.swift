/// From a few steps away, as he, she or they; distance helps to reflect (Kross and Ayduk, 2017).
extension Practice {
  package static let observer = Practice(
    id: "observer", title: "From a few steps away",
    purpose: "Write about yourself as a watcher would.",
    seconds: 600,
    steps: [
      moodBefore,
      Step(
        "Watcher", "What would a kind watcher see and write?",
        help: ["Use your own name, or he, she or they."],
        examples: ["Kim sat by the window. Kim was sad, and made tea."],
        [PracticeField("text", "what the watcher sees", .text)]),
      Step(
        "Say to them", "What would the watcher wish for this person?",
        [PracticeField("wish", "wish", .line)]),
      moodAfter,
    ],
    headline: ["text", "wish"], shift: mood,
    dose: Dose(
      times: 3, days: 7,
      words: ["You have done this three times in a week.", "It may be time to let it rest."],
      offers: [.practice("day-log"), .movement, .rest]),
    timer: PracticeTimer(minutes: 10, range: 5...15), kept: "wish", nextMorning: moodNextDay,
    closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "page", "pages")] + moodLines(pages)
    })
}

/// A kind letter to oneself, daily for a week, helped for months (Shapira and Mongrain, 2010).
extension Practice {
  package static let kindLetter = Practice(
    id: "kind-letter", title: "Kind letter", purpose: "Write to yourself as to a dear friend.",
    seconds: 600,
    steps: [
      moodBefore,
      Step(
        "Letter", "Write the letter a warm friend would send you.",
        help: ["Say what is hard. Say what you see in yourself.", "No one else will read it."],
        examples: ["You did the hard thing, and then you rested."],
        [PracticeField("text", "letter", .text)]),
      Step(
        "Keep", "Read it back slowly. Is there a line to keep?", shows: "text",
        [PracticeField("kept", "line to keep", .line)]),
      moodAfter,
    ],
    headline: ["kept", "text"],
    shift: mood,
    dose: Dose(
      times: 7, days: 7,
      words: ["You have written seven letters this week.", "It may be time to let them work."],
      offers: [.practice("kind-line"), .movement, .people]),
    timer: PracticeTimer(minutes: 10, range: 5...15), kept: "kept",
    nextMorning: moodNextDay, closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "letter", "letters")] + moodLines(pages)
    })

  package static let moodEnds = ["very low", "very good"]
}

/// A letter that is never sent: kept out of sight for a day, and gone for good when it is burned.
extension Practice {
  package static let unsentLetter = Practice(
    id: "unsent-letter", title: "Unsent letter", purpose: "Say it on paper, and never send it.",
    seconds: 900,
    steps: [
      moodBefore,
      Step(
        "Letter", "What do you want to say?",
        help: ["It stays here, and is not for sending.", "You can keep it or burn it."],
        [PracticeField("text", "letter", .text)]),
      moodAfter,
    ],
    headline: ["text"], shift: mood,
    caution: Caution(lines: [
      "This letter is for you alone. It is not for sending.",
      "It is put out of sight for a day. You can still ask for it.",
      "To burn it is to erase it for good. Old backups may still hold it.",
      "Are you afraid of this person? Then look at the lines for help first: Ctrl-G.",
    ]),
    dose: Dose(
      times: 2, days: 7,
      words: ["Two letters in a week are enough.", "They can rest now, and so can you."],
      offers: [.practice("day-log"), .movement, .people]),
    timer: PracticeTimer(minutes: 15, range: 10...20), nextMorning: moodNextDay,
    startsPrivate: true, sealHours: 24, burns: true, leadsToLadder: false,
    closing: { heavyClosing($0, $1) },
    progress: { pages, _ in
      pages.isEmpty ? [] : [count(pages, "letter", "letters") + " kept"] + moodLines(pages)
    })
}

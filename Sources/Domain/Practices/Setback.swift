extension Practice {
  /// One event, looked at kindly in four steps: from the person to the moment, from always to this time.
  ///
  /// Readings as lasting and as all-embracing are what goes with giving up (Walton, 1994).
  package static let setback = Practice(
    id: "setback", title: "After a hard moment", purpose: "Look at one hard moment kindly.",
    seconds: 300,
    steps: [
      Step(
        "Around it", "The pull was strong. What was going on?",
        help: ["The time, the place, the day before: what was around you."],
        examples: ["It was late. I was alone, and I saw the photo."],
        [PracticeField("around", "what was going on", .text)]),
      Step(
        "This time", "What was true of this one time only?",
        help: ["It was one moment. It does not say who you are."],
        examples: ["I had slept four hours."],
        [PracticeField("thisTime", "this one time", .text)]),
      Step(
        "What helped", "What helped, even a little?", examples: ["I put the phone in the hall."],
        [PracticeField("helped", "what helped", .text)]),
      Step(
        "Next", "What is one small step for next time?",
        help: ["It can become a plan."],
        examples: ["The phone stays in the hall after ten."],
        [PracticeField("nextTime", "next small step", .line)]),
    ],
    headline: ["nextTime", "around"], leadsToLadder: false,
    closing: { page, _ in
      let kind = "It was one moment, and you looked at it. That takes care."
      return page.answers.text("nextTime") == nil
        ? [Closing(lines: [kind], offers: [.practice("kind-line"), .breathe, .people, .rest])]
        : [Closing(lines: [kind], offers: [.practice("if-then"), .practice("kind-line"), .rest])]
    },
    progress: { pages, record in
      let helped = record.keptLines("setback", ["helped"]).count
      return helped > 0 ? ["what helped: \(helped) to read again (n \(pages.count))"] : []
    })
}

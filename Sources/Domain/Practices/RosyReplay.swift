/// The plain and hard days, against a memory that plays only the best scenes (practices.md 3.7).
///
/// It cools love and can lower mood (Langeslag and Sanchez, 2018): so it is short, and something
/// pleasant follows.
extension Practice {
  package static let rosyReplay = Practice(
    id: "rosy-replay", title: "The whole picture", purpose: "A list of your own for rosy moments.",
    seconds: 300,
    steps: [
      Step(
        "Plain days", "What were three plain or hard days like?",
        help: ["Short notes of what you saw. It stays private."],
        examples: ["We drove home and did not talk."],
        [PracticeField("scenes", "plain and hard days", .lines)]),
      Step(
        "Then", "What nice thing will you do right after?",
        help: ["Something small that has no link to the past."],
        examples: ["Take a walk with music.", "Bake bread."],
        [PracticeField("pleasant", "nice thing after", .line, ideas: SmallThings.pleasant)]),
    ],
    headline: ["scenes", "pleasant"],
    caution: Caution(lines: [
      "This list is a memory aid for you alone.",
      "It can lower your mood for a while. Five minutes are enough.",
      "Were you afraid of this person? Help is there with Ctrl-G.",
    ]),
    dose: Dose(
      times: 1, days: 1,
      words: ["You wrote this list today. To read it is enough."],
      offers: [.movement, .people, .breathe]),
    timer: PracticeTimer(minutes: 5, range: 2...5, more: 0), startsPrivate: true,
    leadsToLadder: false,
    closing: { page, _ in
      let thing = page.answers.text("pleasant").map { "Now it is time for this: \($0)" }
      return [
        Closing(
          lines: ["That is enough of the past for now.", thing ?? "Now do a small nice thing."],
          offers: [.movement, .people, .breathe])
      ]
    },
    progress: { pages, _ in
      let notes = pages.reduce(0) { $0 + $1.content.answers.texts("scenes").count }
      return notes > 0 ? ["\(notes) \(notes == 1 ? "note" : "notes") (n \(pages.count))"] : []
    })
}

/// What one's worth hangs on; hung on the praise of others it is fragile (Crocker, 2001).
extension Practice {
  package static let worthSources = Practice(
    id: "worth-sources", title: "What lifts my worth", purpose: "See what your worth hangs on.",
    seconds: 300,
    steps: [
      Step(
        "Mine", "What lifts you that is your own?",
        help: ["Things that stay, whatever others say."],
        examples: ["I bake well.", "I help when I can."],
        [PracticeField("mine", "my own", .lines)]),
      Step(
        "From others", "What lifts you only when others like it?",
        help: ["All of us have some. You only take note."],
        examples: ["A quick reply", "Likes on a photo"],
        [PracticeField("others", "needs others", .lines)]),
      Step(
        "This month", "How much did your worth hang on others this month?",
        [
          PracticeField(
            "worthDependsOnOthers", "hangs on others", .scale(0...10),
            ends: ["not at all", "fully"])
        ]),
    ],
    headline: ["mine", "others"], everyDays: 28,
    compares: ["mine", "others", "worthDependsOnOthers"],
    begin: { page, earlier, _ in
      guard let last = earlier.last else { return }
      for name in ["mine", "others"] { page.answers[name] = last.content.answers[name] }
    },
    progress: { pages, _ in
      let notes = pages.compactMap { entry in
        entry.content.answers.number("worthDependsOnOthers").map { number in
          entry.at.map { "\($0.day.shortName) \(number)" } ?? "\(number)"
        }
      }
      return notes.isEmpty
        ? []
        : ["worth hangs on others, 0 to 10: \(notes.joined(separator: ", ")) (n \(notes.count))"]
    })
}

extension Practice {
  /// The look back on a week; here it asks how far the person could steer it (practices.md 9, row 16).
  package static let weekly = Practice(
    id: "weekly", title: "My week", purpose: "Look back on a week.", seconds: 30,
    steps: [
      Step(
        "Steer", "“I could steer my week.” How true is that?",
        help: ["Any number is fine."],
        [PracticeField("agency", "I could steer my week", .scale(0...100), ends: beliefEnds)])
    ],
    everyDays: 7,
    progress: { pages, _ in
      let weeks = pages.compactMap { $0.content.answers.number("agency") }
      return weeks.isEmpty
        ? []
        : [
          "I could steer my week: \(weeks.suffix(8).map(String.init).joined(separator: ", "))"
            + " (n \(weeks.count))"
        ]
    })
}

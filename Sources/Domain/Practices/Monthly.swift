extension Practice {
  /// The look back on a month; here it asks how sure the person is of the next hard moment (practices.md 3.10).
  package static let monthly = Practice(
    id: "monthly", title: "My month", purpose: "Look back on a month.", seconds: 30,
    steps: [
      Step(
        "Sure", "How sure are you that you can handle a hard social moment?",
        help: ["A guess is fine."],
        [PracticeField("selfEfficacy", "how sure I am", .scale(0...100), ends: beliefEnds)])
    ],
    everyDays: 28,
    progress: { pages, _ in
      let months = pages.compactMap { $0.content.answers.number("selfEfficacy") }
      return months.isEmpty
        ? []
        : [
          "how sure I am: \(months.suffix(12).map(String.init).joined(separator: ", "))"
            + " (n \(months.count))"
        ]
    })
}

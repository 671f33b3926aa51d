extension Practice {
  /// A page with nothing to fix: no rating, no count and no tool afterwards (practices.md 3.6).
  package static let letItBe = Practice(
    id: "let-it-be", title: "Let it be", purpose: "A page with nothing to fix.", seconds: 300,
    steps: [
      Step(
        "Page", "What is here?", help: ["It can be as it is."],
        [PracticeField("text", "text", .text)])
    ],
    headline: ["text"], isQuiet: true)
}

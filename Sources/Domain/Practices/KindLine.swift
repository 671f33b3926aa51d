extension Practice {
  /// The version of thirty seconds.
  package static let kindLine = Practice(
    id: "kind-line", title: "One kind line", purpose: "Thirty seconds of kindness.", seconds: 30,
    steps: [
      Step(
        "Line", "One kind line to yourself, as a friend would say it.",
        examples: ["This is hard, and you are here."],
        [PracticeField("kindWords", "kind line", .line)])
    ],
    headline: ["kindWords"], kept: "kindWords",
    progress: { pages, _ in pages.isEmpty ? [] : [count(pages, "line", "lines") + " kept"] })
}

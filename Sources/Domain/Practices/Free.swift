extension Practice {
  /// A page for anything: no questions, no limit.
  package static let free = Practice(
    id: "free", title: "Free page", purpose: "Anything, in your own way.", seconds: 600,
    steps: [
      Step(
        "Page", "What is on your mind?",
        help: ["One line is enough. Spelling does not matter."],
        [PracticeField("text", "text", .text)])
    ],
    headline: ["text"],
    timer: PracticeTimer(minutes: 10, range: 2...60, runs: false),
    progress: { pages, _ in pages.isEmpty ? [] : [count(pages, "page", "pages")] })
}

extension Practice {
  /// The words of the list for shame: whoever picks one is offered kindness before any weighing.
  package static let wordsForShame: Set<String> = [
    "ashamed", "embarrassed", "guilty", "humiliated",
  ]

  /// What is offered where the person picked such a word; nil otherwise.
  ///
  /// Only words picked from the list count: no text is read (practices.md 9, row 28).
  package static func kindnessFirst(_ page: Page) -> Closing? {
    guard page.answers.rated("feelings").contains(where: { wordsForShame.contains($0.text) })
    else { return nil }
    return Closing(
      lines: ["Shame asks for kindness first. The rest can wait."],
      offers: [.practice("kind-line"), .practice("kind-five"), .practice("friend-voice"), .breathe])
  }
}

extension Practice {
  /// The words of the list for shame: whoever picks one is offered kindness before any weighing.
  package static let wordsForShame: Set<String> = [
    "ashamed", "embarrassed", "guilty", "humiliated",
  ]

  /// From here on a belief that all of it is one's own doing asks for kindness first [D].
  package static let heavyBlame = 80

  /// What is offered where the person picked such a word, or rated such a belief; nil otherwise.
  ///
  /// Only picks and ratings count: no text is read (practices.md 9, row 28).
  package static func kindnessFirst(_ page: Page) -> Closing? {
    if page.answers.rated("feelings").contains(where: { wordsForShame.contains($0.text) }) {
      return kindness("Shame asks for kindness first. The rest can wait.")
    }
    let blame = page.practice == pie.id ? page.answers.number("beliefBefore") ?? 0 : 0
    return blame >= heavyBlame
      ? kindness("That is a lot to carry alone. Kindness may come first.") : nil
  }

  /// The same for a practice that weighs a thought; the others need no such offer.
  package func kindnessFirst(_ page: Page) -> Closing? {
    weighs ? Self.kindnessFirst(page) : nil
  }

  private static func kindness(_ words: String) -> Closing {
    Closing(
      lines: [words],
      offers: [.practice("kind-line"), .practice("kind-five"), .practice("friend-voice"), .breathe])
  }
}

/// A line that was learned, to be read again.
package struct LearnedLine: Equatable, Sendable {
  package let attempt: ID
  package let rung: ID?
  package let at: Moment?
  package let text: String
}

extension [Entry<Attempt>] {
  /// What was learned, the newest first.
  package var learnedLines: [LearnedLine] {
    reversed().compactMap { entry in
      guard let text = entry.content.learned, text.contains(where: { !$0.isWhitespace }) else {
        return nil
      }
      return LearnedLine(
        attempt: entry.id, rung: entry.content.rung, at: entry.moment, text: text)
    }
  }
}

/// Something the person did or learned, with its day: to look at on a low day, when they ask for it.
package struct OwnProof: Sendable, Equatable {
  /// What it is kept in: a win, a strength, a line on oneself, a try of the ladder.
  package let source: ID
  package let day: Day
  package let text: String
}

extension Record {
  /// All dated proof of the person's own, the oldest first.
  ///
  /// Wins, the proof of strengths and of lines on oneself, and what was learned on the ladder.
  package var ownProof: [OwnProof] {
    let pages = pages.flatMap { entry -> [OwnProof] in
      switch entry.content.practice {
      case Practice.win.id: Self.proof(entry.id, entry.at?.day, entry.content.answers.text("what"))
      case Practice.strength.id, Practice.selfStatement.id:
        entry.content.answers.proofs("evidence").flatMap { Self.proof(entry.id, $0.day, $0.text) }
      default: []
      }
    }
    let tries = Array(attempts).learnedLines.flatMap { Self.proof($0.attempt, $0.at?.day, $0.text) }
    return (pages + tries).sorted {
      ($0.day, $0.source, $0.text) < ($1.day, $1.source, $1.text)
    }
  }

  private static func proof(_ source: ID, _ day: Day?, _ text: String?) -> [OwnProof] {
    guard let day, let text, !text.trimmed.isEmpty else { return [] }
    return [OwnProof(source: source, day: day, text: text)]
  }

  /// One of them, drawn by a random number; nil where there is none.
  ///
  /// It is offered the same on any day, and never shown unasked: no mood decides.
  package func ownProof(at random: UInt64) -> OwnProof? {
    let all = ownProof
    return all.isEmpty ? nil : all[Int(random % UInt64(all.count))]
  }
}

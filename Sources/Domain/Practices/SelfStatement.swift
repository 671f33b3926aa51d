extension Practice {
  /// How one sees oneself, month by month, each with its proof (practices.md 9, rows 32 and 38).
  package static let selfStatement = Practice(
    id: "self-statement", title: "I am someone who", purpose: "Say who you are, with proof.",
    seconds: 180,
    steps: [
      Step(
        "Line", "I am someone who …", help: ["Once a month is fine. It may change."],
        examples: ["I am someone who keeps a promise."],
        [PracticeField("text", "line", .line)]),
      Step(
        "Proof", "What did you do that shows it? Add the date.",
        help: ["A win or a try can be tied to it too."],
        examples: ["2026-11-20 I called Mo as I said I would"],
        [PracticeField("evidence", "proof", .evidence)]),
      Step(
        "True", "How true does it feel?", help: ["It may be a low number. That is fine."],
        [PracticeField("truth", "how true it feels", .scale(0...100), ends: beliefEnds)]),
    ],
    headline: ["text"], everyDays: 28, compares: ["text", "truth"],
    begin: { page, _, _ in page.answers["text"] = .text(SelfStatement.opening) },
    closing: { page, _ in
      guard page.hasOwnStatement, page.answers.proofs("evidence").isEmpty, page.links.isEmpty
      else { return [] }
      return [
        Closing(
          lines: ["One small proof makes the line stand firmer. It can come later."],
          offers: [.step("Proof"), .practice("win"), .rest])
      ]
    },
    progress: { pages, record in
      pages.filter(\.content.hasOwnStatement).map { entry in
        let day = entry.at.map { "\($0.day.shortName): " } ?? ""
        let proofs = record.proofs(of: entry)
        return "\(day)\(entry.content.answers.text("text") ?? "")"
          + " (\(proofs) \(proofs == 1 ? "proof" : "proofs"))"
      }
    })
}

/// How a line begins; the rest is the person's.
package enum SelfStatement {
  package static let opening = "I am someone who "
}

extension Page {
  /// The same, without a line of which only the opening stands there: that is a skipped one.
  package var withoutBareOpening: Page {
    guard practice == Practice.selfStatement.id, !hasOwnStatement else { return self }
    var page = self
    page.answers["text"] = nil
    return page
  }

  /// Whether more was written than the opening.
  var hasOwnStatement: Bool {
    answers.text("text").map {
      !$0.trimmed.isEmpty && $0.trimmed != SelfStatement.opening.trimmed
    } ?? false
  }
}

extension Record {
  /// How many proofs stand behind a line: dated ones, and wins and attempts tied to it.
  package func proofs(of statement: Entry<Page>) -> Int {
    let tied = statement.content.links.count { id in
      switch self[id] {
      case .attempt, .page: true
      default: false
      }
    }
    return statement.content.answers.proofs("evidence").count + tied
  }
}

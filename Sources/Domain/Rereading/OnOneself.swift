/// What a person finds out about who they are now.
extension Rereading {
  /// The page that grows from the cards, a question and its newest answer each (practices.md 9, row 29).
  package static let `self` = Rereading(
    id: "self", title: "Who I am now", empty: "Your own page grows from the cards: one a week.",
    practices: [Practice.whoAmI.id],
    parts: { record in
      WhoAmI.selfPage(record.pages(of: Practice.whoAmI.id)).map { card in
        Part(
          heading: card.question,
          lines: [
            Line(
              page: card.page, text: card.answer.trimmed,
              notes: card.day.map { [$0.dated] } ?? [])
          ])
      }
    })

  /// How one saw oneself, each line with its proof, the newest first (practices.md 9, rows 32 and 38).
  package static let someone = Rereading(
    id: "someone", title: "I am someone who", empty: "Your lines with their proof come here.",
    practices: [Practice.selfStatement.id],
    parts: { record in
      record.pages(of: Practice.selfStatement.id).reversed().compactMap { entry in
        guard entry.content.hasOwnStatement, let text = entry.content.answers.text("text") else {
          return nil
        }
        let truth = entry.content.answers.number("truth").map { "how true it felt: \($0)" }
        let line = Line(
          page: entry.id, text: text.trimmed,
          notes: [truth].compactMap { $0 } + record.proofLines(of: entry))
        return Part(heading: entry.dayNote.first ?? "Some day", lines: [line])
      }
    })

  /// What one's worth hangs on, and how much of it on others, month by month (practices.md 9, row 31).
  package static let worth = Rereading(
    id: "worth", title: "What lifts my worth", empty: "What lifts you comes here.",
    practices: [Practice.worthSources.id],
    parts: { record in
      let pages = record.pages(of: Practice.worthSources.id)
      func newest(_ field: String) -> [Line] {
        let entry = pages.last { !$0.content.answers.texts(field).isEmpty }
        return entry?.content.answers.texts(field).map { Line(page: entry?.id, text: $0) } ?? []
      }
      let months = Practice.worthSources.progress(pages, record)
      return [
        Part(heading: "My own", lines: newest("mine")),
        Part(heading: "Needs others", lines: newest("others")),
        Part(heading: "Month by month", lines: months.map { Line(page: nil, text: $0) }),
      ]
    })

  /// Curious questions that were answered, the newest first (practices.md 9, row 14).
  package static let cards = Rereading(
    id: "cards", title: "Answered cards", empty: "Cards that you answer come here.",
    practices: [Practice.curiousCard.id],
    parts: { record in
      record.pages(of: Practice.curiousCard.id).reversed().map { entry in
        Part(
          heading: entry.content.answers.text("question") ?? "A question",
          lines: [Line(entry, "text")].compactMap { $0 })
      }
    })
}

extension Record {
  /// The proof behind a line, dated where it has a date: its own, and wins and tries tied to it.
  func proofLines(of statement: Entry<Page>) -> [String] {
    let own = statement.content.answers.proofs("evidence").map { proof in
      "proof: \(proof.text)\(proof.day.map { " · \($0.dated)" } ?? "")"
    }
    let tied = statement.content.links.compactMap { id -> String? in
      switch self[id] {
      case .page(let entry):
        "proof: \(PageLine(entry.content).text)\(entry.dayNote.map { " · \($0)" }.joined())"
      case .attempt(let entry):
        entry.content.learned.map {
          "proof: \($0)\(entry.at.map { " · \($0.day.dated)" } ?? "")"
        }
      default: nil
      }
    }
    return own + tied
  }
}

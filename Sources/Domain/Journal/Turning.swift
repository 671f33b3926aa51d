/// Anything that is written, made into a plan, a step of the ladder or a lesson (practices.md 9, row 30).
extension Item {
  /// In one line what it says; nil where nothing is written, or where it is no entry.
  package var insight: String? {
    let text: String? =
      switch self {
      case .page(let entry): entry.content.insight
      case .checkIn(let entry): entry.content.note
      case .attempt(let entry): entry.content.learned ?? entry.content.prediction
      default: nil
      }
    return text.flatMap { $0.trimmed.isEmpty ? nil : PageLine.clipped($0, 72) }
  }

  /// An if-then plan that begins with it and is tied to it.
  package var asPlan: Page? {
    // A trigger is what the plan is for, not what to do.
    guard case .page(let entry) = self, entry.content.practice == Practice.trigger.id else {
      return beginning(Practice.ifThen.id, "thenAction")
    }
    return beginning(Practice.ifThen.id, "ifCue", "If this comes: ")
  }

  /// A lesson that begins with it and is tied to it.
  package var asLesson: Page? { beginning(Practice.lesson.id, "text") }

  private func beginning(_ practice: String, _ field: String, _ start: String = "") -> Page? {
    guard let insight else { return nil }
    var page = Page(practice: practice)
    page.answers[field] = .text(start + insight)
    if case .page(let entry) = self { page.isPrivate = entry.content.isPrivate }
    page.link(id)
    return page
  }

  /// A step of the ladder that begins with it: an idea, until the person says that it is safe.
  ///
  /// What is tagged as a reminder of an ex makes none, and a try is on the ladder already.
  package var asRung: Rung? {
    switch self {
    case .page(let entry): entry.asRung
    case .checkIn(let entry):
      entry.content.context.contains(CheckIn.reminderOfEx) ? nil : insight.map { Rung(title: $0) }
    default: nil
    }
  }
}

extension Entry<Page> {
  /// A lesson that begins with this page and is tied to it.
  package var asLesson: Page? { Item.page(self).asLesson }
}

extension Record {
  /// What a win or a try can be proof of: strengths, then lines on oneself, the newest first.
  package var provable: [Entry<Page>] {
    pages(of: Practice.strength.id).reversed()
      + pages(of: Practice.selfStatement.id).reversed().filter(\.content.hasOwnStatement)
  }
}

extension Page {
  /// What proof is proof of, in its words.
  package var provenName: String { answers.text("strength") ?? answers.text("text") ?? "it" }
}

/// Two versions of one thing to read side by side: shown only when they are asked for.
package struct ThenAndNow: Sendable, Equatable {
  /// What a field said then, and what it says now.
  package struct Line: Sendable, Equatable {
    package let label: String
    package let then: String?
    package let later: String?
    /// Whether it is a rating, told as "before a → b".
    package var isRating = false
  }

  package let then: Entry<Page>
  package let later: Entry<Page>
  package let lines: [Line]

  package var days: (then: Day?, later: Day?) { (then.at?.day, later.at?.day) }
}

extension Practice {
  /// Two versions side by side; nil where the practice has no versions, or none of the two says a thing.
  package func thenAndNow(_ then: Entry<Page>, _ now: Entry<Page>) -> ThenAndNow? {
    let lines = compares.compactMap(field).compactMap { field -> ThenAndNow.Line? in
      let (before, after) = (
        Self.said(then.content, field), Self.said(now.content, field)
      )
      if before == nil, after == nil { return nil }
      return ThenAndNow.Line(
        label: field.label, then: before, later: after, isRating: field.form.isScale)
    }
    return lines.isEmpty ? nil : ThenAndNow(then: then, later: now, lines: lines)
  }

  private static func said(_ page: Page, _ field: PracticeField) -> String? {
    page.answers[field.id].map(field.form.typed).flatMap { $0.trimmed.isEmpty ? nil : $0 }
  }

  /// The versions that can be read, the oldest first.
  package func versions(_ pages: [Entry<Page>]) -> [Entry<Page>] {
    pages.filter { entry in
      entry.content.practice == id
        && compares.compactMap(field).contains { Self.said(entry.content, $0) != nil }
    }
  }

  /// The first and the last version side by side; nil with fewer than two.
  package func thenAndNow(_ pages: [Entry<Page>]) -> ThenAndNow? {
    let versions = versions(pages)
    guard versions.count > 1, let first = versions.first, let last = versions.last else {
      return nil
    }
    return thenAndNow(first, last)
  }

  /// Each version beside the one before it, the newest pair first.
  package func changes(_ pages: [Entry<Page>]) -> [ThenAndNow] {
    let versions = versions(pages)
    return zip(versions, versions.dropFirst()).reversed().compactMap { thenAndNow($0, $1) }
  }
}

extension Practice {
  /// The pairs that can be read: the first version beside the last, then each beside the one before it,
  /// the newest first; none with fewer than two versions.
  package func pairs(_ pages: [Entry<Page>]) -> [ThenAndNow] {
    guard let whole = thenAndNow(pages) else { return [] }
    let changes = changes(pages)
    return changes.count > 1 ? [whole] + changes : changes
  }

  /// How many versions rate what a line of a pair is about.
  package func ratings(of line: ThenAndNow.Line, in pages: [Entry<Page>]) -> Int {
    guard let field = compares.compactMap(field).first(where: { $0.label == line.label }) else {
      return 0
    }
    return versions(pages).count { $0.content.answers.number(field.id) != nil }
  }
}

extension AnswerForm {
  fileprivate var isScale: Bool { if case .scale = self { true } else { false } }
}

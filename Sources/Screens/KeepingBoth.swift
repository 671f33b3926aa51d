import Domain

extension Record {
  /// What is said where a page was changed elsewhere since it was opened.
  static let bothKept =
    "It was changed elsewhere too. Both are kept: yours is a page of its own."

  /// Puts a page that was opened as another, and answers with it as it is kept.
  ///
  /// If somebody has changed it since, elsewhere, both stay: this one as a page that tells what it was
  /// a version of.
  mutating func putKeepingBoth(
    _ page: Entry<Page>, over opened: Entry<Page>, in context: Context
  ) -> Entry<Page> {
    var kept = page
    if let theirs = pages[id: page.id], theirs.edited != opened.edited {
      if theirs.content == page.content { return theirs }
      kept.edited = context.stamp.following(page.edited)
      let line = context.options.line(.page(kept))
      let lost = Conflict.page(
        base: .page(opened), winner: .page(theirs), loser: .page(kept), line: line)
      // Where no long text differs a rating may, and it is as much meant.
      kept.content.conflictOf = page.id
      kept =
        lost
        ?? Entry(id: context.newID, at: kept.at, edited: kept.edited, content: kept.content)
    }
    put(.page(kept), at: context.stamp)
    return pages[id: kept.id] ?? kept
  }

  /// Puts an item that was opened when it was last edited at a time.
  ///
  /// If somebody has changed it since, elsewhere, both stay: this one under an id of its own.
  mutating func putKeepingBoth(_ item: Item, from opened: Stamp, in context: Context) {
    let isAsOpened = self[item.id].map { $0.edited == opened } ?? true
    put(isAsOpened ? item : item.copy(as: context.newID), at: context.stamp)
  }
}

/// Which pages are wanted; what is nil does not matter.
package struct PageFilter: Sendable, Equatable {
  package var practice: String?
  /// Set, or written as a `#word`.
  package var tag: String?
  package var feeling: String?
  package var person: Entry<Person>?
  package var since: Day?
  package var until: Day?

  package init() {}

  package var isEmpty: Bool { self == PageFilter() }

  package func takes(_ entry: Entry<Page>) -> Bool {
    let page = entry.content
    if let practice, page.practice != practice { return false }
    if let tag, !page.allTags.contains(tag.lowercased()), !page.tags.contains(tag) { return false }
    if let feeling, !page.feelings.contains(feeling) { return false }
    if let person, !page.names(person) { return false }
    if let since, entry.at.map({ $0.day < since }) ?? true { return false }
    if let until, entry.at.map({ $0.day > until }) ?? true { return false }
    return true
  }
}

extension Page {
  /// The feelings that were picked in it.
  package var feelings: [String] {
    (answers.rated("feelings") + answers.rated("after")).map(\.text)
  }

  /// Whether a person is tied to it, or called by their label in it as a word of its own.
  package func names(_ person: Entry<Person>) -> Bool {
    if links.contains(person.id) { return true }
    guard let needle = Needle(person.content.label) else { return false }
    var isNamed = title.map(needle.isWord) ?? false
    answers.forEachText { _, text in if !isNamed { isNamed = needle.isWord(in: text) } }
    return isNamed
  }
}

extension Record {
  /// The pages that a filter takes, the newest first.
  package func pages(_ filter: PageFilter) -> [Entry<Page>] {
    pages.reversed().filter(filter.takes)
  }
}

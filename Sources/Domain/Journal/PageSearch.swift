/// Where a search met a page, with the words around it.
package struct PageHit: Sendable, Equatable {
  /// The answer that holds it; nil for the title and the tags.
  package let field: String?
  package let before: String
  package let match: String
  package let after: String
}

extension Page {
  /// Whether anything written in it holds what is searched for.
  package func matches(_ needle: Needle) -> Bool {
    if let title, needle.isFound(in: title) { return true }
    if tags.contains(where: needle.isFound) { return true }
    var isFound = false
    answers.forEachText { _, text in if !isFound, needle.isFound(in: text) { isFound = true } }
    return isFound
  }

  /// The first place that holds it, with so many characters on either side; nil where there is none.
  package func hit(_ needle: Needle, context: Int = 30) -> PageHit? {
    var hit: PageHit?
    func look(_ field: String?, _ text: String) {
      guard hit == nil, let place = needle.place(in: text) else { return }
      hit = PageHit(field, text, place, context)
    }
    if let title { look(nil, title) }
    answers.forEachText(look)
    for tag in tags { look(nil, "#\(tag)") }
    return hit
  }
}

extension PageHit {
  init(_ field: String?, _ text: String, _ place: Range<String.Index>, _ context: Int) {
    let start =
      text.index(place.lowerBound, offsetBy: -context, limitedBy: text.startIndex)
      ?? text.startIndex
    let end =
      text.index(place.upperBound, offsetBy: context, limitedBy: text.endIndex) ?? text.endIndex
    func line(_ part: Substring) -> String { String(part.map { $0.isNewline ? " " : $0 }) }
    self.field = field
    before = (start > text.startIndex ? "…" : "") + line(text[start..<place.lowerBound])
    match = line(text[place])
    after = line(text[place.upperBound..<end]) + (end < text.endIndex ? "…" : "")
  }
}

extension Record {
  /// The pages that hold what is searched for, the newest first, as far as they are wanted.
  package func pages(matching needle: Needle, limit: Int = .max) -> [Entry<Page>] {
    var found: [Entry<Page>] = []
    for entry in pages.reversed() where entry.content.matches(needle) {
      found.append(entry)
      if found.count >= limit { break }
    }
    return found
  }
}

extension Page {
  /// The tags that were set, then the `#words` of its texts, each once.
  package var allTags: [String] {
    var tags = tags
    func take(_ text: String) {
      for tag in text.writtenTags where !tags.contains(tag) { tags.append(tag) }
    }
    if let title { take(title) }
    answers.forEachText { _, text in take(text) }
    return tags
  }
}

extension String {
  /// The `#words` in it, in lower case: a sign before a letter, not within a word.
  package var writtenTags: [String] {
    guard utf8.contains(UInt8(ascii: "#")) else { return [] }
    var tags: [String] = []
    var previous: Character = " "
    var rest = self[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      defer { previous = character }
      guard character == "#", !previous.isLetter, !previous.isNumber, previous != "#",
        rest.first?.isLetter == true
      else { continue }
      let tag = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      tags.append(tag.prefix(40).lowercased())
    }
    return tags
  }
}

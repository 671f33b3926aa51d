/// A page in one line of a list.
package struct PageLine: Sendable, Equatable {
  /// What it is, as in "Thought record".
  package let practice: String
  /// Its title, or its first words.
  package let text: String
  /// The ratings before and after, as in "80→35"; nil where one is missing.
  package let shift: String?

  package init(_ page: Page, limit: Int = 72) {
    let practice = Practices.named(page.practice)
    self.practice = practice?.title ?? page.practice
    // What is sealed for a while is never read in passing.
    let isSealed = practice?.sealHours != nil
    text = Self.clipped(page.title ?? (isSealed ? "" : Self.firstText(of: page, practice)), limit)
    shift = practice?.shift.flatMap { shift in
      guard let before = page.answers.number(shift.before),
        let after = page.answers.number(shift.after)
      else { return nil }
      return "\(before)→\(after)"
    }
  }

  private static func firstText(of page: Page, _ practice: Practice?) -> String {
    for name in practice?.headline ?? [] {
      if let text = page.answers.text(name), !text.trimmed.isEmpty { return text }
    }
    for member in page.answers.members {
      if practice?.field(member.name)?.form.isWriting == false { continue }
      if let text = member.value?.text, !text.trimmed.isEmpty { return text }
    }
    return ""
  }

  /// One line of words, cut after a word where it is too long.
  static func clipped(_ text: String, _ limit: Int) -> String {
    // Only the beginning of a long text is looked at.
    let start = text.unicodeScalars.prefix(limit * 8)
    let words = String(start).split { $0.isWhitespace }
    var line = ""
    for word in words {
      let next = line.isEmpty ? String(word) : "\(line) \(word)"
      if next.count > limit { return line.isEmpty ? "\(next.prefix(limit - 1))…" : "\(line)…" }
      line = next
    }
    return start.count < text.unicodeScalars.count ? "\(line)…" : line
  }
}

extension Page {
  /// The words of all that is written in it.
  package var wordCount: Int {
    let fields = Practices.named(practice)?.fields ?? []
    var count = 0
    answers.forEachText { name, text in
      let form = fields.first { $0.id == name }?.form
      if form?.isWriting != false { count += text.wordCount }
    }
    return count
  }
}

extension String {
  /// The words between spaces and line breaks that hold a letter or a number.
  package var wordCount: Int {
    split { $0.isWhitespace }.count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

/// What is kept of an edit that lost against another one, where a long text of it would be lost.
package enum Conflict {
  /// A page with the losing text; nil where nothing long is lost.
  ///
  /// It depends on the loser alone, so that every machine makes the same one; the line is the loser as
  /// it is kept in the file.
  package static func page(base: Item, winner: Item, loser: Item, line: [UInt8]) -> Entry<Page>? {
    let (before, won, lost) = (base.writing, winner.writing, loser.writing)
    let isLost = lost.contains { name, text in
      let former = before.first { $0.name == name }?.text
      let other = won.first { $0.name == name }?.text
      return text != former && text != other
    }
    guard isLost, base.id == winner.id, base.id == loser.id else { return nil }
    var page = loser.conflictPage
    page.conflictOf = loser.id
    return Entry(
      id: id(of: line, at: loser.id.milliseconds),
      at: loser.at ?? Moment(seconds: loser.id.milliseconds / 1000, offset: 0),
      edited: loser.edited, content: page)
  }

  /// The id is derived from the losing line, and has its time.
  package static func id(of line: [UInt8], at milliseconds: Int64) -> ID {
    .derived(
      kind: Page.kind, key: String(decoding: line, as: UTF8.self), milliseconds: milliseconds)
  }
}

extension Item {
  /// Its long texts by their fields.
  fileprivate var writing: [(name: String, text: String)] {
    guard case .page(let entry) = self else {
      return fields.filter { $0.form == .text && !$0.typed.isEmpty }.map { ($0.name, $0.typed) }
    }
    let known = Practices.named(entry.content.practice)
    return entry.content.answers.members.compactMap { member in
      guard let value = member.value else { return nil }
      let form = known?.field(member.name)?.form
      if let form, !form.isWriting { return nil }
      // What a later version writes in is not known: any text of it counts.
      guard let text = form?.typed(value) ?? value.text, !text.isEmpty else { return nil }
      return (member.name, text)
    }
  }

  /// All of a page; of anything else its long texts, as a free page.
  fileprivate var conflictPage: Page {
    if case .page(let entry) = self { return entry.content }
    var page = Page(practice: Practice.free.id)
    page.answers["text"] = .text(writing.map(\.text).joined(separator: "\n\n"))
    // Notes on people hold names, which stay out of exports.
    if case .person = self { page.isPrivate = true }
    return page
  }
}

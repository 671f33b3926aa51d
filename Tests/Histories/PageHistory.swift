import Domain

/// Realistic pages: mostly free ones, with thought records, letters and wins between.
extension History {
  package mutating func pages(_ count: Int) -> [Item] {
    var seconds = start
    return (0..<count).map { _ in
      seconds += Int64.random(in: 2000..<200_000, using: &random)
      return page(at: seconds)
    }
  }

  package mutating func page(at seconds: Int64) -> Item {
    var content = content()
    if chance(0.1) { content.title = sentence(of: 3) }
    content.tags = some(of: ["work", "ünlü", "evening walk"], upTo: 2)
    content.isPrivate = chance(0.2)
    if chance(0.2) { content.link(id(at: seconds - 100)) }
    if chance(0.5) { content.minutes = Int.random(in: 0...40, using: &random) }
    if chance(0.02) { content.conflictOf = id(at: seconds - 200) }
    return .page(
      Entry(
        id: id(at: seconds), at: Moment(seconds: seconds - 5, offset: chance(0.5) ? 60 : 120),
        edited: Stamp(milliseconds: seconds * 1000 + 118), content: content))
  }

  private mutating func content() -> Page {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5:
      var page = Page(practice: "free")
      let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in sentence(of: 20) }
      page.answers["text"] = .text(lines.joined(separator: "\n"))
      return page
    case 5, 6: return thoughtRecord()
    case 7:
      var page = Page(practice: "of-later")
      page.answers["shape"] = .list([.list([.text("a\"\\"), .null]), .decimal(thousandths: 5500)])
      page.answers["new"] = .flag(chance(0.5))
      return page
    default:
      var page = Page(practice: "win")
      page.answers["what"] = .text(sentence(of: 6))
      if chance(0.5) { page.answers["alsoHard"] = .text(sentence(of: 5)) }
      page.answers["size"] = .text("tiny")
      return page
    }
  }

  private mutating func thoughtRecord() -> Page {
    var page = Page(practice: "thought-record")
    if chance(0.9) { page.answers["situation"] = .text(sentence(of: 12)) }
    let feelings = some(of: Self.feelings, upTo: 3)
    if !feelings.isEmpty { page.answers["feelings"] = ratings(of: feelings) }
    page.answers["thought"] = .text(sentence(of: 8))
    page.answers["beliefBefore"] = .integer(Int.random(in: 0...20, using: &random) * 5)
    if chance(0.7) { page.answers["factsFor"] = .list([.text(sentence(of: 9))]) }
    if chance(0.7) { page.answers["otherViews"] = ratings(of: [sentence(of: 7), sentence(of: 7)]) }
    if chance(0.7) { page.answers["balanced"] = .text(sentence(of: 14)) }
    page.answers["beliefAfter"] = .integer(Int.random(in: 0...20, using: &random) * 5)
    return page
  }

  private mutating func ratings(of texts: [String]) -> Value {
    .list(
      texts.map { text in
        .list([
          .text(text), chance(0.8) ? .integer(Int.random(in: 0...20, using: &random) * 5) : .null,
        ])
      })
  }
}

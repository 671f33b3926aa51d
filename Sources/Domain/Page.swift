/// Something written: a free page, or the answers of a practice.
///
/// Every answer may be skipped; a skipped one is absent, never 0.
package struct Page: Kept {
  package static let kind = "page"

  /// The id of the practice that it belongs to, also of one that this version does not know.
  package var practice = ""
  package var title: String?
  /// The answers by the ids of the practice's fields.
  package var answers = Answers()
  /// The tags that were set; `#words` in the text count beside them.
  package var tags: [String] = []
  /// Whether it stays out of exports unless they are asked for it.
  package var isPrivate = false
  /// What it is tied to: a strength, a step, the catch that it finishes, a person.
  package var links: [ID] = []
  /// How long the sitting was, 0 to 1440.
  package var minutes: Int?
  /// What the text belonged to before another version of it won.
  package var conflictOf: ID?

  package init() {}

  package init(practice: String) { self.practice = practice }

  /// Whether nothing was written or chosen yet.
  package var isEmpty: Bool {
    title == nil && answers.isEmpty && tags.isEmpty && links.isEmpty && minutes == nil
  }

  package mutating func link(_ id: ID) { if !links.contains(id) { links.append(id) } }
  package mutating func unlink(_ id: ID) { links.removeAll { $0 == id } }
}

extension Page {
  package enum Field: String, CaseIterable, Sendable {
    case practice, title, answers, tags
    case isPrivate = "private"
    case links, minutes, conflictOf
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .practice: practice.isEmpty ? nil : .text(practice)
    case .title: title.map(Value.text)
    case .answers: answers.isEmpty ? nil : .object(answers)
    case .tags: Self.texts(tags)
    case .isPrivate: isPrivate ? .flag(true) : nil
    case .links: links.isEmpty ? nil : .list(links.map { .text($0.description) })
    case .minutes: minutes.map(Value.integer)
    case .conflictOf: conflictOf.map { .text($0.description) }
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .practice: return take(value.text, into: &practice)
    case .title: return take(value.text, into: &title)
    case .answers: return take(value.answers, into: &answers)
    case .tags: return take(value.texts, into: &tags)
    case .isPrivate: return take(value.flag, into: &isPrivate)
    case .links: return take(value.ids, into: &links)
    case .minutes: return take(value.integer(in: 0...1440), into: &minutes)
    case .conflictOf: return take(value.id, into: &conflictOf)
    }
  }

  package static func form(of field: Field) -> FieldForm {
    switch field {
    case .title: .line
    case .tags: .words
    case .isPrivate: .flag
    case .minutes: .number(0...1440)
    case .practice, .answers, .links, .conflictOf: .fixed
    }
  }
}

extension Value {
  /// The ids of a list of nothing but ids.
  fileprivate var ids: [ID]? {
    guard let texts else { return nil }
    let ids = texts.compactMap { ID($0) }
    return ids.count == texts.count ? ids : nil
  }
}

extension Page {
  /// Whether it says all that an earlier state of the same typing said.
  func holds(_ draft: Page) -> Bool {
    practice == draft.practice && (draft.title == nil || title == draft.title)
      && draft.tags.allSatisfy(tags.contains) && draft.links.allSatisfy(links.contains)
      && draft.answers.members.allSatisfy { member in
        guard let text = member.value?.text else { return answers.members.contains(member) }
        return answers.text(member.name)?.hasPrefix(text) == true
      }
  }
}

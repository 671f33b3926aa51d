import Display
import Domain

/// A page as text to read: its answers below their questions.
enum PageText {
  static func lines(of page: Page, upTo limit: Int = .max) -> [Paragraphs.Line] {
    let practice = Practices.named(page.practice)
    var lines: [Paragraphs.Line] = []
    if let title = page.title { lines += [.init(title), .init("")] }
    let fields = practice?.fields ?? []
    let known = fields.filter { $0.form != .record && page.answers[$0.id] != nil }
    for field in known {
      guard let value = page.answers[field.id] else { continue }
      if known.count > 1 { lines.append(.init(heading(of: field, in: practice), as: .heading)) }
      lines += written(value, as: field, limit) + [.init("")]
    }
    for member in page.answers.members where !fields.contains(where: { $0.id == member.name }) {
      guard let value = member.value, !value.typed.isEmpty else { continue }
      lines += [.init(member.name, as: .heading)] + paragraphs(value.typed, limit) + [.init("")]
    }
    if lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// What is read in place of a page that rests; nil for one that can be read.
  static func resting(_ entry: Entry<Page>, at now: Moment) -> [Paragraphs.Line]? {
    entry.restSentence(at: now).map { sentence in
      [
        .init(sentence),
        .init("Until then its words are out of sight. You can still ask for them."),
      ]
    }
  }

  /// A step with one answer is called by its title.
  private static func heading(of field: PracticeField, in practice: Practice?) -> String {
    let step = practice?.steps.first { step in step.fields.contains { $0.id == field.id } }
    guard let step, step.fields.first?.id == field.id else {
      return field.label.prefix(1).uppercased() + field.label.dropFirst()
    }
    return step.title
  }

  static func written(
    _ value: Value, as field: PracticeField, _ limit: Int = .max
  ) -> [Paragraphs.Line] {
    switch field.form {
    case .lines: return (value.texts ?? []).map { .init("· \($0)") }
    case .views, .causes:
      return (value.rated ?? []).map { part in
        .init("· \(part.text)\(part.number.map { "  \($0) %" } ?? "")")
      }
    case .feelings, .rerated:
      let words = (value.rated ?? []).map { "\($0.text)\($0.number.map { " \($0)" } ?? "")" }
      return [.init(words.joined(separator: ", "))]
    case .evidence:
      return (value.proofs ?? []).map(line)
    case .choice(let choices):
      return [.init(choices.first { $0.id == value.text }?.name ?? value.typed)]
    case .choices(let choices, _):
      return (value.texts ?? []).map { id in
        .init("· \(choices.first { $0.id == id }?.name ?? id)")
      }
    case .scale(let range):
      if field.id == "savourS" { return [.init("\(value.typed) seconds")] }
      return [.init("\(value.typed) of \(range.upperBound)")]
    case .day: return [.init(value.text.flatMap { Day(iso: $0) }?.name ?? value.typed)]
    case .text, .line, .flag, .record: return paragraphs(value.typed, limit)
    }
  }

  /// The wins and practices that are pinned to a strength, each with its day.
  static func pinned(to page: Entry<Page>, in record: Record) -> [Paragraphs.Line] {
    guard page.content.practice == Practice.strength.id else { return [] }
    let proofs = record.proofsPinned(to: page).compactMap(record.proof)
    if proofs.isEmpty { return [] }
    return [.init(""), .init("Pinned to it", as: .heading)] + proofs.map(line)
  }

  private static func line(of proof: Proof) -> Paragraphs.Line {
    .init("· \(proof.text)\(proof.day.map { "  \($0.shortName)" } ?? "")")
  }

  private static func paragraphs(_ text: String, _ limit: Int) -> [Paragraphs.Line] {
    (limit == .max ? text[...] : text.prefix(limit)).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .map { .init(String($0)) }
  }

  /// The beginning of a text in one line.
  static func oneLine(_ text: String) -> String {
    String(text.prefix(400)).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// How far a page has come, as in "draft, 2 of 10 parts"; nil for one that is whole.
  static func draft(_ page: Page) -> String? { page.draftNote }
}

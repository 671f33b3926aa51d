import Domain

/// One question of a practice as it is asked in plain lines.
struct LinearQuestion {
  private let field: PracticeField
  /// What is said before it, a line each.
  let lines: [String]
  /// What a line with proof can be built on.
  private let grounds: [Affirmation.Ground]

  init(_ field: PracticeField, _ page: Page, _ record: Record) {
    self.field = field
    grounds = field.form == .record ? Affirmation.grounds(in: record) : []
    let choices = Self.choices(of: field) + grounds.enumerated().map(Self.line)
    lines = choices + Self.present(field, page)
  }

  /// The choices that need more than their names.
  private static func choices(of field: PracticeField) -> [String] {
    guard case .choices(let choices, _) = field.form else { return [] }
    return choices.map { choice in choice.meaning.map { "\(choice.id): \($0)" } ?? choice.id }
  }

  private static func line(_ place: Int, _ ground: Affirmation.Ground) -> String {
    let date = ground.proof.day.map { ", \($0.iso)" } ?? ""
    return "\(place + 1): \(ground.strength)\(date), \(ground.proof.text)"
  }

  /// What is there already: the feelings to rate again, or what a proof has begun.
  private static func present(_ field: PracticeField, _ page: Page) -> [String] {
    if case .rerated(let former) = field.form, let value = page.answers[former] {
      return ["Before: \(AnswerForm.feelings.typed(value))"]
    }
    let typed = page.answers[field.id].map(field.form.typed)
    return typed.map { ["So far: “\($0)”. Enter keeps it."] } ?? []
  }

  /// The question with how to answer it; the answer is typed after it, or comes from elsewhere.
  func prompt(isTerminal: Bool) -> String {
    let hint = hint
    let question = hint.isEmpty ? field.label : "\(field.label) (\(hint))"
    return "\(question):\(isTerminal && !field.form.hasLines ? " " : "\n")"
  }

  private var hint: String {
    switch field.form {
    case .text: "lines, then an empty one"
    case .lines, .views, .causes, .evidence: "\(field.hint); an empty line ends it"
    case .choices(_, let most): "\(most) or fewer, with commas between"
    case .record: "the number of one of these"
    default: field.hint
    }
  }

  /// The page with what was typed as the answer.
  func answered(_ typed: String, in page: Page) throws(Refusal) -> Page {
    guard field.form == .record else { return try page.answering(field.id, with: typed) }
    guard let number = Int(typed), grounds.indices.contains(number - 1) else {
      throw Refusal("\(field.label) is a number from 1 to \(grounds.count).")
    }
    return Affirmation.page(on: grounds[number - 1])
  }
}

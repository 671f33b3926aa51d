/// A question of a practice as plain text, for a screen reader or a pipe.
package struct PlainQuestion: Sendable, Equatable {
  package let field: PracticeField
  /// What is said before it: the prompt, help and examples, with the first question of a step.
  package let lines: [String]
  /// How to answer, as in "0 not at all to 100 completely".
  package let hint: String

  /// What was typed as the answer; nil where it is skipped.
  package func answer(_ typed: String) throws(Refusal) -> Value? {
    try field.form.value(of: typed, for: field.id)
  }
}

extension Practice {
  /// All its questions in order; each may be answered with nothing.
  package var questions: [PlainQuestion] {
    steps.flatMap { step in
      step.fields.enumerated().map { place, field in
        PlainQuestion(
          field: field,
          lines: place == 0
            ? [step.prompt] + step.help + step.examples.map { "Example: \($0)" } : [],
          hint: field.hint)
      }
    }
  }

  /// Keeps what was typed for a field by its name, in capitals or not.
  package func set(_ name: String, to typed: String, in page: inout Page) throws(Refusal) {
    guard let field = fields.first(where: { $0.id.lowercased() == name.lowercased() }) else {
      throw Refusal("There is no field “\(name)” in “\(title)”.")
    }
    page.answers[field.id] = try field.form.value(of: typed, for: field.id)
  }

  /// The field that takes a text given without a name: the one that the page is about.
  package var textField: PracticeField? {
    let named = headline.compactMap(field)
    // A question that is chosen from a list is not what is written.
    let stay = stays.flatMap { field($0.text) }.flatMap { $0.ideas.isEmpty ? $0 : nil }
    return stay ?? named.first { $0.form == .text } ?? named.last
  }
}

extension PracticeField {
  package var hint: String {
    switch form {
    case .text, .line: ""
    case .lines: "one a line"
    case .scale(let range):
      "\(range.lowerBound)\(ends.first.map { " \($0)" } ?? "") to "
        + "\(range.upperBound)\(ends.last.map { " \($0)" } ?? "")"
    case .choice(let choices): choices.map(\.id).joined(separator: ", ")
    case .choices(let choices, let most):
      "\(most) or fewer of: \(choices.map(\.id).joined(separator: ", "))"
    case .feelings, .rerated: "words with 0 to 100, as in: sad 70, tired 40"
    case .views, .causes: "one a line, with a share, as in: It was late = 30"
    case .evidence: "one a line, with a date, as in: 2026-11-20 I called Mo"
    case .day: "a date, as in 2026-11-20"
    case .flag: "yes or no"
    case .record: "an id"
    }
  }
}

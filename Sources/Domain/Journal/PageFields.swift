/// A page for somebody who changes it by typing: its own fields, then the answers of its practice.
extension Page {
  var typedPage: [TypedField] {
    let own = typedFields.filter { $0.form != .fixed }
    let answers = Practices.named(practice)?.fields ?? []
    let known = answers.map { field in
      TypedField(
        name: field.id, form: field.form.fieldForm,
        typed: self.answers[field.id].map(field.form.typed) ?? "")
    }
    // The answers of other versions can be written on where they are plain text.
    let others = self.answers.members.filter { member in
      !answers.contains { $0.id == member.name } && Field(rawValue: member.name) == nil
    }
    let unknown = others.map { member in
      TypedField(
        name: member.name, form: member.value?.text == nil ? .fixed : .text,
        typed: member.value?.typed ?? "")
    }
    return known + unknown + own
  }

  /// The same with something else typed as an answer or a field; nothing empties it.
  package func answering(_ name: String, with typed: String) throws(Refusal) -> Page {
    if let field = Practices.named(practice)?.field(name) {
      var page = self
      page.answers[name] = try field.form.value(of: typed, for: name)
      return page
    }
    if Field(rawValue: name) == nil, answers.text(name) != nil {
      var page = self
      page.answers[name] = typed.isEmpty ? nil : .text(typed)
      return page
    }
    return try replacing(name, with: typed)
  }
}

extension Item {
  /// The field that takes a text given without a name; nil where there is none.
  package var textField: TypedField? {
    guard case .page(let entry) = self, let practice = Practices.named(entry.content.practice)
    else {
      return fields.first { $0.form == .text }
    }
    return fields.first { $0.name == practice.textField?.id }
  }
}

extension Item {
  /// Whether its text is never handed to another program.
  package var staysInside: Bool {
    guard case .page(let entry) = self else { return false }
    return Practices.named(entry.content.practice)?.staysInside == true
  }
}

extension FieldForm {
  /// Whether what it holds can have several lines.
  package var hasLines: Bool {
    switch self {
    case .text: true
    case .answer(let form): form.hasLines
    default: false
    }
  }
}

extension AnswerForm {
  /// Whether what it holds can have several lines.
  package var hasLines: Bool {
    switch self {
    case .text, .lines, .views, .causes, .evidence: true
    default: false
    }
  }

  /// The form that fields of all kinds share, where there is one.
  var fieldForm: FieldForm {
    switch self {
    case .text: .text
    case .line: .line
    case .flag: .flag
    case .scale(let range): .number(range)
    case .record: .fixed
    default: .answer(self)
    }
  }
}

import Domain

/// The questions by which some of the steps are shown.
enum LadderFilterForm {
  static let count = 6

  static func form(for filter: LadderFilter) -> Form {
    var form = Form([
      .text("words", filter.typed, example: "any part of a step"),
      .choice("status", Rung.Status.allCases.map(\.name), filter.status?.name),
      .choice("with", Rung.People.allCases.map(\.name), filter.people?.name),
      .choice("who", Rung.Who.allCases.map(\.name), filter.who?.name),
      .choice("where", Rung.Place.allCases.map(\.name), filter.place?.name),
      .text("value", filter.typedValue, example: "what it is good for: kindness, courage"),
    ])
    for field in form.fields.indices { form.fields[field].unanswered = "any" }
    return form
  }

  static func filter(from form: Form) -> LadderFilter {
    var filter = LadderFilter()
    filter.typed = form["words"]?.text
    filter.words = filter.typed.flatMap { Needle($0) }
    filter.status = Rung.Status.allCases.first { $0.name == form["status"]?.choice }
    filter.people = Rung.People.allCases.first { $0.name == form["with"]?.choice }
    filter.who = Rung.Who.allCases.first { $0.name == form["who"]?.choice }
    filter.place = Rung.Place.allCases.first { $0.name == form["where"]?.choice }
    filter.typedValue = form["value"]?.text
    filter.value = filter.typedValue.flatMap { Needle($0) }
    return filter
  }
}

extension LadderFilter {
  /// Whether it hides anything at all.
  var isOpen: Bool {
    words != nil || status != nil || people != nil || who != nil || place != nil || value != nil
  }

  /// What is chosen, as in "resting · one person".
  var name: String {
    let value = typedValue.map { "for \($0)" }
    return [typed.map { "“\($0)”" }, status?.name, people?.name, who?.name, place?.name, value]
      .compactMap { $0 }.joined(separator: " · ")
  }
}

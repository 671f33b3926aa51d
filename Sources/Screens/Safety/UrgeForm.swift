import Display
import Domain

/// The questions on an urge; all of them can be skipped.
struct UrgeForm: Sendable {
  var form: Form
  private let triggers: [(id: ID, name: String)]

  /// What is asked at once takes ten seconds; the rest only of an earlier one.
  init(_ urge: Urge, in record: Record, isWhole: Bool) {
    triggers = record.pages(of: Practice.trigger.id).compactMap { entry in
      entry.content.answers.text("name").map { (entry.id, $0) }
    }
    var fields: [FormField] = [
      FormField("how strong", .number(urge.before, range: 0...100, step: 5)),
      .text("what it is", urge.note, example: "to write to them, to look at their page"),
    ]
    if !triggers.isEmpty {
      let known = triggers.first { $0.id == urge.trigger }?.name
      fields.append(.choice("trigger", triggers.map(\.name), known))
    }
    if isWhole {
      fields += [
        .text("what I did", urge.action, example: "the wave, a walk, a call"),
        FormField("how strong after", .number(urge.after, range: 0...100, step: 5)),
        .choice("acted on it", Urge.Acted.allCases.map(\.rawValue), urge.actedOnUrge?.rawValue),
      ]
    }
    form = Form(fields)
  }

  func take(into urge: inout Urge) {
    urge.before = form["how strong"]?.number
    urge.note = form["what it is"]?.text
    if form["trigger"] != nil {
      let name = form["trigger"]?.choice
      let kept = triggers.first { $0.id == urge.trigger && $0.name == name }
      urge.trigger = (kept ?? triggers.first { $0.name == name })?.id
    }
    guard form["what I did"] != nil else { return }
    urge.action = form["what I did"]?.text
    urge.after = form["how strong after"]?.number
    urge.actedOnUrge = form["acted on it"]?.choice.flatMap(Urge.Acted.init)
  }
}

import Display
import Domain

/// What is asked before and after a sitting, and the sitting as it is kept.
struct BreathAnswers: Sendable {
  let pattern: String
  /// When it was begun; nil before.
  private(set) var begun: (id: ID, at: Moment, edited: Stamp)?
  var before = Form([tension("tension before", nil)])
  var after = Self.form(for: Breathing())

  init(pattern: String) { self.pattern = pattern }

  mutating func begin(in context: Context) {
    begun = (context.newID, context.moment, context.stamp)
  }

  static func tension(_ label: String, _ number: Int?) -> FormField {
    FormField(label, .number(number, range: 0...10, step: 1))
  }

  /// The questions afterwards.
  static func form(for sitting: Breathing) -> Form {
    Form([
      tension("tension now", sitting.afterTension),
      .choice("it felt", Breathing.feelings, sitting.felt),
      .text("note", sitting.note),
    ])
  }

  static func take(_ form: Form, into sitting: inout Breathing) {
    sitting.afterTension = form["tension now"]?.number
    sitting.felt = form["it felt"]?.choice
    sitting.note = form["note"]?.text
  }

  /// The sitting with all that was done and said so far.
  func entry(
    planned: Int?, seconds: Int, cycles: Int?, ended: String
  ) -> Entry<Breathing>? {
    guard let begun, seconds > 0 else { return nil }
    var sitting = Breathing()
    sitting.pattern = pattern
    sitting.plannedSeconds = planned
    sitting.seconds = seconds
    sitting.cycles = cycles
    sitting.ended = ended
    sitting.beforeTension = before["tension before"]?.number
    Self.take(after, into: &sitting)
    return Entry(id: begun.id, at: begun.at, edited: begun.edited, content: sitting)
  }
}

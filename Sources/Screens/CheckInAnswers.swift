import Display
import Domain

/// The answers of the check-in as they are kept, and its second page.
extension CheckInScreen {
  /// What stands on the screen, as it would be saved.
  var content: CheckIn {
    var content = CheckIn()
    content.mood = grid.mood
    content.energy = grid.energy
    content.feelings = words.picked
    content.intensities = words.picked.map { intensities[$0] }
    while case .some(nil) = content.intensities.last { content.intensities.removeLast() }
    content.context = around.picked
    content.body = Self.body(more)
    content.need = Self.need(more)
    content.note = note.text.allSatisfy(\.isWhitespace) ? nil : note.text
    return content
  }

  func entry(from earlier: Entry<CheckIn>) -> Entry<CheckIn> {
    var entry = earlier
    entry.content = content
    if entry != earlier { entry.edited = earlier.edited.following(earlier.edited) }
    return entry
  }

  mutating func show(_ content: CheckIn) {
    grid = MoodGrid(mood: content.mood, energy: content.energy)
    words = WordPicker(picked: content.feelings)
    words.move(toMood: content.mood, energy: content.energy)
    around = TagPicker(picked: content.context)
    note = TextField(content.note ?? "", limit: 4000)
    for (word, rating) in zip(content.feelings, content.intensities) { intensities[word] = rating }
    more = Form([
      .many("body", CheckIn.bodyParts, content.body),
      .choice("need", CheckIn.needs, content.need),
      .text("when", nil, example: Self.timeExample),
    ])
  }

  /// Brings the second page up to the words that are picked; the answers stay.
  mutating func arrangeMore(from direction: Int) {
    let time = more["when"]?.text
    more = Form(
      [
        .many("body", CheckIn.bodyParts, Self.body(more)),
        .choice("need", CheckIn.needs, Self.need(more)),
      ]
        + words.picked.map {
          FormField($0, id: "word \($0)", .number(intensities[$0], range: 0...100, step: 5))
        }
        + [.text("when", time, example: Self.timeExample)])
    if direction < 0 { _ = more.move(to: more.fields.count - 1) }
  }

  /// Takes over how strong each word was rated on the second page, to the nearest 5.
  mutating func noteIntensities() {
    for word in words.picked {
      guard let field = more["word \(word)"] else { continue }
      intensities[word] = field.number.map { ($0 + 2) / 5 * 5 }
    }
  }

  struct TimeProblem: Error {
    let sentence: String
  }

  /// When it was: the time that was typed, else the moment of the first answer.
  func time(in context: Context) -> Result<Moment, TimeProblem> {
    let began = editing?.at ?? started?.moment ?? context.moment
    guard let typed = more["when"]?.text else {
      return .success(began)
    }
    guard let moment = When.moment(typed, now: context.moment, in: context.zone) else {
      let sentence = "That time cannot be read. Try yesterday 21:30, 2026-11-20 or -2h."
      return .failure(TimeProblem(sentence: sentence))
    }
    guard !When.isTooEarly(moment) else {
      return .failure(TimeProblem(sentence: "That time is before \(When.firstYear)."))
    }
    guard moment <= context.moment else {
      return .failure(TimeProblem(sentence: "That time is still to come."))
    }
    return .success(moment)
  }

  private static let timeExample = "now, or: yesterday 21:30, -2h"

  private static func body(_ form: Form) -> [String] {
    form["body"]?.picked ?? []
  }

  private static func need(_ form: Form) -> String? {
    form["need"]?.choice
  }
}

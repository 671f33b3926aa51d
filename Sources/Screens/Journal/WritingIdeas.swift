import Display
import Domain

/// Lines that can be taken as they are or changed, another question, and one size less.
extension WritingScreen {
  /// What the answer with the focus can begin with: what no earlier page used comes first.
  var ideas: [String] {
    guard let field = current?.field else { return [] }
    if practice.id == Practice.affirmation.id, field.id == "smaller" {
      return grounds.first { $0.source.description == page.answers.text("proof") }
        .map { Affirmation.smallerLines(for: $0.strength) } ?? []
    }
    return fresh(field.ideas)
  }

  private func fresh(_ ideas: [String]) -> [String] {
    ideas.filter { !spent.contains($0) } + ideas.filter(spent.contains)
  }

  /// What the key that takes the next idea is called.
  var ideaLabel: String {
    if isQuestion(current?.field) { return "another question" }
    return ideas.contains { $0.contains(" ") } ? "a line to take" : "a word to take"
  }

  private func isQuestion(_ field: PracticeField?) -> Bool {
    field.map { practice.stays?.text == $0.id && !$0.ideas.isEmpty } ?? false
  }

  /// Notes what earlier pages said where there are ideas.
  mutating func noteSpent(in record: Record) {
    let fields = practice.fields.filter { !$0.ideas.isEmpty }.map(\.id)
    guard !fields.isEmpty else { return }
    let others = record.pages(of: practice.id).filter { $0.id != entry?.id }
    spent = Set(others.flatMap { entry in fields.compactMap { entry.content.answers.text($0) } })
  }

  /// Puts the next idea into the line; what was typed there before comes round again.
  mutating func suggest(_ steps: Int) {
    guard let field = current?.field, case .line(let line)? = current?.answer else { return }
    let next = idea(after: line.text, of: field.id, ideas, steps)
    changeCurrent { $0.answer = .line(TextField(next, limit: 2000)) }
  }

  /// What comes next: the ideas go round, with the person's own words between the last and the first.
  private mutating func idea(
    after text: String, of field: String, _ ideas: [String], _ steps: Int
  ) -> String {
    let here = ideas.firstIndex(of: text)
    if here == nil { ownWords[field] = text }
    let ring = ideas + [ownWords[field] ?? ""]
    let place = ((here ?? ideas.count) + steps) % ring.count
    return ring[(place + ring.count) % ring.count]
  }

  // MARK: Another question

  /// The question that stays in sight while it is answered; nil where there is only one.
  private var question: PracticeField? {
    let field = practice.stays.flatMap { practice.field($0.text) }
    return isQuestion(field) && current?.field.id != field?.id ? field : nil
  }

  var hasOtherQuestions: Bool { question != nil }

  /// Asks something else; the answer stays as it is.
  mutating func askAnother() {
    guard let question else { return }
    let text = page.answers.text(question.id) ?? ""
    page.answers[question.id] = .text(
      idea(after: text, of: question.id, fresh(question.ideas), 1))
    for other in practice.steps.indices where other != step { answers[other] = nil }
  }

  // MARK: One size less

  /// Whether there is a smaller size to come to, and none was asked about what follows yet.
  var canShrink: Bool {
    let last = practice.steps.firstIndex { $0.title == "Smaller" } ?? 0
    return step <= last && practice.smaller?(page) != nil
  }

  /// Adds a smaller size, to be put in the person's own words.
  mutating func shrink(in context: Context) -> Move {
    takeAnswers()
    guard let smaller = practice.smaller?(page) else { return .stay }
    page = smaller
    for place in answers.indices { answers[place] = nil }
    if let place = practice.steps.firstIndex(where: { $0.title == "Smaller" }) {
      show(step: place, focus: 0, in: context)
    }
    arrange()
    return canShrink
      ? .stay : .say("That one starts in \(Goal.startMinutes) minutes. Say it in your words.")
  }
}

import Display
import Domain

/// One answer of a step while it is being given.
struct AnswerField: Sendable {
  enum Answer: Sendable {
    case text(TextArea)
    case line(TextField)
    case scale(ScaleAnswer)
    case choice(FormField, [Choice])
    case picks(PicksAnswer)
    case rows(RowsAnswer)
    case feelings(FeelingsAnswer)
    case rerated(ReratedAnswer)
    case day(TextField)
    case flag(Bool)
    case grounds(GroundsAnswer)
  }

  let field: PracticeField
  var answer: Answer

  init(_ field: PracticeField, of page: Page) {
    self.field = field
    let answers = page.answers
    let id = field.id
    answer =
      switch field.form {
      case .text: .text(TextArea(answers.text(id) ?? ""))
      case .line: .line(TextField(answers.text(id) ?? "", limit: 2000))
      case .scale(let range): .scale(ScaleAnswer(range, answers.number(id)))
      case .choice(let choices): .choice(Self.choice(field, choices, answers.text(id)), choices)
      case .choices(let choices, let most):
        .picks(PicksAnswer(choices, most: most, picked: answers.texts(id)))
      case .lines: .rows(RowsAnswer(.none, answers.texts(id).map { RowsAnswer.Row($0) }))
      case .views, .causes:
        .rows(
          RowsAnswer(.share, answers.rated(id).map { RowsAnswer.Row($0.text, share: $0.number) }))
      case .evidence:
        .rows(Self.dated(field, answers.proofs(id)))
      case .feelings: .feelings(FeelingsAnswer(answers.rated(id)))
      case .rerated(let other):
        .rerated(ReratedAnswer(of: answers.rated(other), answers.rated(id)))
      case .day: .day(TextField(answers.text(id) ?? "", limit: 10))
      case .flag: .flag(answers[id]?.flag == true)
      case .record: .grounds(GroundsAnswer(answers.text(id)))
      }
  }

  private static func dated(_ field: PracticeField, _ proofs: [Proof]) -> RowsAnswer {
    var rows = RowsAnswer(.date, proofs.map { RowsAnswer.Row($0.text, date: $0.day) })
    rows.mayLieAhead = field.mayLieAhead
    return rows
  }

  private static func choice(
    _ field: PracticeField, _ choices: [Choice], _ chosen: String?
  ) -> FormField {
    let name = chosen.map { id in choices.first { $0.id == id }?.name ?? id }
    return .choice(field.label, choices.map(\.name), name)
  }

  /// The answer as it is kept; nil where it is skipped.
  var value: Value? {
    switch answer {
    case .text(let area): Self.written(area.text)
    case .line(let line): Self.written(line.text)
    case .scale(let scale): scale.number.map(Value.integer)
    case .choice(let form, let choices):
      form.choice.map { name in .text(choices.first { $0.name == name }?.id ?? name) }
    case .picks(let picks):
      picks.picked.isEmpty ? nil : .list(picks.picked.map(Value.text))
    case .rows(let rows): rows.value
    case .feelings(let feelings): feelings.value
    case .rerated(let rerated): rerated.value
    case .day(let day): Day(iso: day.text.trimmed).map { .text($0.iso) }
    case .flag(let flag): flag ? .flag(true) : nil
    case .grounds(let grounds): grounds.source.map { .text($0.description) }
    }
  }

  private static func written(_ text: String) -> Value? {
    // By scalars: a long paste of nothing but spaces is looked through at every key.
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : .text(text)
  }

  /// Whether Enter belongs to the answer.
  var takesEnter: Bool { if case .text = answer { true } else { false } }

  /// Whether letters are typed into it.
  var takesLetters: Bool {
    switch answer {
    case .text, .line, .day, .feelings, .rows: true
    case .scale, .choice, .picks, .rerated, .flag, .grounds: false
    }
  }

  var isText: Bool {
    switch answer {
    case .text, .line: true
    default: false
    }
  }

  /// Whether the last input was cut, since there was no room for it.
  var isFull: Bool {
    switch answer {
    case .text(let area): area.didHitLimit
    case .line(let line), .day(let line): line.didHitLimit
    case .rows(let rows): rows.isFull
    case .feelings(let feelings): feelings.picker.isFull
    default: false
    }
  }

  // MARK: Typing

  mutating func handle(_ input: Input, height: Int, on today: Day) {
    switch answer {
    case .text(var area):
      // Two owners would make every key copy the text.
      answer = .flag(false)
      switch input {
      case .key(let key): area.handle(key)
      case .text(let text): area.insert(text)
      }
      answer = .text(area)
    case .line(var line):
      switch input {
      case .key(let key): _ = line.handle(key)
      case .text(let text): line.insert(text)
      }
      answer = .line(line)
    case .scale(var scale):
      if case .key(let key) = input { scale.handle(key) }
      answer = .scale(scale)
    case .choice(var form, let choices):
      form.handle(input)
      answer = .choice(form, choices)
    case .picks(var picks):
      if case .key(let key) = input { picks.handle(key, height: height) }
      answer = .picks(picks)
    case .rows(var rows):
      rows.handle(input, on: today)
      answer = .rows(rows)
    case .feelings(var feelings):
      feelings.handle(input, height: height)
      answer = .feelings(feelings)
    case .rerated(var rerated):
      if case .key(let key) = input { rerated.handle(key) }
      answer = .rerated(rerated)
    case .day(var day):
      day.takeDate(input, on: today, mayLieAhead: field.mayLieAhead)
      answer = .day(day)
    case .flag(let flag):
      if input == .key(.backspace) { answer = .flag(false) }
      if [.key(" "), .key(.left), .key(.right)].contains(input) { answer = .flag(!flag) }
    case .grounds(var grounds):
      if case .key(let key) = input { grounds.menu.handle(key, height: height) }
      answer = .grounds(grounds)
    }
  }

  /// Goes on within the answer; false where it has no more parts.
  mutating func next(on today: Day) -> Bool {
    switch answer {
    case .rows(var rows):
      let isMore = rows.next(on: today)
      answer = .rows(rows)
      return isMore
    case .rerated(var rerated):
      let isMore = rerated.go(by: 1)
      answer = .rerated(rerated)
      return isMore
    case .scale(var scale):
      scale.settle()
      answer = .scale(scale)
      return false
    default: return false
    }
  }

  mutating func previous() -> Bool {
    switch answer {
    case .rows(var rows):
      let isMore = rows.previous()
      answer = .rows(rows)
      return isMore
    case .rerated(var rerated):
      let isMore = rerated.go(by: -1)
      answer = .rerated(rerated)
      return isMore
    case .scale(var scale):
      scale.settle()
      answer = .scale(scale)
      return false
    default: return false
    }
  }
}

/// The proof that a line is built on, out of all that there is.
struct GroundsAnswer: Sendable {
  var grounds: [Affirmation.Ground] = []
  var menu = Menu()
  /// What the page is tied to.
  private(set) var source: ID?

  init(_ source: String?) { self.source = source.flatMap { ID($0) } }

  mutating func use(_ grounds: [Affirmation.Ground]) {
    self.grounds = grounds
    menu.count = grounds.count
  }

  var current: Affirmation.Ground? {
    menu.selection.flatMap { grounds.indices.contains($0) ? grounds[$0] : nil }
  }

  mutating func choose() { source = current?.source ?? source }

  func draw(
    in area: Rect, hasFocus: Bool, on canvas: inout Canvas, click: (Int) -> any Sendable
  ) {
    if grounds.isEmpty {
      let lines = [
        "There is no proof yet.", "Keep a strength with a day that shows it. Then come back.",
      ]
      return Paragraphs(lines.map { .init($0, as: .muted) }).draw(in: area, on: &canvas)
    }
    for (line, row) in menu.visibleRange(height: area.height).enumerated() {
      let ground = grounds[row]
      let place = area.row(line)
      let isCurrent = hasFocus && row == menu.selected
      if isCurrent { canvas.fill(place, as: .selected) }
      let role: Role = isCurrent ? .selected : .text
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: role)
      let date = ground.proof.day.map { " · \($0.shortName)" } ?? ""
      let mark = ground.source == source ? "● " : "○ "
      let text = "\(mark)\(ground.strength): \(ground.proof.text)\(date)"
      canvas.write(clip(text, to: area.width - 2), at: Point(place.x + 2, place.y), as: role)
      let action = click(row)
      canvas.target(place, at: { _ in action })
    }
    menu.drawMarks(in: area, on: &canvas)
  }
}

import Display
import Domain

/// Moving through the steps and their answers.
extension WritingScreen {
  var currentStep: Step { practice.steps[step] }
  var fields: [AnswerField] { answers[step] ?? [] }
  var current: AnswerField? { fields.indices.contains(focus) ? fields[focus] : nil }
  var isLastStep: Bool { nextStep == nil }

  /// The step that comes next: a smaller line is asked for only where the first one felt too big.
  var nextStep: Int? {
    let rest = practice.steps.indices.dropFirst(step + 1)
    return rest.first { !isSkipped($0) }
  }

  private func isSkipped(_ step: Int) -> Bool {
    practice.id == Practice.affirmation.id && practice.steps[step].title == "Smaller"
      && !Affirmation.wantsSmaller(page)
  }

  /// The first step without an answer.
  var firstOpenStep: Int {
    let open = practice.steps.firstIndex { step in
      step.fields.allSatisfy { page.answers[$0.id] == nil }
    }
    return open ?? 0
  }

  /// Makes ready the answers of the step that is seen.
  mutating func arrange() {
    let isRerated = currentStep.fields.contains {
      if case .rerated = $0.form { true } else { false }
    }
    if answers[step] == nil || isRerated {
      answers[step] = currentStep.fields.map { AnswerField($0, of: page) }
    }
    useWhatIsKnown()
    readAgain()
  }

  /// Hands the answers what they need to know of what is saved.
  mutating func useWhatIsKnown() {
    for index in fields.indices {
      switch fields[index].answer {
      case .feelings(var feelings):
        feelings.use(lexicon)
        answers[step]?[index].answer = .feelings(feelings)
      case .grounds(var proof):
        proof.use(grounds)
        answers[step]?[index].answer = .grounds(proof)
      default: break
      }
    }
  }

  mutating func changeCurrent(_ change: (inout AnswerField) -> Void) {
    guard fields.indices.contains(focus), var all = answers[step] else { return }
    // Two owners would make every key copy a long text.
    answers[step] = nil
    change(&all[focus])
    answers[step] = all
  }

  /// Writes the answers of the step into the page.
  mutating func takeAnswers() {
    guard stage == .steps else { return }
    for field in fields { page.answers[field.field.id] = field.value }
  }

  // MARK: To and fro

  mutating func goOn(on record: inout Record, in context: Context) -> Move {
    showsHelp = false
    var isMore = false
    changeCurrent { isMore = $0.next(on: context.moment.local.day) }
    if isMore { return .stay }
    if focus + 1 < fields.count {
      focus += 1
      return .stay
    }
    takeAnswers()
    guard let next = nextStep else {
      return .say("That was the last part. ^S keeps the page.")
    }
    let note = noteOnThought(in: record, context)
    show(step: next, focus: 0, in: context)
    offerKindness()
    return note.map(Move.say) ?? .stay
  }

  mutating func goBack(in context: Context) {
    showsHelp = false
    var isMore = false
    changeCurrent { isMore = $0.previous() }
    if isMore { return }
    if focus > 0 { return focus -= 1 }
    takeAnswers()
    let before = practice.steps.indices.prefix(step).last { !isSkipped($0) }
    guard let before else { return }
    show(step: before, focus: practice.steps[before].fields.count - 1, in: context)
  }

  mutating func show(step next: Int, focus: Int, in context: Context) {
    keepSavouring(in: context)
    step = next
    arrange()
    self.focus = max(0, focus)
    startSavouring(in: context)
  }

  /// Enter: a new line in a text, else on to what follows, and at the end it is kept.
  mutating func enter(on record: inout Record, in context: Context) -> Move {
    if showsHelp {
      showsHelp = false
      return .stay
    }
    if case .feelings(let feelings)? = current?.answer, !feelings.picker.query.isEmpty {
      return pick(in: context)
    }
    if case .grounds(let proof)? = current?.answer, proof.source == nil, proof.current != nil {
      _ = pick(in: context)
    }
    let isLast = isLastStep && focus == fields.count - 1
    if isLast, !isWithinRows { return finish(on: &record, in: context) }
    return goOn(on: &record, in: context)
  }

  /// Whether a list has more rows to go through first.
  private var isWithinRows: Bool {
    switch current?.answer {
    case .rows(let rows): !(rows.rows[rows.cursor].isEmpty && rows.cursor == rows.rows.count - 1)
    case .rerated(let rerated): rerated.cursor < rerated.count - 1
    default: false
    }
  }

  /// Two looks at one thought are enough for a day.
  private func noteOnThought(in record: Record, _ context: Context) -> String? {
    guard practice.id == Practice.thoughtRecord.id, currentStep.title == "Thought",
      let thought = page.answers.text("thought")
    else { return nil }
    let others = record.pages(of: practice.id).filter { $0.id != entry?.id }
    return Practice.sameThoughtNote(thought, others, on: context.moment.day)?.lines.first
  }

  // MARK: Picking

  mutating func pick(in context: Context) -> Move {
    let height = fieldHeight(in: context)
    var move = Move.stay
    var ground: Affirmation.Ground?
    changeCurrent { field in
      switch field.answer {
      case .feelings(var feelings):
        if !feelings.pick(height: height) {
          move = .say("Five words are enough for one moment. Let one go first.")
        }
        field.answer = .feelings(feelings)
      case .picks(var picks):
        if !picks.toggle() { move = .say("Three are enough. Let one go first.") }
        field.answer = .picks(picks)
      case .grounds(var proof):
        proof.choose()
        ground = proof.current
        field.answer = .grounds(proof)
      default: break
      }
    }
    if let ground { build(on: ground) }
    return move
  }

  /// Begins the line from the proof; one that was written already stays.
  private mutating func build(on ground: Affirmation.Ground) {
    let built = Affirmation.page(on: ground)
    let wasBuilt = grounds.contains { Affirmation.line(on: $0) == page.answers.text("text") }
    if page.answers.text("text") == nil || wasBuilt {
      page.answers["text"] = built.answers["text"]
      for other in practice.steps.indices where other != step { answers[other] = nil }
    }
    for other in grounds { page.unlink(other.source) }
    page.link(ground.source)
  }

  mutating func removeRow() {
    changeCurrent { field in
      guard case .rows(var rows) = field.answer else { return }
      rows.remove()
      field.answer = .rows(rows)
    }
  }

  mutating func click(_ click: AnswerClick, in context: Context) -> Move {
    guard stage == .steps, fields.indices.contains(click.field) else { return .stay }
    focus = click.field
    let height = fieldHeight(in: context)
    changeCurrent { $0.click(click, height: height) }
    switch current?.answer {
    case .feelings, .picks, .grounds: return click.row >= 0 ? pick(in: context) : .stay
    default: return .stay
    }
  }
}

import Display
import Domain

/// What is looked for in the text that is being written.
struct TextFinding: Sendable {
  var field = TextField(limit: 200)
  /// Where the caret stood when it began, in bytes.
  let origin: Int
  var isMissing = false

  var seeker: Seeker? { Seeker(field.text, fold: Needle.fold) }
}

/// Finding words in a long text, without leaving it.
extension WritingScreen {
  var findingKeys: [Binding<Action>] {
    [
      Binding(.enter, label: "stay here", does: .endFinding(goesBack: false)),
      Binding(.down, .function(3), .control("f"), label: "next one", does: .findNext(1)),
      Binding(.up, label: "the one before", does: .findNext(-1)),
      Binding(.escape, label: "back", does: .endFinding(goesBack: true)),
    ]
  }

  mutating func beginFinding() {
    guard case .text(let text)? = current?.answer else { return }
    finding = TextFinding(origin: text.caret)
  }

  /// Leaves what was found in sight, or goes back to where the caret stood.
  mutating func endFinding(goesBack: Bool) {
    if let origin = finding?.origin, goesBack {
      changeText { $0.moveCaret(toByte: origin) }
    }
    finding = nil
  }

  mutating func findNext(_ steps: Int) {
    guard let seeker = finding?.seeker else { return }
    var isThere = false
    changeText { isThere = $0.find(seeker, forward: steps > 0) }
    finding?.isMissing = !isThere
  }

  /// Looks for what is typed from where it began.
  mutating func typeFinding(_ input: Input) {
    guard var changed = finding else { return }
    let before = changed.field.text
    switch input {
    case .key(let key): _ = changed.field.handle(key)
    case .text(let text): changed.field.insert(text)
    }
    finding = changed
    guard changed.field.text != before else { return }
    var isThere = true
    changeText {
      $0.moveCaret(toByte: changed.origin)
      if let seeker = changed.seeker { isThere = $0.find(seeker, orHere: true) }
    }
    finding?.isMissing = !isThere
  }

  /// Goes on at the answer that a search found, with the caret on what was found.
  mutating func show(_ hit: PageHit) {
    let place = practice.steps.firstIndex { $0.fields.contains { $0.id == hit.field } }
    guard let place else { return }
    step = place
    arrange()
    focus = fields.firstIndex { $0.field.id == hit.field } ?? 0
    guard let seeker = Seeker(hit.match, fold: Needle.fold) else { return }
    changeText {
      $0.moveCaret(toByte: 0)
      _ = $0.find(seeker, orHere: true)
    }
  }

  private mutating func changeText(_ change: (inout TextArea) -> Void) {
    changeCurrent { field in
      guard case .text(var text) = field.answer else { return }
      // Two owners would make every key copy the text.
      field.answer = .flag(false)
      change(&text)
      field.answer = .text(text)
    }
  }

  func drawFinding(_ finding: TextFinding, in area: Rect, on canvas: inout Canvas) {
    canvas.fill(area)
    canvas.write("find", at: area.origin, as: .key)
    let note = finding.isMissing ? "not in this text" : ""
    let room = note.isEmpty ? 0 : columns(of: note) + 2
    finding.field.draw(
      in: area.inset(left: 5, right: room), focused: true, placeholder: "a word of this text",
      on: &canvas)
    canvas.write(note, at: Point(area.right - columns(of: note), area.y), as: .notice)
  }
}

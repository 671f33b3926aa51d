import Display

/// One question of a form and its answer so far.
///
/// Every answer may stay empty.
struct FormField: Equatable, Sendable {
  enum Answer: Equatable, Sendable {
    case text(TextField)
    /// One of some; nil while skipped.
    case choice([String], Int?)
    /// Any of some, and the one the cursor is on.
    case many([String], picked: [String], cursor: Int)
    /// A number by steps; nil while skipped.
    case number(Int?, range: ClosedRange<Int>, step: Int)
    case flag(Bool)
  }

  /// What the answer is looked up by.
  let id: String
  let label: String
  /// Shown where nothing is written yet.
  let example: String
  var answer: Answer
  /// What stands where nothing is chosen.
  var unanswered = "skipped"
  /// Whether the number is being typed: then the next digit goes behind it.
  private var isTyping = false

  init(_ label: String, id: String? = nil, example: String = "", _ answer: Answer) {
    self.id = id ?? label
    self.label = label
    self.example = example
    self.answer = answer
  }

  /// The text as it is kept: nil when there is nothing but spaces.
  var text: String? {
    guard case .text(let field) = answer, !field.text.allSatisfy(\.isWhitespace) else { return nil }
    return field.text
  }

  var choice: String? {
    guard case .choice(let options, let index?) = answer else { return nil }
    return options[index]
  }

  var picked: [String] { if case .many(_, let picked, _) = answer { picked } else { [] } }
  var number: Int? { if case .number(let number, _, _) = answer { number } else { nil } }
  var flag: Bool { if case .flag(let flag) = answer { flag } else { false } }

  static func text(_ label: String, _ text: String?, example: String = "") -> FormField {
    FormField(label, example: example, .text(TextField(text ?? "")))
  }

  static func choice(_ label: String, _ options: [String], _ chosen: String?) -> FormField {
    // What was written by another version stays choosable.
    let all = options + [chosen].compactMap { $0 }.filter { !options.contains($0) }
    return FormField(label, .choice(all, chosen.flatMap(all.firstIndex)))
  }

  static func many(_ label: String, _ options: [String], _ picked: [String]) -> FormField {
    let all = options + picked.filter { !options.contains($0) }
    return FormField(label, .many(all, picked: picked, cursor: 0))
  }

  mutating func handle(_ input: Input) {
    switch (answer, input) {
    case (.text(var field), .key(let key)):
      _ = field.handle(key)
      answer = .text(field)
    case (.text(var field), .text(let text)):
      field.insert(text)
      answer = .text(field)
    case (.choice(let options, let index), .key(let key)):
      answer = .choice(options, Self.chosen(index, of: options, after: key))
    case (.many(let options, let picked, let cursor), .key(let key)):
      answer = Self.ticked(options, picked, cursor, after: key)
    case (.number(let number, let range, let step), .key(let key)):
      let begun = isTyping ? number : nil
      isTyping = if case .character = key { true } else { key == .backspace }
      let new = Self.counted(number, typed: begun, in: range, step: step, after: key)
      answer = .number(new, range: range, step: step)
    case (.flag(let flag), .key(let key)):
      if [" ", .left, .right].contains(key) { answer = .flag(!flag) }
      if key == .backspace { answer = .flag(false) }
    default: break
    }
  }

  /// Brings a number that was typed to the nearest step, once the focus leaves it.
  mutating func settle() {
    isTyping = false
    guard case .number(let number?, let range, let step) = answer else { return }
    let nearest = (number + step / 2) / step * step
    answer = .number(min(nearest, range.upperBound), range: range, step: step)
  }

  private static func chosen(_ index: Int?, of options: [String], after key: Key) -> Int? {
    switch key {
    case .right, " ": return index.map { ($0 + 1) % options.count } ?? 0
    case .left: return index.map { ($0 + options.count - 1) % options.count } ?? options.count - 1
    case .backspace, .delete: return nil
    case .character(let letter):
      let start = (index ?? -1) + 1
      let order = options.indices.map { (start + $0) % options.count }
      return order.first { options[$0].first == letter } ?? index
    default: return index
    }
  }

  private static func ticked(
    _ options: [String], _ picked: [String], _ cursor: Int, after key: Key
  ) -> Answer {
    var picked = picked
    var cursor = cursor
    switch key {
    case .right: cursor = min(cursor + 1, options.count - 1)
    case .left: cursor = max(cursor - 1, 0)
    case .home: cursor = 0
    case .end: cursor = options.count - 1
    case .backspace: picked = []
    case " ":
      if let place = picked.firstIndex(of: options[cursor]) {
        picked.remove(at: place)
      } else {
        picked.append(options[cursor])
      }
    default: break
    }
    return .many(options, picked: picked, cursor: cursor)
  }

  private static func counted(
    _ number: Int?, typed: Int?, in range: ClosedRange<Int>, step: Int, after key: Key
  ) -> Int? {
    let middle = (range.lowerBound + range.upperBound) / 2
    switch key {
    case .right: return min(range.upperBound, (number ?? middle - step) + step)
    case .left: return max(range.lowerBound, (number ?? middle + step) - step)
    case .home: return range.lowerBound
    case .end: return range.upperBound
    case .backspace, .delete:
      let rest = (number ?? 0) / 10
      return rest == 0 ? nil : rest
    case .character(let digit):
      guard digit.isASCII, let value = digit.wholeNumberValue else { return number }
      let longer = (typed ?? 0) * 10 + value
      return range ~= longer ? longer : number
    default: return number
    }
  }
}

/// Questions below each other, one of which has the focus.
struct Form: Equatable, Sendable {
  var fields: [FormField]
  private(set) var focus = 0

  init(_ fields: [FormField]) { self.fields = fields }

  /// Whether Space ticks something in the question with the focus.
  var ticks: Bool {
    guard fields.indices.contains(focus) else { return false }
    switch fields[focus].answer {
    case .many, .flag: return true
    case .text, .choice, .number: return false
    }
  }

  /// Whether the arrows change the answer with the focus, as they do in all but text.
  var steps: Bool {
    guard fields.indices.contains(focus) else { return false }
    if case .text = fields[focus].answer { return false }
    return true
  }

  /// Whether the last input was cut, since there was no room for it.
  var isFull: Bool {
    guard fields.indices.contains(focus), case .text(let field) = fields[focus].answer else {
      return false
    }
    return field.didHitLimit
  }

  subscript(id: String) -> FormField? { fields.first { $0.id == id } }

  /// Goes on to the next question; false when this was the last.
  mutating func next() -> Bool { move(to: focus + 1) }
  /// Goes back; false when this was the first.
  mutating func previous() -> Bool { move(to: focus - 1) }

  mutating func move(to field: Int) -> Bool {
    guard fields.indices.contains(field) else { return false }
    if fields.indices.contains(focus) { fields[focus].settle() }
    focus = field
    return true
  }

  mutating func handle(_ input: Input) {
    guard fields.indices.contains(focus) else { return }
    fields[focus].handle(input)
  }
}

extension Form {
  /// What the arrows and Space do to the answer with the focus.
  func bindings<Action>(_ input: (Input) -> Action) -> [Binding<Action>] {
    let arrows = steps ? [Key.left, .right] : []
    return arrows.map { Binding($0, label: "change", does: input(.key($0))) }
      + (ticks ? [Binding(" ", label: "tick", does: input(.key(" ")), whileTyping: true)] : [])
  }
}

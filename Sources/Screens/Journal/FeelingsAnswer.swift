import Display
import Domain

/// Feeling words, each with how strong it is.
struct FeelingsAnswer: Sendable {
  private(set) var picker: WordPicker
  private var strengths: [Rated]
  private var scale = ScaleAnswer(0...100, nil)
  private var scaled: String?

  init(_ feelings: [Rated]) {
    picker = WordPicker(picked: feelings.map(\.text))
    strengths = feelings
  }

  mutating func use(_ lexicon: Lexicon) { picker.use(lexicon) }

  func strength(of word: String) -> Int? { strengths.first { $0.text == word }?.number }

  var value: Value? {
    picker.picked.isEmpty
      ? nil : .rated(picker.picked.map { Rated($0, strength(of: $0)) })
  }

  /// The picked word that the cursor is on, while nothing is being looked for.
  private var rated: String? {
    guard picker.query.isEmpty, let word = picker.current, picker.isPicked(word) else { return nil }
    return word
  }

  var isRating: Bool { rated != nil }

  private mutating func move(_ key: Key, height: Int) {
    picker.move(key, height: height)
    scale.settle()
  }

  /// Picks the word or lets it go; false when five are picked already.
  mutating func pick(height: Int) -> Bool {
    guard let word = picker.current else { return true }
    guard picker.toggle(word, height: height) else { return false }
    // The strength can be given at once.
    if let place = picker.picked.firstIndex(of: word) { picker.select(place, height: height) }
    scale.settle()
    return true
  }

  mutating func select(_ row: Int, height: Int) { picker.select(row, height: height) }

  /// Digits and arrows rate a picked word; letters look for another.
  mutating func handle(_ input: Input, height: Int) {
    if case .key(let key) = input, key.isMove { return move(key, height: height) }
    guard case .key(let key) = input, let word = rated, key.rates else {
      return picker.type(input, height: height)
    }
    if scaled != word { scale = ScaleAnswer(0...100, strength(of: word)) }
    scaled = word
    scale.handle(key)
    strengths.removeAll { $0.text == word }
    strengths.append(Rated(word, scale.number))
  }
}

extension Key {
  /// Whether it moves in a list.
  var isMove: Bool { [.up, .down, .pageUp, .pageDown].contains(self) }

  /// Whether it changes a rating.
  fileprivate var rates: Bool {
    switch self {
    case .left, .right, .backspace: true
    case .character(let digit): digit.isASCII && digit.isNumber
    default: false
    }
  }
}

extension FeelingsAnswer {
  func draw(
    in area: Rect, hasFocus: Bool, on canvas: inout Canvas, click: (Int) -> any Sendable
  ) {
    guard hasFocus, area.height > 1 else {
      let words = picker.picked.map { word in
        strength(of: word).map { "\(word) \($0)" } ?? word
      }
      canvas.write("feelings  ", at: area.origin, as: .muted)
      let text = words.isEmpty ? "·" : words.joined(separator: ", ")
      canvas.write(clip(text, to: area.width - 10), at: Point(area.x + 10, area.y))
      return
    }
    picker.drawHead(in: area.row(0), hasFocus: hasFocus, on: &canvas)
    let list = area.inset(top: 1)
    for (line, row) in picker.menu.visibleRange(height: list.height).enumerated() {
      let place = list.row(line)
      draw(
        picker.rows[row], in: place, isCurrent: hasFocus && row == picker.menu.selected, on: &canvas
      )
      let action = click(row)
      canvas.target(place, at: { _ in action })
    }
    picker.menu.drawMarks(in: list, on: &canvas)
  }

  private func draw(
    _ row: WordPicker.Row, in area: Rect, isCurrent: Bool, on canvas: inout Canvas
  ) {
    let role: Role = isCurrent ? .selected : .text
    if isCurrent { canvas.fill(Rect(area.x, area.y, min(area.width, 50), 1), as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let text = Point(area.x + 2, area.y)
    let note = Point(area.x + 20, area.y)
    switch row {
    case .picked(let word):
      canvas.write("● \(word)", at: text, as: isCurrent ? role : .accent)
      let question = area.width < 46 ? "0 to 100" : "how strong? 0 to 100"
      let shown = strength(of: word).map(String.init) ?? question
      canvas.write(isCurrent ? "‹ \(shown) ›" : "  \(shown)", at: note, as: role)
    case .word(let word, let group):
      canvas.write("○ \(word)", at: text, as: role)
      let room = area.right - note.x - 1
      if let group { canvas.write(clip(group, to: room), at: note, as: isCurrent ? role : .muted) }
    case .add(let word): canvas.write("+ add “\(word)”", at: text, as: role)
    }
  }
}

/// The same feelings, rated once more.
struct ReratedAnswer: Equatable, Sendable {
  private let before: [Rated]
  private(set) var scales: [ScaleAnswer]
  private(set) var cursor = 0

  init(of before: [Rated], _ after: [Rated]) {
    self.before = before
    scales = before.map { feeling in
      ScaleAnswer(0...100, after.first { $0.text == feeling.text }?.number)
    }
  }

  var value: Value? {
    let rated = zip(before, scales).filter { $1.number != nil }.map { Rated($0.text, $1.number) }
    return rated.isEmpty ? nil : .rated(rated)
  }

  var count: Int { before.count }

  /// Goes to another of them; false at the ends.
  mutating func go(by steps: Int) -> Bool {
    guard scales.indices.contains(cursor + steps) else { return false }
    scales[cursor].settle()
    cursor += steps
    return true
  }

  mutating func handle(_ key: Key) {
    if key.isMove {
      _ = go(by: key == .up || key == .pageUp ? -1 : 1)
      return
    }
    if scales.indices.contains(cursor) { scales[cursor].handle(key) }
  }

  func draw(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    if before.isEmpty {
      canvas.write("No feelings were picked, so none are rated.", at: area.origin, as: .muted)
      return
    }
    let first = max(0, min(cursor - area.height + 1, before.count - area.height))
    for (index, feeling) in before.enumerated().dropFirst(first).prefix(area.height) {
      let line = area.row(index - first)
      let isCurrent = hasFocus && index == cursor
      canvas.write(isCurrent ? "›" : " ", at: line.origin, as: .accent)
      canvas.write(
        clip(feeling.text, to: 15), at: Point(line.x + 2, line.y),
        as: isCurrent ? .heading : .text)
      let isNarrow = area.width < 50
      let word = isNarrow ? "was" : "before"
      let was = feeling.number.map { "\(word) \($0)" } ?? "–"
      canvas.write(was, at: Point(line.x + 18, line.y), as: .muted)
      let now = scales[index].number.map(String.init) ?? "skipped"
      canvas.write(
        isCurrent ? "‹ \(now) ›" : "  \(now)", at: Point(line.x + (isNarrow ? 26 : 30), line.y),
        as: isCurrent ? .focusedField : .text)
    }
  }
}

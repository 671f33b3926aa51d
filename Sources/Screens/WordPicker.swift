import Display
import Domain

/// Finding and picking up to five feeling words, the strongest first.
struct WordPicker: Equatable, Sendable {
  enum Row: Equatable, Sendable {
    case picked(String)
    /// A word that is offered; the first of a group names it.
    case word(String, group: String?)
    case add(String)
  }

  private(set) var picked: [String] = []
  private(set) var rows: [Row] = []
  private(set) var menu = Menu()
  private var find = TextField()
  private var lexicon = Lexicon()
  private var mood: Int?
  private var energy: Int?

  init(picked: [String] = []) {
    self.picked = picked
    arrange()
  }

  /// What was typed to find a word.
  var query: String { find.text }

  /// Brings up the words that lie near a place of the grid.
  mutating func move(toMood mood: Int?, energy: Int?) {
    guard mood != self.mood || energy != self.energy else { return }
    self.mood = mood
    self.energy = energy
    arrange()
  }

  mutating func use(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    arrange()
  }

  mutating func type(_ input: Input, height: Int) {
    let before = find.text
    switch input {
    case .key(let key): _ = find.handle(key)
    case .text(let text): find.insert(text)
    }
    if find.text != before {
      arrange()
      // The word that was typed for is the first below what is picked.
      menu.select(find.text.isEmpty ? 0 : firstFound, height: height)
    }
  }

  /// Whether the last input was cut, since there was no room for it.
  var isFull: Bool { find.didHitLimit }

  mutating func clearQuery() {
    find = TextField()
    arrange()
  }

  mutating func move(_ key: Key, height: Int) { _ = menu.handle(key, height: height) }
  mutating func select(_ row: Int, height: Int) { menu.select(row, height: height) }

  var current: String? {
    guard let selection = menu.selection, rows.indices.contains(selection) else { return nil }
    switch rows[selection] {
    case .picked(let word), .word(let word, _), .add(let word): return word
    }
  }

  /// The word that is typed whole and stands in no group yet.
  var newWord: String? {
    guard let selection = menu.selection, case .add(let word) = rows[selection] else { return nil }
    return word
  }

  func isPicked(_ word: String) -> Bool { picked.contains(word) }

  /// Picks the word or lets it go; false when five are picked already.
  mutating func toggle(_ word: String, height: Int) -> Bool {
    if let index = picked.firstIndex(of: word) {
      picked.remove(at: index)
    } else if picked.count < CheckIn.feelingLimit {
      picked.append(word)
    } else {
      return false
    }
    let wasTyped = !find.text.isEmpty
    let line = menu.selected
    find = TextField()
    arrange()
    menu.select(wasTyped ? 0 : line, height: height)
    return true
  }

  /// Moves the picked word under the cursor towards the strongest or away from it.
  mutating func moveCurrent(by steps: Int, height: Int) {
    guard let word = current, let index = picked.firstIndex(of: word),
      picked.indices.contains(index + steps)
    else { return }
    picked.swapAt(index, index + steps)
    arrange()
    menu.select(menu.selected + steps, height: height)
  }

  /// Orders the rows: what is picked, then the words of each group, the nearest first.
  private mutating func arrange() {
    let query = Lexicon.word(from: find.text)
    rows = picked.map(Row.picked)
    if let query {
      let found = lexicon.words(startingWith: query, mood: mood, energy: energy)
      rows += found.filter { !picked.contains($0) }.map {
        .word($0, group: lexicon.offers($0) ? nil : "hidden")
      }
      if !found.contains(query), !picked.contains(query) { rows.append(.add(query)) }
    } else {
      for area in FeelingArea.near(mood: mood, energy: energy) {
        let words = lexicon.words(in: area).filter { !picked.contains($0) }
        rows += words.enumerated().map { .word($1, group: $0 == 0 ? area.title : nil) }
      }
    }
    menu.count = rows.count
  }

  private var firstFound: Int {
    rows.firstIndex { if case .picked = $0 { false } else { true } } ?? 0
  }
}

// MARK: - How it looks

extension WordPicker {
  func draw(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    let list = area.inset(top: 1)
    drawHead(in: area.row(0), hasFocus: hasFocus, on: &canvas)
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      draw(rows[row], at: list.row(line), isCurrent: hasFocus && row == menu.selected, on: &canvas)
      canvas.target(list.row(line), CheckInScreen.Action.clickWord(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }

  func drawHead(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    canvas.write("words", at: area.origin, as: hasFocus ? .heading : .muted)
    guard hasFocus || !find.text.isEmpty else {
      canvas.write("type to find one", at: Point(area.x + 8, area.y), as: .rule)
      return
    }
    let field = area.inset(left: 7)
    find.draw(in: field, focused: hasFocus, placeholder: "type to find one", on: &canvas)
  }

  private func draw(_ row: Row, at area: Rect, isCurrent: Bool, on canvas: inout Canvas) {
    let role: Role = isCurrent ? .selected : .text
    if isCurrent { canvas.fill(area, as: .selected) }
    canvas.write(isCurrent ? "›" : " ", at: area.origin, as: role)
    let x = area.x + 2
    let (text, note): (String, String?) =
      switch row {
      case .picked(let word): ("● \(word)", word == picked.first ? "strongest" : nil)
      case .word(let word, let group): ("○ \(word)", group)
      case .add(let word): ("+ add “\(word)”", nil)
      }
    let isPicked = if case .picked = row { true } else { false }
    canvas.inside(area) { canvas in
      let used = canvas.write(
        text, at: Point(x, area.y), as: isCurrent ? role : isPicked ? .accent : .text)
      let place = Point(max(x + used + 2, area.x + 18), area.y)
      if let note { canvas.write(note, at: place, as: isCurrent ? role : .muted) }
    }
  }
}

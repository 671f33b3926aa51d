import Display
import Domain

/// Short texts below each other, each with its share or its date where they have one.
///
/// There is always an empty row at the end, to add one.
struct RowsAnswer: Equatable, Sendable {
  enum Side: Equatable, Sendable { case none, share, date }

  struct Row: Equatable, Sendable {
    var text: TextArea
    var share: ScaleAnswer
    /// The date as it is typed.
    var date: TextField

    init(_ text: String = "", share: Int? = nil, date: Day? = nil) {
      self.text = TextArea(text, limit: 8000)
      self.share = ScaleAnswer(0...100, share)
      self.date = TextField(date?.iso ?? "", limit: 10)
    }

    var isEmpty: Bool { text.text.trimmed.isEmpty }
  }

  let side: Side
  /// Whether a date may be one that is still to come.
  var mayLieAhead = false
  private(set) var rows: [Row]
  private(set) var cursor = 0
  /// Whether the share or the date has the focus.
  private(set) var isAside = false
  private(set) var isFull = false
  private var history = RowsHistory()

  init(_ side: Side, _ rows: [Row]) {
    self.side = side
    self.rows = rows + [Row()]
    cursor = rows.count
  }

  /// What the shares make together; nil where there are none.
  var sum: Int? {
    let shares = rows.filter { !$0.isEmpty }.compactMap(\.share.number)
    return side == .share && !shares.isEmpty ? shares.reduce(0, +) : nil
  }

  var value: Value? {
    let filled = rows.filter { !$0.isEmpty }
    if filled.isEmpty { return nil }
    switch side {
    case .none: return .list(filled.map { .text($0.text.text.trimmed) })
    case .share: return .rated(filled.map { Rated($0.text.text.trimmed, $0.share.number) })
    case .date:
      return .proofs(
        filled.map { Proof(day: Day(iso: $0.date.text.trimmed), text: $0.text.text.trimmed) })
    }
  }

  // MARK: Moving

  /// Goes to what comes after in reading order; false at the end.
  mutating func next(on today: Day) -> Bool {
    if rows[cursor].isEmpty, cursor == rows.count - 1 { return false }
    if side != .none, !isAside {
      isAside = true
      takeTypedDate(until: today)
      if side == .date, rows[cursor].date.text.isEmpty {
        rows[cursor].date = TextField(today.iso, limit: 10)
      }
      return true
    }
    return go(to: cursor + 1)
  }

  /// A date that was typed before the words, as in “2026-11-20 I called Mo”, is their date.
  private mutating func takeTypedDate(until today: Day) {
    let text = rows[cursor].text.text
    guard side == .date, rows[cursor].date.text.isEmpty,
      let day = Day(iso: String(text.prefix(10))), day <= today, text.dropFirst(10).first == " "
    else { return }
    rows[cursor].text.replaceAll(with: String(text.dropFirst(11)))
    rows[cursor].date = TextField(day.iso, limit: 10)
  }

  /// Goes to what comes before; false at the start.
  mutating func previous() -> Bool {
    if isAside {
      dropWhatIsNoDate()
      isAside = false
      return true
    }
    return go(to: cursor - 1)
  }

  @discardableResult
  mutating func go(to row: Int, aside: Bool = false) -> Bool {
    guard rows.indices.contains(row) else { return false }
    dropWhatIsNoDate()
    cursor = row
    isAside = aside && side != .none && !rows[row].isEmpty
    return true
  }

  /// What cannot be kept is not shown as if it were.
  private mutating func dropWhatIsNoDate() {
    guard Day(iso: rows[cursor].date.text.trimmed) == nil else { return }
    rows[cursor].date = TextField(limit: 10)
  }

  /// Moves the row up or down among the others.
  mutating func move(by steps: Int) {
    let target = cursor + steps
    guard target >= 0, target < rows.count - 1, cursor < rows.count - 1 else { return }
    history.note(rows, cursor)
    rows.swapAt(cursor, target)
    cursor = target
  }

  mutating func remove() {
    history.note(rows, cursor)
    guard cursor < rows.count - 1 else { return rows[cursor] = Row() }
    rows.remove(at: cursor)
    isAside = false
  }

  // MARK: Typing

  mutating func handle(_ input: Input, on today: Day) {
    isFull = false
    switch input {
    case .key(.control("_")): return step(back: true)
    case .key(.control("r")): return step(back: false)
    default: break
    }
    if isAside { return handleAside(input, on: today) }
    let (before, place) = (rows, cursor)
    switch input {
    case .key(.up) where rows[cursor].text.caretLine == 0: go(to: cursor - 1)
    case .key(.down) where rows[cursor].text.caretLine == rows[cursor].text.lineCount - 1:
      go(to: cursor + 1)
    case .key(.shiftUp): move(by: -1)
    case .key(.shiftDown): move(by: 1)
    case .key(.backspace) where rows[cursor].text.text.isEmpty:
      let isLast = cursor == rows.count - 1
      if !isLast { remove() }
      go(to: max(0, cursor - 1))
    case .key(.enter): break
    case .key(let key): rows[cursor].text.handle(key)
    case .text(let text): paste(text)
    }
    if rows.count == before.count, rows[place].text.text != before[place].text.text {
      history.note(before, place, typingIn: place)
    }
    isFull = isFull || rows[cursor].text.didHitLimit
    if let last = rows.last, !last.isEmpty { rows.append(Row()) }
  }

  /// Takes back the last change of any row, or does it again.
  private mutating func step(back: Bool) {
    guard let other = back ? history.undo(rows, cursor) : history.redo(rows, cursor) else { return }
    rows = other.rows
    cursor = min(other.cursor, rows.count - 1)
    isAside = false
  }

  /// Every line of a pasted text becomes a row.
  private mutating func paste(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.count > 1 { history.note(rows, cursor) }
    for (place, line) in lines.enumerated() {
      rows[cursor].text.insert(String(line))
      isFull = isFull || rows[cursor].text.didHitLimit
      guard place < lines.count - 1 else { break }
      rows.insert(Row(), at: cursor + 1)
      cursor += 1
    }
  }

  private mutating func handleAside(_ input: Input, on today: Day) {
    switch (side, input) {
    case (_, .key(.up)): go(to: cursor - 1, aside: true)
    case (_, .key(.down)): go(to: cursor + 1, aside: true)
    case (.share, .key(let key)): rows[cursor].share.handle(key)
    case (.date, _): rows[cursor].date.takeDate(input, on: today, mayLieAhead: mayLieAhead)
    default: break
    }
  }
}

extension TextField {
  /// Takes what is typed as a date; the arrows go a day back or forth.
  mutating func takeDate(_ input: Input, on today: Day, mayLieAhead: Bool = false) {
    switch input {
    case .key(.left), .key(.right):
      let steps = input == .key(.left) ? -1 : 1
      let day = Day(iso: text.trimmed).map { $0.advanced(by: steps) } ?? today
      self = TextField((mayLieAhead ? day : min(day, today)).iso, limit: limit)
    case .key(let key): _ = handle(key)
    case .text(let text): insert(text)
    }
  }
}

// MARK: - How it looks

extension RowsAnswer {
  private func sideWidth() -> Int {
    switch side {
    case .none: 0
    case .share: 10
    case .date: 13
    }
  }

  /// Wraps the row with the focus for the width it is drawn in.
  mutating func layOut(width: Int) {
    let width = max(1, width - 2 - sideWidth())
    for index in rows.indices { rows[index].text.layOut(width: width, height: Self.mostLines) }
  }

  /// A row takes as many lines as its text; a very long one is scrolled.
  private static let mostLines = 8

  private func height(of row: Row, width: Int) -> Int {
    var text = row.text
    text.layOut(width: width, height: Self.mostLines)
    return max(1, min(Self.mostLines, text.lineCount))
  }

  /// The first row that is drawn, so that the one with the cursor is seen whole.
  private func firstRow(_ heights: [Int], height: Int) -> Int {
    var room = height - heights[cursor]
    var first = cursor
    while first > 0, room >= heights[first - 1] {
      first -= 1
      room -= heights[first]
    }
    return first
  }

  func draw(
    in area: Rect, hasFocus: Bool, example: String, on canvas: inout Canvas,
    click: @escaping @Sendable (Int, Bool) -> any Sendable
  ) {
    let sumRows = sum != nil && area.height >= 4 ? 2 : 0
    let list = area.inset(bottom: sumRows)
    let width = max(1, list.width - 2 - sideWidth())
    let heights = rows.map { height(of: $0, width: width) }
    let first = firstRow(heights, height: list.height)
    var y = list.y
    var shown = first
    for (index, row) in rows.enumerated().dropFirst(first) {
      let height = min(heights[index], list.bottom - y)
      guard height > 0 else { break }
      let isCurrent = hasFocus && index == cursor
      canvas.write(
        isCurrent ? "›" : "·", at: Point(list.x, y), as: isCurrent ? .accent : .rule)
      let text = Rect(list.x + 2, y, width, height)
      let placeholder = rows.count == 1 ? example : isCurrent ? "one more, or go on" : ""
      row.text.draw(
        in: text, focused: isCurrent && !isAside, placeholder: placeholder, on: &canvas)
      canvas.target(text, at: { _ in click(index, false) })
      let place = Rect(list.right - sideWidth() + 1, y, max(0, sideWidth() - 1), 1)
      if !row.isEmpty { draw(row, in: place, hasFocus: isCurrent && isAside, on: &canvas) }
      canvas.target(place, at: { _ in click(index, true) })
      y += height
      shown = index + 1
    }
    canvas.markMore(above: first > 0, below: shown < rows.count, in: list)
    if sumRows > 0, let sum {
      drawSum(sum, in: area.row(min(y - area.y + 1, area.height - 1)), on: &canvas)
    }
  }

  private func draw(_ row: Row, in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    switch side {
    case .none: break
    case .share:
      let shown = row.share.number.map { "\($0) %" } ?? "share"
      let role: Role = hasFocus ? .focusedField : row.share.number == nil ? .rule : .text
      canvas.write(hasFocus ? "‹\(shown)›" : " \(shown)", at: area.origin, as: role)
    case .date:
      row.date.draw(in: area, focused: hasFocus, placeholder: "date", on: &canvas)
    }
  }

  /// A bar that shows what the shares make together; nothing is asked of it.
  private func drawSum(_ sum: Int, in area: Rect, on canvas: inout Canvas) {
    let used = canvas.write("together \(sum) %  ", at: Point(area.x + 2, area.y), as: .muted)
    let full = min(20, sum / 5)
    let x = area.x + 2 + used
    canvas.write(String(repeating: "━", count: full), at: Point(x, area.y), as: .chart)
    canvas.write(String(repeating: "─", count: 20 - full), at: Point(x + full, area.y), as: .rule)
  }
}

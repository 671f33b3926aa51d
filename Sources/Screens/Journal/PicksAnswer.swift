import Display
import Domain

/// Some of several choices, each with what it means.
struct PicksAnswer: Equatable, Sendable {
  let choices: [Choice]
  let most: Int
  private(set) var picked: [String]
  private(set) var menu: Menu

  init(_ choices: [Choice], most: Int, picked: [String]) {
    self.choices = choices
    self.most = most
    self.picked = picked
    menu = Menu(count: choices.count)
  }

  var current: Choice? {
    menu.selection.flatMap { choices.indices.contains($0) ? choices[$0] : nil }
  }

  /// Picks the one under the cursor or lets it go; false when enough are picked.
  mutating func toggle() -> Bool {
    guard let id = current?.id else { return true }
    if let place = picked.firstIndex(of: id) {
      picked.remove(at: place)
    } else if picked.count < most {
      picked.append(id)
    } else {
      return false
    }
    return true
  }

  mutating func handle(_ key: Key, height: Int) {
    if key == .backspace { return picked = [] }
    if case .character(let letter) = key { return jump(to: letter, height: height) }
    menu.handle(key, height: height)
  }

  mutating func select(_ row: Int, height: Int) { menu.select(row, height: height) }

  /// Goes to the next one that begins with a letter.
  private mutating func jump(to letter: Character, height: Int) {
    let wanted = letter.lowercased()
    let order = choices.indices.map { (menu.selected + 1 + $0) % choices.count }
    guard let row = order.first(where: { choices[$0].name.lowercased().hasPrefix(wanted) }) else {
      return
    }
    menu.select(row, height: height)
  }
}

extension PicksAnswer {
  /// The rows of the list: what is said of the chosen one takes the last three, or stands beside it.
  func listHeight(in area: Rect) -> Int {
    area.width >= Self.wide ? area.height : max(1, area.height - Self.sayingRows(area))
  }

  private static let wide = 64
  private static func sayingRows(_ area: Rect) -> Int {
    area.height >= 9 ? 5 : min(3, area.height - 2)
  }

  func draw(
    in area: Rect, hasFocus: Bool, on canvas: inout Canvas, click: (Int) -> any Sendable
  ) {
    let list = Rect(area.x, area.y, min(area.width, 30), listHeight(in: area))
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let choice = choices[row]
      let isCurrent = hasFocus && row == menu.selected
      let isPicked = picked.contains(choice.id)
      let place = list.row(line)
      if isCurrent { canvas.fill(place, as: .selected) }
      let role: Role = isCurrent ? .selected : isPicked ? .accent : .text
      canvas.write(isCurrent ? "›" : " ", at: place.origin, as: role)
      canvas.write(
        "[\(isPicked ? "x" : " ")] \(choice.name)", at: Point(place.x + 2, place.y), as: role)
      let action = click(row)
      canvas.target(place, at: { _ in action })
    }
    menu.drawMarks(in: list, on: &canvas)
    guard let current else { return }
    let saying =
      area.width >= Self.wide
      ? area.inset(left: 33) : area.inset(top: list.height + (area.height >= 9 ? 1 : 0))
    let lines = [
      current.meaning.map { Paragraphs.Line($0) },
      current.question.map { Paragraphs.Line($0, as: .accent) },
    ].compactMap { $0 }
    let isRoomy = saying.height >= 5 && lines.count > 1
    let spaced = isRoomy ? [lines[0], .init(""), lines[1]] : lines
    Paragraphs(spaced).draw(in: saying, on: &canvas)
  }
}

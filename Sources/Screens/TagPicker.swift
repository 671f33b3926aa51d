import Display
import Domain

/// Tags to tick, two in a row; the list can be added to and taken from.
struct TagPicker: Equatable, Sendable {
  /// The person's list.
  private var list: [String] = []
  /// The list, and what is ticked although it is no longer in it.
  private(set) var tags: [String] = []
  private(set) var picked: [String]
  private(set) var cursor = 0
  /// The tag that is being written.
  private(set) var newTag: TextField?

  init(picked: [String] = []) {
    self.picked = picked
    use([])
  }

  mutating func use(_ list: [String]) {
    self.list = list
    tags = list + picked.filter { !list.contains($0) }
    cursor = min(cursor, max(0, tags.count - 1))
  }

  var current: String? { tags.indices.contains(cursor) ? tags[cursor] : nil }

  mutating func move(_ key: Key) {
    let target =
      switch key {
      case .left: cursor - 1
      case .right: cursor + 1
      case .up: cursor - 2
      case .down: cursor + 2
      case .home: 0
      case .end: tags.count - 1
      default: cursor
      }
    if tags.indices.contains(target) { cursor = target }
  }

  mutating func toggle(at index: Int) {
    guard tags.indices.contains(index) else { return }
    cursor = index
    if let place = picked.firstIndex(of: tags[index]) {
      picked.remove(at: place)
    } else {
      picked.append(tags[index])
    }
  }

  mutating func begin() { newTag = TextField(limit: 40) }
  mutating func abandon() { newTag = nil }

  /// Whether the last input was cut, since there was no room for it.
  var isFull: Bool { newTag?.didHitLimit == true }

  mutating func type(_ input: Input) {
    switch input {
    case .key(let key): _ = newTag?.handle(key)
    case .text(let text): newTag?.insert(text)
    }
  }

  /// Ends writing: ticks the new tag and says what the list is now; nil when nothing was written.
  mutating func finish() -> [String]? {
    defer { newTag = nil }
    guard let tag = newTag.flatMap({ CheckIn.tag(from: $0.text) }) else { return nil }
    if !tags.contains(tag) { tags.append(tag) }
    cursor = tags.firstIndex(of: tag) ?? cursor
    if !picked.contains(tag) { picked.append(tag) }
    if !list.contains(tag) { list.append(tag) }
    return list
  }

  /// Takes the tag under the cursor from the list and says what is left.
  mutating func removeCurrent() -> [String]? {
    guard let tag = current else { return nil }
    picked.removeAll { $0 == tag }
    tags.remove(at: cursor)
    cursor = min(cursor, max(0, tags.count - 1))
    list.removeAll { $0 == tag }
    return list
  }
}

// MARK: - How it looks

extension TagPicker {
  func draw(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    canvas.write("around it", at: area.origin, as: hasFocus ? .heading : .muted)
    let list = area.inset(top: 1)
    let rows = (tags.count + 1) / 2
    let first = max(0, min(cursor / 2 - list.height + 1, rows - list.height))
    let column = list.width / 2
    for index in tags.indices {
      let line = index / 2 - first
      guard 0..<list.height ~= line else { continue }
      let cell = Rect(list.x + index % 2 * column, list.y + line, column, 1)
      let isCurrent = hasFocus && newTag == nil && index == cursor
      let isPicked = picked.contains(tags[index])
      let text = clip("[\(isPicked ? "x" : " ")] \(tags[index])", to: column - 1)
      if isCurrent { canvas.fill(cell.inset(right: 1), as: .selected) }
      canvas.write(text, at: cell.origin, as: isCurrent ? .selected : isPicked ? .accent : .text)
      canvas.target(cell, CheckInScreen.Action.clickTag(index))
    }
    if let newTag, list.height > 0 {
      let line = list.row(list.height - 1)
      canvas.fill(line)
      canvas.write("new", at: line.origin, as: .heading)
      newTag.draw(in: line.inset(left: 4), focused: true, placeholder: "a tag", on: &canvas)
    }
  }
}

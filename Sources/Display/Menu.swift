/// What a list has selected and how far it is scrolled; it holds no rows.
package struct Menu: Equatable, Sendable {
  /// How many rows there are; the selection stays inside when it changes.
  package var count: Int {
    didSet { settle() }
  }
  /// The row the cursor is on; 0 when there are none.
  package private(set) var selected: Int
  /// The first row that is shown, as long as the height lets it be.
  private var top = 0

  package init(count: Int = 0, selected: Int = 0) {
    self.count = max(0, count)
    self.selected = selected
    settle()
  }

  /// The row the cursor is on; nil when there are none.
  package var selection: Int? { count > 0 ? selected : nil }

  /// Takes a key that moves; false when it is none of them.
  @discardableResult
  package mutating func handle(_ key: Key, height: Int) -> Bool {
    switch key {
    case .up: move(by: -1, height: height)
    case .down: move(by: 1, height: height)
    case .pageUp: move(by: 1 - max(2, height), height: height)
    case .pageDown: move(by: max(2, height) - 1, height: height)
    case .home: select(0, height: height)
    case .end: select(count - 1, height: height)
    default: return false
    }
    return true
  }

  package mutating func move(by rows: Int, height: Int) {
    select(selected + min(max(rows, -count), count), height: height)
  }

  /// Puts the cursor on a row and scrolls no further than it takes to show it.
  package mutating func select(_ row: Int, height: Int) {
    selected = row
    settle()
    top = visibleRange(height: height).lowerBound
  }

  /// Scrolls; the cursor goes along only to stay visible.
  package mutating func wheel(_ rows: Int, height: Int) {
    guard height > 0, count > height else { return }
    let rows = min(max(rows, -count), count)
    top = min(max(0, visibleRange(height: height).lowerBound + rows), count - height)
    let context = Self.context(height)
    let lowest = top == 0 ? 0 : top + context
    let highest = top + height == count ? count - 1 : top + height - 1 - context
    selected = min(max(selected, lowest), highest)
  }

  /// The rows to draw at a height: the cursor's is among them, with a row around it if there is room.
  package func visibleRange(height: Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    guard count > height else { return 0..<count }
    let context = Self.context(height)
    var first = max(top, selected + context - height + 1)
    first = min(first, selected - context)
    first = min(max(0, first), count - height)
    return first..<first + height
  }

  private static func context(_ height: Int) -> Int { height > 2 ? 1 : 0 }

  private mutating func settle() {
    if count < 0 { count = 0 }
    selected = min(max(0, selected), max(0, count - 1))
  }
}

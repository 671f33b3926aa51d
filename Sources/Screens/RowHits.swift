import Display
import Domain

/// What is looked for in a text that is read, and the row of the hit that was gone to.
struct RowHits: Sendable {
  let query: Query
  private(set) var row: Int?

  init(_ query: Query) { self.query = query }

  /// Goes to a hit so many further, round and round; false where the text holds none.
  ///
  /// The first one is where the words stand together, else the first that holds any of them.
  mutating func go(by steps: Int, in text: inout Paragraphs, _ area: Rect) -> Bool {
    let rows = text.rows(width: area.width)
    let hits = rows.indices.filter { rows[$0].holds(query) }
    guard let first = hits.first, let last = hits.last else { return false }
    let target =
      if let row {
        steps > 0 ? hits.first { $0 > row } ?? first : hits.last { $0 < row } ?? last
      } else {
        hits.first { query.phrase.isFound(in: rows[$0].text) } ?? first
      }
    row = target
    text.show(row: target, in: area)
    return true
  }
}

extension Paragraphs.Line {
  /// Whether it holds a word of it; the questions of a page were not written by the person.
  fileprivate func holds(_ query: Query) -> Bool {
    role != .heading && query.words.contains { $0.isFound(in: text) }
  }
}

extension Paragraphs {
  /// Scrolls to a row with some rows before it, unless it is in sight.
  fileprivate mutating func show(row: Int, in area: Rect) {
    let here = min(offset, max(0, rows(width: area.width).count - area.height))
    guard !(here..<here + area.height ~= row) else { return }
    scroll(by: row - area.height / 3 - here, in: area)
  }
}

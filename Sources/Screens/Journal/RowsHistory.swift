/// What the rows of an answer were, to take changes back.
///
/// What is typed in one row without a break is taken back as one.
struct RowsHistory: Equatable, Sendable {
  struct State: Equatable, Sendable {
    var rows: [RowsAnswer.Row]
    var cursor: Int
  }

  private static let most = 200

  private var past: [State] = []
  private var future: [State] = []
  /// The row that is being typed in since the last state was noted.
  private var typing: Int?

  /// Notes how it was before a change.
  mutating func note(_ rows: [RowsAnswer.Row], _ cursor: Int, typingIn row: Int? = nil) {
    future = []
    defer { typing = row }
    if let row, row == typing { return }
    past.append(State(rows: rows, cursor: cursor))
    if past.count > Self.most { past.removeFirst() }
  }

  mutating func undo(_ rows: [RowsAnswer.Row], _ cursor: Int) -> State? {
    guard let last = past.popLast() else { return nil }
    future.append(State(rows: rows, cursor: cursor))
    typing = nil
    return last
  }

  mutating func redo(_ rows: [RowsAnswer.Row], _ cursor: Int) -> State? {
    guard let next = future.popLast() else { return nil }
    past.append(State(rows: rows, cursor: cursor))
    typing = nil
    return next
  }
}

/// What was changed in a text, so that it can be undone by runs of typing.
struct TypingHistory: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case typed, erased, other }

  /// A part of a text that was replaced; offsets are bytes.
  struct Change: Equatable, Sendable {
    var kind: Kind
    var offset: Int
    var removed: String
    var inserted: String
    /// Where the caret was.
    var caret: Int

    /// What it takes to keep it.
    var bytes: Int { removed.utf8.count + inserted.utf8.count }

    var reversed: Change {
      Change(kind: kind, offset: offset, removed: inserted, inserted: removed, caret: caret)
    }
  }

  private var done: [Change] = []
  private var undone: [Change] = []
  /// Bytes that the changes done hold.
  private var bytes = 0
  /// Whether the next change may go on with the last one.
  private var isRunning = false

  private static let longest = 1_000
  private static let mostBytes = 16 << 20

  mutating func note(_ change: Change) {
    undone = []
    bytes += change.bytes
    if isRunning, let last = done.last, let both = last.joined(with: change) {
      done[done.count - 1] = both
    } else {
      done.append(change)
    }
    isRunning = true
    forget()
  }

  /// Lets go of the oldest changes; the last one can always be undone.
  private mutating func forget() {
    var count = 0
    while count < done.count - 1, done.count - count > Self.longest || bytes > Self.mostBytes {
      bytes -= done[count].bytes
      count += 1
    }
    if count > 0 { done.removeFirst(count) }
  }

  mutating func endRun() { isRunning = false }

  mutating func undo() -> Change? {
    isRunning = false
    guard let change = done.popLast() else { return nil }
    bytes -= change.bytes
    undone.append(change)
    return change
  }

  mutating func redo() -> Change? {
    isRunning = false
    guard let change = undone.popLast() else { return nil }
    bytes += change.bytes
    done.append(change)
    return change
  }
}

extension TypingHistory.Change {
  /// This change and the one after it as one, if they belong to the same run.
  ///
  /// A run of typing ends where a new word begins.
  fileprivate func joined(with next: Self) -> Self? {
    guard kind == next.kind else { return nil }
    var both = self
    switch kind {
    case .typed where next.offset == offset + inserted.utf8.count:
      if inserted.last?.isWhitespace == true, next.inserted.first?.isWhitespace == false {
        return nil
      }
      both.inserted += next.inserted
    case .erased where next.offset + next.removed.utf8.count == offset:
      both.offset = next.offset
      both.removed = next.removed + removed
    case .erased where next.offset == offset:
      both.removed += next.removed
    default:
      return nil
    }
    return both
  }
}

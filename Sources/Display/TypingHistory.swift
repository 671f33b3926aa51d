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

    var reversed: Change {
      Change(kind: kind, offset: offset, removed: inserted, inserted: removed, caret: caret)
    }
  }

  private var done: [Change] = []
  private var undone: [Change] = []
  /// Whether the next change may go on with the last one.
  private var isRunning = false

  private static let longest = 200

  mutating func note(_ change: Change) {
    undone = []
    if isRunning, let last = done.last, let both = last.joined(with: change) {
      done[done.count - 1] = both
    } else {
      done.append(change)
      if done.count > Self.longest { done.removeFirst() }
    }
    isRunning = true
  }

  mutating func endRun() { isRunning = false }

  mutating func undo() -> Change? {
    isRunning = false
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  mutating func redo() -> Change? {
    isRunning = false
    guard let change = undone.popLast() else { return nil }
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

/// Where the lines of a wrapped text start, kept up to date while the text is changed.
///
/// It is known from the start of the text as far as somebody needed it: after a change that moves
/// every line after it, not all of them have to be wrapped at once.
struct LineTable: Equatable, Sendable {
  /// Columns; without a limit a line is a paragraph.
  let width: Int
  /// Bytes before each line that is known, the first 0.
  private(set) var starts = [0]
  /// Whether every line is known.
  private(set) var isComplete = false
  /// Lines further on as they fell before a change, as bytes from there to the end of the text:
  /// where one of them is met, those after it hold too.
  private var tail: [Int] = []
  private var isTailComplete = false
  /// Lines to wrap at a time.
  private let stride: Int

  static let unlimited = Int.max

  init(width: Int, stride: Int = 48) {
    self.width = max(1, width)
    self.stride = stride
  }

  /// The lines known.
  var count: Int { starts.count }

  /// The line that a byte lies on, as far as they are known; between two lines the second.
  func line(at offset: Int) -> Int { firstLine(from: offset + 1) - 1 }

  /// Gets to know the line that a byte lies on and where it ends.
  mutating func reach(byte: Int, of text: String) {
    while !isComplete, starts[starts.count - 1] <= byte { extend(text) }
  }

  /// Gets to know a line, if there is one, and where it ends.
  mutating func reach(line: Int, of text: String) {
    while !isComplete, starts.count <= line + 1 { extend(text) }
  }

  /// Wraps again what a change of the text has touched.
  mutating func update(_ text: String, after change: TypingHistory.Change) {
    let length = text.utf8.count
    let end = change.offset + change.inserted.utf8.count
    let shift = change.inserted.utf8.count - change.removed.utf8.count
    tail.removeFirst(tail.firstIndex { $0 <= length - end } ?? tail.count)
    // Where a line starts is settled by what lies up to the start of the second line after it.
    let first = max(0, line(at: max(0, change.offset - 1)) - 2)
    var next = max(first + 1, firstLine(from: end - shift))
    let run = Run(text, from: starts[first], width: width, most: stride) { start in
      while next < starts.count, starts[next] + shift < start { next += 1 }
      return next < starts.count && starts[next] + shift == start
    }
    if run.ending == .tired, tail.isEmpty {
      tail = starts[next...].map { length - $0 - shift }
      isTailComplete = isComplete
    }
    let isMet = run.ending == .met
    starts.replaceSubrange(first + 1..<(isMet ? next + 1 : starts.count), with: run.starts)
    guard isMet else { return note(run.ending) }
    for line in first + 1 + run.starts.count..<starts.count { starts[line] += shift }
  }

  /// The first line known that starts at a byte or after it.
  private func firstLine(from offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func extend(_ text: String) {
    let length = text.utf8.count
    var next = 0
    let run = Run(text, from: starts[starts.count - 1], width: width, most: stride) { start in
      while next < tail.count, length - tail[next] < start { next += 1 }
      return next < tail.count && length - tail[next] == start
    }
    starts += run.starts
    if run.ending == .met {
      starts += tail[(next + 1)...].map { length - $0 }
      isComplete = isTailComplete
      tail = []
    } else {
      tail.removeFirst(next)
      note(run.ending)
    }
  }

  private mutating func note(_ ending: Run.Ending) {
    isComplete = ending == .text
    if isComplete { tail = [] }
  }
}

/// Some lines that are wrapped in one go.
private struct Run {
  enum Ending {
    /// At a line that was known before.
    case met
    /// At the end of the text.
    case text
    /// After as many lines as were wanted.
    case tired
  }

  /// Bytes before each line after the first, with the one that was met.
  private(set) var starts: [Int] = []
  private(set) var ending = Ending.text

  /// Wraps from a line on, until a line is met that was known or there are enough of them.
  init(
    _ text: String, from start: Int, width: Int, most: Int, isKnown: (_ start: Int) -> Bool
  ) {
    let start = text.index(atByte: start)
    var wrapping = Wrapping(text, to: width, from: start)
    var wasKnown = false
    for cluster in Clusters(of: text, from: start) {
      wrapping.take(cluster)
      while starts.count < wrapping.lines.count {
        let next = wrapping.lines[starts.count].next
        starts.append(text.byte(of: next))
        let isSame = isKnown(starts[starts.count - 1])
        // Whether a line may end after a hyphen is told by the character before it.
        if isSame, wasKnown || !text.isHyphen(at: next) {
          ending = .met
          return
        }
        wasKnown = isSame
      }
      if starts.count >= most {
        ending = .tired
        return
      }
    }
  }
}

extension String {
  fileprivate func isHyphen(at index: Index) -> Bool {
    index < endIndex && unicodeScalars[index].isHyphen
  }
}

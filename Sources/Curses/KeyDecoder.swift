import Display

/// Turns the bytes that a terminal sends into events.
///
/// Whatever comes, it goes on: a sequence that it does not know is swallowed whole, bytes that are
/// no UTF-8 are dropped, and what is left unfinished is given up after a while.
struct KeyDecoder {
  /// More than this of one sequence is not waited for.
  static let longestSequence = 4096
  /// As many letters at once were not typed, unless they are all the same.
  static let burst = 16

  /// Whether the terminal marks what is pasted; a burst of text counts as pasted in any case.
  let marksPastes: Bool
  /// What this terminal's own description says its keys send.
  let described: [(bytes: [UInt8], key: Key)]
  var events: [Event] = []
  private var replies = 0
  private var taken = 0
  private var unfinished: [UInt8] = []
  private var paste: Paste?
  /// Text that came in bursts and may go on.
  var burst: [UInt8]?

  init(marksPastes: Bool, described: [(bytes: [UInt8], key: Key)] = []) {
    self.marksPastes = marksPastes
    self.described = described
  }

  /// The oldest event that was not taken yet.
  mutating func take() -> Event? {
    if taken < events.count {
      taken += 1
      return events[taken - 1]
    }
    events.removeAll(keepingCapacity: true)
    taken = 0
    return nil
  }

  /// How many times the terminal told where its cursor is since this was last asked.
  mutating func takeReplies() -> Int {
    defer { replies = 0 }
    return replies
  }

  /// How long to wait for the rest of what has begun; nil when nothing has.
  var patience: Duration? {
    if paste != nil { return .seconds(1) }
    if burst != nil { return .milliseconds(20) }
    if unfinished.isEmpty { return nil }
    return .milliseconds(unfinished.count <= 2 ? 25 : 100)
  }

  /// Takes what one read gave.
  mutating func feed(_ bytes: [UInt8]) {
    let input = unfinished + bytes
    unfinished = []
    var position = 0
    if burst != nil { position = feedBurst(input) }
    var seen = position
    while position < input.count {
      if paste != nil {
        position = feedPaste(input, from: position)
        continue
      }
      if position >= seen {
        seen = input[position...].firstIndex(of: Self.escape) ?? input.count
        if isBurst(input[position..<seen]) {
          burst = Array(input[position..<seen])
          position = seen
          if seen < input.count { endBurst() }
          continue
        }
      }
      switch piece(of: input, at: position) {
      case .unfinished where input.count - position < Self.longestSequence:
        unfinished = Array(input[position...])
        return
      case .unfinished:
        return
      case .reply(let next):
        replies += 1
        position = next
      case .pasteBegins(let next):
        paste = Paste()
        position = next
      case .events(let more, let next):
        events += more
        position = next
      }
    }
  }

  /// Makes the best of what has begun and did not go on.
  mutating func giveUp() {
    if let paste {
      events.append(.paste(paste.text))
      self.paste = nil
    } else if burst != nil {
      endBurst()
    } else if unfinished.first == KeyDecoder.escape {
      // Alone it is the key; before one of those that open a sequence, Alt was held.
      if unfinished.count == 1 { events.append(.key(.escape)) }
      if unfinished.count == 2 {
        events.append(.key(.alt(Character(Unicode.Scalar(unfinished[1])))))
      }
    }
    unfinished = []
  }

  private mutating func feedPaste(_ input: [UInt8], from start: Int) -> Int {
    for position in start..<input.count where paste?.take(input[position]) == true {
      events.append(.paste(paste?.text ?? ""))
      paste = nil
      return position + 1
    }
    return input.count
  }
}

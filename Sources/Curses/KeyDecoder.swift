import Display

/// Turns the bytes that a terminal sends into events.
///
/// Whatever comes, it goes on: a sequence that it does not know is swallowed whole, bytes that are
/// no UTF-8 are dropped, and what is left unfinished is given up after a while.
struct KeyDecoder {
  /// More than this of one sequence is not waited for.
  static let longestSequence = 4096
  /// As many bytes at once were not typed.
  static let burst = 32

  /// Whether the terminal marks pasted text; if not, a burst of text counts as pasted.
  let marksPastes: Bool
  /// What this terminal's own description says its keys send.
  let described: [(bytes: [UInt8], key: Key)]
  private var events: [Event] = []
  private var replies = 0
  private var taken = 0
  private var unfinished: [UInt8] = []
  private var paste: Paste?

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
    if unfinished.isEmpty { return nil }
    return .milliseconds(unfinished.count <= 2 ? 25 : 100)
  }

  /// Takes what one read gave.
  mutating func feed(_ bytes: [UInt8]) {
    if !marksPastes, isBurst(bytes) {
      events.append(.paste(Paste.text(of: bytes)))
      return
    }
    let input = unfinished + bytes
    unfinished = []
    var position = 0
    while position < input.count {
      if paste != nil {
        position = feedPaste(input, from: position)
        continue
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

  private func isBurst(_ bytes: [UInt8]) -> Bool {
    bytes.count >= Self.burst && !bytes.contains(Self.escape)
      && bytes.contains { $0 != bytes[0] }
  }
}

import Glibc

/// Lines of standard input, one after the other, while signals to end are heard.
struct LineInput {
  enum Line: Equatable {
    case text(String)
    /// Bytes that are no text.
    case unreadable
    case end
    /// The program was asked to end.
    case signal(Int32)
  }

  private var alarm = Alarm()
  /// What was read and not handed out yet.
  private var held: ArraySlice<UInt8> = []
  private var count = 0
  private var hasEnded = false

  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether the next line has still to be typed.
  var mustWait: Bool {
    guard !hasEnded, !held.contains(UInt8(ascii: "\n")) else { return false }
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 0
  }

  mutating func next() throws(Failure) -> Line {
    while true {
      if let end = held.firstIndex(of: UInt8(ascii: "\n")) {
        defer { held = held[(end + 1)...] }
        return Self.line(held[..<end])
      }
      if hasEnded {
        defer { held = [] }
        return held.isEmpty ? .end : Self.line(held)
      }
      if let signal = try waitForMore() { return .signal(signal) }
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line {
    String(validating: bytes, as: UTF8.self).map(Line.text) ?? .unreadable
  }

  /// Reads what comes next; answers the signal if one comes first.
  private mutating func waitForMore() throws(Failure) -> Int32? {
    while true {
      if let signal = signal(within: 0) { return signal }
      var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 100) > 0 else { continue }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let read = Glibc.read(STDIN_FILENO, &piece, piece.count)
      if read < 0, errno == EINTR { continue }
      let reason = String(cString: strerror(errno))
      // A window that is closed ends the input and sends a signal, in any order.
      if read <= 0, Self.isTerminal || errno == EIO, let signal = signal(within: 50) {
        return signal
      }
      guard read >= 0 else {
        throw Failure(74, "Standard input could not be read: \(reason). Nothing was saved.")
      }
      hasEnded = read == 0
      held = Array(held) + piece[..<read]
      count += read
      guard count <= Input.limit else {
        throw Failure(65, "Standard input holds more than 1 MiB; nothing was saved.")
      }
      return nil
    }
  }

  private mutating func signal(within milliseconds: Int) -> Int32? {
    let signal = alarm.wait(milliseconds: milliseconds)
    return signal == SIGCONT ? nil : signal
  }
}

import CNCurses
import Display
import Glibc

extension CursesTerminal {
  package mutating func next(within time: Duration?) -> Event {
    let deadline = time.map { Self.uptime + $0.nanoseconds }
    while true {
      if let event = interruption() ?? keys.take() ?? resizing() {
        #if DEBUG
          if event == .key(.function(12)) { CrashSwitch.press(self) }
        #endif
        return event
      }
      if isGone { return .stopping(.closed) }
      if let event = wait(until: deadline) { return event }
    }
  }

  /// What signals have to say.
  private mutating func interruption() -> Event? {
    guard isOpen else { return .stopping(.closed) }
    if let interruption = signals.interruption() { return .stopping(interruption) }
    let isStopped = signals.take(SIGTSTP)
    let isContinued = signals.take(SIGCONT)
    guard isStopped || isContinued else { return nil }
    if isStopped { return .suspending }
    if signals.isInForeground() {
      // Stopped without being asked: whoever had the terminal since may have changed it.
      pause()
      resume()
    }
    return .continued
  }

  /// A new size; it comes after the keys, so that a window that is dragged does not hold them up.
  private mutating func resizing() -> Event? {
    guard isOpen, signals.take(SIGWINCH) else { return nil }
    adoptSize()
    return .resized
  }

  /// One `poll` over all there is to wait for; nil when that is to be looked at again.
  private mutating func wait(until deadline: Int64?) -> Event? {
    var polled = ([Line.input, signals.news] + watched).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ends = [deadline, patienceEnds].compactMap(\.self).min()
    let count = poll(&polled, nfds_t(polled.count), Self.milliseconds(until: ends))
    if count < 0 { return nil }
    if count == 0 {
      if let patienceEnds, patienceEnds <= Self.uptime {
        keys.giveUp()
        self.patienceEnds = nil
        return nil
      }
      guard let deadline, deadline <= Self.uptime else { return nil }
      return .tick
    }
    if polled[1].revents != 0 {
      signals.drain()
    }
    if polled[0].revents != 0 {
      readKeys()
    }
    if polled[0].revents != 0 || polled[1].revents != 0 { return nil }
    // One that cannot be waited for any more would end every wait.
    for polled in polled where polled.revents & Int16(POLLIN) == 0 && polled.revents != 0 {
      watched.removeAll { $0 == polled.fd }
    }
    return .woken
  }

  /// Reads all that has come.
  private mutating func readKeys() {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var polled = pollfd(fd: Line.input, events: Int16(POLLIN), revents: 0)
    repeat {
      let count = read(Line.input, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        isGone = true
      }
    } while !isGone && bytes.count < 1 << 20 && poll(&polled, 1, 0) == 1
    keys.feed(bytes)
    if keys.takeReplies() > 0 { pace.answered(at: Self.uptime) }
    patienceEnds = keys.patience.map { Self.uptime + $0.nanoseconds }
  }

  /// Takes the answer to what the terminal was asked, so that no other program gets it.
  mutating func awaitAnswer() {
    let end = Self.uptime + 250_000_000
    while pace.awaitsAnswer, !isGone, Self.uptime < end {
      var polled = pollfd(fd: Line.input, events: Int16(POLLIN), revents: 0)
      if poll(&polled, 1, Self.milliseconds(until: end)) > 0 { readKeys() }
    }
  }

  static var uptime: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  /// For `poll`: rounded up, so that it does not wake too early; for ever when there is no end.
  private static func milliseconds(until end: Int64?) -> Int32 {
    guard let end else { return -1 }
    return Int32(clamping: max(0, end - uptime + 999_999) / 1_000_000)
  }
}

extension Duration {
  /// Whole nanoseconds, at most some 30 years.
  fileprivate var nanoseconds: Int64 {
    let (seconds, rest) = components
    return min(max(seconds, 0), 1 << 30) * 1_000_000_000 + rest / 1_000_000_000
  }
}

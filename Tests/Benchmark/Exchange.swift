import Foundation

/// The program in a pseudo-terminal of its own: started, shown some keys, and ended.
struct Exchange {
  /// From just before it is started to the last byte of the first frame.
  private(set) var milliseconds = 0.0
  /// From writing a key to the last byte of the answer, the median of some.
  private(set) var keyMilliseconds = 0.0

  struct Silence: Error {}

  /// The requests of Linux that the headers hide: TIOCSPTLCK and TIOCGPTN.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(program: String, state: State) throws {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(terminal) }
    var (lock, number) = (Int32(0), UInt32(0))
    _ = ioctl(terminal, Self.unlock, &lock)
    guard ioctl(terminal, Self.getNumber, &number) == 0 else { throw Silence() }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0)
    }
    let words = [program, "--data", state.path]
    let settings = ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/tmp"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&child, program, &actions, nil, &arguments, &variables) == 0 else {
      throw Silence()
    }
    defer {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    guard let first = Self.lastByte(from: terminal, clock) else { throw Silence() }
    milliseconds = Self.milliseconds(start.duration(to: first))
    // The rest of the history arrives meanwhile; a key must not notice.
    var times: [Double] = []
    for number in 0..<40 {
      let key = Array((number % 2 == 0 ? "\u{1B}[B" : "\u{1B}[A").utf8)
      let sent = clock.now
      _ = key.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      guard let answer = Self.lastByte(from: terminal, clock) else { continue }
      times.append(Self.milliseconds(sent.duration(to: answer)))
    }
    keyMilliseconds = times.sorted()[times.count / 2]
  }

  /// When the last byte came before a pause of 20 ms; nil when none came in a second.
  private static func lastByte(
    from terminal: Int32, _ clock: ContinuousClock
  ) -> ContinuousClock.Instant? {
    var last: ContinuousClock.Instant?
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, last == nil ? 1000 : 20) > 0 else { return last }
      guard read(terminal, &buffer, buffer.count) > 0 else { return last }
      last = clock.now
    }
  }

  private static func milliseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
  }
}

import Foundation
import Testing

/// The program on a line of its own whose every byte the test sees, with nothing between them.
final class PseudoTerminal {
  /// All that the program has sent.
  private(set) var bytes: [UInt8] = []
  let process: pid_t
  /// The program's end of the line, held open so that the line outlives it.
  let slave: Int32
  private var master: Int32
  private var status: Int32?

  /// Starts the program; with `words` something else, a shell say.
  ///
  /// Where it inherits the line it gets this process's own descriptor, with its flags.
  init(
    _ program: Program, arguments: [String] = [], words: [String]? = nil,
    columns: Int = 80, rows: Int = 24, variables: [String: String] = [:],
    inheritsLine: Bool = false, flags: Int32 = 0
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What unlockpt and ptsname ask, which the C module does not show.
    var (number, locked): (UInt32, Int32) = (0, 0)
    try #require(ioctl(master, 0x4004_5431, &locked) == 0)
    try #require(ioctl(master, 0x8004_5430, &number) == 0)
    let name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC | flags)
    try #require(slave >= 0)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
      if inheritsLine {
        posix_spawn_file_actions_adddup2(&actions, slave, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    posix_spawnattr_setsigmask(&attributes, &none)
    // A session of its own, so that the line becomes its terminal, and every signal as usual.
    posix_spawnattr_setflags(
      &attributes, Int16(0x80 | Int(POSIX_SPAWN_SETSIGDEF) | Int(POSIX_SPAWN_SETSIGMASK)))
    let words = words ?? [Program.path] + arguments
    var environment = program.environment.merging(["TERM": "xterm-256color"]) { $1 }
    environment.merge(variables) { $1 }
    var spawned = words.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (spawned + settings).forEach { free($0) } }
    var child = pid_t()
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let error = posix_spawn(&child, words[0], &actions, &attributes, &spawned, &settings)
    try #require(error == 0, "\(words[0]): \(String(cString: strerror(error)))")
    process = child
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    close(slave)
    hangUp()
  }

  /// Takes the line away, as a closed window does.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(truncatingIfNeeded: rows), ws_col: UInt16(truncatingIfNeeded: columns),
      ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The modes of the line, as `stty -g` tells them.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    let controls = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + controls
  }

  // MARK: Reading and writing

  /// Takes what has come, waiting at most a little; false when the line is gone or silent.
  @discardableResult
  func read(within milliseconds: Int32 = 20) -> Bool {
    guard master >= 0 else { return false }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(master, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] }
    return count > 0
  }

  /// Types bytes, reading meanwhile unless the terminal is to be one that stands still.
  func type(_ typed: [UInt8], reading: Bool = true) {
    var rest = typed[...]
    let deadline = ContinuousClock.now + .seconds(20)
    while !rest.isEmpty, ContinuousClock.now < deadline, !hasEnded {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if reading { read(within: count > 0 ? 0 : 20) } else if count <= 0 { return }
    }
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// Pastes a text as a terminal does that marks it, so that it is drawn at once.
  func paste(_ text: String) { type("\u{1B}[200~\(text)\u{1B}[201~") }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what came so far.
  func forget() { bytes = [] }

  /// Waits until a text has come.
  func wait(for text: String, at location: SourceLocation = #_sourceLocation) {
    let wanted = Array(text.utf8)
    let found = eventually {
      read()
      return bytes.firstRange(of: wanted) != nil
    }
    #expect(found, "no “\(text)” in:\n\(self.text.suffix(3000))", sourceLocation: location)
  }

  // MARK: The end

  var hasEnded: Bool {
    if status != nil { return true }
    var ended: Int32 = 0
    if waitpid(process, &ended, WNOHANG) == process { status = ended }
    return status != nil
  }

  /// Waits for its end: the exit code, or 128 and the number of the signal that ended it.
  func wait(reading: Bool = true, at location: SourceLocation = #_sourceLocation) -> Int32? {
    let isOver = eventually {
      if reading { read() }
      return hasEnded
    }
    while reading, read(within: 0) {}
    #expect(isOver, "it goes on:\n\(text.suffix(3000))", sourceLocation: location)
    return status.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : 128 + $0 & 0x7F }
  }

  /// Whether what one sequence switched on was switched off by another, or never was on.
  func isOff(_ on: String, _ off: String) -> Bool {
    let all = text
    guard let begin = all.range(of: on, options: [.backwards, .literal]) else { return true }
    return all[begin.upperBound...].range(of: off, options: .literal) != nil
  }
}

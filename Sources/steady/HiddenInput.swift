import Glibc

/// A line typed on the terminal that is not shown, also when the streams lead elsewhere.
struct HiddenInput {
  private let terminal: Int32

  /// Nil where there is no terminal.
  init?() {
    terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    if terminal < 0 { return nil }
  }

  func close() { Glibc.close(terminal) }

  func say(_ text: String) { _ = Output.send(Array(Output.plain(text).utf8), to: terminal) }

  /// What was typed up to Enter; nil when the person left with Ctrl-D or the terminal is gone.
  ///
  /// Signals wait while nothing is shown, so that the terminal is never left that way; then they do
  /// what they always do.
  func line(_ question: String) -> String? {
    var (blocked, former) = (sigset_t(), sigset_t())
    sigemptyset(&blocked)
    for signal in Self.signals { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    while true {
      say(question)
      switch typed() {
      case .line(let bytes):
        say("\n")
        return String(validating: bytes, as: UTF8.self)
      case .gone:
        say("\n")
        return nil
      case .signal(let number):
        say("\n")
        if let number { kill(getpid(), number) }
        pthread_sigmask(SIG_SETMASK, &former, nil)
        pthread_sigmask(SIG_BLOCK, &blocked, nil)
      }
    }
  }

  private enum Ending { case line([UInt8]), gone, signal(Int32?) }

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  private func typed() -> Ending {
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return .gone }
    var hidden = before
    hidden.c_lflag &= ~UInt32(ECHO | ICANON | ISIG)
    // What was typed before the question is no answer to it.
    guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else { return .gone }
    defer { tcsetattr(terminal, TCSANOW, &before) }
    var line: [UInt8] = []
    while true {
      if isSignalWaiting { return .signal(nil) }
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 200) > 0 else { continue }
      var byte: UInt8 = 0
      guard read(terminal, &byte, 1) == 1 else { return .gone }
      switch byte {
      case 3: return .signal(SIGINT)
      case 26: return .signal(SIGTSTP)
      case 28: return .signal(SIGQUIT)
      case 4 where line.isEmpty: return .gone
      case 10, 13: return .line(line)
      case 21: line = []
      case 8, 127:
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
      default: if line.count < 1 << 20 { line.append(byte) }
      }
    }
  }

  private var isSignalWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return Self.signals.contains { sigismember(&waiting, $0) == 1 }
  }
}

import Curses
import Display
import Glibc

/// Waits for a time or a signal, whichever comes first.
///
/// The signals are blocked, so that none comes between a look and a wait, and none ends the program
/// before it has saved.
struct Alarm {
  private var signals = sigset_t()

  init() {
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCONT] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // A closed output is an error like any other.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The signal that came; nil when the time has passed.
  mutating func wait(milliseconds: Int) -> Int32? {
    let rest = max(0, milliseconds)
    var time = timespec(tv_sec: rest / 1000, tv_nsec: rest % 1000 * 1_000_000)
    let number = sigtimedwait(&signals, nil, &time)
    return number > 0 ? number : nil
  }

  /// Ends the program as the signal would have.
  static func end(by signal: Int32) -> Never {
    let interruption: Interruption =
      switch signal {
      case SIGINT: .interrupted
      case SIGHUP: .hungUp
      case SIGQUIT: .quit
      default: .terminated
      }
    CursesTerminal.die(of: interruption)
  }
}

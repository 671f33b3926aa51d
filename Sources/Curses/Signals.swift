import CNCurses
import Display
import Glibc
import Synchronization

/// The signals that are turned into events: a handler notes them and wakes the wait.
struct Signals {
  /// A bit for each signal that came: all that the handler shares with the program.
  private static let noted = Atomic<UInt32>(0)
  /// Where the handler writes a byte.
  private static let bell = Atomic<Int32>(-1)

  /// Readable when a signal came.
  let news: Int32
  private let wake: Int32
  private var former: [(number: Int32, action: sigaction)] = []

  /// Starts to note signals; nil when the system gives no pipe.
  ///
  /// SIGPIPE and SIGXFSZ are noted so that they do nothing: the write fails instead. Handlers,
  /// unlike ignored signals, are not passed on to the programs that this one starts.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (news, wake) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    Self.noted.store(0, ordering: .sequentiallyConsistent)
    Self.bell.store(wake, ordering: .sequentiallyConsistent)
    let numbers = [
      SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT, SIGPIPE, SIGXFSZ,
    ]
    for number in numbers { former.append((number, curses_catch(number, Self.note))) }
  }

  /// The handler: only what is safe in the middle of anything.
  private static let note: @convention(c) (Int32) -> Void = { number in
    let former = errno
    noted.bitwiseOr(1 << UInt32(number), ordering: .sequentiallyConsistent)
    write(bell.load(ordering: .sequentiallyConsistent), "\n", 1)
    if number == SIGTERM || number == SIGINT || number == SIGHUP || number == SIGQUIT {
      Outlet.release()
    }
    errno = former
  }

  /// Whether the signal came since this was last asked.
  func take(_ number: Int32) -> Bool {
    let bit = UInt32(1) << UInt32(number)
    return Self.noted.bitwiseAnd(~bit, ordering: .sequentiallyConsistent).oldValue & bit != 0
  }

  /// The reason to end that came, if one did.
  func interruption() -> Interruption? {
    if take(SIGTERM) { return .terminated }
    if take(SIGQUIT) { return .quit }
    if take(SIGINT) { return .interrupted }
    if take(SIGHUP) { return .hungUp }
    return nil
  }

  /// Whether the terminal is the program's; in the background it stops, as reading would stop it.
  ///
  /// Continued there it would else draw over what another program shows.
  func isInForeground() -> Bool {
    let owner = tcgetpgrp(Line.input)
    guard owner > 0, owner != getpgrp() else { return true }
    kill(0, SIGTTIN)
    return tcgetpgrp(Line.input) == getpgrp()
  }

  /// Empties the pipe, so that the next wait waits.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(news, &bytes, bytes.count) == bytes.count {}
  }

  /// Lets Ctrl-Z stop the process as if nothing were caught.
  func releaseStop() {
    for (number, action) in former where number == SIGTSTP { curses_release(number, action) }
  }

  /// Catches Ctrl-Z again, and forgets what was meant for the program that had the terminal.
  func catchStop() {
    _ = curses_catch(SIGTSTP, Self.note)
    for number in [SIGTSTP, SIGCONT, SIGINT, SIGQUIT, SIGWINCH] { _ = take(number) }
  }

  /// Gives every signal the effect it had before.
  func restore() {
    for (number, action) in former { curses_release(number, action) }
    Self.bell.store(-1, ordering: .sequentiallyConsistent)
    close(news)
    close(wake)
  }

  /// Ends the process as the signal would have, so that the parent sees why.
  static func die(of interruption: Interruption) -> Never {
    let number =
      switch interruption {
      case .interrupted: SIGINT
      case .terminated: SIGTERM
      case .quit: SIGQUIT
      case .hungUp, .closed: SIGHUP
      }
    curses_leave_no_core()
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(getpid(), number)
    exit(128 + number)
  }
}

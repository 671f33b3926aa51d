import Glibc

/// Waits for an editor while signals are held back, so that its folder is removed whatever comes.
final class EditorWatch {
  /// The signals that were held back before.
  private(set) var former = sigset_t()
  private var watched = sigset_t()
  private let formerChild: sighandler_t?
  /// The signal that asked this program to end.
  private(set) var asked: Int32?

  /// How long an editor may take to end when it is asked to.
  private static let patience = 3

  init() {
    // Where the end of a child is ignored, nobody would hear of it.
    formerChild = signal(SIGCHLD, SIG_DFL)
    sigemptyset(&watched)
    for signal in [SIGCHLD, SIGTERM, SIGHUP, SIGINT, SIGQUIT] { sigaddset(&watched, signal) }
    pthread_sigmask(SIG_BLOCK, &watched, &former)
  }

  func end() {
    pthread_sigmask(SIG_SETMASK, &former, nil)
    signal(SIGCHLD, formerChild)
  }

  /// How the child ended; a signal to end is passed on to it.
  func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status }
      if ended < 0, errno != EINTR { return 1 << 8 }
      if let asked {
        var limit = timespec(tv_sec: Self.patience, tv_nsec: 0)
        if sigtimedwait(&watched, nil, &limit) < 0, errno == EAGAIN { return asked }
        continue
      }
      let signal = sigwaitinfo(&watched, nil)
      // Ctrl-C and Ctrl-\ in the terminal reach the editor by themselves, which is who they are for.
      guard signal == SIGTERM || signal == SIGHUP else { continue }
      asked = signal
      kill(child, signal)
    }
  }
}

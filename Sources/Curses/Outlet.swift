import CNCurses
import Glibc
import Synchronization

/// The descriptor that ncurses draws on: standard output again, or nowhere.
///
/// A terminal that takes no more output holds the program in the middle of a frame. When the
/// program must end, the rest of that frame goes nowhere, so that it can save and end.
struct Outlet {
  /// The descriptor that is drawn on at this moment; else -1.
  private static let busy = Atomic<Int32>(-1)
  let descriptor: Int32

  init?() {
    descriptor = fcntl(Line.output, F_DUPFD_CLOEXEC, 3)
    if descriptor < 0 { return nil }
  }

  /// Draws; a signal to end the program frees it if the terminal takes no more.
  func draw(_ body: () -> Void) {
    Self.busy.store(descriptor, ordering: .sequentiallyConsistent)
    body()
    Self.busy.store(-1, ordering: .sequentiallyConsistent)
  }

  /// What the handler of such a signal does.
  static func release() {
    let descriptor = busy.load(ordering: .sequentiallyConsistent)
    if descriptor >= 0 { lead(descriptor, to: nil) }
  }

  /// Leads to the terminal if that takes output, else nowhere.
  func renew() {
    var polled = pollfd(fd: Line.output, events: Int16(POLLOUT), revents: 0)
    let isReady = poll(&polled, 1, 200) == 1 && polled.revents == Int16(POLLOUT)
    Self.lead(descriptor, to: isReady ? Line.output : nil)
  }

  private static func lead(_ descriptor: Int32, to other: Int32?) {
    let sink = other ?? open("/dev/null", O_WRONLY | O_CLOEXEC)
    dup2(sink, descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    if other == nil { close(sink) }
  }
}

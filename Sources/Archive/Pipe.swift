import Glibc

/// A pipe that wakes a thread which sleeps in poll; what goes through it means nothing.
struct Pipe: Sendable {
  let reading: Int32
  private let writing: Int32

  init(path: String) throws(Trouble) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw .failed(.create, path: path, error: SystemError(errno))
    }
    // Standard streams that were closed must stay free for what they are meant for.
    let lifted = ends.map { end in
      defer { if end <= 2 { Glibc.close(end) } }
      return end <= 2 ? fcntl(end, F_DUPFD_CLOEXEC, 3) : end
    }
    for end in lifted {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (lifted[0], lifted[1])
  }

  func signal() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  func drain() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(reading, &bytes, 16) > 0 {}
  }

  /// Waits for a signal, for ever if the time is -1, and says whether one came.
  @discardableResult
  func wait(milliseconds: Int32) -> Bool {
    var place = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    return poll(&place, 1, milliseconds) > 0
  }

  /// Waits so that no signal to the program cuts it short: those that come count afterwards.
  func waitUndisturbed(milliseconds: Int32) -> Bool {
    var (all, former) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    return wait(milliseconds: milliseconds)
  }

  func close() {
    Glibc.close(reading)
    Glibc.close(writing)
  }
}

import CNCurses
import Glibc

/// The line to the terminal: its modes as they were, and as a full screen needs them.
struct Line {
  static let input: Int32 = 0
  static let output: Int32 = 1
  private let modes: termios
  private let flags: [(descriptor: Int32, flags: Int32)]

  /// Remembers how the line is now.
  init() {
    var modes = termios()
    tcgetattr(Self.input, &modes)
    self.modes = modes
    flags = [Self.input, Self.output].map { ($0, fcntl($0, F_GETFL)) }
  }

  /// The speed that the line tells, as a constant of termios.
  var speed: speed_t {
    var modes = modes
    return cfgetospeed(&modes)
  }

  /// Every key comes at once and unechoed; only Ctrl-C, Ctrl-\ and Ctrl-Z stay signals.
  ///
  /// A parent may have left the line non-blocking; then drawing would fail half-way.
  func prepare() {
    for (descriptor, flags) in flags where flags & O_NONBLOCK != 0 {
      _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK)
    }
    var modes = termios()
    tcgetattr(Self.input, &modes)
    modes.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
    modes.c_lflag |= tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &modes.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    tcsetattr(Self.input, TCSANOW, &modes)
  }

  /// Notes what a crash is to restore.
  func note(in plan: CrashGuard.Plan) {
    plan.pointee.modes = modes
    plan.pointee.flags = (flags[0].flags, flags[1].flags)
  }

  func restore() {
    var modes = modes
    tcsetattr(Self.input, TCSANOW, &modes)
    for (descriptor, flags) in flags where flags & O_NONBLOCK != 0 {
      _ = fcntl(descriptor, F_SETFL, flags)
    }
  }
}

import Display
import Domain
import Glibc
import Screens

/// The one place where time, the local zone and randomness are read.
struct Clock {
  private var random = SystemRandomNumberGenerator()

  /// Minutes east of UTC here at an instant; UTC where the zone cannot be read.
  static let zone: Zone = { seconds in
    var time = time_t(seconds)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return 0 }
    // TZ can name a zone a whole day off, which no written moment can hold.
    return min(1439, max(-1439, parts.tm_gmtoff / 60))
  }

  static var stamp: Stamp {
    let now = read(CLOCK_REALTIME)
    return Stamp(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }

  /// Thousandths of a second since the machine was started; they go on while it sleeps.
  static var uptime: Int {
    let now = read(CLOCK_BOOTTIME)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  static func moment(of stamp: Stamp) -> Moment {
    Moment(seconds: stamp.milliseconds.flooredQuotient(1000), in: zone)
  }

  static var moment: Moment { moment(of: stamp) }

  mutating func seed() -> UInt64 { random.next() }

  mutating func newID(at stamp: Stamp) -> ID {
    ID(milliseconds: stamp.milliseconds, random: bits())
  }

  private mutating func bits() -> UInt128 {
    UInt128(random.next()) << 64 | UInt128(random.next())
  }

  mutating func context(size: Size, repertoire: Repertoire) -> Context {
    let stamp = Self.stamp
    // It goes on while the machine sleeps, so that a sleep shows.
    let uptime = Self.read(CLOCK_BOOTTIME)
    return Context(
      moment: Self.moment(of: stamp), stamp: stamp,
      uptime: .seconds(uptime.tv_sec) + .nanoseconds(uptime.tv_nsec), size: size,
      repertoire: repertoire, random: bits(), zone: Self.zone)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}

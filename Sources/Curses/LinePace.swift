import Glibc

/// How fast the line to the terminal takes what is drawn, so that a movement never lags behind it.
///
/// A pseudo-terminal tells nothing of what waits in it. So the terminal is asked for its cursor's place
/// after a frame, and while the answer is late no frame follows. Times are in nanoseconds.
struct LinePace {
  /// Nil where the line is not known to be slow.
  private let bytesPerSecond: Int64?
  /// Whether the terminal is one that may be asked.
  private var asks: Bool
  private var askedAt: Int64?
  /// The quickest answer so far; nil until there is one.
  private var quickest: Int64?
  private var freeAt: Int64 = 0

  /// More than this beyond the quickest answer is late.
  private static let slack: Int64 = 40_000_000
  /// An answer that takes longer is not waited for.
  private static let patience: Int64 = 1_000_000_000
  /// About what one changed cell takes on the line.
  private static let bytesPerCell: Int64 = 10

  init(speed: speed_t, asks: Bool) {
    bytesPerSecond = Self.slow[speed].map { $0 / 10 }
    self.asks = asks
  }

  /// The lines that are slower than a movement needs, in bits a second.
  private static let slow: [speed_t: Int64] = [
    speed_t(B300): 300, speed_t(B600): 600, speed_t(B1200): 1200, speed_t(B1800): 1800,
    speed_t(B2400): 2400, speed_t(B4800): 4800, speed_t(B9600): 9600, speed_t(B19200): 19200,
  ]

  /// Whether a frame may be sent now.
  mutating func hasRoom(at now: Int64) -> Bool {
    if let askedAt, now - askedAt > Self.patience {
      // A terminal that never answered is not asked again.
      if quickest == nil { asks = false }
      self.askedAt = nil
    }
    guard now >= freeAt else { return false }
    return askedAt.map { now - $0 <= (quickest ?? 0) + Self.slack } ?? true
  }

  /// Notes a frame that was sent; true when the terminal is to be asked now.
  mutating func sent(cells: Int, from start: Int64, to end: Int64) -> Bool {
    let spent = end - start
    // A write that had to wait means that the line is full.
    freeAt = spent > 5_000_000 ? end + spent : end
    if let bytesPerSecond {
      let bytes = Int64(cells) * Self.bytesPerCell
      freeAt = max(freeAt, start + bytes * 1_000_000_000 / bytesPerSecond)
    }
    guard asks, cells > 0, askedAt == nil else { return false }
    askedAt = end
    return true
  }

  /// Whether an answer may still come.
  var awaitsAnswer: Bool { askedAt != nil }

  mutating func answered(at now: Int64) {
    guard let askedAt else { return }
    quickest = min(quickest ?? .max, now - askedAt)
    self.askedAt = nil
  }
}

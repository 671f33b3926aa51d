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
  private var hasAnswered = false
  /// Whether the last answer took so long that each frame waits for the one before.
  private var isSlow = false
  private var freeAt: Int64 = 0

  /// An answer that takes longer holds the next frame up.
  private static let slack: Int64 = 40_000_000
  /// One that takes longer makes the line a slow one.
  private static let slowness: Int64 = 200_000_000
  /// An answer that takes longer is not waited for; the second where there has been one before.
  private static let patience: (first: Int64, later: Int64) = (1_000_000_000, 3_000_000_000)
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
    let patience = hasAnswered ? Self.patience.later : Self.patience.first
    if let askedAt, now - askedAt > patience {
      // A terminal that never answered is not asked again.
      if !hasAnswered { asks = false }
      self.askedAt = nil
    }
    guard now >= freeAt else { return false }
    return askedAt.map { !isSlow && now - $0 <= Self.slack } ?? true
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
    // An answer that was given up is late in any case.
    isSlow = askedAt.map { now - $0 > Self.slowness } ?? true
    askedAt = nil
    (hasAnswered, asks) = (true, true)
  }
}

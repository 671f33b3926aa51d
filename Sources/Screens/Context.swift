import Display
import Domain

/// What an event brings along: the time, the size of the window, a little randomness.
package struct Context: Sendable {
  /// The local time.
  package let moment: Moment
  /// The same instant, as edits are stamped.
  package let stamp: Stamp
  /// Since some fixed point: it only goes forward, and stands still for nothing but a suspended machine.
  package let uptime: Duration
  package let size: Size
  package let repertoire: Repertoire
  package let random: UInt128
  /// Whether anything may move by itself.
  package var hasMotion = true
  /// The local offset at any instant.
  package let zone: Zone
  /// What the session was given by the shell around it; the session puts it here.
  package internal(set) var options = Options()

  /// Whether single letters are commands; the session puts it here.
  private(set) var usesLetterKeys = true

  package init(
    moment: Moment, stamp: Stamp, uptime: Duration, size: Size,
    repertoire: Repertoire = .unicode, random: UInt128, zone: @escaping Zone
  ) {
    self.moment = moment
    self.stamp = stamp
    self.uptime = uptime
    self.size = size
    self.repertoire = repertoire
    self.random = random
    self.zone = zone
  }

  func with(_ options: Options, _ record: Record) -> Context {
    var context = self
    context.options = options
    context.usesLetterKeys = record.usesLetterKeys
    context.hasMotion = options.hasMotion && record.hasMotion
    return context
  }

  /// The themes that can be chosen.
  var themes: ThemeNames { ThemeNames(all: options.themes(), usual: Look().theme) }

  /// An id for a thing that is made now; a context gives one.
  package var newID: ID { ID(milliseconds: stamp.milliseconds, random: random) }

  /// The uptime in thousandths of a second, as timers count.
  package var milliseconds: Int {
    let (seconds, rest) = uptime.components
    return Int(seconds) * 1000 + Int(rest / 1_000_000_000_000_000)
  }

  /// How long it is until a time in such thousandths.
  func until(_ milliseconds: Int) -> Duration {
    max(.zero, .milliseconds(milliseconds) - uptime)
  }

  /// Whether places fold into one column with the least of rows.
  package var isNarrow: Bool { size.width < 70 || size.height < 20 }
  /// The area that a place is drawn in, or a screen that covers all places.
  package func body(
    covering: Bool = false, within surroundings: Surroundings = .places
  ) -> Rect {
    let tall = size.height >= 20
    switch surroundings {
    case .nothing: return Rect(0, 0, size.width, size.height)
    case .footer:
      return Rect(0, 0, size.width, size.height)
        .inset(left: 1, bottom: tall ? 2 : 1, right: 1)
    case .places: break
    }
    let top = covering ? (tall ? 1 : 0) : (tall ? 4 : 1)
    return Rect(0, 0, size.width, size.height)
      .inset(top: top, left: 1, bottom: tall ? 2 : 1, right: 1)
  }

  /// Whether a list and its detail have room side by side.
  package var isWide: Bool { size.width >= 110 }
}

/// The smallest window in which the places can be shown.
package let smallestSize = Size(40, 12)

extension ThemeNames {
  /// The theme that is seen while nothing else is looked at.
  func worn(_ record: Record, _ options: Options) -> String {
    options.theme ?? record.theme ?? usual
  }
}

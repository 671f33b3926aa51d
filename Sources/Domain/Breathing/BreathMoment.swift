/// Where in a breath an instant lies.
package struct BreathMoment: Equatable, Sendable {
  /// Which breath, from 0.
  package let cycle: Int
  package let phase: BreathPhase
  /// Which part of the breath, from 0.
  package let index: Int
  /// Since the phase began, in thousandths of a second.
  package let elapsed: Int
  /// How full the lungs are: 0 to 1, without a jump anywhere.
  package let fullness: Double
  /// How full they are once the phase is over: what a shape that stands still shows all the while.
  package let goal: Double

  /// The whole seconds to count down from: 1 in the last second of a phase.
  package var secondsLeft: Int { (phase.milliseconds - elapsed + 999) / 1000 }
}

extension BreathPattern {
  /// Where the breathing is so many thousandths of a second after its first in-breath began.
  package func moment(at milliseconds: Int) -> BreathMoment {
    let time = max(0, milliseconds)
    var rest = time % cycle
    var index = 0
    while index + 1 < phases.count, rest >= phases[index].milliseconds {
      rest -= phases[index].milliseconds
      index += 1
    }
    let levels = levels
    let (from, to) = (levels[index], levels[index + 1])
    let part = Double(rest) / Double(phases[index].milliseconds)
    return BreathMoment(
      cycle: time / cycle, phase: phases[index], index: index, elapsed: rest,
      fullness: from + (to - from) * Self.eased(part), goal: to)
  }

  /// How full the lungs are where each phase begins, and at the end of the last one.
  private var levels: [Double] {
    let hasTopUp = phases.contains { $0.kind == .topUp }
    var level = 0.0
    return [0]
      + phases.map { phase in
        switch phase.kind {
        case .inhale: level = hasTopUp ? 0.75 : 1
        case .topUp: level = 1
        case .exhale: level = 0
        case .hold, .rest: break
        }
        return level
      }
  }

  /// The most that the fullness changes in a second.
  package var steepest: Double {
    let levels = levels
    let slopes = phases.indices.map { index in
      1.5 * abs(levels[index + 1] - levels[index]) * 1000 / Double(phases[index].milliseconds)
    }
    return slopes.max() ?? 0
  }

  /// Slow at both ends, as breath is; 1.5 times its mean speed in the middle.
  private static func eased(_ part: Double) -> Double { part * part * (3 - 2 * part) }
}

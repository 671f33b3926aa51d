/// The patterns that come with the program; the numbers are those of the sources named at each.
///
/// Fast or forced breathing is left out altogether.
extension BreathPattern {
  package static let all = [
    longOut, soft, even, coherent, labRatio, sigh, box, smallBox, relaxing, relaxingHalf,
  ]

  package static func named(_ id: String) -> BreathPattern? { all.first { $0.id == id } }

  /// For the first time: short and light, since first-time paced breathers often breathe too much
  /// (Szulczewski, 2019).
  package static let soft = BreathPattern(
    id: "soft", name: "Easy start", purpose: "A light one for the first time, or a bad day.",
    phases: [BreathPhase(.inhale, 3), BreathPhase(.exhale, 4)], length: .seconds(120))

  /// Six a minute, in and out alike.
  package static let even = BreathPattern(
    id: "even5", name: "Even, six a minute", purpose: "A plain even rhythm to rest on.",
    phases: [BreathPhase(.inhale, 5), BreathPhase(.exhale, 5)], length: .seconds(300))

  /// 5.5 breaths a minute were no better than 12 in a large trial (Fincham and others, 2023).
  package static let coherent = BreathPattern(
    id: "coherent", name: "Even, slower", purpose: "The same, a little slower.",
    phases: [BreathPhase(.inhale, 5.5), BreathPhase(.exhale, 5.5)], length: .seconds(300))

  /// At six a minute a longer out-breath raised a vagal marker (Laborde and others, 2021).
  package static let longOut = BreathPattern(
    id: "long_out", name: "Longer out-breath", purpose: "The one to begin with: soft and slow.",
    phases: [BreathPhase(.inhale, 4), BreathPhase(.exhale, 6)], length: .seconds(300))

  /// The ratio of that study (Laborde and others, 2021).
  package static let labRatio = BreathPattern(
    id: "lab_ratio", name: "Slightly longer out", purpose: "Nearly even, a touch longer out.",
    phases: [BreathPhase(.inhale, 4.4), BreathPhase(.exhale, 5.6)], length: .seconds(300))

  /// Raised mood most of four practices in a trial, which fixed no seconds (Balban and others, 2023).
  package static let sigh = BreathPattern(
    id: "sigh", name: "Cyclic sigh", purpose: "Two sips in, one long breath out.",
    phases: [BreathPhase(.inhale, 2), BreathPhase(.topUp, 1), BreathPhase(.exhale, 6)],
    length: .seconds(300))

  /// Four seconds are a common default; the trial fitted them to each person (Balban and others, 2023).
  package static let box = BreathPattern(
    id: "box", name: "Box", purpose: "Four equal sides, for something to count.",
    phases: [
      BreathPhase(.inhale, 4), BreathPhase(.hold, 4), BreathPhase(.exhale, 4),
      BreathPhase(.rest, 4),
    ], length: .seconds(180))

  /// The box with three seconds a side.
  package static let smallBox = BreathPattern(
    id: "box3", name: "Small box", purpose: "The box with shorter sides.",
    phases: [
      BreathPhase(.inhale, 3), BreathPhase(.hold, 3), BreathPhase(.exhale, 3),
      BreathPhase(.rest, 3),
    ], length: .seconds(180))

  /// Made known by Andrew Weil, who advises four cycles at first and never more than eight.
  package static let relaxing = BreathPattern(
    id: "478", name: "4-7-8", purpose: "Short, with a long hold. Sit down for it.",
    phases: [BreathPhase(.inhale, 4), BreathPhase(.hold, 7), BreathPhase(.exhale, 8)],
    length: .cycles(4), mostCycles: 8)

  /// The same at half the length: the ratio matters more than the seconds.
  package static let relaxingHalf = BreathPattern(
    id: "478h", name: "4-7-8, half length", purpose: "The same, half as long.",
    phases: [BreathPhase(.inhale, 2), BreathPhase(.hold, 3.5), BreathPhase(.exhale, 4)],
    length: .cycles(4), mostCycles: 8)
}

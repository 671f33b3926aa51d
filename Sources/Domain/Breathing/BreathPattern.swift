/// One part of a breath, with its length.
package struct BreathPhase: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case inhale = "in"
    /// A second, smaller in-breath on top of the first.
    case topUp = "top-up"
    case hold
    case exhale = "out"
    /// After the out-breath, with empty lungs.
    case rest

    /// What it is called wherever seconds are named.
    package var name: String {
      switch self {
      case .inhale: "in"
      case .topUp: "sip"
      case .hold: "hold"
      case .exhale: "out"
      case .rest: "empty"
      }
    }
  }

  package let kind: Kind
  /// In thousandths of a second, as 4.4 s is one of the lengths.
  package let milliseconds: Int

  /// As in "hold 3.5".
  package var words: String { "\(kind.name) \(Self.seconds(milliseconds))" }

  /// Seconds without what is not there, as in "4" or "5.5".
  package static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  package init(_ kind: Kind, _ seconds: Double) {
    self.kind = kind
    milliseconds = Int((seconds * 1000).rounded())
  }

  package init(_ kind: Kind, milliseconds: Int) {
    self.kind = kind
    self.milliseconds = milliseconds
  }
}

/// How one breath goes, again and again.
package struct BreathPattern: Hashable, Sendable {
  /// The name in the file and on the command line.
  package let id: String
  package let name: String
  /// What it is for, in a line.
  package let purpose: String
  package let phases: [BreathPhase]
  package let length: Length
  /// The most cycles of one sitting, where there is a limit.
  package let mostCycles: Int?

  /// How long it goes when nothing else is said.
  package enum Length: Hashable, Sendable {
    case seconds(Int)
    case cycles(Int)
  }

  package init(
    id: String, name: String, purpose: String, phases: [BreathPhase], length: Length,
    mostCycles: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.phases = phases.filter { $0.milliseconds > 0 }
    self.length = length
    self.mostCycles = mostCycles
  }

  /// One whole breath, in thousandths of a second.
  package var cycle: Int { phases.reduce(0) { $0 + $1.milliseconds } }
  package var breathsPerMinute: Double { 60_000 / Double(cycle) }
  package var hasHolds: Bool { phases.contains { $0.kind == .hold || $0.kind == .rest } }

  /// The cycles that a time takes: the last one is always finished.
  package func cycles(inSeconds seconds: Int) -> Int { cycles(inMilliseconds: seconds * 1000) }

  /// The cycles that take as long as some of another pattern.
  package func cycles(asLongAs cycles: Int, of other: BreathPattern) -> Int {
    self.cycles(inMilliseconds: cycles * other.cycle)
  }

  private func cycles(inMilliseconds time: Int) -> Int { limited(whole(time)) }

  private func whole(_ time: Int) -> Int { (time + cycle - 1) / max(1, cycle) }

  package var usualCycles: Int {
    switch length {
    case .seconds(let seconds): cycles(inSeconds: seconds)
    case .cycles(let cycles): limited(cycles)
    }
  }

  /// One cycle or more, and no more than one sitting takes.
  package func limited(_ cycles: Int) -> Int {
    max(1, min(cycles, mostCycles ?? whole(Self.longest * 60_000)))
  }

  /// No sitting is longer than so many minutes.
  package static let longest = 60

  /// What a sitting is made longer or shorter by: about a minute, or one breath where breaths count.
  package var cyclesPerStep: Int {
    if case .cycles = length { return 1 }
    return max(1, (60_000 + cycle / 2) / cycle)
  }

  /// The same pattern with its holds at 0; nil where there are none, or where it would be too fast.
  package var withoutHolds: BreathPattern? {
    let twin = BreathPattern(
      id: id, name: "\(name), no holds", purpose: purpose,
      phases: phases.filter { $0.kind != .hold && $0.kind != .rest }, length: length,
      mostCycles: mostCycles)
    return hasHolds && twin.breathsPerMinute <= Self.fastest ? twin : nil
  }

  /// No breathing here is faster than so many breaths a minute [D].
  package static let fastest = 12.0
}

extension BreathPattern {
  /// The lengths of a sitting to choose from, in breaths: three, then minutes.
  package var lengths: [Int] {
    if let mostCycles { return Array(1...mostCycles) }
    let minutes = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, Self.longest]
    let usual = minutes.map { cycles(inSeconds: $0 * 60) }
    return ([3, usualCycles] + usual).sorted().reduce(into: []) { lengths, cycles in
      if lengths.last != cycles { lengths.append(cycles) }
    }
  }

  /// The next longer or shorter length; the same where there is none.
  package func length(after cycles: Int, by steps: Int) -> Int {
    let next = steps > 0 ? lengths.first { $0 > cycles } : lengths.last { $0 < cycles }
    return next ?? cycles
  }

  package func seconds(ofCycles cycles: Int) -> Int { cycles * cycle / 1000 }
}

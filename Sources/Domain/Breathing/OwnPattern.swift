/// A breathing pattern of the person's own.
package struct OwnPattern: Kept {
  package static let kind = "pattern"

  package var name = ""
  package var phases: [BreathPhase] = []

  package init() {}

  package init(name: String, phases: [BreathPhase]) {
    self.name = name
    self.phases = phases
  }

  /// Steps of half a second; in 2–8, out 2–10, hold 0–7 s, 3–12 breaths a minute in all [D].
  package static let step = 500
  package static let limits: [BreathPhase.Kind: ClosedRange<Int>] = [
    .inhale: 2_000...8_000, .topUp: 0...7_000, .hold: 0...7_000, .exhale: 2_000...10_000,
    .rest: 0...7_000,
  ]
  package static let rate = 3.0...12.0

  /// What is outside of the limits, in one line; nil when it can be breathed.
  package var problem: String? {
    let total = phases.reduce(0) { $0 + $1.milliseconds }
    guard total > 0 else { return "It needs an in-breath and an out-breath." }
    let kinds = Set(phases.filter { $0.milliseconds > 0 }.map(\.kind))
    guard kinds.isSuperset(of: [.inhale, .exhale]) else {
      return "It needs an in-breath and an out-breath."
    }
    for phase in phases where Self.limits[phase.kind]?.contains(phase.milliseconds) == false {
      return switch phase.kind {
      case .inhale: "The in-breath takes 2 to 8 seconds."
      case .exhale: "The out-breath takes 2 to 10 seconds."
      default: "A hold takes 7 seconds or less."
      }
    }
    let perMinute = 60_000 / Double(total)
    if perMinute > Self.rate.upperBound {
      return "That is too fast: twelve breaths a minute is the most."
    }
    if perMinute < Self.rate.lowerBound {
      return "That is too slow: three breaths a minute is the least."
    }
    return nil
  }
}

extension OwnPattern {
  package enum Field: String, CaseIterable, Sendable { case name, phases }

  package func value(of field: Field) -> Value? {
    switch field {
    case .name: name.isEmpty ? nil : .text(name)
    case .phases:
      phases.isEmpty
        ? nil
        : .list(
          phases.map { .list([.text($0.kind.rawValue), .seconds(milliseconds: $0.milliseconds)]) })
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .name: return take(value.text, into: &name)
    case .phases: return take(Self.phases(value), into: &phases)
    }
  }

  private static func phases(_ value: Value) -> [BreathPhase]? {
    guard case .list(let values) = value else { return nil }
    var phases: [BreathPhase] = []
    for value in values {
      guard case .list(let pair) = value, pair.count == 2, let name = pair[0].text,
        let kind = BreathPhase.Kind(rawValue: name), let length = pair[1].milliseconds,
        0...60_000 ~= length
      else { return nil }
      phases.append(BreathPhase(kind, milliseconds: length))
    }
    return phases
  }
}

extension Entry where Content == OwnPattern {
  /// The pattern to breathe; nil when it is outside of the limits.
  package var pattern: BreathPattern? {
    guard content.problem == nil else { return nil }
    return BreathPattern(
      id: id.description, name: content.name.isEmpty ? "My own" : content.name,
      purpose: "One of your own.", phases: content.phases, length: .seconds(300))
  }
}

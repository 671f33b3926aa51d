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

  /// Half a second: what a length is changed by [D].
  package static let step = 500
  /// In all: 2 to 8 s in, 2 to 10 s out, and each hold 7 s or less [D].
  package static let inLimits = 2_000...8_000
  package static let outLimits = 2_000...10_000
  package static let holdLimits = 0...7_000
  /// Breaths a minute [D].
  package static let rate = 3.0...BreathPattern.fastest

  /// What is outside of the limits, in one line; nil when it can be breathed.
  package var problem: String? {
    let phases = phases.filter { $0.milliseconds > 0 }
    let order = phases.map { BreathPhase.Kind.allCases.firstIndex(of: $0.kind) ?? 0 }
    let inward = phases.filter { $0.kind == .inhale || $0.kind == .topUp }
    let outward = phases.filter { $0.kind == .exhale }
    guard phases.first?.kind == .inhale, outward.count == 1,
      zip(order, order.dropFirst()).allSatisfy(<)
    else { return "It needs an in-breath, then an out-breath." }
    if !Self.inLimits.contains(inward.reduce(0) { $0 + $1.milliseconds }) {
      return "The in-breath takes 2 to 8 seconds."
    }
    if !outward.allSatisfy({ Self.outLimits.contains($0.milliseconds) }) {
      return "The out-breath takes 2 to 10 seconds."
    }
    for phase in phases where phase.kind == .hold || phase.kind == .rest {
      if !Self.holdLimits.contains(phase.milliseconds) { return "A hold takes 7 seconds or less." }
    }
    let perMinute = 60_000 / Double(phases.reduce(0) { $0 + $1.milliseconds })
    if perMinute > Self.rate.upperBound {
      return "That is too fast: twelve breaths a minute is the most."
    }
    if perMinute < Self.rate.lowerBound {
      return "That is too slow: it needs three breaths a minute."
    }
    return nil
  }
}

extension OwnPattern {
  /// What it is called; one without a name has this one.
  package var shownName: String { name.allSatisfy(\.isWhitespace) ? "My own" : name }

  /// What stands in place of its length where it cannot be breathed; nil where it can.
  package var unfit: String? {
    guard problem != nil else { return nil }
    let cycle = phases.reduce(0) { $0 + $1.milliseconds }
    if cycle == 0 { return "empty so far" }
    if 60_000 / Double(cycle) > Self.rate.upperBound { return "too fast to use" }
    return 60_000 / Double(cycle) < Self.rate.lowerBound ? "too slow to use" : "cannot be used"
  }

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
      id: id.description, name: content.shownName,
      purpose: "One of your own.", phases: content.phases, length: .seconds(300))
  }
}

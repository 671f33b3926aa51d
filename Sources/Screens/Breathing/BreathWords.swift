import Domain

/// How breathing is put into words.
enum BreathWords {
  static func phase(_ kind: BreathPhase.Kind) -> String {
    switch kind {
    case .inhale: "breathe in"
    case .topUp: "a sip more"
    case .hold: "hold"
    case .exhale: "breathe out"
    case .rest: "stay empty"
    }
  }

  /// As in "in 4 · hold 7 · out 8".
  static func phases(_ phases: [BreathPhase]) -> String {
    phases.map(\.words).joined(separator: " · ")
  }

  /// As in "6 breaths a minute" or "8.6 breaths a minute".
  static func rate(_ pattern: BreathPattern) -> String {
    "\(BreathPhase.seconds(Int((pattern.breathsPerMinute * 1000).rounded()))) breaths a minute"
  }

  /// As in "5 min", "2:06" or "38 s".
  static func length(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    return seconds % 60 == 0 ? "\(seconds / 60) min" : clock(seconds)
  }

  /// As in "2:54".
  static func clock(_ seconds: Int) -> String {
    "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// As in "2 minutes 54 seconds".
  static func spoken(_ seconds: Int) -> String {
    func count(_ number: Int, _ word: String) -> String {
      "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    if seconds < 60 { return count(seconds, "second") }
    let minutes = count(seconds / 60, "minute")
    return seconds % 60 == 0 ? minutes : "\(minutes) \(count(seconds % 60, "second"))"
  }

  static func breaths(_ count: Int) -> String { "\(count) breath\(count == 1 ? "" : "s")" }
}

extension Record {
  /// What an id of a pattern or a sequence is called.
  func breathName(_ id: String) -> String {
    if let pattern = BreathPattern.named(id) { return pattern.name }
    if let sequence = GuidedSequence.named(id) { return sequence.name }
    let own = patterns.first { $0.id.description == id }
    return own?.content.shownName ?? "A pattern of your own"
  }
}

extension Breathing {
  /// What a sitting was like, a line each.
  func lines(named name: String) -> [String] {
    var tension: [String] = []
    if let beforeTension { tension.append("tension before \(beforeTension)") }
    if let afterTension { tension.append("after \(afterTension)") }
    let length = BreathWords.spoken(seconds)
    let parts = [
      name, cycles.map { "\(length), \(BreathWords.breaths($0))" } ?? length,
      tension.joined(separator: ", "), felt.map { "felt \($0)" } ?? "", note ?? "",
    ]
    return parts.filter { !$0.isEmpty }
  }
}

import Domain

/// One thing that can be chosen in Breathe.
enum BreathChoice: Sendable {
  case pattern(BreathPattern)
  case own(Entry<OwnPattern>)
  case sequence(GuidedSequence)

  var id: String {
    switch self {
    case .pattern(let pattern): pattern.id
    case .own(let entry): entry.id.description
    case .sequence(let sequence): sequence.id
    }
  }

  var name: String {
    switch self {
    case .pattern(let pattern): pattern.name
    case .own(let entry): entry.content.shownName
    case .sequence(let sequence): sequence.name
    }
  }

  var purpose: String {
    switch self {
    case .pattern(let pattern): pattern.purpose
    case .own(let entry): entry.content.problem ?? "One of your own."
    case .sequence(let sequence): sequence.purpose
    }
  }

  /// What there is to breathe; nil for a sequence, and for one of the person's that has no rhythm yet.
  var pattern: BreathPattern? {
    switch self {
    case .pattern(let pattern): pattern
    case .own(let entry): entry.pattern
    case .sequence: nil
    }
  }

  /// The parts of one breath, as far as there are any.
  var phases: [BreathPhase] {
    if case .own(let entry) = self { entry.content.phases } else { pattern?.phases ?? [] }
  }

  private var canBegin: Bool { if case .sequence = self { true } else { pattern != nil } }

  /// What is chosen most lately first, then what comes with the program, the person's own, the sequences.
  static func all(in record: Record) -> [BreathChoice] {
    let all =
      BreathPattern.all.map(BreathChoice.pattern) + record.patterns.map(BreathChoice.own)
      + GuidedSequence.all.map(BreathChoice.sequence)
    let usable = Set(all.filter(\.canBegin).map(\.id))
    let offer = record.breathings.offer(among: usable)
    guard let place = all.firstIndex(where: { $0.id == offer }) else { return all }
    return [all[place]] + all[..<place] + all[(place + 1)...]
  }

  /// The one to offer when nothing else is known.
  static func first(in record: Record) -> BreathChoice {
    all(in: record).first ?? .pattern(.longOut)
  }

  /// The screen that begins it; nil where there is nothing to breathe.
  func screen(cycles: Int? = nil, atOnce: Bool = false) -> (any Showable)? {
    if case .sequence(let sequence) = self { return Shown(SequenceScreen(sequence)) }
    return pattern.map { Shown(BreathingScreen($0, cycles: cycles, atOnce: atOnce)) }
  }

  /// How long a sitting takes, as in "5 min".
  func length(cycles: Int? = nil) -> String {
    if let pattern {
      return BreathWords.length(pattern.seconds(ofCycles: cycles ?? pattern.usualCycles))
    }
    if case .own(let entry) = self, let unfit = entry.content.unfit { return unfit }
    if case .sequence(let sequence) = self, let seconds = sequence.secondsPerStep {
      return BreathWords.length(seconds * sequence.steps.count)
    }
    return "as you like"
  }
}

/// The screen that goes straight into a pattern or a sequence of a name or an id.
package func breathing(_ id: String, cycles: Int?, in record: Record) -> (any Showable)? {
  BreathChoice.all(in: record).first { $0.id == id }?.screen(cycles: cycles, atOnce: true)
}

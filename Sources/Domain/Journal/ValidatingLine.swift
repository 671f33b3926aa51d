/// A plain warm line that lets a feeling be, whatever was noted (practices.md 9, row 3).
package struct ValidatingLine: Sendable, Equatable {
  package let id: String
  package let text: String

  package enum Fit: String, CaseIterable, Sendable {
    case fits
    case notMe = "not-me"
    case hidden

    package var name: String {
      switch self {
      case .fits: "fits"
      case .notMe: "not me"
      case .hidden: "hide"
      }
    }
  }

  private init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  /// No line sums up, promises, or compares.
  package static let all = [
    ValidatingLine("allowed", "What you feel may be here."),
    ValidatingLine("no-proof", "You need no reason to feel this."),
    ValidatingLine("loss", "A loss hurts. That is what a loss does."),
    ValidatingLine("both", "Two things that pull apart can both be true."),
    ValidatingLine("waves", "It can come in waves, even on a good day."),
    ValidatingLine("tired", "Grief is tiring. It makes sense to be tired."),
    ValidatingLine("missing", "You can miss someone and still be glad of today."),
    ValidatingLine("anger", "Anger has a place here too."),
    ValidatingLine("relief", "Relief is a feeling like the others. It may be here."),
    ValidatingLine("numb", "To feel nothing much is also a way to feel."),
    ValidatingLine("slow", "There is no right speed for this."),
    ValidatingLine("small", "A small thing can hurt a lot."),
    ValidatingLine("night", "Nights can be long. You are not odd for that."),
    ValidatingLine("words", "It is fine to have no words for it."),
    ValidatingLine("mixed", "Mixed feelings are real feelings."),
    ValidatingLine("shame", "Shame hurts, and many carry it in secret."),
    ValidatingLine("love", "Love does not stop on a date."),
    ValidatingLine("joy", "Joy may come in. It takes nothing from your grief."),
    ValidatingLine("lonely", "To feel alone is human, in a room full of people too."),
    ValidatingLine("fear", "It makes sense to fear what you do not know yet."),
    ValidatingLine("body", "The body feels it too. It has carried a lot."),
    ValidatingLine("again", "It may come back after a good week. That happens."),
    ValidatingLine("rest", "You may rest from this for an hour."),
    ValidatingLine("care", "It hurts where you cared."),
    ValidatingLine("ordinary", "A plain day counts as a day."),
    ValidatingLine("noticed", "You looked at how you are. That is a kind act."),
    ValidatingLine("hope", "You can hope and be sad in one breath."),
    ValidatingLine("envy", "It can sting to see others glad."),
  ]

  package static func named(_ id: String) -> ValidatingLine? { all.first { $0.id == id } }
}

extension Record {
  /// Whether a line is shown at all; the person can switch it off.
  package var showsValidating: Bool { self[setting: .validating]?.flag != false }

  /// What the person said of a line.
  package func fit(of line: ValidatingLine) -> ValidatingLine.Fit? {
    for kept in self[setting: .fittingLines]?.texts ?? [] {
      let parts = kept.split(separator: " ")
      if parts.count == 2, parts[0] == line.id { return .init(rawValue: String(parts[1])) }
    }
    return nil
  }

  /// Keeps what was said of a line; nil takes it back.
  package mutating func setFit(
    _ fit: ValidatingLine.Fit?, of line: ValidatingLine, at now: Stamp
  ) {
    let kept = (self[setting: .fittingLines]?.texts ?? []).filter {
      !$0.hasPrefix("\(line.id) ")
    }
    let all = kept + (fit.map { ["\(line.id) \($0.rawValue)"] } ?? [])
    set(.fittingLines, to: Setting.texts(all), at: now)
  }

  /// A line drawn by a random number among those that were not turned down; nil where there is none.
  ///
  /// Neither a mood nor a word decides which.
  package func validatingLine(at random: UInt64) -> ValidatingLine? {
    guard showsValidating else { return nil }
    let open = ValidatingLine.all.filter { [nil, .fits].contains(fit(of: $0)) }
    return open.isEmpty ? nil : open[Int(random % UInt64(open.count))]
  }

  /// The lines that fit, to read again.
  package var fittingLines: [ValidatingLine] {
    ValidatingLine.all.filter { fit(of: $0) == .fits }
  }
}

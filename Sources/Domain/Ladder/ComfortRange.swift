/// How much the person wants to take on: nothing above it is ever suggested.
package struct ComfortRange: Equatable, Sendable {
  /// Practices in seven days; nil for no limit.
  package var practicesAWeek: Int?
  /// The highest distress to try, 0 to 100; nil for no limit.
  package var mostDistress: Int?

  package init(practicesAWeek: Int? = nil, mostDistress: Int? = nil) {
    self.practicesAWeek = practicesAWeek
    self.mostDistress = mostDistress
  }
}

extension Ladder {
  /// How many practices there were on this day and the six before it.
  package func practices(inWeekTo today: Day) -> Int {
    taken.count {
      $0.day.map { 0..<LadderNumbers.week ~= $0.distance(to: today) } ?? false
    }
  }
}

extension Record {
  package var comfortRange: ComfortRange {
    ComfortRange(
      practicesAWeek: self[setting: .practicesAWeek]?.integer(in: 0...70),
      mostDistress: self[setting: .mostDistress]?.integer(in: 0...100))
  }

  package mutating func set(_ range: ComfortRange, at now: Stamp) {
    set(.practicesAWeek, to: range.practicesAWeek.map(Value.integer), at: now)
    set(.mostDistress, to: range.mostDistress.map(Value.integer), at: now)
  }

  /// Whether the person said "none today".
  package func wantsNoStep(on today: Day) -> Bool {
    self[setting: .noStepOn]?.text == today.iso
  }

  package mutating func setWantsNoStep(_ wants: Bool, on today: Day, at now: Stamp) {
    set(.noStepOn, to: wants ? .text(today.iso) : nil, at: now)
  }

  /// The person's own past moments for distress of 0, 25, 50, 75 and 100; empty texts where there is none.
  ///
  /// Past moments, not feared ones, so that the ruler stays the same as things get easier.
  package var distressAnchors: [String] {
    let texts = self[setting: .distressAnchors]?.texts ?? []
    return (0..<5).map { texts.indices.contains($0) ? texts[$0] : "" }
  }

  package mutating func setDistressAnchors(_ anchors: [String], at now: Stamp) {
    let texts = anchors.prefix(5)
    let isEmpty = texts.allSatisfy(\.isEmpty)
    set(.distressAnchors, to: isEmpty ? nil : .list(texts.map(Value.text)), at: now)
  }
}

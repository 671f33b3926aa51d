import Domain

/// Realistic histories of any length, the same for the same seed.
package struct History {
  package var random: SplitMix
  /// The first entry is made at this moment.
  package let start: Int64

  package init(seed: UInt64 = 1, start: Int64 = 1_600_000_000) {
    random = SplitMix(state: seed)
    self.start = start
  }

  /// Check-ins and some breathing, two hours apart on the whole, with a few people and settings.
  package mutating func items(_ count: Int) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(count)
    let standing = min(count / 10, 24)
    var seconds = start
    for _ in 0..<count - standing {
      seconds += 3600 + Int64.random(in: 0..<7200, using: &random)
      items.append(chance(0.1) ? breathing(at: seconds) : checkIn(at: seconds))
    }
    for number in 0..<standing {
      switch number % 4 {
      case 0, 2: items.append(person(at: seconds, number: number))
      case 1: items.append(setting(at: seconds, number: number))
      default: items.append(pattern(at: seconds, number: number))
      }
    }
    return items
  }

  package mutating func changes(_ count: Int) -> [Change] {
    items(count).map { Change(id: $0.id, before: nil, after: $0, edited: $0.edited) }
  }

  package mutating func checkIn(at seconds: Int64) -> Item {
    var content = CheckIn()
    content.mood = Int.random(in: 0...10, using: &random)
    if chance(0.9) { content.energy = Int.random(in: 0...10, using: &random) }
    content.feelings = some(of: Self.feelings, upTo: 5)
    if chance(0.4), !content.feelings.isEmpty {
      content.intensities = content.feelings.map { _ in
        chance(0.9) ? Int.random(in: 0...20, using: &random) * 5 : nil
      }
    }
    // Skipped ones at the end are not kept.
    while case .some(nil) = content.intensities.last { content.intensities.removeLast() }
    content.body = some(of: CheckIn.bodyParts, upTo: 2)
    content.context = some(of: CheckIn.contexts, upTo: 3)
    if chance(0.3) { content.need = CheckIn.needs.randomElement(using: &random) }
    if chance(0.7) { content.note = sentence(of: Int.random(in: 5...36, using: &random)) }
    return .checkIn(
      Entry(
        id: id(at: seconds), at: Moment(seconds: seconds - 5, offset: chance(0.5) ? 60 : 120),
        edited: Stamp(milliseconds: seconds * 1000 + 118), content: content))
  }

  package mutating func breathing(at seconds: Int64) -> Item {
    var content = Breathing()
    let pattern = BreathPattern.all.randomElement(using: &random) ?? .longOut
    let planned = pattern.usualCycles
    let cycles = chance(0.7) ? planned : Int.random(in: 1...planned, using: &random)
    content.pattern = pattern.id
    content.plannedSeconds = pattern.seconds(ofCycles: planned)
    content.seconds = pattern.seconds(ofCycles: cycles)
    content.cycles = cycles
    content.ended = cycles == planned ? "finished" : "stopped early"
    if chance(0.7) { content.beforeTension = Int.random(in: 0...10, using: &random) }
    if chance(0.6) { content.afterTension = Int.random(in: 0...10, using: &random) }
    if chance(0.5) { content.felt = Breathing.feelings.randomElement(using: &random) }
    if chance(0.2) { content.note = sentence(of: Int.random(in: 3...12, using: &random)) }
    return .breathing(
      Entry(
        id: id(at: seconds), at: Moment(seconds: seconds - 5, offset: chance(0.5) ? 60 : 120),
        edited: Stamp(milliseconds: seconds * 1000 + 118), content: content))
  }

  package mutating func pattern(at seconds: Int64, number: Int) -> Item {
    let phases = [
      BreathPhase(.inhale, milliseconds: Int.random(in: 4...16, using: &random) * 500),
      BreathPhase(.exhale, milliseconds: Int.random(in: 6...20, using: &random) * 500),
    ]
    return .pattern(
      Entry(
        id: id(at: seconds), edited: Stamp(milliseconds: seconds * 1000),
        content: OwnPattern(name: "Own \(number)", phases: phases)))
  }

  package mutating func person(at seconds: Int64, number: Int) -> Item {
    var content = Person()
    content.label = "Friend \(number)"
    content.tie = Person.ties.randomElement(using: &random)
    content.goodFor = some(of: Person.kindsOfSupport, upTo: 3)
    content.safeInCrisis = chance(0.3)
    return .person(
      Entry(id: id(at: seconds), edited: Stamp(milliseconds: seconds * 1000), content: content))
  }

  package mutating func setting(at seconds: Int64, number: Int) -> Item {
    let key = "setting\(number)"
    return .setting(
      Entry(
        id: Setting.id(of: key), edited: Stamp(milliseconds: seconds * 1000),
        content: Setting(key: key, value: .integer(number))))
  }

  package mutating func id(at seconds: Int64) -> ID {
    ID(milliseconds: seconds * 1000, random: UInt128(random.next()))
  }

  package mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  mutating func some(of words: [String], upTo limit: Int) -> [String] {
    let count = Int.random(in: 0...limit, using: &random)
    return Array(words.shuffled(using: &random).prefix(count))
  }

  mutating func sentence(of count: Int) -> String {
    var words: [String] = []
    for _ in 0..<count { words.append(Self.words.randomElement(using: &random) ?? "") }
    return words.joined(separator: " ") + (chance(0.2) ? " – “ja, schön”." : ".")
  }

  static let feelings = [
    "hopeful", "tender", "calm", "sad", "lonely", "angry", "anxious", "content", "grateful",
    "ashamed", "proud", "numb", "curious", "tired", "restless", "relieved",
  ]
  private static let words = [
    "the", "walk", "today", "was", "longer", "than", "I", "thought", "and", "quiet", "again",
    "work", "felt", "heavy", "but", "lunch", "with", "someone", "kind", "helped", "a", "bit",
    "slept", "badly", "woke", "early", "called", "home", "rain", "music", "evening", "slowly",
  ]
}

/// Random numbers that are the same for the same seed.
package struct SplitMix: RandomNumberGenerator {
  package var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

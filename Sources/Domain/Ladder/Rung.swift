/// A step of the ladder: a social situation to meet, small enough to try.
///
/// Every answer may be skipped; a skipped one is absent, never 0.
package struct Rung: Kept {
  package static let kind = "rung"

  package var title = ""
  package var people: People?
  package var who: Who?
  package var place: Place?
  package var role: Role?
  /// 1 to 240 minutes.
  package var plannedMinutes: Int?
  /// The distress that is expected, 0 at ease to 100 the worst imaginable (Wolpe's units).
  ///
  /// `rate` changes it and keeps the history.
  package private(set) var sudsExpected: Int?
  /// Every rating with its time, the oldest first.
  package private(set) var sudsHistory: [Rating] = []
  /// How much it matters, 0 to 10.
  package var importance: Int?
  /// The value that it serves, in the person's own word.
  package var value: String?
  package var interestTag: String?
  /// Who comes along; none for a step that is taken alone.
  package var companion: String?
  /// Whether it is a known place with a way home, someone knows, and it is the person's own choice.
  ///
  /// Nil until asked; `answerSafety` changes the status with it.
  package private(set) var safetyOk: Bool?
  private var givenStatus: Status?
  /// The place in the person's own order; nil while it stands where its distress puts it.
  package var position: Int?

  package init() {}

  package init(title: String) { self.title = title }

  package var isEmpty: Bool { self == Rung() }

  /// Where the person is with it: an idea until said otherwise.
  package var status: Status {
    get { givenStatus ?? .idea }
    set { givenStatus = newValue }
  }

  /// One expected distress, 0 to 100, and when it was said.
  package struct Rating: Sendable, Equatable {
    package let at: Moment
    package let suds: Int

    package init(at: Moment, suds: Int) {
      self.at = at
      self.suds = suds
    }
  }
}

extension Rung {
  /// Says anew what distress is expected, 0 to 100.
  ///
  /// It joins the history. While one rating is still being made, as by key after key, it takes the
  /// place of the last one within `LadderNumbers.secondThought`.
  package mutating func rate(_ suds: Int, at now: Moment, isStillMade: Bool = false) {
    let suds = min(100, max(0, suds))
    sudsExpected = suds
    if isStillMade, let last = sudsHistory.last,
      abs(now.seconds - last.at.seconds) < LadderNumbers.secondThought
    {
      sudsHistory.removeLast()
    }
    sudsHistory.append(Rating(at: now, suds: suds))
  }

  /// Takes the rating back, and leaves the history.
  package mutating func unrate() { sudsExpected = nil }

  /// Answers the safety question: an idea that is safe is ready, and a ready step that is not is an idea.
  package mutating func answerSafety(_ isOk: Bool?) {
    safetyOk = isOk
    if isOk == true, status == .idea { status = .ready }
    if isOk != true, status == .ready { status = .idea }
  }

  /// Brings what follows from an answer in line, after fields were changed one by one.
  ///
  /// A new rating joins the history, and a step that is safe is no mere idea any more.
  package mutating func settle(from former: Rung, at now: Moment) {
    if sudsExpected != former.sudsExpected, let sudsExpected { rate(sudsExpected, at: now) }
    if safetyOk != former.safetyOk, givenStatus == former.givenStatus { answerSafety(safetyOk) }
  }

  /// Notes that it is being practised; what the person chose for it otherwise stays.
  package mutating func noteAttempt() {
    if status == .idea || status == .ready { status = .practising }
  }
}

extension Rung {
  package enum Field: String, CaseIterable, Sendable {
    case title, people, who, place, role, plannedMinutes, sudsExpected, sudsHistory, importance
    case value, interestTag, companion, safetyOk, status, position
  }

  package func value(of field: Field) -> Value? {
    switch field {
    case .title: title.isEmpty ? nil : .text(title)
    case .people: .choice(people)
    case .who: .choice(who)
    case .place: .choice(place)
    case .role: .choice(role)
    case .plannedMinutes: plannedMinutes.map(Value.integer)
    case .sudsExpected: sudsExpected.map(Value.integer)
    case .sudsHistory: .pairs(sudsHistory) { (.text($0.at.description), .integer($0.suds)) }
    case .importance: importance.map(Value.integer)
    case .value: value.map(Value.text)
    case .interestTag: interestTag.map(Value.text)
    case .companion: companion.map(Value.text)
    case .safetyOk: safetyOk.map(Value.flag)
    case .status: .choice(givenStatus)
    case .position: position.map(Value.integer)
    }
  }

  package mutating func set(_ field: Field, to value: Value) -> Bool {
    switch field {
    case .title: return take(value.text, into: &title)
    case .people: return take(value.choice(), into: &people)
    case .who: return take(value.choice(), into: &who)
    case .place: return take(value.choice(), into: &place)
    case .role: return take(value.choice(), into: &role)
    case .plannedMinutes: return take(value.integer(in: 1...1440), into: &plannedMinutes)
    case .sudsExpected: return take(value.integer(in: 0...100), into: &sudsExpected)
    case .sudsHistory: return take(value.pairs(Self.rating), into: &sudsHistory)
    case .importance: return take(value.integer(in: 0...10), into: &importance)
    case .value: return take(value.text, into: &self.value)
    case .interestTag: return take(value.text, into: &interestTag)
    case .companion: return take(value.text, into: &companion)
    case .safetyOk: return take(value.flag, into: &safetyOk)
    case .status: return take(value.choice(), into: &givenStatus)
    case .position: return take(value.integer(in: Self.positions), into: &position)
    }
  }

  /// Far wider than any ladder, and far from overflow.
  static let positions = -1_000_000_000_000...1_000_000_000_000

  private static func rating(_ at: Value, _ suds: Value) -> Rating? {
    guard let at = at.moment, let suds = suds.integer(in: 0...100) else { return nil }
    return Rating(at: at, suds: suds)
  }
}

import Domain
import Testing

/// Days are counted from this one in the tests of the ladder: 1 June 2026, a Monday.
let firstDay = Day(number: 20_605)

/// Midday of a day, in UTC.
func midday(_ day: Int) -> Moment {
  Moment(seconds: Int64(firstDay.number + day) * 86_400 + 12 * 3600, offset: 0)
}

/// A ladder put together by hand: steps are numbered, attempts lie on days.
struct Setup {
  var rungs: [Entry<Rung>] = []
  var attempts: [Entry<Attempt>] = []

  var ladder: Ladder { Ladder(rungs, attempts: attempts) }

  static func id(_ number: Int) -> ID {
    ID(milliseconds: midday(0).seconds * 1000, random: UInt128(number))
  }

  @discardableResult
  mutating func step(
    _ number: Int, suds: Int? = nil, ratedOn day: Int = 0, _ change: (inout Rung) -> Void = { _ in }
  ) -> ID {
    var rung = Rung(title: "step \(number)")
    if let suds { rung.rate(suds, at: midday(day)) }
    rung.answerSafety(true)
    change(&rung)
    let id = Self.id(number)
    rungs.append(Entry(id: id, edited: Stamp(milliseconds: 0), content: rung))
    return id
  }

  mutating func attempt(
    _ number: Int, on day: Int, peak: Int? = nil, _ completion: Attempt.Completion? = .done,
    _ change: (inout Attempt) -> Void = { _ in }
  ) {
    var attempt = Attempt(rung: Self.id(number))
    attempt.startedAt = midday(day)
    attempt.sudsPeak = peak
    attempt.completion = completion
    change(&attempt)
    attempts.append(
      Entry(
        id: Self.id(1000 + attempts.count), at: midday(day), edited: Stamp(milliseconds: 0),
        content: attempt))
  }
}

extension Ladder {
  /// The steps to rate again: 14 days or 5 attempts after they were rated last, or never rated.
  ///
  /// Other steps often get easier by themselves. Retired and resting ones are left in peace.
  package func stepsToRate(on today: Day) -> [Entry<Rung>] {
    let seconds = taken.map { $0.moment?.seconds ?? .min }
    return steps.filter { step in
      let rung = step.content
      guard rung.status != .retired, rung.status != .resting else { return false }
      guard rung.sudsExpected != nil else { return true }
      let made = Moment(seconds: step.id.milliseconds / 1000, offset: 0)
      let last = rung.sudsHistory.last?.at ?? made
      if last.day.distance(to: today) >= LadderNumbers.rerateDays { return true }
      let since = seconds.reversed().prefix { $0 > last.seconds }.count
      return since >= LadderNumbers.rerateAttempts
    }
  }
}

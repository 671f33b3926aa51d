import Domain

/// Times as they are typed after an option.
enum Times {
  static let help = """
    When: 2026-11-20, "2026-11-20 21:30", yesterday, "yesterday 21:30", today, "today 08:15", \
    21:30, -90m, -2h, -3d or -1w.
    """

  /// A moment that has been.
  static func past(_ typed: String, now: Moment) throws(Failure) -> Moment {
    guard let moment = When.moment(typed, now: now, in: Clock.zone) else {
      throw Failure(64, "“\(typed)” is no time. Try yesterday, \"yesterday 21:30\", -2h or -3d.")
    }
    guard !When.isTooEarly(moment) else {
      throw Failure(64, "“\(typed)” is before \(When.firstYear), which is too long ago for here.")
    }
    guard moment <= now else { throw Failure(64, "“\(typed)” is still to come.") }
    return moment
  }
}

import Domain

/// Times as they are typed after an option.
enum Times {
  static let help = """
    When: 2026-11-20, "2026-11-20 21:30", yesterday, "yesterday 21:30", today, "today 08:15", \
    -90m, -2h or -3d.
    """

  /// A moment that has been.
  static func past(_ typed: String, now: Moment) throws(Failure) -> Moment {
    guard let moment = When.moment(typed, now: now, in: Clock.zone) else {
      throw Failure(64, "“\(typed)” is no time. Try yesterday, \"yesterday 21:30\", -2h or -3d.")
    }
    guard moment <= now else { throw Failure(64, "“\(typed)” is still to come.") }
    return moment
  }
}

import Domain

/// Which backups are kept: the last ten, one a day for fourteen days, one a month for twelve.
///
/// Days and months count only if they have a backup, so time that passes removes nothing, and neither
/// does a clock that is years off. What is later than the version that was just replaced was made
/// while the clock was wrong, or is right while it is wrong now; nobody can tell, so both sides keep
/// theirs.
enum Retention {
  static let newest = 10
  static let days = 14
  static let months = 12
  /// More are never kept.
  static let limit = 2 * (newest + days + months)

  /// Those that are to be removed, when a version of this time was the last one backed up.
  static func surplus(of names: [BackupName], at seconds: Int64) -> [BackupName] {
    surplus(of: names.filter { $0.seconds <= seconds })
      + surplus(of: names.filter { $0.seconds > seconds })
  }

  private static func surplus(of names: [BackupName]) -> [BackupName] {
    let ordered = names.sorted(by: >)
    let kept = Set(
      ordered.prefix(newest) + last(days, of: ordered) { $0.day.number }
        + last(months, of: ordered) { $0.day.civil.year * 12 + $0.day.civil.month })
    return ordered.filter { !kept.contains($0) }
  }

  /// The last one of each of so many periods.
  private static func last(
    _ count: Int, of ordered: [BackupName], period: (BackupName) -> Int
  ) -> [BackupName] {
    var periods: Set<Int> = []
    return Array(ordered.filter { periods.insert(period($0)).inserted }.prefix(count))
  }
}

extension BackupName {
  fileprivate var day: Day { Day(number: Int(seconds.flooredQuotient(86_400))) }
}

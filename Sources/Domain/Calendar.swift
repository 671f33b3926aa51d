/// A date of the proleptic Gregorian calendar, as days since 1 January 1970.
package struct Day: Hashable, Comparable, Strideable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// Nil when there is no such date, or outside the years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(of: month, in: year)
    else { return nil }
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// Monday is 0, Sunday 6.
  package var weekday: Int { (number + 3).flooredRemainder(7) }

  package func distance(to other: Day) -> Int { other.number - number }
  package func advanced(by days: Int) -> Day { Day(number: number + days) }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  package static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  package static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// As in "Mon 23 Nov".
  package var name: String { "\(Self.weekdays[weekday]) \(shortName)" }

  /// As in "23 Nov".
  package var shortName: String {
    let (_, month, day) = civil
    return "\(day) \(Self.months[month - 1])"
  }

  /// As in "2026-11-23".
  package var iso: String {
    let (year, month, day) = civil
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }
}

extension BinaryInteger {
  /// Division that rounds down, also below zero.
  package func flooredQuotient(_ divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder that goes with `flooredQuotient`: never negative for a positive divisor.
  package func flooredRemainder(_ divisor: Self) -> Self {
    self - flooredQuotient(divisor) * divisor
  }

  /// Decimal digits with zeros in front, up to the width.
  package func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

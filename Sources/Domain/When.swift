/// A point in time as a person types it: `2026-11-20`, `2026-11-20 21:30`, `yesterday 21:30`, `-2h`.
package enum When {
  /// Reads a time; nil when it is none of the forms.
  ///
  /// A date alone is noon of that day. A clock time alone is today's, by the subjective day:
  /// at 01:00 "23:30" is an hour and a half ago.
  package static func moment(_ typed: String, now: Moment, in zone: Zone) -> Moment? {
    let words = words(in: typed)
    if words.count == 1, let back = secondsBack(words[0]) {
      return Moment(seconds: now.seconds - back, in: zone)
    }
    guard 1...2 ~= words.count, let last = words.last else { return nil }
    if words.count == 2 {
      guard let day = day(words[0], now: now), let minute = minuteOfDay(last) else { return nil }
      return Moment(day: day, minuteOfDay: minute, in: zone)
    }
    if let minute = minuteOfDay(last) {
      let day = minute < 4 * 60 ? now.day.advanced(by: 1) : now.day
      return Moment(day: day, minuteOfDay: minute, in: zone)
    }
    guard let day = day(last, now: now) else { return nil }
    // Noon is far from where one day becomes the next.
    return day == now.local.day ? now : Moment(day: day, minuteOfDay: 12 * 60, in: zone)
  }

  /// A date and a time may stand apart or be joined by a T, as in ISO 8601.
  private static func words(in typed: String) -> [String] {
    let words = typed.split(separator: " ").map(String.init)
    guard words.count == 1, words[0].first?.isNumber == true else { return words }
    return words[0].split(separator: "T").map(String.init)
  }

  private static func day(_ word: String, now: Moment) -> Day? {
    switch word.lowercased() {
    case "today": return now.local.day
    case "yesterday": return now.local.day.advanced(by: -1)
    default:
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
        let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
  }

  private static func minuteOfDay(_ word: String) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, 1...2 ~= parts[0].count, parts[1].count == 2,
      let hour = number(parts[0]), let minute = number(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// What happened is noted from this year on.
  package static let firstYear = 1900

  /// Whether something that happened then is too long ago to be noted.
  package static func isTooEarly(_ moment: Moment) -> Bool {
    moment.local.day.civil.year < firstYear
  }

  /// As in `-2h`, `-30m`, `-3d`, `-1w`; what goes back further than dates do is a time too.
  private static func secondsBack(_ word: String) -> Int64? {
    guard word.first == "-", let unit = word.last,
      let count = number(word.dropFirst().dropLast())
    else { return nil }
    let lengths: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let length = lengths[unit] else { return nil }
    return min(Int64(count), 2000 * 365 * 86_400 / length) * length
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int(digits) : nil
  }
}

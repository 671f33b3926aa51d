/// When something happened: an instant and the local offset that was in force there.
///
/// Both are kept, so that an entry stays on the day it was made on when the person travels.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970 in UTC.
  package let seconds: Int64
  /// Minutes east of UTC, -1439 to 1439.
  package let offset: Int

  package init(seconds: Int64, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The wall clock there: the civil date and the minutes and seconds into it.
  package var local: (day: Day, hour: Int, minute: Int, second: Int) {
    let wall = seconds + Int64(offset) * 60
    let time = Int(wall.flooredRemainder(86_400))
    return (
      Day(number: Int(wall.flooredQuotient(86_400))), time / 3600, time / 60 % 60, time % 60
    )
  }

  /// The day it counts for: a day runs from 04:00 to 03:59 local time [D].
  package var day: Day {
    Day(number: Int((seconds + Int64(offset) * 60 - 4 * 3600).flooredQuotient(86_400)))
  }

  /// As in "21:30".
  package var clock: String {
    let (_, hour, minute, _) = local
    return "\(hour.padded(2)):\(minute.padded(2))"
  }

  /// The date and the time, as in "Mon 23 Nov 21:30", or "23 Nov 2025 21:30" in another year.
  package func name(in year: Int) -> String {
    let day = local.day
    return "\(day.civil.year == year ? day.name : "\(day.shortName) \(day.civil.year)") \(clock)"
  }

  package static func < (a: Moment, b: Moment) -> Bool {
    (a.seconds, a.offset) < (b.seconds, b.offset)
  }
}

/// The local time of a place: the offset from UTC, in minutes, at an instant (seconds since 1970).
package typealias Zone = @Sendable (_ seconds: Int64) -> Int

extension Moment {
  package init(seconds: Int64, in zone: Zone) {
    self.init(seconds: seconds, offset: zone(seconds))
  }

  /// The instant at which a wall clock in this zone shows the given time.
  ///
  /// A time in the gap of a clock change moves on by the gap; one that happens twice is the first.
  package init(day: Day, minuteOfDay: Int, in zone: Zone) {
    let wall = Int64(day.number) * 86_400 + Int64(minuteOfDay) * 60
    let earlier = zone(wall - 86_400)
    let guess = wall - Int64(earlier) * 60
    if zone(guess) == earlier {
      self.init(seconds: guess, offset: earlier)
      return
    }
    let later = zone(wall + 86_400)
    let second = wall - Int64(later) * 60
    self.init(seconds: zone(second) == later ? second : guess, in: zone)
  }
}

// MARK: - Written form

extension Moment: CustomStringConvertible {
  /// As in "2026-11-23T09:41:07+01:00".
  package var description: String {
    let (day, hour, minute, second) = local
    let east = abs(offset)
    return "\(day.iso)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
      + "\(offset < 0 ? "-" : "+")\((east / 60).padded(2)):\((east % 60).padded(2))"
  }

  /// Reads exactly the written form, with a real date and time; nil for anything else.
  package init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == 25, let wall = wallSeconds(bytes),
      bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
      let hours = digits(bytes, 20..<22), bytes[22] == UInt8(ascii: ":"),
      let minutes = digits(bytes, 23..<25), hours < 24, minutes < 60
    else { return nil }
    let east = (hours * 60 + minutes) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
    self.init(seconds: wall - Int64(east) * 60, offset: east)
  }

  package init?(utf8 text: some Collection<UInt8>) {
    let bytes = Array(text)
    self.init(utf8: bytes.span)
  }
}

extension Stamp {
  /// As in "2026-11-23T08:41:07.118Z".
  package var description: String {
    let wall = Moment(seconds: milliseconds.flooredQuotient(1000), offset: 0).description.prefix(19)
    return "\(wall).\(milliseconds.flooredRemainder(1000).padded(3))Z"
  }

  /// Reads exactly the written form, with a real date and time; nil for anything else.
  package init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == 24, let wall = wallSeconds(bytes), bytes[19] == UInt8(ascii: "."),
      let thousandths = digits(bytes, 20..<23), bytes[23] == UInt8(ascii: "Z")
    else { return nil }
    self.init(milliseconds: wall * 1000 + Int64(thousandths))
  }

  package init?(utf8 text: some Collection<UInt8>) {
    let bytes = Array(text)
    self.init(utf8: bytes.span)
  }
}

/// Seconds since 1970 of the "2026-11-23T08:41:07" that the bytes begin with, taken as UTC.
private func wallSeconds(_ bytes: Span<UInt8>) -> Int64? {
  guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
    bytes[10] == UInt8(ascii: "T"),
    bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
    let year = digits(bytes, 0..<4), let month = digits(bytes, 5..<7),
    let date = digits(bytes, 8..<10), let day = Day(year: year, month: month, day: date),
    let hour = digits(bytes, 11..<13), let minute = digits(bytes, 14..<16),
    let second = digits(bytes, 17..<19), hour < 24, minute < 60, second < 60
  else { return nil }
  return Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
}

@inline(__always)
private func digits(_ bytes: Span<UInt8>, _ places: Range<Int>) -> Int? {
  var value = 0
  var areDigits = true
  for place in places {
    let digit = bytes[place] &- UInt8(ascii: "0")
    areDigits = areDigits && digit < 10
    value = value &* 10 &+ Int(digit)
  }
  return areDigits ? value : nil
}

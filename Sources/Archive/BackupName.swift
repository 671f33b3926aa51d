import Domain

/// The name of a backup: that of its state, and the time of the version that it is.
package struct BackupName: Hashable, Comparable, Sendable {
  /// When that version was written, in seconds since 1970.
  package let seconds: Int64
  /// Above 1 when there are several of one second.
  package var number = 1

  init(seconds: Int64, number: Int = 1) {
    self.seconds = min(max(seconds, 0), Self.lastSecond)
    self.number = number
  }

  /// Reads the name of a backup of a state; nil for any other name.
  init?(_ text: String, of state: String) {
    guard text.utf8.starts(with: "\(state)-".utf8) else { return nil }
    let end = Substring(text.utf8.dropFirst(state.utf8.count + 1))
    let rest = end.split(separator: "-", omittingEmptySubsequences: false)
    guard let mark = rest.first, rest.count <= 2, let seconds = TimeMark.seconds(of: mark) else {
      return nil
    }
    self.seconds = seconds
    if rest.count == 1 { return }
    guard let number = Int(rest[1]), number > 1, String(number) == rest[1] else { return nil }
    self.number = number
  }

  func text(of state: String) -> String {
    "\(state)-\(TimeMark.text(of: seconds))" + (number > 1 ? "-\(number)" : "")
  }

  /// The older one first.
  package static func < (a: BackupName, b: BackupName) -> Bool {
    (a.seconds, a.number) < (b.seconds, b.number)
  }

  /// The last one of the year 9999.
  private static let lastSecond: Int64 = 253_402_300_799
}

/// A time in a file's name, in UTC, as in "20261123T084107Z".
enum TimeMark {
  static func text(of seconds: Int64) -> String {
    let (day, hour, minute, second) = Moment(seconds: seconds, offset: 0).local
    let (year, month, date) = day.civil
    return "\(year.padded(4))\(month.padded(2))\(date.padded(2))"
      + "T\(hour.padded(2))\(minute.padded(2))\(second.padded(2))Z"
  }

  /// Nil for anything but the exact form of a real time.
  static func seconds(of text: Substring) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 16 else { return nil }
    func number(_ places: Range<Int>) -> Int {
      bytes[places].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }
    guard let day = Day(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else {
      return nil
    }
    let seconds =
      Int64(day.number) * 86_400 + Int64(number(9..<11)) * 3600 + Int64(number(11..<13)) * 60
      + Int64(number(13..<15))
    return self.text(of: seconds) == text ? seconds : nil
  }
}

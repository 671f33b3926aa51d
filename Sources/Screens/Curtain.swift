import Display
import Domain

/// The dull screen that hides everything: a calendar of this month.
///
/// It is a courtesy curtain and no lock: whoever knows the key sees what was there.
enum Curtain {
  static func draw(in context: Context, on canvas: inout Canvas) {
    canvas.fill(canvas.bounds)
    canvas.dropTargets()
    canvas.cursor = nil
    for (row, line) in lines(of: context.moment.local.day).enumerated() {
      canvas.write(line, at: Point(0, row))
    }
  }

  /// The month of a day as calendars print it, weeks from Monday.
  static func lines(of day: Day) -> [String] {
    let (year, month, date) = day.civil
    let first = day.advanced(by: 1 - date)
    let title = "\(Day.months[month - 1]) \(year)"
    var lines = [String(repeating: " ", count: max(0, (20 - title.count) / 2)) + title]
    lines.append("Mo Tu We Th Fr Sa Su")
    var week = String(repeating: "   ", count: first.weekday)
    var next = first
    while next.civil.month == month {
      let number = next.civil.day
      week += number < 10 ? " \(number)" : "\(number)"
      if next.weekday == 6 {
        lines.append(week)
        week = ""
      } else {
        week += " "
      }
      next = next.advanced(by: 1)
    }
    return lines + (week.isEmpty ? [] : [week])
  }
}

import Display
import Domain

/// Where a click on an answer fell.
struct AnswerClick: Equatable, Sendable {
  let field: Int
  /// The row of a list, or -1.
  var row = -1
  /// Whether it fell on the share or the date of the row.
  var isAside = false
  /// The cell of the answer.
  var place = Point(0, 0)
  var width = 0
}

extension AnswerField {
  /// The rows that it takes; nil where it takes what there is.
  func rows(width: Int) -> Int? {
    switch answer {
    case .scale: ScaleAnswer.rows(width: width)
    case .line, .choice, .day, .flag: 1
    case .rerated(let rerated): max(1, rerated.count)
    case .text, .picks, .rows, .feelings, .grounds: nil
    }
  }

  /// The label stands before a short answer, and above a long one if it is not alone.
  func draw(
    at index: Int, in area: Rect, example: String, hasFocus: Bool, isAlone: Bool,
    seeking seeker: Seeker? = nil, on canvas: inout Canvas
  ) {
    let row = { (row: Int) -> any Sendable in
      WritingScreen.Action.click(AnswerClick(field: index, row: row))
    }
    canvas.target(
      area,
      at: { place in
        WritingScreen.Action.click(AnswerClick(field: index, place: place, width: area.width))
      })
    switch answer {
    case .text(let text):
      text.draw(
        in: area, focused: hasFocus, placeholder: example, seeking: seeker, on: &canvas)
      canvas.markMore(above: text.hasMoreAbove, below: text.hasMoreBelow, in: area)
    case .scale(let scale):
      scale.draw(field.label, ends: field.ends, in: area, hasFocus: hasFocus, on: &canvas)
    case .picks(let picks): picks.draw(in: area, hasFocus: hasFocus, on: &canvas, click: row)
    case .rows(let rows):
      rows.draw(in: area, hasFocus: hasFocus, example: example, on: &canvas) {
        WritingScreen.Action.click(AnswerClick(field: index, row: $0, isAside: $1))
      }
    case .feelings(let feelings):
      feelings.draw(in: area, hasFocus: hasFocus, on: &canvas, click: row)
    case .rerated(let rerated): rerated.draw(in: area, hasFocus: hasFocus, on: &canvas)
    case .grounds(let grounds): grounds.draw(in: area, hasFocus: hasFocus, on: &canvas, click: row)
    case .line, .choice, .day, .flag:
      let place = isAlone ? area : labelled(in: area, hasFocus: hasFocus, on: &canvas)
      drawShort(in: place, example: example, hasFocus: hasFocus, on: &canvas)
    }
  }

  private func labelled(in area: Rect, hasFocus: Bool, on canvas: inout Canvas) -> Rect {
    let used = canvas.write(field.label, at: area.origin, as: hasFocus ? .heading : .muted)
    return area.inset(left: max(10, used + 2))
  }

  private func drawShort(
    in area: Rect, example: String, hasFocus: Bool, on canvas: inout Canvas
  ) {
    switch answer {
    case .line(let line):
      let placeholder = hasFocus || !example.isEmpty ? example : "·"
      line.draw(in: area, focused: hasFocus, placeholder: placeholder, on: &canvas)
    case .day(let day):
      day.draw(
        in: area, focused: hasFocus, placeholder: hasFocus ? "← → for a date" : "no date",
        on: &canvas)
      if !day.text.isEmpty, Day(iso: day.text.trimmed) == nil {
        let hint = clip("a date like 2026-11-20", to: area.width - 12)
        canvas.write(hint, at: Point(area.x + 12, area.y), as: .muted)
      }
    case .choice(let form, _): form.draw(in: area, hasFocus: hasFocus, on: &canvas)
    case .flag(let flag):
      canvas.write(
        "[\(flag ? "x" : " ")] yes", at: area.origin, as: hasFocus ? .focusedField : .text)
    default: break
    }
  }

  /// Does what is drawn where a click fell.
  mutating func click(_ click: AnswerClick, height: Int) {
    switch answer {
    case .text(var area):
      area.click(at: click.place)
      answer = .text(area)
    case .line(var line):
      line.click(column: click.place.x, width: click.width, focused: true)
      answer = .line(line)
    case .picks(var picks) where click.row >= 0:
      picks.select(click.row, height: height)
      answer = .picks(picks)
    case .rows(var rows) where click.row >= 0:
      rows.go(to: click.row, aside: click.isAside)
      answer = .rows(rows)
    case .feelings(var feelings) where click.row >= 0:
      feelings.select(click.row, height: height)
      answer = .feelings(feelings)
    case .grounds(var grounds) where click.row >= 0:
      grounds.menu.select(click.row, height: height)
      answer = .grounds(grounds)
    case .flag(let flag): answer = .flag(!flag)
    default: break
    }
  }
}

import Display

/// Where a click on a form fell.
package struct FormClick: Equatable, Sendable {
  let field: Int
  /// The width that the answer is drawn in.
  let width: Int
  /// The cell of the answer; nil beside it.
  let place: Point?
}

extension Form {
  /// Gives the question the focus, and does with its answer what is drawn where the click fell.
  mutating func click(_ click: FormClick) {
    let hadFocus = click.field == focus
    guard move(to: click.field), let place = click.place else { return }
    fields[click.field].click(place, width: click.width, hadFocus: hadFocus)
  }
}

extension FormField {
  fileprivate mutating func click(_ place: Point, width: Int, hadFocus: Bool) {
    switch answer {
    case .text(var field):
      field.click(column: place.x, width: width, focused: hadFocus)
      answer = .text(field)
    case .choice: if hadFocus { handle(.key(place.x == 0 ? .left : .right)) }
    case .many(let options, let picked, _):
      guard let option = option(at: place, width: width) else { return }
      answer = .many(options, picked: picked, cursor: option)
      handle(.key(" "))
    case .number(_, let range, let step):
      // The bar begins where it is drawn, fourteen columns on.
      let bar = min(20, width - 14)
      guard place.x >= 14, place.x < 14 + bar, bar > 1 else { return }
      let span = range.upperBound - range.lowerBound
      let value = range.lowerBound + (place.x - 14) * span / (bar - 1)
      answer = .number(value, range: range, step: step)
      settle()
    case .flag: handle(.key(" "))
    }
  }

  private func option(at place: Point, width: Int) -> Int? {
    let rows = rows(width: width)
    guard rows.indices.contains(place.y) else { return nil }
    var x = 0
    for part in rows[place.y] {
      let end = x + columns(of: part.text)
      if x..<end ~= place.x { return part.option }
      x = end + 2
    }
    return nil
  }
}

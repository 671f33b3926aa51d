import Display
import Domain

/// What is typed after `/`: the cursor goes to the first row that holds it.
struct SearchLine: Sendable {
  private var field: TextField
  /// The row to go back to.
  let origin: Int
  private(set) var isMissing = false

  init(from origin: Int) {
    field = TextField(limit: 200)
    self.origin = origin
  }

  var text: String { field.text }

  mutating func handle(_ event: Event, in list: SearchableList) -> OverlayMove {
    switch event {
    case .key(.escape): return .select(origin)
    case .key(.enter): return .close
    case .key(.down), .key(.control("n")), .key(.function(3)):
      return next(in: list, forward: true)
    case .key(.up): return next(in: list, forward: false)
    case .key(let key):
      let before = field.text
      _ = field.handle(key)
      return field.text == before ? .stay : find(in: list)
    case .paste(let text):
      field.insert(text)
      return find(in: list)
    default: return .stay
    }
  }

  private mutating func find(in list: SearchableList) -> OverlayMove {
    isMissing = false
    guard let needle = Needle(field.text) else { return .select(origin) }
    guard let row = list.row(with: needle, from: origin) else {
      isMissing = true
      return .stay
    }
    return .select(row)
  }

  private func next(in list: SearchableList, forward: Bool) -> OverlayMove {
    let start = list.selected + (forward ? 1 : -1)
    guard let needle = Needle(field.text),
      let row = list.row(with: needle, from: start, forward: forward)
    else { return .stay }
    return .select(row)
  }

  static func hints(in repertoire: Repertoire) -> [Hint] {
    [
      Binding(.enter, label: "stay here", does: ()), Binding(.up, label: "next one", does: ()),
      Binding(.down, label: "next one", does: ()), Binding(.escape, label: "back", does: ()),
    ].hints(in: repertoire)
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    canvas.fill(area)
    canvas.write("/", at: area.origin, as: .key)
    let note = isMissing ? "not found here" : ""
    let room = note.isEmpty ? 0 : columns(of: note) + 2
    field.draw(
      in: area.inset(left: 2, right: room), focused: true, placeholder: "search this list",
      on: &canvas)
    canvas.write(note, at: Point(area.right - columns(of: note), area.y), as: .notice)
  }
}

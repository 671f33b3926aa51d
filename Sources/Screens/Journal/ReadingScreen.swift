import Display
import Domain

/// What stands on many pages, to read again on one; each text leads to its page.
struct ReadingScreen: Screen {
  static let title = "Read again"

  enum Action: Sendable {
    case move(Int)
    case scroll(Int)
    case click(Int)
    case open, leave
  }

  private let reading: Rereading
  private var text = ReadingText()
  /// The page that each text stands on.
  private var pages: [ID?] = []
  private var isComplete = true

  init(_ reading: Rereading) { self.reading = reading }

  mutating func refresh(from record: Record, in context: Context) {
    isComplete = record.isComplete
    let parts = isComplete ? reading.text(of: record) : []
    pages = parts.flatMap(\.lines).map(\.page)
    text.use(Self.lines(of: parts), width: Self.area(in: context.body(), context).width)
  }

  private static func lines(of parts: [Rereading.Part]) -> [ReadingText.Line] {
    var lines: [ReadingText.Line] = []
    var place = 0
    for part in parts {
      if !lines.isEmpty { lines.append(.init(text: "")) }
      lines.append(.init(text: part.heading, role: .heading))
      for line in part.lines {
        lines.append(.init(text: line.text, place: place))
        lines += line.notes.map { .init(text: $0, role: .muted, place: place) }
        place += 1
      }
    }
    return lines
  }

  private var page: ID? {
    text.selection.flatMap { pages.indices.contains($0) ? pages[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let rows = Self.area(in: context.body(), context).height
    let moves: [Binding<Action>] = [
      Binding(.up, "k", label: "read", does: .move(-1)),
      Binding(.down, "j", label: "read", does: .move(1)),
      Binding(.pageUp, label: "a page", does: .scroll(1 - rows), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(rows - 1), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .scroll(-100_000), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .scroll(100_000), inFooter: false),
    ]
    return (text.count == 0 ? [] : moves)
      + (page == nil ? [] : [Binding(.enter, .right, "l", label: "its page", does: .open)])
      + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let area = Self.area(in: context.body(), context)
    switch action {
    case .move(let steps): text.move(by: steps, in: area)
    case .scroll(let rows): text.scroll(by: rows, in: area)
    case .click(let place):
      if place == text.selection { return open() }
      text.select(place, in: area)
    case .open: return open()
    case .leave: return .back
    }
    return .stay
  }

  private func open() -> Move { page.map { .open(PageScreen($0)) } ?? .stay }

  // MARK: How it looks

  private static func area(in area: Rect, _ context: Context) -> Rect {
    let left = context.isWide ? min(24, max(2, (area.width - Paragraphs.measure) / 2)) : 0
    return Rect(area.x + left, area.y, min(area.width - left, Paragraphs.measure), area.height)
      .inset(top: context.isNarrow ? 1 : 2)
  }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let body = Self.area(in: area, context)
    canvas.write(reading.title, at: Point(body.x, area.y), as: .heading)
    if !isComplete {
      canvas.write("Reading your pages…", at: body.origin, as: .muted)
    } else if text.count == 0 {
      Paragraphs([.init(reading.empty, as: .muted)]).draw(in: body, on: &canvas)
    } else {
      text.draw(in: body, on: &canvas) { Action.click($0) }
    }
  }
}

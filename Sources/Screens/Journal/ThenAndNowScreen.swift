import Display
import Domain

/// Two versions of one thing, side by side where there is room: only for who asks for it.
struct ThenAndNowScreen: Screen {
  static let title = "Then and now"

  enum Action: Sendable {
    case scroll(Int)
    case turn(Int)
    case leave
  }

  private let practice: Practice
  private var pairs: [ThenAndNow] = []
  /// Which of the pairs is read.
  private var place = 0
  private var ratings: [String: Int] = [:]
  private var offset = 0
  private var isComplete = true

  init(_ practice: Practice) { self.practice = practice }

  /// Whether a practice has two versions of something to read.
  static func hasAny(_ practice: String, in record: Record) -> Bool {
    guard let practice = Practices.named(practice), !practice.compares.isEmpty else { return false }
    return practice.versions(record.pages(of: practice.id)).count > 1
  }

  mutating func refresh(from record: Record, in context: Context) {
    isComplete = record.isComplete
    let pages = isComplete ? record.pages(of: practice.id) : []
    pairs = practice.pairs(pages)
    place = min(place, max(0, pairs.count - 1))
    ratings = [:]
    for line in pairs.first?.lines ?? [] where line.isRating {
      ratings[line.label] = practice.ratings(of: line, in: pages)
    }
  }

  private var pair: ThenAndNow? { pairs.indices.contains(place) ? pairs[place] : nil }

  func keys(in context: Context) -> [Binding<Action>] {
    let rows = Self.area(in: context.body(), context).height
    let reading: [Binding<Action>] = [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(1 - rows), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(rows - 1), inFooter: false),
    ]
    let turning: [Binding<Action>] = [
      Binding(.tab, label: "another pair", does: .turn(1)),
      Binding(.backTab, label: "the pair before", does: .turn(-1), inFooter: false),
    ]
    return (pair == nil ? [] : reading) + (pairs.count > 1 ? turning : [])
      + [Binding(.escape, .left, "h", label: "back", does: .leave)]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .scroll(let rows):
      let area = Self.area(in: context.body(), context)
      let last = max(0, self.rows(width: area.width, context).count - area.height)
      offset = min(max(0, min(offset, last) + rows), last)
    case .turn(let steps):
      guard !pairs.isEmpty else { return .stay }
      place = (place + steps + pairs.count) % pairs.count
      offset = 0
    case .leave: return .back
    }
    return .stay
  }

  // MARK: How it looks

  /// What stands on one row: over both versions, or what each of them says.
  private enum Row {
    case across(String, Role)
    case beside(String, String)
  }

  private static func area(in area: Rect, _ context: Context) -> Rect {
    area.inset(top: context.isNarrow ? 1 : 2)
  }

  /// Columns of each version where they stand side by side; nil where one goes below the other.
  private static func column(_ width: Int, _ context: Context) -> Int? {
    context.isNarrow ? nil : min(Paragraphs.measure, (width - 3) / 2)
  }

  private func rows(width: Int, _ context: Context) -> [Row] {
    guard let pair else { return [] }
    let column = Self.column(width, context)
    var rows: [Row] = []
    if let column {
      rows += [
        .beside(clip(day(pair.days.then), to: column), clip(day(pair.days.later), to: column)),
        .across("", .text),
      ]
    }
    for line in pair.lines {
      if line.isRating {
        rows += wrap(rating(line), to: width).map { .across(String($0), .text) }
      } else {
        rows.append(.across(Self.capital(line.label), .heading))
        rows += told(line, of: pair, width: width, column: column)
      }
      rows.append(.across("", .text))
    }
    return rows
  }

  private func told(
    _ line: ThenAndNow.Line, of pair: ThenAndNow, width: Int, column: Int?
  ) -> [Row] {
    guard let column else {
      return [(pair.days.then, line.then), (pair.days.later, line.later)].flatMap { day, text in
        [Row.across(self.day(day), .muted)]
          + Self.wrapped(text, to: width).map { .across($0, .text) }
      }
    }
    let then = Self.wrapped(line.then, to: column)
    let now = Self.wrapped(line.later, to: column)
    return (0..<max(then.count, now.count)).map { row in
      .beside(row < then.count ? then[row] : "", row < now.count ? now[row] : "")
    }
  }

  private static func wrapped(_ text: String?, to width: Int) -> [String] {
    guard let text else { return ["–"] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { $0.isEmpty ? [""] : wrap(String($0), to: width).map(String.init) }
  }

  /// As in "How true it feels: before 40 → 70 (n 3)".
  private func rating(_ line: ThenAndNow.Line) -> String {
    let n = ratings[line.label].map { " (n \($0))" } ?? ""
    return "\(Self.capital(line.label)): before \(line.then ?? "–") → \(line.later ?? "–")\(n)"
  }

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func day(_ day: Day?) -> String { day?.dated ?? "some day" }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let used = canvas.write("Then and now", at: area.origin, as: .heading)
    let count = pairs.count > 1 ? " · \(place + 1) of \(pairs.count)" : ""
    canvas.write(
      clip("\(count) · \(practice.title)", to: area.width - used),
      at: Point(area.x + used, area.y), as: .muted)
    let body = Self.area(in: area, context)
    guard pair != nil else {
      let text = isComplete ? "There is one version or none so far." : "Reading your pages…"
      canvas.write(clip(text, to: body.width), at: body.origin, as: .muted)
      return
    }
    let rows = rows(width: body.width, context)
    let first = min(offset, max(0, rows.count - body.height))
    for (y, row) in rows.dropFirst(first).prefix(body.height).enumerated() {
      draw(row, at: first + y, in: body.row(y), context, on: &canvas)
    }
    canvas.markMore(above: first > 0, below: first + body.height < rows.count, in: body)
  }

  private func draw(
    _ row: Row, at index: Int, in line: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    switch row {
    case .across(let text, let role): canvas.write(text, at: line.origin, as: role)
    case .beside(let then, let now):
      // The days stand above the versions.
      let role: Role = index == 0 ? .muted : .text
      let column = Self.column(line.width, context) ?? line.width
      canvas.write(then, at: line.origin, as: role)
      canvas.write("│", at: Point(line.x + column + 1, line.y), as: .rule)
      canvas.write(now, at: Point(line.x + column + 3, line.y), as: role)
    }
  }
}

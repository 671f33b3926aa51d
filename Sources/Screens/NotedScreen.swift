import Display
import Domain

/// What follows every check-in: one accepting line and three offers, the same whatever was entered.
struct NotedScreen: Screen {
  static let title = "Noted"

  enum Action: Sendable {
    case breathe, people, helpNow, today, switchOffers
    case say(ValidatingLine.Fit)
    case ownProof
  }

  /// The check-in that was noted.
  let id: ID
  private var showsOffers = true
  private var isThere = true
  /// The line that was drawn for it; nil while none was, or where none is wanted.
  private var line: ValidatingLine?
  private var isDrawn = false
  private var fit: ValidatingLine.Fit?
  private var hasProof = false

  init(id: ID) { self.id = id }

  mutating func refresh(from record: Record, in context: Context) {
    showsOffers = record.showsOffers
    isThere = record.checkIns[id: id] != nil
    hasProof = !record.ownProof.isEmpty
    if !isDrawn { line = record.validatingLine(at: UInt64(truncatingIfNeeded: context.random)) }
    isDrawn = true
    fit = line.flatMap(record.fit)
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let people = Binding("p", label: "people", does: Action.people, inFooter: showsOffers)
    let label = showsOffers ? "do not show the offers again" : "show the offers again"
    let breathe = Binding("b", label: "breathe", does: Action.breathe, inFooter: showsOffers)
    return (showsOffers ? [breathe, people] : []) + [
      Binding(.enter, " ", label: "back to Today", does: .today),
      Binding("x", label: label, does: .switchOffers, inFooter: false),
    ] + ofTheLine
      + (hasProof
        ? [Binding("w", label: "something of yours", does: .ownProof, inFooter: false)] : [])
  }

  private var ofTheLine: [Binding<Action>] {
    guard line != nil, isThere else { return [] }
    return [
      Binding("f", label: "the line fits", does: .say(.fits), inFooter: false),
      Binding("m", label: "it is not me", does: .say(.notMe), inFooter: false),
      Binding("v", label: "hide such lines", does: .say(.hidden), inFooter: false),
    ]
  }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .breathe: return .leave(for: BreatheScreen.self)
    case .people: return .replace(PeopleScreen())
    case .helpNow: return .leave(for: HelpNowScreen.self)
    case .today: return .leave(for: TodayScreen.self)
    case .ownProof: return .open(OwnProofScreen())
    case .say(let answer): return say(answer, on: &record, in: context)
    case .switchOffers:
      record.set(.offers, to: record.showsOffers ? .flag(false) : nil, at: context.stamp)
      return .stay
    }
  }

  /// Keeps what was said of the line; the same once more takes it back.
  private mutating func say(
    _ answer: ValidatingLine.Fit, on record: inout Record, in context: Context
  ) -> Move {
    guard let line else { return .stay }
    if answer == .hidden {
      record.set(.validating, to: .flag(false), at: context.stamp)
      self.line = nil
      return .say("No such lines from now on. Settings (,) has them.")
    }
    record.setFit(fit == answer ? nil : answer, of: line, at: context.stamp)
    return .stay
  }
}

// MARK: - How it looks

extension NotedScreen {
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let said = ["Noted. Thank you for looking.", "Nothing to solve unless you want to."]
    let lines = Paragraphs((isThere ? said : ["Taken back."]).map { .init($0) })
    let top = area.inset(top: min(2, area.height / 6))
    lines.draw(in: top, on: &canvas)
    var row = top.y + lines.rows(width: top.width).count + 1
    if showsOffers {
      row = drawOffers(at: row, in: area, context, on: &canvas) + (context.isNarrow ? 0 : 1)
    }
    guard isThere else { return }
    if let line { row = draw(line, at: row, in: area, context, on: &canvas) }
    guard hasProof else { return }
    drawKeys(
      [("w", "something of yours", .ownProof)], at: row, in: area, as: .muted, on: &canvas)
  }

  private func drawOffers(
    at row: Int, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) -> Int {
    drawKeys(
      [
        ("b", "breathe", .breathe), ("p", "people", .people), ("^G", "help now", .helpNow),
        (Key.enter.name(in: context.repertoire), "back to Today", .today),
      ], at: row, in: area, as: .text, on: &canvas)
  }

  /// A line that lets a feeling be, and what can be said of it.
  private func draw(
    _ line: ValidatingLine, at row: Int, in area: Rect, _ context: Context,
    on canvas: inout Canvas
  ) -> Int {
    let text = Paragraphs([.init(line.text, as: .muted)])
    let rows = text.rows(width: area.width).count
    text.draw(in: Rect(area.x, row, area.width, rows), on: &canvas)
    let answers: [(String, String, Action)] = [
      ("f", fit == .fits ? "fits ✓" : "fits", .say(.fits)),
      ("m", fit == .notMe ? "not me ✓" : "not me", .say(.notMe)), ("v", "hide", .say(.hidden)),
    ]
    return drawKeys(answers, at: row + rows, in: area, as: .muted, on: &canvas)
      + (context.isNarrow ? 0 : 1)
  }

  /// Keys with what they do, as many in a row as fit; the row below them.
  @discardableResult
  private func drawKeys(
    _ keys: [(key: String, label: String, action: Action)], at row: Int, in area: Rect,
    as role: Role, on canvas: inout Canvas
  ) -> Int {
    var place = Point(area.x, row)
    for (key, label, action) in keys {
      let width = columns(of: key) + 1 + columns(of: label)
      if place.x > area.x, place.x + width > area.right { place = Point(area.x, place.y + 1) }
      canvas.target(Rect(place.x, place.y, width, 1), action)
      let used = canvas.write(key, at: place, as: .key) + 1
      canvas.write(label, at: Point(place.x + used, place.y), as: role)
      place.x += width + 4
    }
    return place.y + 1
  }
}

import Display
import Domain

/// What pages say together: before and after with how many, and the lines to read again.
struct LookBackScreen: Screen {
  static let title = "Look back on your pages"

  enum Action: Sendable {
    case scroll(Int)
    case jump(Int)
    case leave
  }

  /// The practice that is looked back on first.
  private let first: String?
  private var text = Paragraphs([])
  private var isComplete = true

  init(_ first: String? = nil) { self.first = first }

  mutating func refresh(from record: Record, in context: Context) {
    isComplete = record.isComplete
    let practices =
      Practices.all.filter { $0.id == first } + Practices.all.filter { $0.id != first }
    let pages = isComplete ? practices.flatMap { Self.lines(of: $0, in: record) } : []
    let found = pages + (isComplete ? Self.fitting(in: record) + Self.urges(in: record) : [])
    let lines = found.isEmpty ? [] : found + HelpNowText.outside
    text = Paragraphs(lines, at: text.offset)
    text.layOut(width: Self.area(in: context.body()).width)
  }

  /// The lines of a practice; none while there is nothing to say.
  private static func lines(of practice: Practice, in record: Record) -> [Paragraphs.Line] {
    let facts = practice.progress(in: record)
    if facts.isEmpty { return [] }
    let kept = practice.kept.map { record.keptLines(practice.id, [$0]) } ?? []
    let library = kept.prefix(12).map { line in
      let day = line.day.map { "  \($0.shortName)" } ?? ""
      return Paragraphs.Line("“\(PageText.oneLine(line.text))”\(day)", indent: 2)
    }
    let name = practice.id == Practice.thoughtRecord.id ? "Balanced thoughts" : "Kept lines"
    return [.init(practice.title, as: .heading)] + facts.map { .init($0) }
      + (library.isEmpty ? [] : [.init("\(name) to read again", as: .muted)] + library)
      + [.init("")]
  }

  /// What was said to fit after a check-in.
  private static func fitting(in record: Record) -> [Paragraphs.Line] {
    let lines = record.fittingLines
    if lines.isEmpty { return [] }
    return [.init("Lines that fit", as: .heading)] + lines.map { .init($0.text, indent: 2) }
      + [.init("")]
  }

  /// Urges are no pages; what they say together is of the same kind.
  private static func urges(in record: Record) -> [Paragraphs.Line] {
    let facts = UrgeProgress(record.urges).lines
    if facts.isEmpty { return [] }
    return [.init("Urges", as: .heading)] + facts.map { .init($0) } + [.init("")]
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let rows = Self.area(in: context.body()).height
    return [
      Binding(.up, "k", label: "read", does: .scroll(-1)),
      Binding(.down, "j", label: "read", does: .scroll(1)),
      Binding(.pageUp, label: "a page", does: .scroll(1 - rows), inFooter: false),
      Binding(.pageDown, " ", label: "a page", does: .scroll(rows - 1), inFooter: false),
      Binding(.tab, label: "next part", does: .jump(1)),
      Binding(.backTab, label: "the part before", does: .jump(-1), inFooter: false),
      Binding(.escape, .left, "h", label: "back", does: .leave),
    ]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let area = Self.area(in: context.body())
    switch action {
    case .scroll(let rows): text.scroll(by: rows, in: area)
    case .jump(let steps): text.jump(by: steps, in: area)
    case .leave: return .back
    }
    return .stay
  }

  private static func area(in area: Rect) -> Rect { area.inset(top: 2) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    canvas.write("Looking back on your pages", at: area.origin, as: .heading)
    let body = Self.area(in: area)
    if !isComplete {
      canvas.write("Reading your pages…", at: body.origin, as: .muted)
    } else if text.lines.isEmpty {
      canvas.write("Nothing here yet. One line is enough.", at: body.origin, as: .muted)
    } else {
      text.draw(in: body, on: &canvas)
    }
  }
}

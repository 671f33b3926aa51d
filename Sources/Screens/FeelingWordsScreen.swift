import Display
import Domain

/// The feeling words that were hidden, or those that were placed: to have them back as they were.
struct FeelingWordsScreen: Screen {
  static let title = "Feeling words"

  enum List: Sendable { case hidden, placed }

  enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case giveBack, giveBackAll, leave
  }

  private let kind: List
  private var words: [String] = []
  private var lexicon = Lexicon()
  private var menu = Menu()

  init(_ kind: List) { self.kind = kind }

  mutating func refresh(from record: Record, in context: Context) {
    lexicon = record.lexicon
    words = kind == .hidden ? lexicon.hidden.sorted() : lexicon.placed.keys.sorted()
    menu.count = words.count
  }

  private var current: String? {
    menu.selection.flatMap { words.indices.contains($0) ? words[$0] : nil }
  }

  func keys(in context: Context) -> [Binding<Action>] {
    let isHidden = kind == .hidden
    let here: [Binding<Action>] = [
      Binding(
        .enter, " ", "d", .backspace, .delete, label: isHidden ? "show it" : "let go",
        does: .giveBack),
      Binding("a", label: isHidden ? "show all" : "let all go", does: .giveBackAll),
    ]
    return [
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
    ] + (current == nil ? [] : here) + [Binding(.escape, label: "back", does: .leave)]
  }

  func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body()).height
    switch action {
    case .move(let key): _ = menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row): menu.select(row, height: height)
    case .giveBack:
      guard let word = current else { return .stay }
      return giveBack([word], on: &record, in: context)
    case .giveBackAll: return giveBack(words, on: &record, in: context)
    case .leave: return .back
    }
    return .stay
  }

  private mutating func giveBack(
    _ words: [String], on record: inout Record, in context: Context
  ) -> Move {
    var lexicon = record.lexicon
    for word in words {
      switch kind {
      case .hidden: lexicon.unhide(word)
      case .placed:
        lexicon.unplace(word)
        // A word that is in no group any more needs no hiding.
        if lexicon.area(of: word) == nil { lexicon.unhide(word) }
      }
    }
    record.set(lexicon, at: context.stamp)
    refresh(from: record, in: context)
    return .say(kind == .hidden ? "Offered again. u hides it again." : "Let go. u brings it back.")
  }

  func list(in record: Record) -> SearchableList? {
    SearchableList(count: words.count, selected: menu.selected) { [words] in [words[$0]] }
  }

  mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body()).height)
  }

  // MARK: How it looks

  private static func list(in area: Rect) -> Rect { area.inset(top: 2) }

  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas) {
    let title = kind == .hidden ? "Hidden words" : "Words you placed"
    canvas.write(title, at: area.origin, as: .heading)
    let list = Self.list(in: area)
    if words.isEmpty {
      let key = kind == .hidden ? "- hides one" : "= moves one"
      let text = "Nothing here. \(key), in the words of a check-in."
      Paragraphs([.init(text, as: .muted)]).draw(in: list, on: &canvas)
    }
    for (line, row) in menu.visibleRange(height: list.height).enumerated() {
      let isCurrent = row == menu.selection
      let place = list.row(line)
      let role: Role = isCurrent ? .selected : .text
      if isCurrent { canvas.fill(Rect(place.x, place.y, min(place.width, 60), 1), as: .selected) }
      canvas.inside(place.inset(right: 1)) { canvas in
        let mark = isCurrent ? "› " : "  "
        let used = canvas.write(mark + words[row], at: place.origin, as: role)
        let group = lexicon.area(of: words[row])?.title ?? ""
        let x = place.x + max(used + 2, 18)
        canvas.write(group, at: Point(x, place.y), as: isCurrent ? role : .muted)
      }
      canvas.target(place, Action.click(row))
    }
    menu.drawMarks(in: list, on: &canvas)
  }
}

import Display
import Domain

/// Every page that was written, the newest first.
package struct JournalScreen: Place {
  package static let title = "Journal"
  package static let number: Character = "5"
  package static let word = "journal"

  package enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case open, new, edit, duplicate, makePrivate, delete, win, links, lookAtIt, lookBack
    case readAgain, thenAndNow, mark, smaller
    case filter, search, allKeys
    case input(Input)
    case stay, leave
    case nextField, previousField
    case clickField(FormClick)
  }

  var menu = Menu()
  /// The page that the cursor is on: it stays there when others come and go around it.
  private var selected: ID?
  var finder = PageFinder()
  /// What is being searched for, while the line is open or holds anything.
  var search: TextField?
  var isTyping = false
  var choosing: PageFilterForm?
  var isComplete = true
  var count = 0

  package init() {}

  package mutating func refresh(from record: Record, in context: Context) {
    isComplete = record.isComplete
    count = record.pages.count
    finder.moment = context.moment
    finder.begin(in: record)
    settle(in: record, context)
  }

  /// Keeps the cursor on its page.
  private mutating func settle(in record: Record, _ context: Context) {
    let isAtTop = menu.selected == 0 && !finder.found.isEmpty && search == nil
    menu.count = finder.found.count
    // What is written now is seen at once.
    if !isAtTop, let selected,
      let row = finder.found.firstIndex(where: { record.pages[$0].id == selected })
    {
      menu.select(row, height: listHeight(in: context))
    }
    noteSelection(in: record)
  }

  private mutating func noteSelection(in record: Record) {
    selected = current(in: record)?.id
  }

  func entry(at row: Int, in record: Record) -> Entry<Page>? {
    guard finder.found.indices.contains(row), record.pages.indices.contains(finder.found[row])
    else { return nil }
    return record.pages[finder.found[row]]
  }

  func current(in record: Record) -> Entry<Page>? {
    menu.selection.flatMap { entry(at: $0, in: record) }
  }

  // MARK: Looking for something

  package func pace(in context: Context) -> Duration? {
    finder.isSearching ? .milliseconds(1) : nil
  }

  package mutating func advance(on record: inout Record, in context: Context) -> Move {
    finder.goOn(in: record)
    menu.count = finder.found.count
    return .stay
  }

  private mutating func take(_ input: Input, in record: Record, _ context: Context) -> Move {
    if choosing != nil {
      choosing?.form.handle(input)
      return choose(in: record, context)
    }
    guard var line = search else { return .stay }
    let before = line.text
    switch input {
    case .key(let key): _ = line.handle(key)
    case .text(let text): line.insert(text)
    }
    search = line
    guard line.text != before else { return .stay }
    finder.look(for: line.text, in: record)
    menu = Menu(count: finder.found.count)
    noteSelection(in: record)
    return line.didHitLimit ? .full : .stay
  }

  private mutating func choose(in record: Record, _ context: Context) -> Move {
    if let choosing { finder.filter = choosing.filter(on: context.moment.day) }
    finder.begin(in: record)
    menu = Menu(count: finder.found.count)
    noteSelection(in: record)
    return .stay
  }

  /// Takes the search or the filter away again.
  private mutating func showAll(in record: Record, _ context: Context) {
    let here = selected
    search = nil
    isTyping = false
    choosing = nil
    finder.filter = PageFilter()
    finder.look(for: "", in: record)
    selected = here
    settle(in: record, context)
  }

  // MARK: What it does

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = listHeight(in: context)
    defer { noteSelection(in: record) }
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return open(in: record, context) }
      menu.select(row, height: height)
    case .open: return open(in: record, context)
    case .new: return .open(PracticesScreen())
    case .lookBack: return .open(LookBackScreen(current(in: record)?.content.practice))
    case .readAgain: return .open(ReadingsScreen())
    case .filter: choosing = PageFilterForm(finder.filter, in: record, on: context.moment.day)
    case .allKeys: return .keys
    case .search:
      search = search ?? TextField(limit: 200)
      isTyping = true
    case .input(let input): return take(input, in: record, context)
    case .stay:
      isTyping = false
      choosing = nil
    case .leave:
      if search == nil, choosing == nil, finder.filter.isEmpty { return .back }
      showAll(in: record, context)
    case .nextField: if choosing?.form.next() == false { _ = choosing?.form.move(to: 0) }
    case .previousField:
      if choosing?.form.previous() == false, let last = choosing?.form.fields.indices.last {
        _ = choosing?.form.move(to: last)
      }
    case .clickField(let click):
      choosing?.form.click(click)
      return choose(in: record, context)
    case .win: return showWin(in: record, context)
    case .edit, .duplicate, .makePrivate, .delete, .links, .lookAtIt, .thenAndNow, .mark, .smaller:
      guard let entry = current(in: record) else { return .stay }
      // What rests is opened there alone, and on purpose.
      if case .edit = action, entry.isSealed(at: context.moment) {
        return .open(PageScreen(entry.id))
      }
      return entry.perform(action, on: &record, in: context)
    }
    return .stay
  }

  private func open(in record: Record, _ context: Context) -> Move {
    guard let entry = current(in: record) else { return .stay }
    if !entry.isSealed(at: context.moment), PageText.draft(entry.content) != nil,
      var screen = WritingScreen(editing: entry, resuming: true)
    {
      if let hit = finder.query.flatMap({ entry.content.hit($0) }) { screen.show(hit) }
      return .open(screen)
    }
    return .open(PageScreen(entry.id, found: finder.query))
  }

  private func showWin(in record: Record, _ context: Context) -> Move {
    guard let win = record.win(at: UInt64(truncatingIfNeeded: context.random)) else {
      return .say("No win is kept yet. One line is enough: n.")
    }
    return .open(PageScreen(win.id))
  }

  package mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: listHeight(in: context))
    noteSelection(in: record)
  }
}

extension Entry<Page> {
  /// What can be done with a page, in the list and where it is read.
  func perform(
    _ action: JournalScreen.Action, on record: inout Record, in context: Context
  ) -> Move {
    var page = self
    switch action {
    case .edit:
      return WritingScreen(editing: self).map(Move.open)
        ?? .say("This page is of another version. It can be read here.")
    case .duplicate:
      let copy = Entry(
        id: context.newID, at: context.moment, edited: context.stamp, content: content)
      record.put(.page(copy), at: context.stamp)
      return .say("There is a copy of it now, dated today.")
    case .makePrivate:
      page.content.isPrivate.toggle()
      record.put(.page(page), at: context.stamp)
      return .say(
        page.content.isPrivate
          ? "Private: it stays out of what you export." : "Not private any more.")
    case .delete:
      record.remove(id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .links: return .open(LinkScreen(id))
    case .lookAtIt: return .open(WritingScreen(.thoughtRecord, beginning: finishing))
    case .mark:
      guard let mark = Practices.named(content.practice)?.mark else { return .stay }
      mark.make(&page.content, context.moment.day)
      record.put(.page(page), at: context.stamp)
      return .say(mark.said)
    case .smaller:
      guard let smaller = Practices.named(content.practice)?.smaller?(content) else { return .stay }
      page.content = smaller
      record.put(.page(page), at: context.stamp)
      return .say("One size less is there now. e puts it in your own words.")
    case .readAgain:
      return Rereadings.of(content.practice).map { .open(ReadingScreen($0)) } ?? .stay
    case .thenAndNow:
      guard let practice = Practices.named(content.practice), !practice.compares.isEmpty else {
        return .say("This page is of a kind without versions.")
      }
      return .open(ThenAndNowScreen(practice))
    default: return .stay
    }
  }
}

import Display
import Domain

/// How it is, right now: a dot for mood and energy, words, what is around it, a note.
package struct CheckInScreen: Place {
  package static let title = "Check-in"
  package static let number: Character = "2"
  package static let word = "checkin"

  enum Pane: Sendable { case grid, mood, energy, words, around, note, more }

  package enum Action: Sendable {
    case move(mood: Int, energy: Int)
    case clickGrid(mood: Int, energy: Int)
    case clearDot
    case input(Input)
    case nextPane, previousPane
    case moveWord(Key)
    case clickWord(Int)
    case pickWord, hideWord, placeWord
    case strengthen(Int)
    case moveTag(Key)
    case clickTag(Int)
    case pickTag, newTag, finishTag, abandonTag, removeTag
    case nextField, previousField
    case clickField(FormClick)
    case clickNote(column: Int, width: Int)
    case save, leave, delete, showEarlier
  }

  var grid = MoodGrid()
  var words = WordPicker()
  var around = TagPicker()
  var note = TextField(limit: 4000)
  var more = Form([])
  var intensities: [String: Int] = [:]
  var pane = Pane.grid
  /// The check-in that is being changed, when it is an earlier one.
  var editing: Entry<CheckIn>?
  private(set) var isResumed = false
  /// When the first answer was given: the check-in is of that moment.
  var started: Started?

  /// The time that was typed on the second page, as far as it can be read.
  var typedTime: Moment?

  struct Started: Sendable {
    let id: ID
    let moment: Moment
    let stamp: Stamp
  }

  package init() {}

  package init(editing entry: Entry<CheckIn>) {
    editing = entry
    show(entry.content)
  }

  /// Goes on with a check-in that was half done when the program last ended.
  init(resuming entry: Entry<CheckIn>) {
    self.init(editing: entry)
    isResumed = true
  }

  package var draft: Item? {
    if let editing {
      var changed = entry(from: editing)
      changed.at = typedTime ?? editing.at
      return changed == editing ? nil : .checkIn(changed)
    }
    guard let started, !content.isEmpty else { return nil }
    let at = typedTime ?? started.moment
    return .checkIn(Entry(id: started.id, at: at, edited: started.stamp, content: content))
  }

  package mutating func refresh(from record: Record, in context: Context) {
    words.use(record.lexicon)
    around.use(record.contexts)
  }

  /// The pane that has the focus: small windows show two scales where others show the grid.
  func focus(in context: Context) -> Pane {
    switch pane {
    case .grid where context.isNarrow: .mood
    case .mood where !context.isNarrow, .energy where !context.isNarrow: .grid
    default: pane
    }
  }

  // MARK: What it does

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    pane = focus(in: context)
    let move = act(action, on: &record, in: context)
    words.move(toMood: grid.mood, energy: grid.energy)
    if editing == nil, started == nil, !content.isEmpty {
      started = Started(id: context.newID, moment: context.moment, stamp: context.stamp)
    }
    return move
  }

  private mutating func act(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    switch action {
    case .move(let mood, let energy): grid.move(mood: mood, energy: energy)
    case .clickGrid(let mood, let energy):
      grid = MoodGrid(mood: mood, energy: energy)
      pane = .grid
    case .clearDot: grid.clear()
    case .input(let input): return take(input, in: context)
    case .nextPane: goOn(by: 1, in: context)
    case .previousPane: goOn(by: -1, in: context)
    case .moveWord(let key): words.move(key, height: wordRows(in: context))
    case .clickWord(let row):
      pane = .words
      words.select(row, height: wordRows(in: context))
      return pickWord(on: &record, in: context)
    case .pickWord: return pickWord(on: &record, in: context)
    case .hideWord: return hideWord(on: &record, in: context)
    case .placeWord: return placeWord(on: &record, in: context)
    case .strengthen(let steps): words.moveCurrent(by: steps, height: wordRows(in: context))
    case .moveTag(let key): around.move(key)
    case .clickTag(let index):
      pane = .around
      around.toggle(at: index)
    case .pickTag: around.toggle(at: around.cursor)
    case .newTag: around.begin()
    case .abandonTag: around.abandon()
    case .finishTag: keep(around.finish(), on: &record, in: context)
    case .removeTag:
      keep(around.removeCurrent(), on: &record, in: context)
      return .say("Taken from your list. u brings it back.")
    case .nextField: if !more.next() { goOn(by: 1, in: context) }
    case .previousField: if !more.previous() { goOn(by: -1, in: context) }
    case .clickField(let click):
      more.click(click)
      noteIntensities()
    case .clickNote(let column, let width):
      note.click(column: column, width: width, focused: pane == .note)
      pane = .note
    case .save: return save(on: &record, in: context)
    case .leave:
      // Nobody is held here by a time that cannot be read: then it stays what it was.
      let at = (try? time(in: context).get()) ?? editing?.at ?? context.moment
      keepChanges(at: at, on: &record, in: context)
      return .back
    case .delete:
      if let editing { record.remove(editing.id, at: context.stamp) }
      return .back
    case .showEarlier: return .open(CheckInsScreen())
    }
    return .stay
  }

  private mutating func take(_ input: Input, in context: Context) -> Move {
    switch pane {
    case .grid: break
    case .mood: if case .key(let key) = input { grid.handle(key, on: .mood) }
    case .energy: if case .key(let key) = input { grid.handle(key, on: .energy) }
    case .words:
      words.type(input, height: wordRows(in: context))
      if words.isFull { return .full }
    case .around:
      around.type(input)
      if around.isFull { return .full }
    case .note:
      switch input {
      case .key(let key): _ = note.handle(key)
      case .text(let text): note.insert(text)
      }
      if note.didHitLimit { return .full }
    case .more:
      more.handle(input)
      noteIntensities()
      typedTime = more["when"]?.text == nil ? nil : try? time(in: context).get()
      if more.isFull { return .full }
    }
    return .stay
  }

  /// Moves the focus through the panes, round and round.
  private mutating func goOn(by steps: Int, in context: Context) {
    let dot: [Pane] = context.isNarrow ? [.mood, .energy] : [.grid]
    let order = dot + [.words, .around, .note, .more]
    around.abandon()
    let place = order.firstIndex(of: pane) ?? 0
    pane = order[(place + steps + order.count) % order.count]
    if pane == .more { arrangeMore(from: steps) }
  }

  // MARK: Words and tags

  private mutating func pickWord(on record: inout Record, in context: Context) -> Move {
    guard let word = words.current else { return .stay }
    let isNew = words.newWord != nil
    let isPicked = words.isPicked(word)
    guard words.toggle(word, height: wordRows(in: context)) else {
      return .say("Five words are enough for one moment. Let one go first.")
    }
    guard !isPicked else { return .stay }
    var lexicon = record.lexicon
    if isNew { lexicon.place(word, in: nearest) }
    lexicon.unhide(word)
    record.set(lexicon, at: context.stamp)
    return .stay
  }

  private mutating func hideWord(on record: inout Record, in context: Context) -> Move {
    guard let word = words.current, words.newWord == nil, !words.isPicked(word) else {
      return .stay
    }
    var lexicon = record.lexicon
    lexicon.hide(word)
    record.set(lexicon, at: context.stamp)
    words.clearQuery()
    return .say("“\(word)” is hidden. Typing it whole brings it back.")
  }

  private mutating func placeWord(on record: inout Record, in context: Context) -> Move {
    guard let word = words.current else { return .stay }
    var lexicon = record.lexicon
    lexicon.place(word, in: nearest)
    record.set(lexicon, at: context.stamp)
    return .say("“\(word)” now belongs to: \(nearest.title).")
  }

  private var nearest: FeelingArea {
    FeelingArea.near(mood: grid.mood, energy: grid.energy).first ?? .mixed
  }

  private func keep(_ tags: [String]?, on record: inout Record, in context: Context) {
    guard let tags else { return }
    record.set(.contexts, to: .list(tags.map(Value.text)), at: context.stamp)
  }

  // MARK: Saving

  private mutating func save(on record: inout Record, in context: Context) -> Move {
    switch time(in: context) {
    case .success(let moment): keepChanges(at: moment, on: &record, in: context)
    case .failure(let problem):
      pane = .more
      return .say(problem.sentence)
    }
    if let editing { return isResumed ? .replace(NotedScreen(id: editing.id)) : .back }
    let id = started?.id ?? context.newID
    self = CheckInScreen()
    refresh(from: record, in: context)
    return .open(NotedScreen(id: id))
  }

  private func keepChanges(at moment: Moment, on record: inout Record, in context: Context) {
    if let editing {
      var changed = entry(from: editing)
      changed.at = moment
      guard changed != editing else { return }
      record.putKeepingBoth(.checkIn(changed), from: editing.edited, in: context)
    } else {
      let id = started?.id ?? context.newID
      let entry = Entry(id: id, at: moment, edited: context.stamp, content: content)
      record.put(.checkIn(entry), at: context.stamp)
    }
  }
}

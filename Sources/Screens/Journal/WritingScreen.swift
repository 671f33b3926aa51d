import Display
import Domain

/// Writing a page, step by step: one screen for every practice.
///
/// What was typed is kept, however the screen is left.
struct WritingScreen: Screen {
  static let title = "Write"

  enum Stage: Equatable, Sendable {
    /// Before anything is known of what is saved.
    case unopened
    case caution, dose, steps, landing, closing
    /// Before going on with what was picked: kindness first, for who wants it.
    case kindness
  }

  enum Action: Sendable {
    case input(Input)
    case next, previous, enter, finish, leave
    case pick
    case move(Key)
    case removeRow
    case suggest(Int)
    case another, smaller
    case click(AnswerClick)
    case timer, moreHelp, outside, allKeys
    /// Scrolls what is read again, by so many rows.
    case read(Int)
    case find, findNext(Int), endFinding(goesBack: Bool)
    case choose, clickOffer(Int)
    /// Scrolls what is read before and after the steps.
    case scroll(Int)
  }

  let practice: Practice
  var stage = Stage.unopened
  var page: Page
  /// The page as it is saved, or would be if it were.
  var entry: Entry<Page>?
  /// The answers of each step that was looked at.
  var answers: [[AnswerField]?]
  var step = 0
  var focus = 0
  var showsHelp = false
  /// While something is looked for in the text.
  var finding: TextFinding?
  /// When the first key came, for the length of the sitting.
  var beganAt: Int?
  var clock = WritingClock()
  var dose: Closing?
  var cautionLines: [String] = []
  /// What a new page is tied to from the start, as the win that a strength is seen in.
  private var tie: ID?
  /// What is said where somebody changed the page elsewhere, so that both versions are kept.
  private(set) var keptBeside: String?
  /// What an earlier step holds, to read again at this one.
  var reading = Paragraphs([])
  /// What the page began with: while it says no more than that, nothing is kept.
  private var blank: Page
  var lexicon = Lexicon()
  var grounds: [Affirmation.Ground] = []
  /// The ideas that earlier pages used.
  var spent: Set<String> = []
  /// What was typed where an idea stands now, by field.
  var ownWords: [String: String] = [:]
  /// What was offered before going on, once in a sitting.
  var kindness: Closing?
  /// What is said and offered when it is kept.
  var closings: [Closing] = []
  var offers: [WritingOffer] = []
  var menu = Menu()
  /// Whether a page that was kept is being changed, not begun or finished.
  private(set) var isRevision = false
  /// How far what is read before and after the steps is scrolled, in rows.
  var readingTop = 0

  /// A new page.
  init(_ practice: Practice, beginning page: Page? = nil, tiedTo tie: ID? = nil) {
    self.practice = practice
    self.tie = tie
    self.page = page ?? Page(practice: practice.id)
    blank = Page(practice: practice.id)
    answers = Array(repeating: nil, count: practice.steps.count)
    arrange()
  }

  /// Goes on with a page; nil for one of a practice that this version does not know.
  init?(editing entry: Entry<Page>, resuming: Bool = false) {
    guard let practice = Practices.named(entry.content.practice) else { return nil }
    self.init(practice, beginning: entry.content)
    self.entry = entry
    stage = .steps
    isRevision = !resuming
    if resuming {
      step = firstOpenStep
      arrange()
    }
  }

  var surroundings: Surroundings { .footer }
  var subject: ID? { entry?.id }

  // MARK: What is kept

  private var changed: Entry<Page>? {
    guard var changed = entry else { return nil }
    guard changed.content != page else { return changed }
    changed.content = page
    changed.edited = changed.edited.following(changed.edited)
    return changed
  }

  var holdsNothing: Bool { page.isEmpty || page == blank }

  var isChanged: Bool { entry.map { $0.content != page } ?? false }

  var draft: Item? {
    guard stage != .landing, stage != .closing, let changed, isChanged, !holdsNothing else {
      return nil
    }
    return .page(changed)
  }

  /// Keeps the page as it is; what somebody else made of it meanwhile stays too.
  mutating func keep(on record: inout Record, in context: Context) {
    guard let changed, !holdsNothing else { return }
    guard isChanged || record.pages[id: changed.id] == nil else { return }
    let kept = record.putKeepingBoth(changed, over: entry ?? changed, in: context)
    keptBeside = kept.id == changed.id ? nil : Record.bothKept
    entry = kept
    page = kept.content
  }

  mutating func refresh(from record: Record, in context: Context) {
    lexicon = record.lexicon
    if practice.id == Practice.affirmation.id { grounds = Affirmation.grounds(in: record) }
    noteSpent(in: record)
    if stage == .unopened { open(from: record, in: context) }
    if stage == .closing || stage == .landing { showOffers(in: record) }
    useWhatIsKnown()
  }

  /// A caution is read once; a dose is said, and never in the way.
  private mutating func open(from record: Record, in context: Context) {
    let earlier = record.pages(of: practice.id)
    if entry == nil, page == blank {
      page = practice.newPage(after: earlier, at: UInt64(truncatingIfNeeded: context.random))
      if let tie { page.link(tie) }
      blank = page
      answers[step] = nil
      arrange()
    }
    cautionLines = record.openCaution(of: practice, on: context.moment.day)
    dose = practice.doseNote(earlier, on: context.moment.day)
    stage = !cautionLines.isEmpty ? .caution : dose != nil ? .dose : .steps
    showOffers(in: record)
    if stage == .steps { startClock(in: context) }
  }

  // MARK: What it does

  mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    begin(in: context)
    defer {
      takeAnswers()
      layOut(in: context)
    }
    switch action {
    case .input(let input): return take(input, in: context)
    case .next: return goOn(on: &record, in: context)
    case .previous: goBack(in: context)
    case .enter: return enter(on: &record, in: context)
    case .finish: return finish(on: &record, in: context)
    case .leave: return leave(on: &record, in: context)
    case .pick: return pick(in: context)
    case .move(let key): act(.key(key), in: context)
    case .removeRow: removeRow()
    case .suggest(let steps): suggest(steps)
    case .another: askAnother()
    case .smaller: return shrink(in: context)
    case .click(let click): return self.click(click, in: context)
    case .timer: return turnTimer(in: context)
    case .moreHelp: showsHelp.toggle()
    case .read(let pages): readOn(by: pages, in: context)
    case .outside: return writeOutside(on: &record, in: context)
    case .allKeys: return .keys
    case .find: beginFinding()
    case .findNext(let steps): findNext(steps)
    case .endFinding(let goesBack): endFinding(goesBack: goesBack)
    case .scroll(let rows): readingTop = min(20, max(0, readingTop + rows))
    case .choose: return choose(on: &record, in: context)
    case .clickOffer(let row):
      menu.select(row, height: offers.count)
      return choose(on: &record, in: context)
    }
    return .stay
  }

  private mutating func begin(in context: Context) {
    if beganAt == nil { beganAt = context.milliseconds }
    if entry == nil {
      entry = Entry(
        id: context.newID, at: context.moment, edited: context.stamp, content: page)
    }
  }

  private mutating func take(_ input: Input, in context: Context) -> Move {
    if stage != .steps {
      if case .key(let key) = input { menu.handle(key, height: offers.count) }
      return .stay
    }
    if showsHelp {
      showsHelp = false
      return .stay
    }
    if finding != nil {
      typeFinding(input)
      return .stay
    }
    act(input, in: context)
    return current?.isFull == true ? .full : .stay
  }

  private mutating func act(_ input: Input, in context: Context) {
    if stage != .steps {
      if case .key(let key) = input { menu.handle(key, height: offers.count) }
      return
    }
    let height = fieldHeight(in: context)
    changeCurrent { $0.handle(input, height: height, on: context.moment.local.day) }
  }

  /// Leaves; what is there stays in the journal.
  private mutating func leave(on record: inout Record, in context: Context) -> Move {
    takeAnswers()
    guard isChanged, !holdsNothing else { return .back }
    keepSavouring(in: context)
    keep(on: &record, in: context)
    return .backSaying(keptBeside ?? "Kept as it is. It is in your journal.")
  }
}

/// The screen that writes a page of the practice with this id; nil where there is no such practice.
package func writing(_ id: String) -> (any Showable)? {
  Practices.named(id).map { Shown(WritingScreen($0)) }
}

import Display
import Domain

/// The whole program as a value: what is saved, what is open, what the last keys did.
///
/// `handle` and the keeper's news are the only things that change it; `frame` cannot.
package struct Session: Sendable {
  package private(set) var record: Record
  /// The screens of each place, the one that is seen last.
  private(set) var stacks: [[any Showable]]
  private(set) var current = 0
  /// The places that back leads to.
  private var trail: [Int] = []
  /// What covers every place: the first screen, a damaged file, the question before leaving.
  private(set) var covers: [any Showable] = []
  private(set) var help: HelpOverlay?
  private(set) var history = History()
  private(set) var saving = Saving()
  private(set) var notice: String?
  private(set) var readOnly: String?
  /// The day that the open screens were derived for.
  private var day: Day
  private var stale: Set<Int> = []

  package private(set) var isOver = false
  /// Whether the screen should be sent anew, whatever the terminal shows.
  package private(set) var wantsRepaint = false

  package init(record: Record, at place: any Place.Type = TodayScreen.self, in context: Context) {
    self.record = record
    day = context.moment.day
    stacks = places.map { [$0.shown()] }
    current = Self.index(of: place)
    if !record.isWelcomed { covers = [Shown(WelcomeScreen())] }
    markStale()
    refresh(in: context)
  }

  package var pace: Duration? { top.pace }
  package var leavesMouseToTerminal: Bool { top.leavesMouseToTerminal }

  /// What is half done on any screen.
  package var drafts: [Item] {
    readOnly == nil ? stacks.flatMap { $0.compactMap(\.draft) } : []
  }

  var top: any Showable { covers.last ?? stacks[current].last ?? Shown(TodayScreen()) }

  package mutating func handle(_ event: Event, in context: Context) {
    wantsRepaint = false
    if context.moment.day != day {
      day = context.moment.day
      markStale()
    }
    switch event {
    case .stopping: isOver = true
    case .resized, .tick, .woken: break
    case .click(let point): click(point, in: context)
    case .key, .paste, .wheel: act(on: event, in: context)
    }
    refresh(in: context)
  }

  // MARK: Keys

  private mutating func act(on event: Event, in context: Context) {
    if case .wheel = event {} else { notice = nil }
    if case .key(let key) = event, actEverywhere(on: key, in: context) { return }
    guard fits(context.size) else { return }
    if help != nil {
      if help?.handle(event, in: context.size) == false { help = nil }
      return
    }
    if perform(in: context, { $0.handle(event, on: &$1, in: context) }) { return }
    if case .key(let key) = event { actElsewhere(on: key, in: context) }
  }

  /// The keys that mean the same on every screen, also while typing.
  private mutating func actEverywhere(on key: Key, in context: Context) -> Bool {
    switch key {
    case .control("q"): quit()
    case .control("l"): wantsRepaint = true
    case .control("s"): notice = saving.sentence
    case .control("g"), .function(1): openHelpNow(in: context)
    default: return false
    }
    return true
  }

  /// The keys that mean something where the screen leaves them alone.
  private mutating func actElsewhere(on key: Key, in context: Context) {
    if key == .escape { return back(in: context) }
    guard !top.isTyping(in: context) else { return }
    switch key {
    case "q": if isAtTopLevel { quit() } else { back(in: context) }
    case "u": undo(in: context)
    case .control("r"): redo(in: context)
    case "?": help = HelpOverlay(hints: helpHints(in: context))
    case "[" where covers.isEmpty: go(to: (current + places.count - 1) % places.count)
    case "]" where covers.isEmpty: go(to: (current + 1) % places.count)
    case .character(let number):
      if covers.isEmpty, let place = places.firstIndex(where: { $0.number == number }) {
        go(to: place)
      }
    default: break
    }
  }

  private mutating func click(_ point: Point, in context: Context) {
    notice = nil
    guard help == nil, let target = frame(in: context).target(at: point) else {
      help = nil
      return
    }
    if let tab = target as? Tab { return go(to: tab.index) }
    perform(in: context) { $0.click(target, on: &$1, in: context) }
  }

  /// Lets the open screen act; false when the event means nothing to it.
  @discardableResult
  private mutating func perform(
    in context: Context, _ act: (inout any Showable, inout Record) -> Move?
  ) -> Bool {
    var screen = top
    let before = record
    guard let move = act(&screen, &record) else { return false }
    if let readOnly, !record.changes.isEmpty {
      record = before
      notice = readOnly
      // What was typed cannot be kept, but nobody is locked in.
      if case .back = move { dropTop() }
      return true
    }
    putBack(screen)
    noteChanges(undoing: nil)
    follow(move, in: context)
    return true
  }

  private mutating func putBack(_ screen: any Showable) {
    if covers.isEmpty {
      stacks[current][stacks[current].count - 1] = screen
    } else {
      covers[covers.count - 1] = screen
    }
  }

  /// Hands the record's new changes to the keeper's outbox and to the list of what can be undone.
  private mutating func noteChanges(undoing direction: History.Direction?) {
    let changes = record.takeChanges()
    guard !changes.isEmpty else { return }
    // That the first screen was read is nothing to take back.
    if !changes.allSatisfy({ $0.id == Setting.id(of: SettingKey.welcomed.rawValue) }) {
      history.note(changes, undoing: direction)
    }
    send(changes)
  }

  private mutating func send(_ changes: [Change]) {
    saving.outbox += changes
    markStale()
  }

  // MARK: Moves

  private mutating func follow(_ move: Move, in context: Context) {
    switch move {
    case .stay: break
    case .back: back(in: context)
    case .open(let screen): open(screen)
    case .replace(let screen):
      dropTop()
      open(screen)
    case .go(let place): go(to: Self.index(of: place))
    case .leave(let place):
      dropTop()
      go(to: Self.index(of: place))
    case .say(let sentence): notice = sentence
    case .undo: undo(in: context)
    case .redo: redo(in: context)
    case .uncover: if !covers.isEmpty { covers.removeLast() }
    case .acceptDamage: saving.acceptsDamage = true
    case .retrySaving:
      dropTop()
      saving.wantsRetry = true
    case .quit:
      saving.leavesUnsaved = true
      isOver = true
    }
  }

  private var isAtTopLevel: Bool { covers.isEmpty && stacks[current].count == 1 }

  private mutating func open(_ screen: any Showable) {
    if covers.isEmpty { stacks[current].append(screen) } else { covers.append(screen) }
    stale.insert(current)
  }

  private mutating func dropTop() {
    if !covers.isEmpty {
      covers.removeLast()
    } else if stacks[current].count > 1 {
      stacks[current].removeLast()
    } else {
      stacks[current] = [places[current].shown()]
    }
    stale.insert(current)
  }

  private mutating func back(in context: Context) {
    if !covers.isEmpty {
      // The first screen and the damage notice end by what they ask for, not by going back.
      if covers.count > 1 { covers.removeLast() } else if covers[0].canBeLeft { covers = [] }
    } else if stacks[current].count > 1 {
      dropTop()
    } else if let last = trail.popLast() {
      current = last
    } else {
      current = 0
    }
    stale.insert(current)
  }

  private mutating func go(to place: Int) {
    guard place != current else { return }
    trail.removeAll { $0 == current }
    trail.append(current)
    current = place
  }

  private mutating func openHelpNow(in context: Context) {
    help = nil
    var screen: any Showable = Shown(HelpNowScreen())
    screen.refresh(from: record, in: context)
    guard covers.isEmpty else {
      if !(covers.last is Shown<HelpNowScreen>) { covers.append(screen) }
      return
    }
    go(to: Self.index(of: HelpNowScreen.self))
    // What is open there stays below: it may hold half a sentence.
    if !(top is Shown<HelpNowScreen>) { open(screen) } else { putBack(screen) }
  }

  private static func index(of place: any Place.Type) -> Int {
    places.firstIndex { $0 == place } ?? 0
  }

  // MARK: Undo

  private mutating func undo(in context: Context) {
    takeBack(.undo, in: context)
  }

  private mutating func redo(in context: Context) {
    takeBack(.redo, in: context)
  }

  private mutating func takeBack(_ direction: History.Direction, in context: Context) {
    guard readOnly == nil else { return notice = readOnly }
    guard let step = history.take(direction) else {
      return notice = direction == .undo ? "There is nothing to undo." : "There is nothing to redo."
    }
    for change in step.reversed() {
      // Later than what it takes back, also when the clock went back in between.
      let now = context.stamp.following(change.edited)
      if let before = change.before {
        record.put(before, at: now)
      } else {
        record.remove(change.id, at: now)
      }
    }
    notice = History.sentence(for: step, direction)
    noteChanges(undoing: direction)
  }

  // MARK: Leaving

  private mutating func quit() {
    if let failure = saving.failure, saving.hasUnsaved {
      askBeforeLeaving(failure)
    } else {
      isOver = true
    }
  }

  private mutating func askBeforeLeaving(_ failure: String) {
    isOver = false
    if covers.last is Shown<UnsavedScreen> { return }
    covers.append(Shown(UnsavedScreen(failure: failure)))
  }

  /// The keeper could not save at the end: stays, and asks.
  package mutating func stayUnsaved() {
    askBeforeLeaving(saving.failure ?? "The last change is not on disk.")
  }

  // MARK: The keeper

  /// Takes what the keeper is to do since the last call.
  package mutating func takeOrders() -> Saving.Orders { saving.takeOrders() }

  /// Remembers which of the changes handed over went out under which number.
  package mutating func handedOver(_ changes: [Change], as number: Int) {
    saving.sent.append(Saving.Batch(number: number, changes: changes))
  }

  package var leavesUnsaved: Bool { saving.leavesUnsaved }

  package mutating func take(_ news: News, in context: Context) {
    switch news {
    case .arrived(var arrived, let number):
      arrived.apply(saving.changes(after: number))
      record = arrived
      markStale()
    case .saved(let number): saving.saved(upTo: number)
    case .failed(let sentence):
      saving.failure = sentence
      notice = sentence
    case .notice(let sentence): notice = sentence
    case .readOnly(let sentence):
      readOnly = sentence
      notice = sentence
    case .damaged(let damage):
      readOnly = "Nothing is changed until you decide about the damaged file."
      covers.append(Shown(DamageScreen(damage: damage)))
    case .mended:
      readOnly = nil
      covers.removeAll { $0 is Shown<DamageScreen> }
      notice = "Going on with what could be read. The damaged file is kept beside it."
    }
    refresh(in: context)
  }

  /// Puts what was half done when the program last ended into the record.
  package mutating func adopt(_ drafts: [Item], in context: Context) {
    guard !drafts.isEmpty, readOnly == nil else { return }
    var kept: [Item] = []
    for draft in drafts {
      var item = draft
      if let saved = record[draft.id], saved.edited >= draft.edited {
        if saved.says(what: draft) { continue }
        // Somebody went on with it elsewhere: both are kept.
        item = draft.copy(as: ID(milliseconds: draft.id.milliseconds, random: context.random))
      }
      record.put(item, at: context.stamp)
      kept.append(item)
    }
    send(record.takeChanges())
    stacks[Self.index(of: TodayScreen.self)] = [Shown(TodayScreen(kept: kept))]
    refresh(in: context)
  }

  // MARK: Refreshing

  private mutating func markStale() { stale = Set(places.indices) }

  /// Derives anew what the visible screen needs, if what it shows has changed.
  private mutating func refresh(in context: Context) {
    if let cover = covers.indices.last { covers[cover].refresh(from: record, in: context) }
    guard stale.remove(current) != nil, let last = stacks[current].indices.last else { return }
    stacks[current][last].refresh(from: record, in: context)
  }
}

extension Place {
  static func shown() -> any Showable { Shown(Self()) }
}

extension Showable {
  /// Whether Esc leaves it although nothing lies below.
  var canBeLeft: Bool { self is Shown<UnsavedScreen> || self is Shown<HelpNowScreen> }
}

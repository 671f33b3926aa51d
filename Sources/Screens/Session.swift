import Display
import Domain

/// The whole program as a value: what is saved, what is open, what the last keys did.
///
/// `handle` and the keeper's news are the only things that change it; `frame` cannot.
package struct Session: Sendable {
  package internal(set) var record: Record
  package var options: Options
  /// The screens of each place, the one that is seen last.
  var stacks: [[any Showable]]
  var current = 0
  /// The places that back leads to.
  var trail: [Int] = []
  /// What covers every place: the first screen, a damaged file, the question before leaving.
  var covers: [any Showable] = []
  var help: HelpOverlay?
  var history = History()
  var saving = Saving()
  var notice: String?
  var readOnly: String?
  /// What was half done when the program last ended, until everything is read.
  var orphans: [Item] = []
  /// The day that the open screens were derived for.
  private var day: Day
  var stale: Set<Int> = []

  package internal(set) var isOver = false
  /// Whether the screen should be sent anew, whatever the terminal shows.
  package private(set) var wantsRepaint = false

  package init(
    record: Record, at place: any Place.Type = TodayScreen.self, options: Options = Options(),
    in context: Context
  ) {
    self.record = record
    self.options = options
    day = context.moment.day
    stacks = places.map { [$0.shown()] }
    current = Self.index(of: place)
    if !record.isWelcomed {
      covers = [Shown(WelcomeScreen())]
      // Help is never behind anything.
      if place == HelpNowScreen.self { covers.append(Shown(HelpNowScreen())) }
    }
    markStale()
    refresh(in: context)
  }

  package var pace: Duration? { top.pace }
  package var takesMouse: Bool { record.usesMouse && !top.leavesMouseToTerminal }

  /// How everything is to appear: as chosen for this run, else as chosen in Settings.
  package var look: Look {
    Look(
      theme: top.previewedTheme ?? options.theme ?? record.theme ?? Look().theme,
      isASCII: options.isASCII || record.usesASCII, hasColour: options.hasColour,
      hasMotion: options.hasMotion && record.hasMotion)
  }

  /// What is half done on any screen.
  package var drafts: [Item] {
    (stacks.joined() + covers).compactMap(\.draft)
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
    if case .paste = event { return paste(event, in: context) }
    if perform(in: context, { $0.handle(event, on: &$1, in: context) }) { return }
    if case .key(let key) = event { actElsewhere(on: key, in: context) }
  }

  /// Hands a pasted text to the open screen; where that makes no difference, it says so.
  private mutating func paste(_ event: Event, in context: Context) {
    let before = frame(in: context)
    perform(in: context) { $0.handle(event, on: &$1, in: context) }
    refresh(in: context)
    guard notice == nil, before.cells == frame(in: context).cells else { return }
    notice = "Text was pasted, but nothing here takes text. It did nothing."
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
    // Kept only where it may be needed: two owners would make a change copy the whole history.
    let before = readOnly == nil ? nil : record
    guard let move = act(&screen, &record) else { return false }
    if let before, !record.changes.isEmpty {
      record = before
      notice = readOnly
      // What was typed cannot be kept, but nobody is locked in.
      switch move {
      case .back, .uncover: follow(move, in: context)
      default: break
      }
      return true
    }
    putBack(screen)
    noteChanges(undoing: nil)
    follow(move, in: context)
    return true
  }

  mutating func putBack(_ screen: any Showable) {
    if covers.isEmpty {
      stacks[current][stacks[current].count - 1] = screen
    } else {
      covers[covers.count - 1] = screen
    }
  }

  /// Hands the record's new changes to the keeper's outbox and to the list of what can be undone.
  mutating func noteChanges(undoing direction: History.Direction?) {
    let changes = record.takeChanges()
    guard !changes.isEmpty else { return }
    // A theme that is chosen now is meant more than the one that was asked for at the start.
    if changes.contains(where: { $0.id == Setting.id(of: SettingKey.theme.rawValue) }) {
      options.theme = nil
    }
    // That the first screen was read is nothing to take back.
    if !changes.allSatisfy({ $0.id == Setting.id(of: SettingKey.welcomed.rawValue) }) {
      history.note(changes, undoing: direction)
    }
    send(changes)
  }

  mutating func send(_ changes: [Change]) {
    saving.outbox += changes
    markStale()
  }

  // MARK: Refreshing

  mutating func markStale() { stale = Set(places.indices) }

  /// Derives anew what the visible screen needs, if what it shows has changed.
  mutating func refresh(in context: Context) {
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

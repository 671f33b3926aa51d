import Display
import Domain

/// The whole program as a value: what is saved, what is open, what the last keys did.
///
/// `handle` and the keeper's news are the only things that change it; `frame` cannot.
package struct Session: Sendable {
  package internal(set) var record: Record
  package var options: Options
  /// The screens of each place, the one that is seen last; none where nobody has been.
  var stacks: [[any Showable]]
  var current = 0 {
    didSet { begin(current) }
  }
  /// The places that back leads to.
  var trail: [Int] = []
  /// What covers every place: the first screen, a damaged file, the question before leaving.
  var covers: [any Showable] = []
  var overlay: Overlay?
  /// Whether the curtain is drawn over everything.
  var isHidden = false
  /// What was searched for last.
  var searched = ""
  var history = History()
  var saving = Saving()
  var notice: String?
  var readOnly: String?
  /// What was half done when the program last ended, until everything is read.
  var orphans: [Item] = []
  /// The day that the open screens were derived for.
  private var day: Day
  var stale: [Bool] = []

  /// The lock screen, while the notebook is sealed and not open.
  var lock: Lock?
  /// When somebody was there last.
  var lastTouch: Duration

  package internal(set) var isOver = false
  /// How often to ring the bell with the next frame.
  var bells = 0
  /// Whether the screen should be sent anew, whatever the terminal shows.
  package internal(set) var wantsRepaint = false

  package init(
    record: Record, at place: any Place.Type = TodayScreen.self,
    opening screen: (any Showable)? = nil, options: Options = Options(), in context: Context
  ) {
    let context = context.with(options, record)
    self.record = record
    self.options = options
    day = context.moment.day
    lastTouch = context.uptime
    stacks = places.map { _ in [] }
    let index = Self.index(of: place)
    current = index
    begin(index)
    if let screen { stacks[current].append(screen) }
    if options.isSealed {
      lock = Lock()
      self.record.isComplete = false
    } else if !record.isWelcomed {
      covers = [Shown(WelcomeScreen())]
      // Help is never behind anything.
      if place == HelpNowScreen.self { covers.append(Shown(HelpNowScreen())) }
    }
    markStale()
    refresh(in: context)
  }

  /// Nothing goes on behind the curtain, nor below something that lies over it.
  func movement(in context: Context) -> Duration? {
    isHidden || isLocked || overlay != nil ? nil : top.pace(in: context.with(options, record))
  }

  /// How soon to draw again without an event, or to lock.
  package func pace(in context: Context) -> Duration? {
    [movement(in: context), idleLeft(in: context)].compactMap(\.self).min()
  }

  package var takesMouse: Bool { record.usesMouse && !top.leavesMouseToTerminal }

  /// How everything is to appear: as chosen for this run, else as chosen in Settings.
  package var look: Look {
    if let kept = lock?.look { return kept }
    return Look(
      theme: top.previewedTheme ?? options.theme ?? record.theme ?? Look().theme,
      isASCII: options.isASCII || record.usesASCII, hasColour: options.hasColour,
      hasMotion: options.hasMotion && record.hasMotion)
  }

  /// What is half done on any screen.
  package var drafts: [Item] {
    let drafts = (stacks.joined() + covers).compactMap(\.draft)
    // A sitting that was kept at the end is no draft any more.
    return isOver ? drafts.filter { !isKept($0) } : drafts
  }

  private func isKept(_ draft: Item) -> Bool {
    guard case .breathing = draft else { return false }
    return record[draft.id]?.holds(draft) == true
  }

  var top: any Showable { covers.last ?? stacks[current].last ?? Shown(TodayScreen()) }

  package mutating func handle(_ event: Event, in context: Context) {
    let context = context.with(options, record)
    wantsRepaint = false
    if context.moment.day != day {
      day = context.moment.day
      markStale()
    }
    watchIdleness(event, in: context)
    if movement(in: context) != nil {
      perform(in: context) { $0.advance(on: &$1, in: context) }
      let running = (place: current, depth: stacks[current].count, covers: covers.count)
      handle(event, at: context)
      if isElsewhere(from: running) {
        interrupt(running.place, running.depth, wasAway: false, in: context)
      }
    } else {
      handle(event, at: context)
    }
    refresh(in: context)
  }

  private mutating func handle(_ event: Event, at context: Context) {
    switch event {
    case .stopping:
      keepSittings(in: context)
      isOver = true
    case .suspending, .continued: interruptTop(wasAway: true, in: context)
    case .resized, .tick, .woken: break
    case .click(let point): click(point, in: context)
    case .key, .paste, .wheel:
      act(on: event, in: context)
      if isOver { keepSittings(in: context) }
    }
  }

  // MARK: Acting

  /// Lets the open screen act; false when the event means nothing to it.
  @discardableResult
  mutating func perform(
    in context: Context, leaving isLeaving: Bool = false,
    _ act: (inout any Showable, inout Record) -> Move?
  ) -> Bool {
    var screen = top
    // Kept only where it may be needed: two owners would make a change copy the whole history.
    let before = readOnly == nil ? nil : record
    guard let move = act(&screen, &record) else { return false }
    if let before, !record.changes.isEmpty {
      let isMeant = record.changes.contains { !SettingKey.internalIDs.contains($0.id) }
      record = before
      // What the program notes for itself holds nobody up.
      guard isMeant else {
        putBack(screen)
        follow(move, in: context)
        return true
      }
      // What was typed stays where it is, since it cannot be kept; but nobody is locked in.
      switch move {
      case .back where isLeaving, .uncover where isLeaving: follow(move, in: context)
      case .backSaying where isLeaving, .leave where isLeaving: back(in: context)
      default: break
      }
      notice = readOnly
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
    let meant = changes.filter { !SettingKey.internalIDs.contains($0.id) }
    if !meant.isEmpty { history.note(meant, undoing: direction) }
    send(changes)
  }

  mutating func send(_ changes: [Change]) {
    saving.outbox += changes
    markStale()
  }

  // MARK: Refreshing

  mutating func markStale() { stale = places.map { _ in true } }

  /// Derives anew what the visible screen needs, if what it shows has changed.
  mutating func refresh(in context: Context) {
    if let cover = covers.indices.last { covers[cover].refresh(from: record, in: context) }
    guard stale[current] else { return }
    stale[current] = false
    let last = stacks[current].count - 1
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

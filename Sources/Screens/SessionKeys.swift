import Display
import Domain

/// What keys and clicks do: on the open screen, on what lies over it, and everywhere.
extension Session {
  mutating func act(on event: Event, in context: Context) {
    if isHidden { return lift(for: event, in: context) }
    if isLocked { return actOnLock(event, in: context) }
    if case .wheel = event {} else { notice = nil }
    if case .key(let key) = event, !isKept(key, in: context), actEverywhere(on: key, in: context) {
      return
    }
    guard fits(context.size) || isTyped(event, in: context) else { return }
    if overlay != nil { return actOnOverlay(event, in: context) }
    guard let event = withoutLetters(event, in: context) else {
      stirTop()
      return notice = "Single letters are off: hold Alt with them, or find it with ^P."
    }
    if case .paste = event { return paste(event, in: context) }
    let isLeaving = event == .key(.escape)
    if perform(in: context, leaving: isLeaving, { $0.handle(event, on: &$1, in: context) }) {
      return
    }
    guard case .key(let key) = event else { return }
    stirTop()
    actElsewhere(on: key, in: context)
  }

  /// Whether it is text for what is being written, which is taken also where it cannot be shown.
  private func isTyped(_ event: Event, in context: Context) -> Bool {
    guard overlay == nil, top.isTyping(in: context) else { return false }
    return switch event {
    case .key(.character), .paste: true
    default: false
    }
  }

  /// Whether the open screen has a use of its own for the key that asks about saving.
  private func isKept(_ key: Key, in context: Context) -> Bool {
    key == .control("s") && overlay == nil && fits(context.size) && top.binds(key, in: context)
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
    case .function(2): hide()
    case .function(4): askToLock()
    case .control("p") where overlay == nil: openPalette(in: context)
    default: return false
    }
    return true
  }

  /// The keys that mean something where the screen leaves them alone.
  mutating func actElsewhere(on key: Key, in context: Context) {
    if key == .escape { return back(in: context) }
    if key == .control("_") { return undo(in: context) }
    guard !top.isTyping(in: context) else { return }
    switch key {
    case "q": if isAtTopLevel { quit() } else { leaveAsByEscape(in: context) }
    case "u": undo(in: context)
    case .control("r"): redo(in: context)
    case "?": overlay = .help(HelpOverlay(hints: helpHints(in: context)))
    case "!": hide()
    case ":": openPalette(in: context)
    case "/": openSearch()
    case .function(3): searchNext(in: context)
    case "[" where covers.isEmpty: go(by: -1)
    case "]" where covers.isEmpty: go(by: 1)
    case .character(let number):
      if covers.isEmpty, let place = places.firstIndex(where: { $0.number == number }) {
        go(to: place)
      }
    default: break
    }
  }

  /// Goes back by what Esc does on the open screen, so that nothing of it is lost.
  private mutating func leaveAsByEscape(in context: Context) {
    let isDone = perform(in: context, leaving: true) {
      $0.handle(.key(.escape), on: &$1, in: context)
    }
    if !isDone { back(in: context) }
  }

  mutating func click(_ point: Point, in context: Context) {
    guard !isHidden, !isLocked, fits(context.size) else { return }
    notice = nil
    switch overlay {
    case .palette(let palette): return follow(palette.click(point, in: context.size), in: context)
    case .help, .search: return overlay = nil
    case nil: break
    }
    guard let target = frame(in: context).target(at: point) else { return }
    if let tab = target as? Tab { return go(to: tab.index) }
    perform(in: context) { $0.click(target, on: &$1, in: context) }
  }

  /// Where single letters are switched off they mean nothing, and Alt with one means what it would.
  ///
  /// Nil for a letter, digit or sign that does nothing.
  private func withoutLetters(_ event: Event, in context: Context) -> Event? {
    guard !record.usesLetterKeys, !top.isTyping(in: context) else { return event }
    switch event {
    case .key(" "): return event
    case .key(.character): return nil
    case .key(.alt(let character)): return .key(.character(character))
    default: return event
    }
  }
}

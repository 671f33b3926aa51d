import Display
import Domain

/// The palette, the search, the keys and the curtain.
extension Session {
  mutating func actOnOverlay(_ event: Event, in context: Context) {
    switch overlay {
    case .help(var help):
      overlay = help.handle(event, in: context.size) ? .help(help) : nil
    case .palette(var palette):
      let move = palette.handle(event, in: context.size)
      overlay = .palette(palette)
      follow(move, in: context)
    case .search(var line):
      guard let list = top.list(in: record) else { return overlay = nil }
      let move = line.handle(event, in: list)
      if !line.text.isEmpty { searched = line.text }
      // Esc leads back to the row where the search began.
      overlay = event == .key(.escape) ? nil : .search(line)
      follow(move, in: context)
    case nil: break
    }
  }

  mutating func follow(_ move: OverlayMove, in context: Context) {
    switch move {
    case .stay: break
    case .close: overlay = nil
    case .select(let row): select(row, in: context)
    case .run(let entry):
      overlay = nil
      remember(entry, in: context)
      run(entry.command, in: context)
    }
  }

  // MARK: Palette

  mutating func openPalette(in context: Context) {
    let recent = record[setting: .recent]?.texts ?? []
    overlay = .palette(Palette(paletteEntries(in: context), recent: recent))
  }

  /// Puts the entry first next time.
  private mutating func remember(_ entry: PaletteEntry, in context: Context) {
    guard readOnly == nil, covers.isEmpty else { return }
    let others = (record[setting: .recent]?.texts ?? []).filter { $0 != entry.title }
    let recent = [entry.title] + others.prefix(5)
    record.set(.recent, to: .list(recent.map(Value.text)), at: context.stamp)
    noteChanges(undoing: nil)
  }

  private mutating func run(_ command: PaletteEntry.Command, in context: Context) {
    switch command {
    case .move(let move): follow(move, in: context)
    case .here(let index):
      perform(in: context) { $0.perform(command: index, on: &$1, in: context) }
    case .key(let key): press(key, in: context)
    case .toggle(let preference): toggle(preference, in: context)
    }
  }

  private mutating func toggle(_ preference: Preference, in context: Context) {
    guard readOnly == nil else { return notice = readOnly }
    let isOn = !preference.flag(in: record)
    preference.set(.flag(isOn), in: &record, at: context.stamp)
    noteChanges(undoing: nil)
    notice = "\(preference.title): \(isOn ? "yes" : "no"). u takes it back."
  }

  /// Does what the key would where it is a command, also while something is being typed.
  private mutating func press(_ key: Key, in context: Context) {
    switch key {
    case "u": undo(in: context)
    case .control("r"): redo(in: context)
    case "?": overlay = .help(HelpOverlay(hints: helpHints(in: context)))
    case "/": openSearch()
    default: act(on: .key(key), in: context)
    }
  }

  // MARK: Search

  mutating func openSearch() {
    guard let list = top.list(in: record) else {
      return notice = "There is no list to search here."
    }
    overlay = .search(SearchLine(from: list.selected))
  }

  /// Goes to the next row that holds what was searched for last.
  mutating func searchNext(in context: Context) {
    guard let list = top.list(in: record) else {
      return notice = "There is no list to search here."
    }
    guard let needle = Needle(searched) else { return openSearch() }
    guard let row = list.row(with: needle, from: list.selected + 1) else {
      return notice = "“\(searched)” is not in this list."
    }
    if row == list.selected { notice = "“\(searched)” is in no other row." }
    select(row, in: context)
  }

  private mutating func select(_ row: Int, in context: Context) {
    var screen = top
    screen.select(row, in: record, context)
    putBack(screen)
  }

  // MARK: Curtain

  mutating func hide() {
    isHidden = true
    notice = nil
    if options.isSealed { askToLock() }
    wantsRepaint = true
  }

  /// What leads back from behind the curtain; anything else changes nothing.
  mutating func lift(for event: Event, in context: Context) {
    switch event {
    case .key(.function(2)), .key("!"), .key(.alt("!")), .key(.escape): isHidden = false
    case .key(.control("g")), .key(.function(1)):
      isHidden = false
      openHelpNow(in: context)
    case .key(.control("q")):
      isHidden = false
      quit()
    case .key(.control("l")): break
    default: return
    }
    wantsRepaint = true
  }
}

import Display
import Domain

/// A screen whose actions are its own affair, as the session holds it.
package protocol Showable: Sendable {
  var title: String { get }
  func pace(in context: Context) -> Duration?
  mutating func advance(on record: inout Record, in context: Context) -> Move
  mutating func interrupt(wasAway: Bool, in context: Context)
  mutating func stir()
  var surroundings: Surroundings { get }
  var needsItsKeys: Bool { get }
  var draft: Item? { get }
  var subject: ID? { get }
  var previewedTheme: String? { get }
  var leavesMouseToTerminal: Bool { get }
  func isTyping(in context: Context) -> Bool
  func binds(_ key: Key, in context: Context) -> Bool
  func hints(everyKey: Bool, in context: Context) -> [Hint]
  /// Performs what the event means here; nil when it means nothing.
  mutating func handle(_ event: Event, on record: inout Record, in context: Context) -> Move?
  mutating func click(_ target: any Sendable, on record: inout Record, in context: Context) -> Move?
  /// The actions here that can be found by name.
  func paletteEntries(in context: Context) -> [PaletteEntry]
  /// Does one of them.
  mutating func perform(command: Int, on record: inout Record, in context: Context) -> Move?
  mutating func take(outside text: String, in context: Context)
  func list(in record: Record) -> SearchableList?
  mutating func select(_ row: Int, in record: Record, _ context: Context)
  mutating func show(_ id: ID)
  mutating func refresh(from record: Record, in context: Context)
  func draw(_ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas)
}

/// A screen on the session's stack.
package struct Shown<Content: Screen>: Showable {
  private var screen: Content

  package init(_ screen: Content) { self.screen = screen }

  package var title: String { Content.title }
  package var surroundings: Surroundings { screen.surroundings }
  package var needsItsKeys: Bool { screen.needsItsKeys }
  package var draft: Item? { screen.draft }
  package var subject: ID? { screen.subject }
  package var previewedTheme: String? { screen.previewedTheme }
  package var leavesMouseToTerminal: Bool { Content.leavesMouseToTerminal }

  package func pace(in context: Context) -> Duration? { screen.pace(in: context) }

  package mutating func advance(on record: inout Record, in context: Context) -> Move {
    screen.advance(on: &record, in: context)
  }

  package mutating func interrupt(wasAway: Bool, in context: Context) {
    screen.interrupt(wasAway: wasAway, in: context)
  }

  package mutating func stir() { screen.stir() }

  package func isTyping(in context: Context) -> Bool { screen.typed(in: context) != nil }

  package func binds(_ key: Key, in context: Context) -> Bool {
    screen.keys(in: context).contains { $0.keys.contains(key) }
  }

  package func hints(everyKey: Bool, in context: Context) -> [Hint] {
    let bindings = screen.keys(in: context).filter { everyKey || $0.inFooter }
    let needsAlt = !context.usesLetterKeys && !isTyping(in: context)
    return (needsAlt ? bindings.map { $0.holdingAlt() } : bindings)
      .hints(everyKey: everyKey, in: context.repertoire)
  }

  package mutating func handle(
    _ event: Event, on record: inout Record, in context: Context
  ) -> Move? {
    guard let action = action(for: event, in: context) else { return nil }
    return screen.perform(action, on: &record, in: context)
  }

  package mutating func click(
    _ target: any Sendable, on record: inout Record, in context: Context
  ) -> Move? {
    guard let action = target as? Content.Action else { return nil }
    return screen.perform(action, on: &record, in: context)
  }

  package func paletteEntries(in context: Context) -> [PaletteEntry] {
    screen.keys(in: context).enumerated().compactMap { index, binding in
      guard let key = binding.keys.first, !key.movesOrLeaves else { return nil }
      let title = binding.label.prefix(1).uppercased() + binding.label.dropFirst()
      return PaletteEntry(title: title, kind: "here", keys: key.name, command: .here(index))
    }
  }

  package mutating func perform(
    command: Int, on record: inout Record, in context: Context
  ) -> Move? {
    let bindings = screen.keys(in: context)
    guard bindings.indices.contains(command) else { return nil }
    return screen.perform(bindings[command].action, on: &record, in: context)
  }

  package mutating func take(outside text: String, in context: Context) {
    screen.take(outside: text, in: context)
  }

  package func list(in record: Record) -> SearchableList? { screen.list(in: record) }

  package mutating func select(_ row: Int, in record: Record, _ context: Context) {
    screen.select(row, in: record, context)
  }

  package mutating func show(_ id: ID) { screen.show(id) }

  package mutating func refresh(from record: Record, in context: Context) {
    screen.refresh(from: record, in: context)
  }

  package func draw(
    _ record: Record, in area: Rect, _ context: Context, on canvas: inout Canvas
  ) {
    screen.draw(record, in: area, context, on: &canvas)
  }

  /// While a field has the focus it gets every character and what no binding takes.
  private func action(for event: Event, in context: Context) -> Content.Action? {
    let typed = screen.typed(in: context)
    switch event {
    case .key(let key):
      var bindings = screen.keys(in: context)
      if typed != nil, case .character = key { bindings.removeAll { !$0.whileTyping } }
      if let binding = bindings.first(where: { $0.keys.contains(key) }) { return binding.action }
      return key.edits ? typed?(.key(key)) : nil
    case .paste(let text): return typed?(.text(text))
    case .wheel(let rows, _): return screen.wheel(rows)
    default: return nil
    }
  }
}

extension Key {
  /// Whether it goes about the screen, so that a name for it would be of no use.
  fileprivate var movesOrLeaves: Bool {
    switch self {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .escape: true
    case .shiftUp, .shiftDown, .shiftLeft, .shiftRight: true
    default: false
    }
  }

  /// Whether a field could make something of it: the keys that lead elsewhere are not for fields.
  fileprivate var edits: Bool {
    switch self {
    case .escape, .enter, .tab, .backTab, .function: false
    default: true
    }
  }
}

extension Move {
  package static func open(_ screen: some Screen) -> Move { .open(Shown(screen)) }
  package static func replace(_ screen: some Screen) -> Move { .replace(Shown(screen)) }
}

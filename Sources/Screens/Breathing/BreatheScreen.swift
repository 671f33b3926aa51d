import Display
import Domain

/// Choosing how to breathe: patterns, the person's own, and sequences without a rhythm.
package struct BreatheScreen: Place {
  package static let title = "Breathe"
  package static let number: Character = "3"
  package static let word = "breathe"

  package enum Action: Sendable {
    case move(Key)
    case scroll(Int)
    case click(Int)
    case begin, withoutHolds
    case length(Int)
    case add, edit, delete, earlier
  }

  var menu = Menu()
  var choices: [BreathChoice] = []
  var uses: [String: BreathingUse] = [:]
  var isComplete = true
  /// Breaths of this sitting, where it is not the usual length.
  private var lengths: [String: Int] = [:]
  /// The choice that the cursor is on: it stays there when others come and go around it.
  private var selected: String?
  /// The pattern that is being made: the cursor goes to it once it is there.
  private var awaited: String?

  package init() {}

  package mutating func refresh(from record: Record, in context: Context) {
    choices = BreathChoice.all(in: record)
    uses = Dictionary(grouping: record.breathings, by: \.content.pattern).mapValues {
      BreathingUse($0)
    }
    isComplete = record.isComplete
    menu.count = choices.count
    if choices.contains(where: { $0.id == awaited }) { (selected, awaited) = (awaited, nil) }
    if let place = choices.firstIndex(where: { $0.id == selected }) {
      menu.select(place, height: Self.list(in: context.body(), context).height)
    }
  }

  var choice: BreathChoice? { menu.selection.map { choices[$0] } }

  func cycles(of choice: BreathChoice) -> Int? { lengths[choice.id] }

  // MARK: What it does

  package func keys(in context: Context) -> [Binding<Action>] {
    let pattern = choice?.pattern
    var keys: [Binding<Action>] = [Binding(.enter, label: "begin", does: .begin)]
    if pattern != nil {
      keys += [
        Binding(.left, "h", label: "length", does: .length(-1)),
        Binding(.right, "l", label: "length", does: .length(1)),
      ]
    }
    if pattern?.withoutHolds != nil {
      keys.append(Binding("w", label: "no holds", does: .withoutHolds))
    }
    keys.append(Binding("n", label: "new", does: .add))
    if case .own? = choice {
      keys += [
        Binding("e", label: "edit", does: .edit), Binding("d", label: "delete", does: .delete),
      ]
    }
    return keys + [
      Binding("s", label: "earlier ones", does: .earlier),
      Binding(.up, "k", label: "choose", does: .move(.up)),
      Binding(.down, "j", label: "choose", does: .move(.down)),
      Binding(.pageUp, label: "a page", does: .move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: .move(.pageDown), inFooter: false),
      Binding(.home, "g", label: "first, last", does: .move(.home), inFooter: false),
      Binding(.end, "G", label: "first, last", does: .move(.end), inFooter: false),
    ]
  }

  package func wheel(_ rows: Int) -> Action? { .scroll(rows) }

  package mutating func perform(
    _ action: Action, on record: inout Record, in context: Context
  ) -> Move {
    let height = Self.list(in: context.body(), context).height
    defer { selected = choice?.id }
    switch action {
    case .move(let key): menu.handle(key, height: height)
    case .scroll(let rows): menu.wheel(rows, height: height)
    case .click(let row):
      if row == menu.selection { return begin() }
      menu.select(row, height: height)
    case .begin: return begin()
    case .withoutHolds:
      guard let choice, let pattern = choice.pattern, let twin = pattern.withoutHolds else {
        return .stay
      }
      let cycles = lengths[choice.id] ?? pattern.usualCycles
      return .open(BreathingScreen(twin, cycles: twin.cycles(asLongAs: cycles, of: pattern)))
    case .length(let steps):
      guard let choice, let pattern = choice.pattern else { return .stay }
      let present = lengths[choice.id] ?? pattern.usualCycles
      let next = pattern.length(after: present, by: steps)
      lengths[choice.id] = next
      if next == present, steps > 0 { return .say("This is as long as it goes.") }
    case .add:
      awaited = context.newID.description
      return .open(OwnPatternScreen(new: context.newID))
    case .edit:
      if case .own(let entry)? = choice { return .open(OwnPatternScreen(entry)) }
    case .delete:
      guard case .own(let entry)? = choice else { return .stay }
      record.remove(entry.id, at: context.stamp)
      return .say("Deleted. u brings it back.")
    case .earlier: return .open(SittingsScreen())
    }
    return .stay
  }

  private func begin() -> Move {
    guard let choice else { return .stay }
    guard let screen = choice.screen(cycles: lengths[choice.id]) else {
      return .say(choice.purpose)
    }
    return .open(screen)
  }

  package func list(in record: Record) -> SearchableList? {
    let choices = choices
    return SearchableList(count: choices.count, selected: menu.selected) { row in
      guard choices.indices.contains(row) else { return [] }
      return [choices[row].name, choices[row].purpose, choices[row].id]
    }
  }

  package mutating func select(_ row: Int, in record: Record, _ context: Context) {
    menu.select(row, height: Self.list(in: context.body(), context).height)
    selected = choice?.id
  }
}

import Domain

/// The changes that can be undone and done again, a step at a time.
///
/// Undoing writes what stood there before as a new edit, so it wins every merge and undoes nothing that
/// another writer added.
package struct History: Sendable {
  enum Direction: Sendable { case undo, redo }

  private var past: [[Change]] = []
  private var future: [[Change]] = []

  mutating func note(_ changes: [Change], undoing direction: Direction?) {
    switch direction {
    case .undo: future.append(changes)
    case .redo: past.append(changes)
    case nil:
      past.append(changes)
      future = []
    }
  }

  mutating func take(_ direction: Direction) -> [Change]? {
    direction == .undo ? past.popLast() : future.popLast()
  }

  static func sentence(for step: [Change], _ direction: Direction) -> String {
    let what = step.first.map(name) ?? "it"
    return switch (step.first?.before, step.first?.after, direction) {
    case (nil, _, .undo): "Took back \(what). ^R does it again."
    case (_, nil, .undo): "Brought back \(what)."
    case (_, _, .undo): "Changed \(what) back. ^R does it again."
    case (_, _, .redo): "Done again."
    }
  }

  private static func name(_ change: Change) -> String {
    switch change.after ?? change.before {
    case .checkIn(let entry): "the check-in of \(entry.at?.clock ?? "then")"
    case .person(let entry): entry.content.label.isEmpty ? "a person" : entry.content.label
    case .breathing(let entry): "the breathing of \(entry.at?.clock ?? "then")"
    case .pattern(let entry): entry.content.name.isEmpty ? "a pattern" : entry.content.name
    case .rung(let entry): entry.content.title.isEmpty ? "a step" : "“\(entry.content.title)”"
    case .attempt(let entry): "the practice of \(entry.at?.clock ?? "then")"
    case .contact(let entry): "the contact of \(entry.at?.clock ?? "then")"
    case .urge(let entry): "the urge of \(entry.at?.clock ?? "then")"
    case .page(let entry): "the page of \(entry.at?.clock ?? "then")"
    case .setting(let entry) where entry.content.key == SettingKey.notNow.rawValue: "“not now”"
    case .setting(let entry) where entry.content.key == SettingKey.fittingLines.rawValue:
      "what you said of a line"
    case .setting(let entry):
      Preference(key: entry.content.key).map { "“\($0.title)”" } ?? "a setting"
    case nil: "it"
    }
  }
}

extension History {
  /// Drops what would bring a thing back, or show what it was.
  mutating func forget(_ id: ID) {
    past = Self.without(id, past)
    future = Self.without(id, future)
  }

  private static func without(_ id: ID, _ steps: [[Change]]) -> [[Change]] {
    steps.map { $0.filter { $0.id != id } }.filter { !$0.isEmpty }
  }
}

/// How keys are named where single letters are no commands: with Alt held.
extension Binding {
  package func holdingAlt() -> Binding { with(keys.map { $0.holdingAlt }) }
}

extension Key {
  fileprivate var holdingAlt: Key {
    if case .character(let character) = self, character != " " { .alt(character) } else { self }
  }
}

extension Hint {
  package func holdingAlt() -> Hint {
    let names = keys.split(separator: " ").map { $0.count == 1 ? "alt-\($0)" : String($0) }
    return Hint(keys: names.joined(separator: " "), label: label)
  }
}

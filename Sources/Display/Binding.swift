/// What a key does, said once: the footer, the help and the behaviour are made from it.
package struct Binding<Action: Sendable>: Sendable {
  /// The first is the one that is shown; the others do the same.
  package let keys: [Key]
  /// What it does, in a word or two.
  ///
  /// Neighbours with the same label are shown as one.
  package let label: String
  package let action: Action
  /// Whether the footer names it; the help names every one.
  package let inFooter: Bool
  /// Whether it takes a character that would else be typed into the field with the focus.
  package let whileTyping: Bool

  package init(
    _ keys: Key..., label: String, does action: Action, inFooter: Bool = true,
    whileTyping: Bool = false
  ) {
    self.keys = keys
    self.label = label
    self.action = action
    self.inFooter = inFooter
    self.whileTyping = whileTyping
  }
}

/// A line of the footer or the help: how the keys are written and what they do.
package struct Hint: Equatable, Sendable {
  package let keys: String
  package let label: String

  package init(keys: String, label: String) {
    self.keys = keys
    self.label = label
  }
}

extension Sequence {
  /// The hints for these bindings: neighbours with the same label as one.
  package func hints<Action>(everyKey: Bool = false) -> [Hint]
  where Element == Binding<Action> {
    var hints: [Hint] = []
    for binding in self {
      let names = (everyKey ? binding.keys : Array(binding.keys.prefix(1))).map(\.name)
      if let last = hints.last, last.label == binding.label {
        let separator = everyKey ? " " : ""
        hints[hints.count - 1] = Hint(
          keys: last.keys + separator + names.joined(separator: " "), label: last.label)
      } else {
        hints.append(Hint(keys: names.joined(separator: " "), label: binding.label))
      }
    }
    return hints
  }
}

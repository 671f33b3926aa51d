/// What a key does, said once: the footer, the help and the behaviour are made from it.
package struct Binding<Action: Sendable>: Sendable {
  /// The first is the one that is shown; the others do the same.
  package private(set) var keys: [Key]
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

  /// The same under other keys.
  func with(_ keys: [Key]) -> Binding {
    var binding = self
    binding.keys = keys
    return binding
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
  package func hints<Action>(
    everyKey: Bool = false, in repertoire: Repertoire = .unicode
  ) -> [Hint] where Element == Binding<Action> {
    var groups: [(keys: [Key], label: String)] = []
    for binding in self {
      let keys = everyKey ? binding.keys : Array(binding.keys.prefix(1))
      if let last = groups.indices.last, groups[last].label == binding.label {
        groups[last].keys += keys
      } else {
        groups.append((keys, binding.label))
      }
    }
    return groups.map { keys, label in
      let names = keys.map { $0.name(in: repertoire) }
      if everyKey { return Hint(keys: names.joined(separator: " "), label: label) }
      if repertoire == .unicode {
        // Signs stand side by side, names apart.
        let gap = names.allSatisfy { $0.count == 1 } ? "" : " "
        return Hint(keys: names.joined(separator: gap), label: label)
      }
      // Four names in a row are too long for a footer.
      let isEveryArrow = keys.count == 4 && Set(keys) == [.up, .down, .left, .right]
      return Hint(keys: isEveryArrow ? "arrows" : names.joined(separator: "/"), label: label)
    }
  }
}

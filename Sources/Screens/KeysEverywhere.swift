import Display

extension Session {
  /// The keys that mean the same on every screen.
  package static let everywhere =
    doors + [
      Hint(keys: "[ ]", label: "the place before, the next place"),
      Hint(keys: "esc", label: "back, keeping what you typed"),
      Hint(keys: "q", label: "back; from a place, leave Steady"),
      Hint(keys: "u", label: "undo the last change"),
      Hint(keys: "^R", label: "do it again"),
      Hint(keys: "^G F1", label: "Help now, from everywhere"),
      Hint(keys: ": ^P", label: "find any place, setting or action by its name"),
    ] + searching + [
      Hint(keys: "F2 !", label: "hide the screen; the same key brings it back"),
      Hint(keys: "F4", label: "lock it now, if it has a passphrase"),
      Hint(keys: "^S", label: "show whether all is saved"),
      Hint(keys: "^L", label: "draw the screen again"),
      Hint(keys: "^Q", label: "leave Steady from anywhere"),
    ]

  /// The keys of the places: those of the row together, each other one by its name.
  private static let doors: [Hint] = {
    let numbers = places.filter { $0.isNumbered }.map { String($0.number) }
    let others = places.filter { !$0.isNumbered }
    return [Hint(keys: numbers.joined(separator: " "), label: "open a place")]
      + others.map { Hint(keys: String($0.number), label: $0.title) }
  }()

  /// Those that mean something only where there is a list.
  static let searching = [
    Hint(keys: "/", label: "search this list"), Hint(keys: "F3", label: "the next one found"),
  ]
}

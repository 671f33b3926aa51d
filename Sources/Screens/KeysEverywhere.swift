import Display

extension Session {
  /// The keys that mean the same on every screen.
  package static let everywhere =
    doors(besides: nil) + [back] + changing + [helpNow, finding] + searching + [locking] + always

  /// Those of them that do something on the open screen.
  func keysEverywhere(in context: Context) -> [Hint] {
    if top.isTyping(in: context) { return keysWhileTyping }
    let isHelp = top is Shown<HelpNowScreen>
    return (covers.isEmpty ? Self.doors(besides: current) : []) + (leadsBack ? [Self.back] : [])
      + Self.changing + (isHelp ? [] : [Self.helpNow])
      + [covers.isEmpty ? Self.finding : Hint(keys: Self.finding.keys, label: "find a key by name")]
      + (top.list(in: record) == nil ? [] : Self.searching)
      + (options.isSealed ? [Self.locking] : []) + Self.always
  }

  /// Where letters and digits belong to an answer only these are left.
  private var keysWhileTyping: [Hint] {
    let isHelp = top is Shown<HelpNowScreen>
    return (leadsBack ? [Self.back] : []) + (isHelp ? [] : [Self.helpNow])
      + [Hint(keys: "^P", label: "find a key by name"), Hint(keys: "F2", label: Self.hiding)]
      + (options.isSealed ? [Self.locking] : []) + Self.always.dropFirst()
  }

  private static let hiding = "hide the screen; the same key brings it back"

  /// The keys of the places: those of the row together, each other one by its name.
  private static func doors(besides open: Int?) -> [Hint] {
    let closed = places.indices.filter { $0 != open }.map { places[$0] }
    let numbers = closed.filter { $0.isNumbered }.map { String($0.number) }
    let others = closed.filter { !$0.isNumbered }
    return [Hint(keys: numbers.joined(separator: " "), label: "open a place")]
      + others.map { Hint(keys: String($0.number), label: $0.title) }
      + [Hint(keys: "[ ]", label: "the place before, the next place")]
  }

  private static let back = Hint(keys: "esc", label: "back, keeping what you typed")
  private static let helpNow = Hint(keys: "^G F1", label: "Help now, from everywhere")
  private static let finding = Hint(
    keys: ": ^P", label: "find any place, setting or action by its name")

  private static let changing = [
    Hint(keys: "q", label: "back; from a place, leave Steady"),
    Hint(keys: "u", label: "undo the last change"),
    Hint(keys: "^R", label: "do it again"),
  ]

  /// Those that mean something only where there is a list.
  private static let searching = [
    Hint(keys: "/", label: "search this list"), Hint(keys: "F3", label: "the next one found"),
  ]

  private static let locking = Hint(keys: "F4", label: "lock it now, if it has a passphrase")

  private static let always = [
    Hint(keys: "F2 !", label: hiding),
    Hint(keys: "^S", label: "show whether all is saved"),
    Hint(keys: "^L", label: "draw the screen again"),
    Hint(keys: "^Q", label: "leave Steady from anywhere"),
  ]
}

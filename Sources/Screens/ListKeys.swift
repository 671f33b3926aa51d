import Display

extension Menu {
  /// The keys that move in a list, as every list has them; none where there is nothing to choose.
  func bindings<Action>(
    ends: String = "first, last", _ move: (Key) -> Action
  ) -> [Binding<Action>] {
    if count == 0 { return [] }
    return [
      Binding(.up, "k", label: "choose", does: move(.up)),
      Binding(.down, "j", label: "choose", does: move(.down)),
      Binding(.pageUp, label: "a page", does: move(.pageUp), inFooter: false),
      Binding(.pageDown, label: "a page", does: move(.pageDown), inFooter: false),
      Binding(.home, "g", label: ends, does: move(.home), inFooter: false),
      Binding(.end, "G", label: ends, does: move(.end), inFooter: false),
    ]
  }
}

import Display

extension WritingScreen {
  /// What the keys of the editor do, for the list of keys and for finding them by name.
  static let editorKeys: [Binding<Action>] = [
    edit(.control("a"), .home, "start of the line"),
    edit(.control("e"), .end, "end of the line"),
    edit(.alt("b"), .controlLeft, "a word back"),
    edit(.alt("f"), .controlRight, "a word on"),
    edit(.alt("{"), .controlUp, "a paragraph up"),
    edit(.alt("}"), .controlDown, "a paragraph down"),
    edit(.pageUp, "a page up"),
    edit(.pageDown, "a page down"),
    edit(.alt("<"), .controlHome, "start of the text"),
    edit(.alt(">"), .controlEnd, "end of the text"),
    edit(.control(" "), "mark, to select from here"),
    edit(.control("w"), "cut what is marked, or the word before"),
    edit(.alt("w"), "copy what is marked"),
    edit(.control("k"), "cut to the end of the line"),
    edit(.control("u"), "cut to the start of the line"),
    edit(.control("y"), "paste what was cut"),
    edit(.control("_"), "take back what was typed"),
    edit(.control("r"), "type it again"),
  ]

  private static func edit(_ key: Key, _ label: String) -> Binding<Action> {
    Binding(key, label: label, does: .input(.key(key)), inFooter: false)
  }

  private static func edit(_ key: Key, _ other: Key, _ label: String) -> Binding<Action> {
    Binding(key, other, label: label, does: .input(.key(key)), inFooter: false)
  }
}

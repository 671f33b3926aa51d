import Display
import Testing

@Suite struct BindingTests {
  private let bindings: [Binding<Int>] = [
    Binding(.up, "k", label: "choose", does: 0), Binding(.down, "j", label: "choose", does: 1),
    Binding(.enter, label: "open", does: 2), Binding(.control("g"), label: "help now", does: 3),
  ]

  @Test func neighboursWithOneLabelAreOneHint() {
    #expect(
      bindings.hints() == [
        Hint(keys: "↑↓", label: "choose"), Hint(keys: "⏎", label: "open"),
        Hint(keys: "^G", label: "help now"),
      ])
    #expect(bindings.hints(everyKey: true)[0] == Hint(keys: "↑ k ↓ j", label: "choose"))
  }

  @Test func keysAreNamedAsTheyAreReadOnAKeyboard() {
    let keys: [Key] = [" ", .control(" "), .alt("b"), .pageDown, .function(1), "q"]
    #expect(keys.map(\.name) == ["space", "^space", "alt-b", "pgdn", "F1", "q"])
  }
}

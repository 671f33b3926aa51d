import Display
import Testing

struct PlainSignsTests {
  @Test func whatCanBeShownStaysAsItIs() {
    let text = "Müde · 悲しい ⏎ 😀 é"
    #expect(plainText(text, in: .unicode) == text)
    #expect(plainText("plain\r\nlines\tand\n", in: .ascii) == "plain\r\nlines\tand\n")
  }

  @Test func lettersPassWhereOnlySignsAreMissing() {
    #expect(
      plainText("Müde · 悲しい … “so” 😀", in: .letters) == "Müde . 悲しい . \"so\" ??")
  }

  @Test func nothingButASCIIGoesToATerminalThatKnowsNothingElse() {
    let text = "Müde, Łódź, straße, don’t – 悲"
    #expect(plainText(text, in: .ascii) == "Mude, Lodz, strase, don't - ??")
    #expect(plainText("e\u{301}té", in: .ascii) == "ete")
  }

  /// Whatever is written, the columns stay, so that nothing drawn moves.
  @Test func everyScalarTakesTheColumnsItHad() {
    for value in UInt32(0x20)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for repertoire in [Repertoire.letters, .ascii] {
        let sign = repertoire.sign(for: value)
        if repertoire == .ascii, !(0x20...0x7F ~= sign) { Issue.record("\(value): \(sign)") }
        if sign == value { continue }
        let text = String(scalar)
        let plain = plainText(text, in: repertoire)
        if columns(of: plain) != columns(of: text) { Issue.record("\(value): \(plain)") }
      }
    }
  }

  @Test func keysAreNamedInLetters() {
    let bindings: [Binding<Int>] = [
      Binding(.up, "k", label: "move", does: 0), Binding(.down, "j", label: "move", does: 1),
      Binding(.left, label: "move", does: 2), Binding(.right, label: "move", does: 3),
      Binding(.enter, label: "save", does: 4), Binding(.up, label: "read", does: 5),
      Binding(.down, label: "read", does: 6),
    ]
    #expect(
      bindings.hints(in: .letters) == [
        Hint(keys: "arrows", label: "move"), Hint(keys: "enter", label: "save"),
        Hint(keys: "up/down", label: "read"),
      ])
    #expect(bindings.hints(everyKey: true, in: .ascii)[0].keys == "up k down j left right")
  }
}

import Display
import Testing

@Suite struct TextFieldTests {
  @Test func lettersGoInAtTheCaret() {
    var field = TextField("helo")
    let taken = [.left, "l", .enter].map { field.handle($0) }
    #expect(taken == [true, true, false])
    #expect(field.text == "hello")
    #expect(field.caret == 4)
  }
}

import Display
import Domain
import Screens
import Testing

/// What a click does inside fields and forms.
struct MouseTests {
  private func place(of text: String, in play: Play) throws -> Point {
    let lines = play.frame.lines
    let y = try #require(lines.firstIndex { $0.contains(text) })
    let before = lines[y].prefix(upTo: try #require(lines[y].firstRange(of: text)).lowerBound)
    return Point(columns(of: String(before)), y)
  }

  @Test func aClickPutsTheCaretWhereItFell() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("one three")
    let word = try place(of: "three", in: play)
    play.send(.click(word))
    play.type("two ")
    #expect(play.text.contains("one two three"))
    play.send(.click(Point(word.x + 40, word.y)))
    play.type(".")
    #expect(play.text.contains("one two three."))
  }

  @Test func aClickInAWideScriptFallsBetweenCharacters() throws {
    var play = Play(at: CheckInScreen.self)
    play.press(.tab, .tab, .tab)
    play.type("悲しい")
    let word = try place(of: "悲しい", in: play)
    play.send(.click(Point(word.x + 3, word.y)))
    play.type("x")
    #expect(play.text.contains("悲xしい"))
  }

  @Test func boxesAreTickedAndChoicesGoOn() throws {
    var play = Play(Play.lived)
    play.press(.down, .down, .down, .down, .down, .enter, "n")
    play.send(.click(try place(of: "[ ] fun", in: play)))
    #expect(play.text.contains("[x] fun"))
    play.send(.click(try place(of: "[ ] safe to call", in: play)))
    #expect(play.text.contains("[x] safe to call"))
    play.send(.click(try place(of: "skipped", in: play)))
    let choice = try place(of: "‹ skipped ›", in: play)
    play.send(.click(Point(choice.x + 4, choice.y)))
    #expect(play.text.contains("‹ close ›"))
  }

  @Test func theMouseCanBeLeftToTheTerminal() {
    var record = Play.lived
    #expect(Play(record).session.takesMouse)
    record.set(.mouse, to: .flag(false), at: Stamp(milliseconds: 9))
    #expect(!Play(record).session.takesMouse)
    var play = Play()
    play.press("0")
    #expect(!play.session.takesMouse)
  }
}

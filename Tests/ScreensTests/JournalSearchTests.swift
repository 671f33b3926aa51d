import Display
import Domain
import Screens
import Testing

/// What a search in the journal shows of the pages that it finds.
struct JournalSearchTests {
  private let words = String(repeating: "many other words come first ", count: 9)

  private func found(_ text: String, _ typed: String, _ size: Size) -> Play {
    var record = Play.begun
    var page = Page(practice: "free")
    page.answers["text"] = .text(text)
    let entry = Entry(
      id: ID(milliseconds: 1, random: 1), at: Moment(seconds: 1_795_400_000, offset: 60),
      edited: Stamp(milliseconds: 1), content: page)
    record.put(.page(entry), at: Stamp(milliseconds: 1))
    _ = record.takeChanges()
    var play = Play(record, at: JournalScreen.self, size: size)
    play.press("/")
    play.type(typed)
    return play
  }

  /// The row of the page that was found, in parts of one role.
  private func parts(_ play: Play) -> [(text: String, role: Role)] {
    let canvas = play.frame
    guard let y = canvas.lines.firstIndex(where: { $0.contains("›") }) else { return [] }
    var parts: [(text: String, role: Role)] = []
    for x in 0..<canvas.size.width {
      let cell = canvas[Point(x, y)]
      if parts.last?.role == cell.role {
        parts[parts.count - 1].text += cell.text
      } else {
        parts.append((cell.text, cell.role))
      }
    }
    return parts
  }

  @Test(arguments: sizes) func theHitIsSeenInEveryWindow(size: Size) {
    let play = found("\(words) and then the needle, and more after it", "needle", size)
    #expect(parts(play).contains { $0.role == .heading && $0.text == "needle" }, "\(play.text)")
    let wide = found("\(words) 日本語の本を読んだ 日本", "本を", size)
    #expect(parts(wide).contains { $0.role == .heading && $0.text == "本を" }, "\(wide.text)")
  }

  @Test func everyWordIsFoundAndMarked() {
    let play = found("I went with Ana. We kept the plan, Ana and I.", "plan ana", Size(80, 24))
    let marked = parts(play).filter { $0.role == .heading }.map(\.text)
    #expect(marked == ["Ana", "plan", "Ana"], "\(play.text)")
    #expect(play.text.contains("1 page"))
    let together = found("the plan of Ana. The plan Ana made.", "plan ana", Size(80, 24))
    #expect(together.text.contains("The plan Ana made."))
    let none = found("I went with Ana.", "ana plan", Size(80, 24))
    #expect(none.text.contains("No page is like that."))
  }

  @Test func wordsMayStandInDifferentAnswers() {
    var play = journal(Size(80, 24), "/", typing: "busy tuesday")
    #expect(play.text.contains("1 page") && play.text.contains("Thought record"))
    play.type("zz")
    #expect(play.text.contains("No page is like that."))
    for _ in 0..<2 { play.press(.backspace) }
    #expect(play.text.contains("1 page"))
  }
}

import Display
import Domain
import Screens
import Testing

/// A page that a search led to: the words that were found are in sight.
struct PageHitTests {
  private func opened(
    _ practice: String, _ answers: [(String, String)], _ typed: String, _ size: Size = Size(80, 24)
  ) -> Play {
    var record = Play.begun
    var page = Page(practice: practice)
    for (name, text) in answers { page.answers[name] = .text(text) }
    let entry = Entry(
      id: ID(milliseconds: 1, random: 1), at: Moment(seconds: 1_795_400_000, offset: 60),
      edited: Stamp(milliseconds: 1), content: page)
    record.put(.page(entry), at: Stamp(milliseconds: 1))
    _ = record.takeChanges()
    var play = Play(record, at: JournalScreen.self, size: size)
    play.press("/")
    play.type(typed)
    play.press(.enter)
    return play
  }

  /// The words of a role, row by row.
  private func words(_ role: Role, _ play: Play) -> [String] {
    let canvas = play.frame
    return canvas.lines.indices.compactMap { y in
      let cells = (0..<canvas.size.width).map { canvas[Point($0, y)] }
      let text = cells.filter { $0.role == role }.map(\.text).joined()
      return text.isEmpty ? nil : text
    }
  }

  private let long =
    (0..<90).map { $0 % 40 == 30 ? "line \($0) with Ána" : "line \($0)" }.joined(separator: "\n")

  @Test(arguments: sizes) func theHitIsScrolledToAndMarked(size: Size) {
    let play = opened("free", [("text", long)], "ana", size)
    #expect(play.text.contains("line 30 with Ána"), "\(play.text)")
    #expect(words(.selected, play).contains("Ána"), "\(play.text)")
  }

  @Test(arguments: [Key.function(3), "n"]) func theNextHitIsOneKeyAway(key: Key) {
    var play = opened("free", [("text", long)], "ana")
    play.press(key)
    #expect(play.text.contains("line 70 with Ána") && !play.text.contains("line 30"))
    #expect(words(.selected, play).contains("Ána"))
    play.press(key)
    #expect(play.text.contains("line 30 with Ána"))
    play.press("N")
    #expect(play.text.contains("line 70 with Ána"))
  }

  @Test func allWordsAreMarkedAndTheFirstHitIsWhereTheyStandTogether() {
    let text = "a plan\n" + long + "\nthe plan Ana made"
    let play = opened("free", [("text", text)], "plan ana")
    #expect(play.text.contains("the plan Ana made"), "\(play.text)")
    #expect(words(.selected, play).contains("planAna"))
  }

  @Test func aPageThatWasNotSearchedForHasNoHits() {
    var play = journal(Size(80, 24), .enter)
    #expect(!play.text.contains("next hit"))
    play.press(.escape)
  }

  @Test func aDraftIsOpenedAtTheAnswerWithTheHit() {
    let answers = [("situation", "at my desk"), ("balanced", "one line\nand then the needle")]
    let play = opened("thought-record", answers, "needle")
    #expect(play.text.contains("Thought record · 8 of 10"), "\(play.text)")
    #expect(play.text.contains("and then the needle"))
  }
}

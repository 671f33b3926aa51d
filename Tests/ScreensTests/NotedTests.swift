import Display
import Domain
import Screens
import Testing

/// After a check-in: a line that lets a feeling be, and something of one's own on request.
struct NotedTests {
  private func noted(_ record: Record = Play.begun, mood: Key? = nil) -> Play {
    var play = Play(record, at: CheckInScreen.self, size: Size(40, 12))
    if let mood { play.press(mood) }
    play.press(.enter)
    play.resize(to: Size(80, 24))
    return play
  }

  private func shownLine(_ play: Play) -> ValidatingLine? {
    ValidatingLine.all.first { play.text.contains($0.text) }
  }

  @Test func aLineIsShownAndOneSaysWhetherItFits() throws {
    var play = noted()
    let line = try #require(shownLine(play))
    play.press("f")
    #expect(play.session.record.fit(of: line) == .fits)
    #expect(play.text.contains("fits ✓"))
    play.press("m")
    #expect(play.session.record.fit(of: line) == .notMe)
    #expect(play.text.contains("not me ✓") && play.text.contains(line.text))
    play.press("m")
    #expect(play.session.record.fit(of: line) == nil)
    play.press("u")
    #expect(play.session.record.fit(of: line) == .notMe)
  }

  @Test func itIsDrawnOnceAndTheSameWhateverWasEntered() {
    let play = noted(mood: "0")
    #expect(shownLine(play) == shownLine(noted(mood: "9")))
    var other = play
    other.press("f", "f")
    #expect(shownLine(other) == shownLine(play))
    #expect(other.text == play.text)
  }

  @Test func suchLinesCanBeHiddenForGood() {
    var play = noted()
    play.press("v")
    #expect(shownLine(play) == nil && !play.session.record.showsValidating)
    play.press(.enter, "2", .enter)
    #expect(shownLine(play) == nil)
    play.press("u")
    #expect(!play.session.record.showsValidating || shownLine(play) == nil)
  }

  @Test func theLinesThatFitAreReadAgain() throws {
    var play = noted()
    let line = try #require(shownLine(play))
    play.press("f", .enter, ":")
    play.type("look back on your pages")
    play.press(.enter)
    #expect(play.text.contains("Lines that fit") && play.text.contains(line.text))
  }

  @Test func proofOfOnesOwnIsOfferedOnAnyDayAndNeverPushed() throws {
    #expect(!noted().text.contains("something of yours"))
    for mood in ["0", "5", "9"] as [Key] {
      var play = noted(written, mood: mood)
      #expect(play.text.contains("something of yours"))
      #expect(!play.text.contains("Kept the plan with Ana"))
      play.press("w")
      let proof = written.ownProof.map(\.text)
      let first = try #require(proof.first { play.text.contains($0) })
      play.press(" ")
      #expect(proof.contains { $0 != first && play.text.contains($0) })
      play.press("r")
      #expect(play.text.contains("Win") || play.text.contains("Strength"))
      play.press(.escape, .escape)
      #expect(play.text.contains("Noted. Thank you for looking."))
    }
  }

  @Test func withoutProofItSaysSo() {
    var play = Play()
    play.press(":")
    play.type("something of yours")
    play.press(.enter)
    #expect(play.text.contains("Nothing here yet."))
    play.press(" ", "r", .enter)
    #expect(play.text.contains("Good to see you."))
  }
}

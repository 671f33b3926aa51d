import Display
import Domain
import Testing

@testable import Screens

/// Patterns of the person's own: their names, their seconds, and those that cannot be.
struct OwnPatternTests {
  private static let four: [BreathPhase] = [
    BreathPhase(.inhale, 4.5), BreathPhase(.hold, 3.5), BreathPhase(.exhale, 8.5),
    BreathPhase(.rest, 3.5),
  ]

  private func record(_ name: String, _ phases: [BreathPhase]) -> Record {
    var record = Play.begun
    let stamp = Stamp(milliseconds: 9)
    let own = OwnPattern(name: name, phases: phases)
    record.put(
      .pattern(Entry(id: ID(milliseconds: 8, random: 8), edited: stamp, content: own)), at: stamp)
    return record
  }

  @Test func theCursorIsOnTheOneThatWasMade() {
    var play = Play(Play.breathed, at: BreatheScreen.self)
    play.press("n")
    play.type("Evening")
    play.press(.enter)
    #expect(play.text.contains("› Evening"))
  }

  @Test(arguments: ["box", "BÓX", "easy  start", "on the bus", "My own", "ground"])
  func aTakenNameIsRefused(name: String) {
    var record = Play.breathed
    let own = OwnPattern(name: "", phases: Self.four)
    let stamp = Stamp(milliseconds: 9)
    record.put(
      .pattern(Entry(id: ID(milliseconds: 8, random: 8), edited: stamp, content: own)), at: stamp)
    var play = Play(record, at: BreatheScreen.self)
    play.press("n")
    play.type(name)
    play.press(.enter)
    #expect(play.text.contains("Something here is called that already."))
    #expect(play.session.record.patterns.count == 2)
    play.press(.escape)
    #expect(play.text.contains("the name was not kept"))
    #expect(play.session.record.patterns.last?.content.name == "")
  }

  @Test func whatCannotBeIsNoDraft() {
    var play = Play(at: BreatheScreen.self)
    play.press("n", .down, "2", .down, .down, "2")
    #expect(play.session.drafts.isEmpty)
  }

  @Test func oneFromAFileThatCannotBeSaysSo() {
    let fast = [BreathPhase(.inhale, 2), BreathPhase(.exhale, 2)]
    let play = Play(record("Quick", fast), at: BreatheScreen.self)
    let row = play.frame.lines.first { $0.contains("Quick") }
    #expect(row?.contains("in 2 · out 2") == true)
    #expect(row?.contains("too fast to use") == true)
  }

  @Test(arguments: [Size(80, 24), Size(120, 40), Size(40, 12), Size(60, 16)])
  func theDetailShowsTheSecondsWhole(size: Size) throws {
    var play = Play(record("Marmot", Self.four), at: BreatheScreen.self, size: size)
    play.press("/")
    play.type("marmot")
    play.press(.enter)
    let words = "in 4.5 · hold 3.5 · out 8.5 · empty 3.5"
    let lines = play.frame.lines
    let list = try #require(lines.firstIndex { $0.contains("› Marmot") })
    if size.width == 80 { #expect(lines[list].contains(words)) }
    let detail = lines.enumerated().filter { $0.offset != list }.map { line in
      line.element.split(separator: "│").last.map(String.init) ?? ""
    }
    let said = detail.joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
    #expect(said.contains(words))
  }
}

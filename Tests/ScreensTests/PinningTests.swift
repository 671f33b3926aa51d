import Display
import Domain
import Testing

@testable import Screens

/// A practice of the ladder as proof of a strength.
struct PinningTests {
  /// The strength of the journal, and a ladder with three practices of one step.
  private var record: Record {
    var record = Play.ladder(5)
    for entry in written.pages { record.put(.page(entry), at: Stamp(milliseconds: 1)) }
    _ = record.takeChanges()
    return record
  }

  private func strength(_ play: Play) throws -> Entry<Page> {
    try #require(play.session.record.pages.first { $0.content.practice == "strength" })
  }

  private func pinned(_ play: Play) throws -> [ID] {
    play.session.record.proofsPinned(to: try strength(play)).map(\.id)
  }

  /// At the step that was practised.
  private func onStep() throws -> Play {
    var play = Play(record, at: LadderScreen.self)
    let step = try #require(play.session.record.attempts.first?.content.rung)
    let place = try #require(Ladder(play.session.record).place(of: step))
    play.press("G")
    for _ in 0..<20 where play.session.record.rungs.count > 1 { play.press(.down) }
    for _ in 0..<place { play.press(.up) }
    return play
  }

  @Test func fromTheStepInThreeKeys() throws {
    var play = try onStep()
    play.press(.right, "i", .enter)
    #expect(play.text.contains("It is proof of “caring” now."))
    let newest = try #require(play.session.record.attempts.last?.id)
    #expect(try pinned(play) == [newest])
    play.press("u")
    #expect(try pinned(play).isEmpty)
  }

  @Test func fromTheDebriefInTwoKeys() throws {
    var play = try onStep()
    play.press(.right, .enter, .control("t"), .enter)
    #expect(try pinned(play).count == 1)
    play.press(.enter)
    #expect(try pinned(play).isEmpty)
    play.press(.escape)
    #expect(play.text.contains("How did it go?"))
  }

  @Test func fromTheStrengthWhereItStandsWithItsDay() throws {
    var play = Play(record, at: JournalScreen.self)
    play.press(.down, .down, .down, .enter)
    #expect(play.text.contains("I helped Sam move a shelf") && !play.text.contains("Pinned to it"))
    play.press("i")
    #expect(play.text.contains("Kept the plan with Ana") && play.text.contains("I did this step:"))
    play.press(.enter, .down, .enter, .escape)
    #expect(try pinned(play).count == 2)
    #expect(play.text.contains("Pinned to it"))
    #expect(play.text.contains("· Kept the plan with Ana  20 Nov"))
    let day = try #require(play.session.record.attempts.last?.day?.shortName)
    #expect(play.text.contains("  \(day)"))
  }

  @Test func aWinThatIsTiedFromItsOwnSideComesOff() throws {
    var record = record
    var win = try #require(record.pages.first { $0.content.practice == "win" })
    let strength = try #require(record.pages.first { $0.content.practice == "strength" })
    win.content.link(strength.id)
    record.put(.page(win), at: Stamp(milliseconds: 2))
    #expect(record.isPinned(.page(win), to: strength))
    let isPinned = record.togglePin(of: .page(win), to: strength, at: Stamp(milliseconds: 3))
    #expect(!isPinned)
    let after = try #require(record.pages[id: strength.id])
    #expect(record.proofsPinned(to: after).isEmpty)
  }

  @Test func whatIsNotOverIsNoProof() throws {
    var record = record
    var attempt = Attempt(rung: try #require(record.rungs.first?.id))
    attempt.startedAt = Moment(seconds: 1_795_423_000, offset: 60)
    let running = Entry(
      id: ID(milliseconds: 1_795_423_000_000, random: 7), at: attempt.startedAt,
      edited: Stamp(milliseconds: 1), content: attempt)
    record.put(.attempt(running), at: Stamp(milliseconds: 1))
    #expect(!record.pinnable.contains { $0.id == running.id })
    attempt.completion = .leftEarly
    var over = running
    over.content = attempt
    record.put(.attempt(over), at: Stamp(milliseconds: 2))
    #expect(record.pinnable.first?.id == running.id)
    let title = try #require(record.rungs.first?.content.title)
    #expect(record.proof(in: .attempt(over))?.text == "I tried this step: \(title)")
  }

  @Test func aPinnedPracticeCarriesALineWithProof() throws {
    var record = record
    let strength = try #require(record.pages.first { $0.content.practice == "strength" })
    let attempt = try #require(record.attempts.last)
    record.togglePin(of: .attempt(attempt), to: strength, at: Stamp(milliseconds: 2))
    let ground = try #require(Affirmation.grounds(in: record).last)
    #expect(ground.source == attempt.id && ground.proof.day == attempt.day)
    #expect(Affirmation.line(on: ground).hasPrefix("I did this step: "))
    #expect(Affirmation.line(on: ground).hasSuffix(", which shows I can be caring."))
  }
}

import Testing

@testable import Domain

/// The kind look at one hard moment, of practices.md 6.1.
struct SetbackTests {
  @Test func itIsFourStepsFromTheMomentToTheNextTime() {
    #expect(Practice.setback.steps.count == 4)
    #expect(Practice.setback.fields.map(\.id) == ["around", "thisTime", "helped", "nextTime"])
    #expect(Practice.setback.shift == nil && Practice.setback.dose == nil)
  }

  @Test func theNextTimeBecomesAPlanAndNoStepOfTheLadder() {
    let entry = page(.setback) {
      $0.answers["around"] = .text("It was late.")
      $0.answers["helped"] = .text("A walk")
      $0.answers["nextTime"] = .text("The phone stays in the hall.")
    }
    #expect(entry.asPlan?.answers.text("thenAction") == "The phone stays in the hall.")
    #expect(entry.asRung == nil)
    #expect(ThoughtTest(entry.content) == nil)
    let closing = Practice.setback.closing(entry.content, [])
    #expect(closing.map(\.offers) == [[.practice("if-then"), .practice("kind-line"), .rest]])
    #expect(
      Practice.setback.closing(page(.setback).content, []).first?.offers.contains(.people) == true)
    #expect(
      Practice.setback.progress([entry], record([entry]))
        == ["what helped: 1 to read again (n 1)"])
  }
}

import Testing

@testable import Domain

/// Which pages wait to be gone on with, and what a page becomes on the ladder.
struct PageDraftTests {
  @Test func aLetterIsWholeWithoutItsRatingsAndItsLine() {
    let letter = page(.kindLetter) { $0.answers["text"] = .text("Dear me") }.content
    #expect(!letter.isDraft && letter.draftNote == nil)
    let begun = page(.kindLetter) {
      $0.answers["moodBefore"] = .integer(3)
      $0.answers["kept"] = .text("a line")
    }.content
    #expect(begun.isDraft && begun.draftNote == "draft, 2 of 4 parts")
  }

  @Test func aRecordIsADraftUntilAllOfItsWritingIsThere() {
    let names = ["situation", "thought", "factsFor", "factsAgainst", "otherViews", "balanced"]
    var record = Page(practice: "thought-record")
    for name in names {
      #expect(record.isDraft, "before \(name)")
      let isText = Practice.thoughtRecord.field(name)?.form == .text
      record.answers[name] = isText ? .text("words") : .list([.text("words")])
    }
    #expect(!record.isDraft)
    record.answers["balanced"] = nil
    #expect(record.isDraft)
    record.answers["beliefAfter"] = .integer(30)
    #expect(!record.isDraft)
    record.answers["beliefAfter"] = nil
    record.minutes = 0
    #expect(!record.isDraft)
  }

  @Test func aPageWithoutAnEndIsNeverOne() {
    #expect(!Page(practice: "free").isDraft && !Page(practice: "win").isDraft)
    #expect(!Page(practice: "of a later version").isDraft)
  }

  @Test func aThoughtIsAPredictionAndNoNameOfAStep() throws {
    let caught = page(.quickCatch) {
      $0.answers["thought"] = .text("Nobody likes me")
      $0.answers["beliefBefore"] = .integer(70)
    }.content
    let test = try #require(ThoughtTest(caught))
    #expect(test.rung.title == "" && test.prediction == "Nobody likes me")
    #expect(test.likelihood == 70)
    let pie = page(.pie) { $0.answers["event"] = .text("I shouted") }.content
    #expect(ThoughtTest(pie)?.prediction == nil && ThoughtTest(pie)?.rung.title == "")
  }
}

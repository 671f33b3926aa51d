import Testing

@testable import Domain

/// A page of a practice on a day of the tests.
func page(
  _ practice: Practice, on day: Int = 0, _ number: Int = 0,
  _ change: (inout Page) -> Void = { _ in }
) -> Entry<Page> {
  var content = Page(practice: practice.id)
  change(&content)
  let at = midday(day)
  return Entry(
    id: ID(milliseconds: at.seconds * 1000, random: UInt128(number + 1)), at: at,
    edited: Stamp(milliseconds: at.seconds * 1000), content: content)
}

func record(_ pages: [Entry<Page>]) -> Record {
  var record = Record()
  for page in pages { record.put(.page(page), at: page.edited) }
  return record
}

/// The rules, the numbers and the words of each practice, from practices.md.
struct PracticeTests {
  @Test func theFieldsAreThoseOfTheContract() throws {
    #expect(
      Practice.thoughtRecord.fields.map(\.id) == [
        "situation", "feelings", "thought", "beliefBefore", "patterns", "factsFor", "factsAgainst",
        "otherViews", "balanced", "beliefBalanced", "after", "beliefAfter", "nextStep",
      ])
    #expect(
      Practice.kindFive.fields.map(\.id) == [
        "harshBefore", "moment", "feelings", "shared", "kindWords", "kindAct", "done", "harshAfter",
      ])
    #expect(Practice.quickCatch.fields.map(\.id) == ["thought", "beliefBefore"])
    let win = Set(Practice.win.fields.map(\.id))
    #expect(
      win.isSuperset(of: ["what", "myPart", "whyItMatters", "size", "alsoHard", "moodAfter"]))
    #expect(ThinkingPatterns.all.count == 18)
    #expect(ThinkingPatterns.all.allSatisfy { $0.meaning != nil && $0.question != nil })
    #expect(Practice.starterStrengths.count == 24)
    #expect(Practices.all.map(\.id).count == Set(Practices.all.map(\.id)).count)
  }

  @Test(arguments: [
    ("thoughtRecord", "feelings", "Sad 70, ANXIOUS, very tired 5", "sad 70, anxious, very tired 5"),
    ("thoughtRecord", "patterns", "Mind reading, verdict", "mind-reading, verdict"),
    ("thoughtRecord", "factsFor", "  one\n\ntwo; three ", "one\ntwo; three"),
    ("thoughtRecord", "otherViews", "She = busy = 60 %\nnot sure", "She = busy = 60\nnot sure"),
    (
      "strength", "evidence", "2026-11-20 I helped Sam\nno date", "2026-11-20 I helped Sam\nno date"
    ),
    ("win", "size", "Tiny", "tiny"), ("kindFive", "harshBefore", " 7 ", "7"),
    ("strength", "dimmedByBreakup", "y", "yes"), ("strength", "usedAt", "2026-11-20", "2026-11-20"),
    ("free", "text", " kept\nas it is ", " kept\nas it is "), ("win", "what", "", ""),
  ])
  func whatIsTypedIsKeptAndTypedBack(
    name: String, field: String, typed: String, back: String
  ) throws {
    let practice = try #require(
      Practices.named(
        ["thoughtRecord": "thought-record", "kindFive": "kind-five"][name] ?? name))
    var content = Page(practice: practice.id)
    try practice.set(field.uppercased(), to: typed, in: &content)
    let form = try #require(practice.field(field)).form
    #expect(content.answers[field].map(form.typed) ?? "" == back)
    if let value = content.answers[field] { #expect(form.canHold(value)) }
    let item = Item.page(page(practice) { $0 = content })
    let same = try item.replacing(field, with: back)
    #expect(same == item)
    #expect(item.fields.first { $0.name == field }?.typed == back)
  }

  @Test(arguments: [
    ("feelings", "sad 101"), ("feelings", "a, b, c, d, e, f"), ("patterns", "rain"),
    ("patterns", "control, verdict, comparing, labelling"), ("beliefBefore", "101"),
    ("otherViews", "x = 200"), ("nothing", "x"),
  ])
  func whatCannotBeHeldIsRefusedInOneSentence(field: String, typed: String) {
    var page = Page(practice: "thought-record")
    #expect {
      try Practice.thoughtRecord.set(field, to: typed, in: &page)
    } throws: { error in
      (error as? Refusal)?.sentence.hasSuffix(".") == true
    }
    #expect(page.isEmpty)
  }

  @Test func aPracticeIsAListOfPlainQuestions() throws {
    for practice in Practices.all {
      let now = practice.steps.flatMap(\.fields)
      #expect(practice.questions.map(\.field.id) == now.map(\.id))
      for question in practice.questions { #expect(try question.answer("") == nil) }
    }
    let question = try #require(Practice.thoughtRecord.questions.first)
    #expect(question.lines.first == "What happened?")
    #expect(Practice.thoughtRecord.field("beliefBefore")?.hint == "0 not at all to 100 completely")
    #expect(Practice.win.textField?.id == "what")
    #expect(Practice.kindLetter.textField?.id == "text")
    #expect(Practice.free.textField?.id == "text")
  }

  @Test func dosesAreSaidAndNeverALock() throws {
    let letters = (0..<7).map { page(.kindLetter, on: $0, $0) }
    #expect(Practice.kindLetter.doseNote(letters, on: letters[6].at?.day ?? firstDay) != nil)
    #expect(Practice.kindLetter.doseNote(letters, on: midday(7).day) == nil)
    #expect(Practice.kindLetter.doseNote(Array(letters.prefix(6)), on: midday(6).day) == nil)
    let dose = Dose(times: 3, days: 7, rest: 7, words: ["Rest."])
    let days = [0, 2, 6].map { midday($0).day }
    #expect(dose.note(after: days, on: midday(6).day) != nil)
    #expect(dose.note(after: days, on: midday(13).day) != nil)
    #expect(dose.note(after: days, on: midday(14).day) == nil)
    #expect(dose.note(after: [0, 2, 7].map { midday($0).day }, on: midday(7).day) == nil)
    #expect(dose.note(after: [], on: midday(0).day) == nil)
  }

  @Test func aThoughtLookedAtTwiceIsEnoughForADay() {
    let pages = (0..<2).map { number in
      page(.thoughtRecord, on: 0, number) { $0.answers["thought"] = .text("Nobody wants me ") }
    }
    #expect(Practice.sameThoughtNote("nobody wants ME", pages, on: midday(0).day) != nil)
    #expect(Practice.sameThoughtNote("nobody wants me", pages, on: midday(1).day) == nil)
    #expect(Practice.sameThoughtNote("another", pages, on: midday(0).day) == nil)
    #expect(Practice.sameThoughtNote("", pages, on: midday(0).day) == nil)
  }

  @Test(arguments: [(80, 78, 70, 70, true), (80, 75, 70, 70, false), (80, 80, 70, 60, false)])
  func aThoughtThatDoesNotMoveCanBeLeft(
    before: Int, after: Int, sad: Int, sadNow: Int, isSaid: Bool
  ) {
    let entry = page(.thoughtRecord) {
      $0.answers["beliefBefore"] = .integer(before)
      $0.answers["beliefAfter"] = .integer(after)
      $0.answers["feelings"] = .rated([Rated("sad", sad)])
      $0.answers["after"] = .rated([Rated("sad", sadNow)])
    }
    let closing = Practice.thoughtRecord.closing(entry.content, [])
    #expect(closing.isEmpty != isSaid)
    if isSaid {
      #expect(
        closing[0].lines == ["Not every thought moves in one sitting. You can leave it here."])
    }
  }

  @Test func aHarsherVoiceTwiceOfThreeLeadsToSomethingShorter() {
    func use(_ before: Int, _ after: Int) -> Entry<Page> {
      page(.kindFive) {
        $0.answers["harshBefore"] = .integer(before)
        $0.answers["harshAfter"] = .integer(after)
      }
    }
    let closing = Practice.kindFive.closing
    #expect(closing(use(5, 7).content, []).isEmpty)
    #expect(closing(use(5, 8).content, []) == [Practice.backdraft])
    #expect(closing(use(5, 8).content, [use(4, 7), use(5, 5)]).count == 2)
    #expect(closing(use(5, 8).content, [use(4, 7), use(5, 5), use(5, 5)]).count == 1)
    #expect(closing(use(5, 5).content, [use(4, 7), use(4, 7)]).isEmpty)
  }

  @Test func aCautionIsReadOnce() {
    var record = Record()
    #expect(record.hasReadCaution(of: .free))
    #expect(!record.hasReadCaution(of: .thoughtRecord))
    record.noteCautionRead(of: .thoughtRecord, at: Stamp(milliseconds: 1))
    #expect(record.hasReadCaution(of: .thoughtRecord))
    #expect(record[setting: .cautionsRead]?.texts == ["thought-record"])
  }

  @Test func aCatchIsFinishedLater() throws {
    let caught = page(.quickCatch) {
      $0.answers["thought"] = .text("I will be alone")
      $0.answers["beliefBefore"] = .integer(90)
      $0.tags = ["night"]
    }
    let other = page(.quickCatch, on: 1)
    #expect(record([caught, other]).openCatches.map(\.id) == [caught.id, other.id])
    var finished = page(.thoughtRecord, on: 2)
    finished.content = caught.finishing
    #expect(finished.content.practice == "thought-record")
    #expect(finished.content.links == [caught.id])
    #expect(Practice.thoughtRecord.stays?.shown(of: finished.content)?.text == "I will be alone")
    #expect(Practice.thoughtRecord.stays?.shown(of: finished.content)?.rating == 90)
    let all = record([caught, other, finished])
    #expect(all.openCatches.map(\.id) == [other.id])
    #expect(
      Practice.quickCatch.progress(all.pages(of: "quick-catch"), all) == ["caught 2, worked on 1"])
  }

  @Test func affirmationsStandOnProofAlone() throws {
    #expect(Affirmation.grounds(in: Record()).isEmpty)
    let win = page(.win, on: 3) { $0.answers["what"] = .text("I kept the plan with Ana.") }
    let strength = page(.strength) {
      $0.answers["strength"] = .text("reliable")
      $0.answers["evidence"] = .proofs([Proof(day: midday(1).day, text: "I helped Sam")])
      $0.link(win.id)
    }
    let all = record([win, strength])
    let grounds = Affirmation.grounds(in: all)
    #expect(
      grounds.map(Affirmation.line(on:)) == [
        "I helped Sam on 2 Jun, which shows I can be reliable.",
        "I kept the plan with Ana on 4 Jun, which shows I can be reliable.",
      ])
    #expect(grounds.map(\.source) == [strength.id, win.id])
    #expect(
      all.standing(of: strength) == StrengthStanding(proofs: 2, lastUsed: midday(3).day))
    var line = Affirmation.page(on: grounds[1])
    #expect(line.links == [win.id])
    for (truth, wants) in [(49, true), (50, false)] {
      line.answers["truth"] = .integer(truth)
      #expect(Affirmation.wantsSmaller(line) == wants)
      #expect(Practice.affirmation.closing(line, []).isEmpty != wants)
    }
  }

  @Test func progressSaysItsNumbersWithN() {
    let pages = [(80, 35), (60, 60), (70, 20)].enumerated().map { number, pair in
      page(.thoughtRecord, on: number * 20, number) {
        $0.answers["beliefBefore"] = .integer(pair.0)
        $0.answers["beliefAfter"] = .integer(pair.1)
        $0.answers["patterns"] = .list(number == 1 ? [.text("verdict")] : [.text("control")])
        $0.answers["balanced"] = .text("thought \(number)")
      }
    }
    let belief = Pairs(pages, Practice.belief)
    #expect(belief.medianChange == -45)
    #expect(belief.n == 3)
    #expect(belief.sentence("belief") == "belief: middle 70 before, 35 after (n 3)")
    #expect(
      Practice.thoughtRecord.progress(pages, Record()) == [
        "3 thought records", "belief: middle 70 before, 35 after (n 3)",
        "picked most: Control error 2, Verdict thinking 1 (n 3)",
      ])
    #expect(
      Practice.thoughtRecord.picksByMonth(pages, field: "patterns").map(\.month)
        == ["2026-06", "2026-07"])
    let all = record(pages)
    #expect(all.balancedThoughts.map(\.text) == ["thought 2", "thought 1", "thought 0"])
    #expect(all.keptWords.map(\.text) == ["thought 2", "thought 1", "thought 0"])
    for practice in Practices.all { #expect(practice.progress([], Record()).isEmpty) }
  }

  @Test func aWinIsDrawnByTheRandomNumber() {
    #expect(Record().win(at: 5) == nil)
    let wins = (0..<3).map { page(.win, on: $0, $0) }
    let all = record(wins)
    #expect((0..<6).map { all.win(at: $0)?.id } == (wins + wins).map(\.id))
  }

  @Test func aThoughtBecomesAStepWithAPrediction() throws {
    let entry = page(.thoughtRecord) {
      $0.answers["thought"] = .text("Nobody will talk to me")
      $0.answers["beliefBefore"] = .integer(80)
      $0.answers["beliefAfter"] = .integer(60)
      $0.answers["nextStep"] = .text("Go to the choir\nonce")
    }
    let test = try #require(ThoughtTest(entry.content))
    #expect(test.rung.title == "Go to the choir once")
    #expect(test.rung.status == .idea)
    let attempt = test.attempt(on: entry.id)
    #expect(attempt.prediction == "Nobody will talk to me")
    #expect(attempt.likelihoodBefore == 60)
    #expect(ThoughtTest(Page(practice: "free")) == nil)
  }
}

import Testing

@testable import Domain

/// From a page to action, to proof and to a line that fits.
struct InsightTests {
  @Test func aPageBecomesAPlanOrAStep() throws {
    var entry = page(.reframe) {
      $0.answers["information"] = .text("I need slow weekends.")
      $0.answers["stance"] = .text("observer")
    }
    #expect(entry.content.insight == "I need slow weekends.")
    entry.content.answers["redirect"] = .text("The board game night")
    #expect(entry.asRung?.title == "The board game night")
    #expect(entry.asRung?.status == .idea)
    let plan = try #require(entry.asPlan)
    #expect(plan.practice == "if-then")
    #expect(plan.answers.text("thenAction") == "The board game night")
    #expect(plan.links == [entry.id])
    #expect(page(.free).asPlan == nil)
    #expect(page(.win) { $0.answers["size"] = .text("tiny") }.asPlan == nil)
    let letter = page(.unsentLetter) { $0.answers["text"] = .text("Dear you") }
    #expect(letter.asRung == nil)
    #expect(page(.letItBe) { $0.answers["text"] = .text("a\nb") }.content.insight == "a b")
  }

  @Test func everyPracticeThatIsWrittenInGivesAnInsight() {
    for practice in Practices.all {
      guard let first = practice.fields.first(where: { [.text, .line, .lines].contains($0.form) })
      else { continue }
      let entry = page(practice) {
        $0.answers[first.id] = first.form == .lines ? .list([.text("one")]) : .text("one")
      }
      #expect(entry.content.insight == "one", "\(practice.id)")
    }
  }

  @Test func plansSayHowOftenTheyHelped() {
    let pages = [(true, 6), (true, 9), (false, nil)].enumerated().map { number, use in
      page(.ifThen, on: number, number) {
        $0.answers["usedOn"] = use.0 ? .text("2026-06-02") : nil
        $0.answers["helped"] = use.1.map(Value.integer)
      }
    }
    #expect(
      Practice.ifThen.progress(pages, Record()) == ["used 2 of 3", "helped: 6, 9 (n 2)"])
  }

  @Test func proofOfOnesOwnIsDrawnByTheRandomNumber() {
    #expect(Record().ownProof(at: 3) == nil)
    let win = page(.win, on: 3) { $0.answers["what"] = .text("I rested") }
    let empty = page(.win, on: 4) { $0.answers["what"] = .text(" ") }
    let strength = page(.strength, on: 5) {
      $0.answers["evidence"] = .proofs([
        Proof(day: midday(1).day, text: "I helped Sam"), Proof(day: nil, text: "no date"),
      ])
    }
    let all = record([win, empty, strength])
    #expect(all.ownProof.map(\.text) == ["I helped Sam", "I rested"])
    #expect(
      (0..<4).map { all.ownProof(at: $0)?.source } == [strength.id, win.id, strength.id, win.id])
  }

  @Test func aLineThatDoesNotFitIsNotShownAgain() {
    #expect(ValidatingLine.all.count >= 24)
    #expect(Set(ValidatingLine.all.map(\.id)).count == ValidatingLine.all.count)
    #expect(ValidatingLine.all.allSatisfy { !$0.id.contains(" ") })
    var all = Record()
    let (first, second) = (ValidatingLine.all[0], ValidatingLine.all[1])
    #expect(all.validatingLine(at: 0) == first)
    all.setFit(.notMe, of: first, at: Stamp(milliseconds: 1))
    all.setFit(.fits, of: second, at: Stamp(milliseconds: 2))
    #expect(all.fit(of: first) == .notMe)
    #expect(all.validatingLine(at: 0) == second)
    #expect(all.fittingLines == [second])
    for line in ValidatingLine.all { all.setFit(.hidden, of: line, at: Stamp(milliseconds: 3)) }
    #expect(all.validatingLine(at: 7) == nil)
    all.setFit(nil, of: first, at: Stamp(milliseconds: 4))
    #expect(all.validatingLine(at: 7) == first)
    #expect(all.fit(of: first) == nil)
    all.set(.validating, to: .flag(false), at: Stamp(milliseconds: 5))
    #expect(all.validatingLine(at: 7) == nil)
    #expect(ValidatingLine.named("waves")?.text.isEmpty == false)
  }

  @Test func shameIsMetWithKindnessFirst() {
    let entry = page(.thoughtRecord) { $0.answers["feelings"] = .rated([Rated("ashamed", nil)]) }
    #expect(Practice.kindnessFirst(entry.content)?.offers.first == .practice("kind-line"))
    #expect(Practice.kindnessFirst(page(.thoughtRecord).content) == nil)
    let words = FeelingArea.allCases.flatMap(\.words)
    #expect(Practice.wordsForShame.isSubset(of: words))
    let written = page(.free) { $0.answers["text"] = .text("ashamed") }
    #expect(Practice.kindnessFirst(written.content) == nil)
  }

  @Test func everyOfferLeavesAChoice() {
    for practice in Practices.all {
      let dose = practice.dose.map { Closing(lines: $0.words, offers: $0.offers) }
      for closing in practice.sampleClosings + [dose].compactMap({ $0 }) {
        #expect(closing.offers.count >= 2, "\(practice.id): \(closing.lines)")
        for case .practice(let id) in closing.offers { #expect(Practices.named(id) != nil) }
        for case .step(let title) in closing.offers {
          #expect(practice.steps.contains { $0.title == title })
        }
      }
    }
  }
}

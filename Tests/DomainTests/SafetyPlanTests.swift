import Testing

@testable import Domain

struct SafetyPlanTests {
  private func plan(_ sign: String, on day: Int, conflict: Bool = false) -> Entry<Page> {
    page(.safetyPlan, on: day) {
      $0.answers["warningSigns"] = .list([.text(sign)])
      if conflict { $0.conflictOf = Setup.id(9) }
    }
  }

  @Test func theNewestPlanHoldsAndLostVersionsDoNot() {
    let all = record([plan("old", on: 0), plan("new", on: 1), plan("lost", on: 2, conflict: true)])
    #expect(all.safetyPlan?.lines(.signs, people: []) == ["new"])
    #expect(Record().safetyPlan == nil)
  }

  @Test func aNewPlanBeginsWithAllOfTheLast() {
    var last = plan("new", on: 1)
    last.content.answers["saferPlace"] = .text("Mo keeps it.")
    last.content.answers["reviewOn"] = .text("2026-09-01")
    let all = record([plan("old", on: 0), last, plan("lost", on: 2, conflict: true)])
    let next = Practice.safetyPlan.newPage(after: all.pages(of: "safety-plan"), at: 0)
    #expect(next.answers.texts("warningSigns") == ["new"])
    #expect(next.answers.text("saferPlace") == "Mo keeps it.")
    #expect(next.answers.text("reviewOn") == nil)
    #expect(next.isPrivate)
    #expect(Practice.free.newPage(after: [], at: 0).isEmpty)
  }

  @Test func itsStepsStandInTheirOrder() {
    let fields = Practice.safetyPlan.steps.prefix(6).map { $0.fields[0].id }
    #expect(fields == SafetyPlan.Part.allCases.map(\.field))
    #expect(
      fields == ["warningSigns", "alone", "company", "helpers", "services", "saferPlace"])
  }

  @Test func aNameShowsHowToReachThem() {
    var mo = Person()
    (mo.label, mo.howToReach, mo.okTimes) = ("Mo ", "555 0142", "evenings")
    let entry = page(.safetyPlan) {
      $0.answers["alone"] = .list([.text("mo")])
      $0.answers["helpers"] = .list([.text("MO"), .text("Ana")])
      $0.answers["saferPlace"] = .text("One.\n\nTwo.")
    }
    let plan = SafetyPlan(page: entry)
    #expect(plan.lines(.helpers, people: [mo]) == ["Mo  · 555 0142 · evenings", "Ana"])
    #expect(plan.lines(.alone, people: [mo]) == ["mo"])
    #expect(plan.lines(.place, people: [mo]) == ["One.", "Two."])
    #expect(plan.lines(.services, people: [mo]).isEmpty)
  }

  @Test func whatIsNotForSendingStaysInside() {
    #expect(Practice.writeNotSend.staysInside && Practice.writeNotSend.startsPrivate)
    let entry = page(.writeNotSend) { $0.answers["text"] = .text("I miss you") }
    #expect(Item.page(entry).staysInside)
    #expect(!Item.page(page(.free)).staysInside)
    #expect(entry.asRung == nil)
    let offers = Practice.writeNotSend.closing(entry.content, []).flatMap(\.offers)
    #expect(offers.first == .erase)
  }

  @Test func theNoteOnFearStandsBesideWhatLeadsToAPerson() {
    for practice in [Practice.safetyPlan, .trigger, .writeNotSend] {
      let lines = practice.caution?.lines ?? []
      #expect(SafetyNote.fear.allSatisfy(lines.contains), "\(practice.id)")
    }
    #expect(Practice.unsentLetter.caution?.lines.contains { $0.contains("afraid") } == true)
  }
}

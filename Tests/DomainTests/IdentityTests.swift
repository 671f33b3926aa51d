import Domain
import Testing

struct IdentityTests {
  @Test func writesTimeAndRandomnessAsTwentySixCharacters() {
    let id = ID(milliseconds: 1_469_918_176_385, random: 0)
    #expect(id.description == "01ARYZ6S410000000000000000")
    #expect(id.milliseconds == 1_469_918_176_385)
    #expect(ID(id.description) == id)
  }

  @Test(arguments: [
    "", "01ARYZ6S41000000000000000", "01ARYZ6S4100000000000000000", "81ARYZ6S410000000000000000",
    "01aryz6s410000000000000000", "01ARYZ6S41000000000000000I", "01ARYZ6S4100000000000000é",
  ])
  func refusesWhatIsNoIdentifier(text: String) {
    #expect(ID(text) == nil)
  }

  @Test func sortsByTheTimeOfMaking() {
    #expect(ID(milliseconds: 1, random: .max) < ID(milliseconds: 2, random: 0))
  }

  /// Computed apart from this code, by the definition of FNV-1a-128.
  @Test func derivesTheSameIdentifierOnEveryMachine() {
    #expect(ID.derived(kind: "settings", key: "theme").description == "0000000000V5SG75R626CHZS77")
    #expect(Setting.id(of: "country").description == "0000000000TGN3QMAKJTTA0QN4")
    #expect(
      ID.derived(kind: "day", key: "2026-11-23", milliseconds: 1_795_392_000_000).description
        == "01M82V7M00X5S6KBF4EV5QEQGC")
  }

  @Test func aLaterEditIsLaterEvenWhenTheClockWentBack() {
    let first = Stamp(milliseconds: 5000)
    #expect(Stamp(milliseconds: 7000).following(first) == Stamp(milliseconds: 7000))
    #expect(Stamp(milliseconds: 5000).following(first) == Stamp(milliseconds: 5001))
    #expect(Stamp(milliseconds: 10).following(first) == Stamp(milliseconds: 5001))
    #expect(Stamp(milliseconds: 10).following(nil) == Stamp(milliseconds: 10))
  }
}

import Domain
import Testing

struct HelplineTests {
  @Test func everyCountryHasAnEmergencyNumberAndACodeOfItsOwn() {
    #expect(Country.all.count == 33)
    #expect(Set(Country.all.map(\.code)).count == Country.all.count)
    #expect(Country.all.allSatisfy { !$0.emergency.isEmpty && $0.code.count == 2 })
  }

  @Test func theReservedEuropeanNumberNeverStandsAlone() throws {
    let union = try #require(Country(code: "EU"))
    #expect(union.lines(for: .emotional).count > 1)
  }

  @Test func uncertainNumbersAreKeptAndNotShown() throws {
    let italy = try #require(Country(code: "it"))
    #expect(italy.lines.contains { $0.confidence == .low })
    #expect(italy.lines(for: .emotional).isEmpty)
  }

  @Test func numbersKnownToBeOldAreNowhere() {
    let numbers = Country.all.flatMap(\.lines).map(\.number).joined(separator: " ")
    for old in ["800-273-8255", "08457"] { #expect(!numbers.contains(old)) }
    #expect(Country(code: "BR")?.lines.map(\.number) == ["188"])
  }

  @Test func countriesAreFoundByCodeOrName() {
    #expect(Country.matching("us").map(\.name) == ["United States"])
    #expect(Country.matching("united").count == 2)
    #expect(Country.matching("zealand").map(\.code) == ["NZ"])
    #expect(Country.matching("atlantis").isEmpty)
    for (name, code) in [("uk", "GB"), ("USA", "US"), ("england", "GB"), ("holland", "NL")] {
      #expect(Country.matching(name).map(\.code) == [code])
    }
  }
}

import Display
import Testing

struct FuzzyTests {
  private func best(_ typed: String, _ titles: [String]) -> String? {
    titles.compactMap { title in Fuzzy(typed, in: title).map { (title, $0) } }
      .max { $0.1 < $1.1 }?.0
  }

  @Test func lettersInTheirOrderAreEnough() {
    #expect(Fuzzy("ckn", in: "Check-in") != nil)
    #expect(Fuzzy("nck", in: "Check-in") == nil)
    #expect(Fuzzy("check in", in: "Check-in") != nil)
    #expect(Fuzzy("HELP", in: "Help now")?.places == [0, 1, 2, 3])
  }

  @Test func theStartsOfWordsAreMeantMore() {
    #expect(Fuzzy("hn", in: "Help now")?.places == [0, 5])
    #expect(best("mp", ["Jump", "My people"]) == "My people")
    #expect(best("ch", ["Earlier check-ins", "Check-in"]) == "Check-in")
    #expect(best("in", ["Undo it again", "Insights"]) == "Insights")
  }
}

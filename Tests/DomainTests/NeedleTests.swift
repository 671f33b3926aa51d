import Domain
import Testing

struct NeedleTests {
  @Test(arguments: [
    ("ana", "Coffee with Ana"), ("CAFE", "le café"), ("café", "CAFE"), ("stras", "Straße"),
    ("ελλας", "Ελλάς"), ("елка", "ёлка"), ("悲し", "悲しい"), ("two words", "two\nwords"),
    ("  two   words ", "two words"), ("e", "e\u{301}"), ("é", "e\u{301}"), ("i", "İ"),
  ])
  func isFound(typed: String, text: String) throws {
    #expect(try #require(Needle(typed)).isFound(in: text))
  }

  @Test(arguments: [("anna", "Ana"), ("b", ""), ("long needle", "long"), ("悲", "喜")])
  func isNotFound(typed: String, text: String) throws {
    #expect(try !#require(Needle(typed)).isFound(in: text))
  }

  @Test func nothingToLookFor() {
    #expect(Needle("") == nil)
    #expect(Needle("  \t") == nil)
  }
}

extension NeedleTests {
  @Test(arguments: [0, 4000, 4090, 4096, 4100, 8190, 20_000])
  func aPlaceInALongTextIsFoundWhereverItLies(before: Int) throws {
    let text =
      String(repeating: "é", count: before) + "Straße" + String(repeating: "x", count: 9000)
    let place = try #require(Needle("strase")?.place(in: text) ?? Needle("stras")?.place(in: text))
    #expect(text[place].hasPrefix("Stra"))
    #expect(text.distance(from: text.startIndex, to: place.lowerBound) == before)
    #expect(Needle("nowhere")?.place(in: text) == nil)
  }
}

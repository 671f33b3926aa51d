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

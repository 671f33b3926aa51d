import Domain
import Testing

/// What is typed to search for, word by word.
struct QueryTests {
  private func page(_ text: String) -> Page {
    var page = Page(practice: "free")
    page.answers["text"] = .text(text)
    return page
  }

  @Test(arguments: [
    ("ana", "with Ána", true), ("plan ana", "Ana kept the plan", true), ("ana ana", "ana", true),
    ("plan mo", "Ana kept the plan", false), ("a\u{301} b", "ab", true),
    ("  the\tplan ", "plan the", true),
  ])
  func everyWordHasToBeThere(typed: String, text: String, isFound: Bool) throws {
    let query = try #require(Query(typed))
    #expect(page(text).matches(query) == isFound)
    #expect((page(text).hit(query) != nil) == isFound)
  }

  @Test func nothingIsNoQuery() {
    #expect(Query("") == nil && Query(" \n") == nil && Query("\u{301}") == nil)
  }

  @Test func whatStandsTogetherIsShownFirst() throws {
    let query = try #require(Query("the plan"))
    let hit = try #require(page("A plan of the week. Keep the plan.").hit(query, context: 5))
    #expect(hit.match == "the plan")
    let apart = try #require(page("A plan, the best").hit(query, context: 5))
    #expect(apart.match == "the")
  }

  @Test func overlappingWordsAreOnePlace() throws {
    let query = try #require(Query("anan nana zz"))
    let text = "a banana"
    #expect(query.places(in: text).map { String(text[$0]) } == ["anana"])
    #expect(query.longestWord.isFound(in: "xANANx"))
  }

  @Test func whateverIsFoundForMoreWordsIsFoundForFewer() throws {
    let texts = ["one two three", "two", "three two", "Oné", ""]
    for typed in ["o", "one t", "one two", "two thr", "t t t"] {
      for length in 1..<typed.count {
        guard let shorter = Query(String(typed.prefix(length))) else { continue }
        let longer = try #require(Query(typed))
        for text in texts where page(text).matches(longer) {
          #expect(page(text).matches(shorter), "\(typed) \(length) \(text)")
        }
      }
    }
  }
}

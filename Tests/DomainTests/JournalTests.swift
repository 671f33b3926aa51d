import Domain
import Testing

struct JournalTests {
  @Test func aPageIsOneLineOfAList() {
    let thought = page(.thoughtRecord) {
      $0.answers["situation"] = .text("At work")
      $0.answers["thought"] = .text("She did not answer,\nso nobody wants me")
      $0.answers["beliefBefore"] = .integer(80)
      $0.answers["beliefAfter"] = .integer(35)
    }
    var line = PageLine(thought.content)
    #expect(line.practice == "Thought record")
    #expect(line.text == "She did not answer, so nobody wants me")
    #expect(line.shift == "80→35")
    #expect(PageLine(thought.content, limit: 12).text == "She did not…")
    line = PageLine(page(.free) { $0.title = "Mine" }.content)
    #expect(line.text == "Mine")
    #expect(line.shift == nil)
    var later = Page(practice: "of-later")
    later.answers["x"] = .text("  \n")
    later.answers["y"] = .text("kept")
    #expect(PageLine(later).text == "kept")
    #expect(PageLine(later).practice == "of-later")
    #expect(PageLine(Page(practice: "free")).text == "")
  }

  @Test func searchMeetsEveryTextAndShowsItInContext() throws {
    let entry = page(.thoughtRecord) {
      $0.title = "Évening"
      $0.answers["factsFor"] = .list([.text("one"), .text("Sat at the CAFÉ\nalone")])
      $0.answers["otherViews"] = .rated([Rated("It was cafe\u{301} closing time", 20)])
      $0.tags = ["rain"]
    }
    let needle = try #require(Needle("café"))
    #expect(entry.content.matches(needle))
    let hit = try #require(entry.content.hit(needle, context: 4))
    #expect(hit.field == "factsFor")
    #expect(hit == entry.content.hit(needle, context: 4))
    #expect([hit.before, hit.match, hit.after] == ["…the ", "CAFÉ", " alo…"])
    let (evening, rain, snow) = (
      try #require(Needle("evening")), try #require(Needle("rain")), try #require(Needle("snow"))
    )
    let closing = try #require(Needle("CAFE CLOSING"))
    let views = try #require(entry.content.hit(closing, context: 2))
    #expect([views.before, views.match, views.after] == ["…s ", "cafe\u{301} closing", " t…"])
    #expect(entry.content.hit(evening)?.field == nil)
    #expect(entry.content.hit(rain)?.match == "rain")
    #expect(!entry.content.matches(snow))
    #expect(entry.content.hit(snow) == nil)
  }

  @Test(arguments: [
    ("#Ünlü and #a-b, not x#y or ##z or #1", ["ünlü", "a-b"]), ("(#rain)#sun", ["rain", "sun"]),
    ("# no", []), ("#", []), ("plain", []), ("#雨\n#mo", ["雨", "mo"]),
  ])
  func tagsAreDrawnFromText(text: String, tags: [String]) {
    #expect(text.writtenTags == tags)
  }

  @Test func filtersTakeWhatIsAskedFor() throws {
    var mo = Person()
    mo.label = "Mo"
    let person = Entry(id: Setup.id(9), edited: Stamp(milliseconds: 0), content: mo)
    let entries = [
      page(.free, on: 0, 0) { $0.answers["text"] = .text("Walked with Mo. #rain") },
      page(.kindFive, on: 1, 1) {
        $0.answers["feelings"] = .rated([Rated("sad", nil)])
        $0.tags = ["rain"]
      },
      page(.free, on: 2, 2) { $0.answers["text"] = .text("More of the same") },
      page(.win, on: 3, 3) { $0.link(person.id) },
    ]
    var record = Record()
    for entry in entries { record.put(.page(entry), at: entry.edited) }
    func days(_ change: (inout PageFilter) -> Void) -> [Int] {
      var filter = PageFilter()
      change(&filter)
      return record.pages(filter).compactMap { $0.at.map { $0.day.number - firstDay.number } }
    }
    #expect(days { _ in } == [3, 2, 1, 0])
    #expect(days { $0.practice = "free" } == [2, 0])
    #expect(days { $0.tag = "rain" } == [1, 0])
    #expect(days { $0.feeling = "sad" } == [1])
    #expect(days { $0.person = person } == [3, 0])
    #expect(days { ($0.since, $0.until) = (midday(1).day, midday(2).day) } == [2, 1])
    let needle = try #require(Needle("same"))
    #expect(record.pages(matching: needle).map(\.id) == [entries[2].id])
  }

  @Test func wordsAreCounted() {
    #expect("".wordCount == 0)
    #expect(" one – two\nthree, 4 ".wordCount == 4)
    let entry = page(.win) {
      $0.answers["what"] = .text("kept the plan")
      $0.answers["size"] = .text("tiny")
    }
    #expect(entry.content.wordCount == 3)
  }
}

import Display
import Domain
import Testing

@testable import Screens

/// One page that is changed in two windows at once.
struct KeepingBothTests {
  private func entry(_ text: String, edited: Int64) -> Entry<Page> {
    var page = Page(practice: "free")
    page.answers["text"] = .text(text)
    return Entry(
      id: ID(milliseconds: 5000, random: 9), at: Moment(seconds: 1_795_400_000, offset: 60),
      edited: Stamp(milliseconds: edited), content: page)
  }

  private func record(_ entry: Entry<Page>) -> Record {
    var record = Play.begun
    record.put(.page(entry), at: entry.edited)
    _ = record.takeChanges()
    return record
  }

  /// The page is open to be changed here, and then somebody else has changed it.
  private func overtaken(by text: String) -> Play {
    var play = Play(record(entry("base", edited: 10)), at: JournalScreen.self)
    play.press("e")
    play.type("mine ")
    play.take(.arrived(record(entry(text, edited: 20)), upTo: 0))
    return play
  }

  @Test(arguments: [Key.escape, .control("s")])
  func bothTextsStayAndTheWindowSaysSo(key: Key) throws {
    var play = overtaken(by: "base and theirs")
    play.press(key)
    #expect(play.text.contains("Both are kept"), "\(play.text)")
    let pages = play.session.record.pages
    #expect(pages.count == 2)
    let theirs = try #require(pages[id: entry("", edited: 0).id])
    #expect(theirs.content.answers.text("text") == "base and theirs")
    let mine = try #require(pages.first { $0.id != theirs.id })
    #expect(mine.content.answers.text("text")?.contains("mine") == true)
    #expect(mine.content.conflictOf == theirs.id)
    #expect(mine.id.milliseconds == theirs.id.milliseconds)
  }

  @Test func whatIsTypedAfterwardsGoesIntoTheSamePage() throws {
    var play = overtaken(by: "base and theirs")
    play.press(.control("s"))
    let mine = try #require(play.session.record.pages.first { $0.content.conflictOf != nil })
    #expect(play.session.record.pages.count == 2)
    #expect(play.session.drafts.isEmpty)
    #expect(mine.content.answers.text("text")?.contains("base") == true)
  }

  @Test func theIdIsThatOfTheLineThatLost() throws {
    var record = record(entry("theirs", edited: 20))
    var play = Play()
    var context = play.context
    var options = Options()
    options.line = { _ in Array("a line".utf8) }
    context = context.with(options, record)
    let opened = entry("base", edited: 10)
    var mine = opened
    mine.content.answers["text"] = .text("mine")
    let kept = record.putKeepingBoth(mine, over: opened, in: context)
    #expect(kept.id == Conflict.id(of: Array("a line".utf8), at: 5000))
    #expect(kept.content.conflictOf == opened.id)
    // The same words from both sides are one page.
    let same = record.putKeepingBoth(entry("theirs", edited: 30), over: opened, in: context)
    #expect(same.id == opened.id && record.pages.count == 2)
    play.press(.escape)
  }

  @Test func whatNobodyElseChangedIsKeptInItsPlace() {
    var play = Play(record(entry("base", edited: 10)), at: JournalScreen.self)
    play.press("e")
    play.type("mine ")
    play.press(.escape)
    #expect(play.session.record.pages.count == 1)
    #expect(play.text.contains("Kept as it is. It is in your journal."))
  }
}

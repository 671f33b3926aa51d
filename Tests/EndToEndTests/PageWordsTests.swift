import Foundation
import Testing

/// Pages from the shell: what they begin with, and what is said of them.
@Suite(.timeLimit(.minutes(10))) struct PageWordsTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test func aPageOfSpacesIsNotSaved() throws {
    for text in [["   "], ["--set", "text=  \n "], ["\t", "--set", "title= "]] {
      let run = try program.launch(["write", "free"] + text)()
      #expect(run.code == 65, "\(text) \(run.output)")
    }
    #expect(try program.run("list", "page").errors.contains("Nothing here yet."))
  }

  @Test func aPageBeginsWithWhatItsPracticeBringsAlong() throws {
    try program.run("write", "unsent-letter", "I wanted to say")
    try program.run("write", "unsent-letter", "--set", "text=and this", "--set", "private=no")
    try program.run("write", "curious-card", "--set", "text=a new thing")
    let pages = try program.pages()
    #expect(pages.map { $0["private"] as? Bool } == [true, nil, nil])
    let answers = try #require(pages.last?["answers"] as? [String: Any])
    #expect(answers["question"] is String && answers["text"] as? String == "a new thing")
  }

  @Test func aPracticeThatIsNotThereIsRefused() throws {
    let run = try program.run("list", "page", "--practice", "pei")
    #expect(run.code == 64 && run.errors.contains("Did you mean pie?"), "\(run.errors)")
    #expect(try program.run("list", "page", "--practice", "Kind letter").code == 0)
  }

  @Test func aDraftIsMarkedInTheListAndAWholeLetterIsNone() throws {
    try program.run("write", "kind-letter", "Dear me", "--at=-3h")
    try program.run("write", "thought-record", "Nobody wants me", "--at=-2h")
    let lines = try program.run("list", "page").output.split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].hasSuffix("Kind letter · Dear me"), "\(lines[0])")
    #expect(lines[1].hasSuffix("Thought record · draft, 1 of 10 parts · Nobody wants me"))
  }

  @Test func theAdviceIsAFieldThatThePageHas() throws {
    let id = try program.run("write", "strength", "caring").output.prefix(26)
    let run = try program.run("edit", String(id))
    #expect(run.code == 64 && run.errors.contains("--set strength=…"), "\(run.errors)")
  }

  @Test func minutesAreShownWhereThereAreAny() throws {
    let long = try program.run("write", "free", "one", "--set", "minutes=7").output.prefix(26)
    let short = try program.run("write", "free", "two", "--set", "minutes=0").output.prefix(26)
    #expect(try program.run("show", String(long)).output.contains("minutes: 7"))
    #expect(try !program.run("show", String(short)).output.contains("minutes"))
  }
}
